using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using DbTlsAnalyzers.Certificates;

namespace DbTlsAnalyzers.Tests.Certificates;

/// <summary>The tables of object identifiers, against the registries that they are from.</summary>
public sealed class AlgorithmTests
{
    [Theory]
    // RFC 8017, RFC 3279, RFC 4055; OIW for what begins with 1.3.14
    [InlineData("1.2.840.113549.1.1.2", "MD2 with RSA", true)]
    [InlineData("1.2.840.113549.1.1.3", "MD4 with RSA", true)]
    [InlineData("1.3.14.3.2.2", "MD4 with RSA", true)]
    [InlineData("1.3.14.3.2.4", "MD4 with RSA", true)]
    [InlineData("1.2.840.113549.1.1.4", "MD5 with RSA", true)]
    [InlineData("1.3.14.3.2.3", "MD5 with RSA", true)]
    [InlineData("1.2.840.113549.1.1.5", "SHA-1 with RSA", true)]
    [InlineData("1.3.14.3.2.29", "SHA-1 with RSA", true)]
    [InlineData("1.3.14.3.2.15", "SHA-0 with RSA", true)]
    [InlineData("1.2.840.113549.1.1.11", "SHA-256 with RSA", false)]
    [InlineData("1.2.840.113549.1.1.12", "SHA-384 with RSA", false)]
    [InlineData("1.2.840.113549.1.1.13", "SHA-512 with RSA", false)]
    [InlineData("1.2.840.113549.1.1.14", "SHA-224 with RSA", false)]
    [InlineData("1.2.840.113549.1.1.15", "SHA-512/224 with RSA", false)]
    [InlineData("1.2.840.113549.1.1.16", "SHA-512/256 with RSA", false)]
    [InlineData("1.3.14.3.2.13", "SHA-0 with DSA", true)]
    [InlineData("1.2.840.10040.4.3", "SHA-1 with DSA", true)]
    [InlineData("1.3.14.3.2.27", "SHA-1 with DSA", true)]
    // RFC 5758, NIST CSOR
    [InlineData("2.16.840.1.101.3.4.3.1", "SHA-224 with DSA", false)]
    [InlineData("2.16.840.1.101.3.4.3.2", "SHA-256 with DSA", false)]
    [InlineData("2.16.840.1.101.3.4.3.3", "SHA-384 with DSA", false)]
    [InlineData("2.16.840.1.101.3.4.3.4", "SHA-512 with DSA", false)]
    [InlineData("2.16.840.1.101.3.4.3.10", "SHA3-256 with ECDSA", false)]
    [InlineData("2.16.840.1.101.3.4.3.11", "SHA3-384 with ECDSA", false)]
    [InlineData("2.16.840.1.101.3.4.3.12", "SHA3-512 with ECDSA", false)]
    [InlineData("2.16.840.1.101.3.4.3.14", "SHA3-256 with RSA", false)]
    [InlineData("2.16.840.1.101.3.4.3.15", "SHA3-384 with RSA", false)]
    [InlineData("2.16.840.1.101.3.4.3.16", "SHA3-512 with RSA", false)]
    [InlineData("1.2.840.10045.4.1", "SHA-1 with ECDSA", true)]
    [InlineData("1.2.840.10045.4.3.1", "SHA-224 with ECDSA", false)]
    [InlineData("1.2.840.10045.4.3.2", "SHA-256 with ECDSA", false)]
    [InlineData("1.2.840.10045.4.3.3", "SHA-384 with ECDSA", false)]
    [InlineData("1.2.840.10045.4.3.4", "SHA-512 with ECDSA", false)]
    [InlineData("1.3.101.112", "Ed25519", false)]
    [InlineData("1.3.101.113", "Ed448", false)]
    [InlineData("1.2.3", "1.2.3", false)]
    public void A_signature_has_the_name_of_its_identifier(string identifier, string name, bool isWeak)
    {
        var signature = SignatureFacts.Read(Algorithm(identifier))!;
        Assert.Equal((identifier, name, isWeak), (signature.Identifier, signature.Name, signature.IsWeak));
    }

    [Theory]
    [InlineData("1.2.840.113549.2.2", "MD2", true)]
    [InlineData("1.2.840.113549.2.4", "MD4", true)]
    [InlineData("1.2.840.113549.2.5", "MD5", true)]
    [InlineData("1.3.14.3.2.26", "SHA-1", true)]
    [InlineData("2.16.840.1.101.3.4.2.1", "SHA-256", false)]
    [InlineData("2.16.840.1.101.3.4.2.2", "SHA-384", false)]
    [InlineData("2.16.840.1.101.3.4.2.3", "SHA-512", false)]
    [InlineData("2.16.840.1.101.3.4.2.4", "SHA-224", false)]
    [InlineData("2.16.840.1.101.3.4.2.5", "SHA-512/224", false)]
    [InlineData("2.16.840.1.101.3.4.2.6", "SHA-512/256", false)]
    [InlineData("2.16.840.1.101.3.4.2.8", "SHA3-256", false)]
    [InlineData("2.16.840.1.101.3.4.2.9", "SHA3-384", false)]
    [InlineData("2.16.840.1.101.3.4.2.10", "SHA3-512", false)]
    public void A_hash_among_the_parameters_has_the_name_of_its_identifier(string identifier, string hash, bool isWeak)
    {
        var ecdsa = SignatureFacts.Read(Algorithm("1.2.840.10045.4.3", writer => Write(writer, identifier)))!;
        var pss = SignatureFacts.Read(Algorithm("1.2.840.113549.1.1.10", writer => PssParameters(writer, identifier)))!;

        Assert.Equal(($"{hash} with ECDSA", hash, isWeak), (ecdsa.Name, ecdsa.Hash, ecdsa.IsWeak));
        Assert.Equal(($"{hash} with RSA-PSS", hash, isWeak), (pss.Name, pss.Hash, pss.IsWeak));
    }

    [Fact]
    public void RSA_PSS_has_SHA_1_by_default_and_no_known_hash_without_parameters()
    {
        Assert.Equal("SHA-1 with RSA-PSS", SignatureFacts.Read(Algorithm("1.2.840.113549.1.1.10", static writer => PssParameters(writer, hash: null)))?.Name);
        Assert.Equal("RSA-PSS", SignatureFacts.Read(Algorithm("1.2.840.113549.1.1.10"))?.Name);
        Assert.Equal("RSA-PSS", SignatureFacts.Read(Algorithm("1.2.840.113549.1.1.10", static writer => PssParameters(writer, "1.2.3")))?.Name);
        Assert.Equal("ECDSA", SignatureFacts.Read(Algorithm("1.2.840.10045.4.3"))?.Name);
        Assert.Null(SignatureFacts.Read(null));
    }

    [Theory]
    // ANSI X9.62, SEC 2, RFC 5639
    [InlineData("1.2.840.10045.3.1.1", "P-192", 192)]
    [InlineData("1.2.840.10045.3.1.7", "P-256", 256)]
    [InlineData("1.3.132.0.6", "secp112r1", 112)]
    [InlineData("1.3.132.0.8", "secp160r1", 160)]
    [InlineData("1.3.132.0.9", "secp160k1", 160)]
    [InlineData("1.3.132.0.10", "secp256k1", 256)]
    [InlineData("1.3.132.0.28", "secp128r1", 128)]
    [InlineData("1.3.132.0.30", "secp160r2", 160)]
    [InlineData("1.3.132.0.31", "secp192k1", 192)]
    [InlineData("1.3.132.0.32", "secp224k1", 224)]
    [InlineData("1.3.132.0.33", "P-224", 224)]
    [InlineData("1.3.132.0.34", "P-384", 384)]
    [InlineData("1.3.132.0.35", "P-521", 521)]
    [InlineData("1.3.36.3.3.2.8.1.1.1", "brainpoolP160r1", 160)]
    [InlineData("1.3.36.3.3.2.8.1.1.3", "brainpoolP192r1", 192)]
    [InlineData("1.3.36.3.3.2.8.1.1.5", "brainpoolP224r1", 224)]
    [InlineData("1.3.36.3.3.2.8.1.1.7", "brainpoolP256r1", 256)]
    [InlineData("1.3.36.3.3.2.8.1.1.9", "brainpoolP320r1", 320)]
    [InlineData("1.3.36.3.3.2.8.1.1.11", "brainpoolP384r1", 384)]
    [InlineData("1.3.36.3.3.2.8.1.1.13", "brainpoolP512r1", 512)]
    [InlineData("1.2.3", "1.2.3", 16)]
    public void A_curve_has_the_name_and_the_size_of_its_identifier(string identifier, string name, int bits)
    {
        var parameters = Element(writer => writer.WriteObjectIdentifier(identifier));
        Assert.Equal((name, bits), (EllipticCurves.Name(parameters), EllipticCurves.Bits(parameters, Point(4, 1, 2, 3, 4))));
    }

    [Theory]
    [InlineData(new byte[] { 4, 1, 2, 3, 4 }, 16)]
    [InlineData(new byte[] { 2, 1, 2, 3 }, 24)]
    [InlineData(new byte[] { 3, 1, 2, 3 }, 24)]
    [InlineData(new byte[] { 4, 1 }, 0)]
    [InlineData(new byte[] { 5, 1, 2 }, null)]
    [InlineData(new byte[] { 4 }, null)]
    public void The_size_of_an_unnamed_curve_is_told_from_the_point(byte[] point, int? bits) => Assert.Equal(bits, EllipticCurves.Bits(parameters: null, Point(point)));

    [Fact]
    public void The_size_of_an_explicit_curve_is_that_of_its_prime()
    {
        var domain = Element(static writer =>
        {
            using (writer.PushSequence())
            {
                writer.WriteInteger(1);
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier("1.2.840.10045.1.1");
                    writer.WriteInteger(0xFFFD);
                }
            }
        });

        Assert.Equal(16, EllipticCurves.Bits(domain, Point(4, 1, 2, 3, 4, 5, 6)));
        Assert.Null(EllipticCurves.Name(domain));
        Assert.Equal(24, EllipticCurves.Bits(Element(static writer => writer.PushSequence().Dispose()), Point(4, 1, 2, 3, 4, 5, 6)));
    }

    [Theory]
    [InlineData("2.5.4.3")]
    [InlineData("2.5.4.4")]
    [InlineData("2.5.4.5")]
    [InlineData("2.5.4.6")]
    [InlineData("2.5.4.7")]
    [InlineData("2.5.4.8")]
    [InlineData("2.5.4.9")]
    [InlineData("2.5.4.10")]
    [InlineData("2.5.4.11")]
    [InlineData("2.5.4.12")]
    [InlineData("2.5.4.42")]
    [InlineData("2.5.4.43")]
    [InlineData("0.9.2342.19200300.100.1.25")]
    [InlineData("1.2.840.113549.1.9.1")]
    [InlineData("1.2.3.4")]
    public void A_part_of_a_name_is_called_what_the_framework_calls_it(string type)
    {
        var name = Element(writer =>
        {
            using (writer.PushSequence())
            {
                using (writer.PushSetOf())
                {
                    using (writer.PushSequence())
                    {
                        writer.WriteObjectIdentifier(type);
                        writer.WriteCharacterString(UniversalTagNumber.PrintableString, "xy");
                    }
                }
            }
        });

        Assert.Equal(new X500DistinguishedName(name.Data).Name, DistinguishedName.Read(name)?.Text);
    }

    [Theory]
    [InlineData("Proc-Type: 4,ENCRYPTED\nDEK-Info: x", true)]
    [InlineData(" \r\n Proc-Type: 4,ENCRYPTED", true)]
    [InlineData("Proc-Type: 4,MIC-ONLY\nENCRYPTED", false)]
    [InlineData("XProc-Type: 4,ENCRYPTED", false)]
    [InlineData("Proc-Type:", false)]
    [InlineData("Proc-Typ", false)]
    [InlineData("  ", false)]
    [InlineData("", false)]
    public void An_encrypted_body_begins_with_a_header_that_says_so(string body, bool expected)
    {
        Assert.Equal(expected, PemLabels.HasEncryptionHeader(body, 0, body.Length));
        Assert.Equal(expected, PemLabels.HasEncryptionHeader($"Proc-Type: 4,{body}ENCRYPTED", "Proc-Type: 4,".Length, "Proc-Type: 4,".Length + body.Length));
    }

    private static DerElement Algorithm(string identifier, Action<AsnWriter>? parameters = null) => Element(writer => Write(writer, identifier, parameters));

    private static void Write(AsnWriter writer, string identifier, Action<AsnWriter>? parameters = null)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(identifier);
            parameters?.Invoke(writer);
        }
    }

    private static void PssParameters(AsnWriter writer, string? hash)
    {
        using (writer.PushSequence())
        {
            if (hash is not null)
            {
                using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
                {
                    Write(writer, hash);
                }
            }
        }
    }

    private static DerElement Point(params byte[] bytes) => Element(writer => writer.WriteBitString(bytes));

    private static DerElement Element(Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        write(writer);
        return new DerReader(writer.Encode()).Read()!.Value;
    }
}
