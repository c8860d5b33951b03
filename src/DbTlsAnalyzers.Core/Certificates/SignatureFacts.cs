namespace DbTlsAnalyzers.Certificates;

/// <summary>The algorithm with which a certificate was signed.</summary>
/// <param name="Identifier">The object identifier.</param>
/// <param name="Name">For messages: <c>SHA-256 with RSA</c>; the identifier if we know no name.</param>
/// <param name="Hash">Null if the algorithm has none of its own (Ed25519) or we do not know it.</param>
public sealed record SignatureFacts(string Identifier, string Name, string? Hash)
{
    private const string Pss = "1.2.840.113549.1.1.10";
    private const string EcdsaSpecified = "1.2.840.10045.4.3";

    /// <summary>True for hashes for which collisions can be computed: a certificate signed with them can be forged.</summary>
    public bool IsWeak => Hash is "MD2" or "MD4" or "MD5" or "SHA-0" or "SHA-1";

    /// <summary>AlgorithmIdentifier ::= SEQUENCE { algorithm, parameters }; null if it is not.</summary>
    internal static SignatureFacts? Read(DerElement? element)
    {
        var reader = element?.Open();
        if (reader is null || DerValue.ObjectIdentifier(reader.Read()) is not { } identifier)
        {
            return null;
        }

        if (identifier == Pss)
        {
            return Create(identifier, PssHash(reader.Read(DerTag.Sequence)), "RSA-PSS");
        }

        if (identifier == EcdsaSpecified)
        {
            return Create(identifier, HashOf(reader.Read(DerTag.Sequence)), "ECDSA");
        }

        var (hash, key) = Known(identifier);
        return Create(identifier, hash, key);
    }

    private static SignatureFacts Create(string identifier, string? hash, string? key) =>
        new(identifier, hash is null ? key ?? identifier : $"{hash} with {key}", hash);

    // RSASSA-PSS-params ::= SEQUENCE { [0] hash DEFAULT sha1, … } (RFC 4055 §3.1); absent parameters are an error, not the default.
    private static string? PssHash(DerElement? parameters)
    {
        if (parameters is not { } sequence)
        {
            return null;
        }

        var reader = sequence.Open();
        if (reader.IsAtEnd || !reader.IsAt(DerTag.Constructed(0)))
        {
            return "SHA-1";
        }

        return HashOf(reader.Read()?.Open().Read(DerTag.Sequence));
    }

    private static string? HashOf(DerElement? algorithm) => DerValue.ObjectIdentifier(algorithm?.Open().Read()) switch
    {
        "1.2.840.113549.2.2" => "MD2",
        "1.2.840.113549.2.4" => "MD4",
        "1.2.840.113549.2.5" => "MD5",
        "1.3.14.3.2.26" => "SHA-1",
        "2.16.840.1.101.3.4.2.1" => "SHA-256",
        "2.16.840.1.101.3.4.2.2" => "SHA-384",
        "2.16.840.1.101.3.4.2.3" => "SHA-512",
        "2.16.840.1.101.3.4.2.4" => "SHA-224",
        "2.16.840.1.101.3.4.2.5" => "SHA-512/224",
        "2.16.840.1.101.3.4.2.6" => "SHA-512/256",
        "2.16.840.1.101.3.4.2.8" => "SHA3-256",
        "2.16.840.1.101.3.4.2.9" => "SHA3-384",
        "2.16.840.1.101.3.4.2.10" => "SHA3-512",
        _ => null,
    };

    private static (string? Hash, string? Key) Known(string identifier) => identifier switch
    {
        "1.2.840.113549.1.1.2" => ("MD2", "RSA"),
        "1.2.840.113549.1.1.3" or "1.3.14.3.2.2" or "1.3.14.3.2.4" => ("MD4", "RSA"),
        "1.2.840.113549.1.1.4" or "1.3.14.3.2.3" => ("MD5", "RSA"),
        "1.2.840.113549.1.1.5" or "1.3.14.3.2.29" => ("SHA-1", "RSA"),
        "1.3.14.3.2.15" => ("SHA-0", "RSA"),
        "1.2.840.113549.1.1.11" => ("SHA-256", "RSA"),
        "1.2.840.113549.1.1.12" => ("SHA-384", "RSA"),
        "1.2.840.113549.1.1.13" => ("SHA-512", "RSA"),
        "1.2.840.113549.1.1.14" => ("SHA-224", "RSA"),
        "1.2.840.113549.1.1.15" => ("SHA-512/224", "RSA"),
        "1.2.840.113549.1.1.16" => ("SHA-512/256", "RSA"),
        "2.16.840.1.101.3.4.3.14" => ("SHA3-256", "RSA"),
        "2.16.840.1.101.3.4.3.15" => ("SHA3-384", "RSA"),
        "2.16.840.1.101.3.4.3.16" => ("SHA3-512", "RSA"),
        "1.3.14.3.2.13" => ("SHA-0", "DSA"),
        "1.2.840.10040.4.3" or "1.3.14.3.2.27" => ("SHA-1", "DSA"),
        "2.16.840.1.101.3.4.3.1" => ("SHA-224", "DSA"),
        "2.16.840.1.101.3.4.3.2" => ("SHA-256", "DSA"),
        "2.16.840.1.101.3.4.3.3" => ("SHA-384", "DSA"),
        "2.16.840.1.101.3.4.3.4" => ("SHA-512", "DSA"),
        "1.2.840.10045.4.1" => ("SHA-1", "ECDSA"),
        "1.2.840.10045.4.3.1" => ("SHA-224", "ECDSA"),
        "1.2.840.10045.4.3.2" => ("SHA-256", "ECDSA"),
        "1.2.840.10045.4.3.3" => ("SHA-384", "ECDSA"),
        "1.2.840.10045.4.3.4" => ("SHA-512", "ECDSA"),
        "2.16.840.1.101.3.4.3.10" => ("SHA3-256", "ECDSA"),
        "2.16.840.1.101.3.4.3.11" => ("SHA3-384", "ECDSA"),
        "2.16.840.1.101.3.4.3.12" => ("SHA3-512", "ECDSA"),
        "1.3.101.112" => (null, "Ed25519"),
        "1.3.101.113" => (null, "Ed448"),
        _ => (null, null),
    };
}
