namespace DbTlsAnalyzers.Certificates;

/// <summary>Algorithms of public keys, as far as their strength or their drivers tell them apart.</summary>
public enum KeyAlgorithm
{
    Other,
    Rsa,
    EllipticCurve,
    Ed25519,
    Ed448,
    Dsa,
}

/// <summary>The public key of a certificate.</summary>
/// <param name="Identifier">The object identifier of the algorithm.</param>
/// <param name="Bits">RSA and DSA: of the modulus; elliptic curves: of the field. Null if it cannot be told.</param>
/// <param name="Curve">The usual name of a named curve, its identifier if we know no name; null for explicit parameters and other algorithms.</param>
public sealed record PublicKeyFacts(KeyAlgorithm Algorithm, string Identifier, int? Bits, string? Curve)
{
    /// <summary>For messages: <c>RSA 1024</c>, <c>EC P-192</c>, <c>Ed25519</c>.</summary>
    public string Description => Algorithm switch
    {
        KeyAlgorithm.Rsa => $"RSA {Bits}",
        KeyAlgorithm.EllipticCurve => Curve is null ? $"EC {Bits}" : $"EC {Curve}",
        KeyAlgorithm.Dsa => $"DSA {Bits}",
        KeyAlgorithm.Ed25519 or KeyAlgorithm.Ed448 => Algorithm.ToString(),
        _ => Identifier,
    };

    /// <summary>SubjectPublicKeyInfo ::= SEQUENCE { SEQUENCE { algorithm, parameters }, BIT STRING }; null if it is not.</summary>
    internal static PublicKeyFacts? Read(DerElement element)
    {
        var reader = element.Open();
        var algorithm = reader.Read(DerTag.Sequence)?.Open();
        if (algorithm is null || DerValue.ObjectIdentifier(algorithm.Read()) is not { } identifier || reader.Read(DerTag.BitString) is not { } key)
        {
            return null;
        }

        var parameters = algorithm.Read();
        return identifier switch
        {
            // rsaEncryption; id-RSASSA-PSS, a key for such signatures only.
            "1.2.840.113549.1.1.1" or "1.2.840.113549.1.1.10" => new(KeyAlgorithm.Rsa, identifier, FirstBits(key.OpenBitString()?.Read()), Curve: null),
            "1.2.840.10045.2.1" => new(KeyAlgorithm.EllipticCurve, identifier, EllipticCurves.Bits(parameters, key), EllipticCurves.Name(parameters)),
            "1.3.101.112" => new(KeyAlgorithm.Ed25519, identifier, 255, Curve: null),
            "1.3.101.113" => new(KeyAlgorithm.Ed448, identifier, 448, Curve: null),
            "1.2.840.10040.4.1" => new(KeyAlgorithm.Dsa, identifier, FirstBits(parameters), Curve: null),
            _ => new(KeyAlgorithm.Other, identifier, Bits: null, Curve: null),
        };
    }

    // RSAPublicKey and Dss-Parms both are sequences that start with the modulus.
    private static int? FirstBits(DerElement? sequence) =>
        sequence is { Tag: DerTag.Sequence } numbers ? DerValue.BitLength(numbers.Open().Read()) : null;
}
