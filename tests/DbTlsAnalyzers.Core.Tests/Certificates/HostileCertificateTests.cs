using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DbTlsAnalyzers.Certificates;
using FsCheck;
using FsCheck.Fluent;

namespace DbTlsAnalyzers.Tests.Certificates;

/// <summary>A certificate file is somebody else's input: whatever it holds, the answer is a fact or a problem, soon.</summary>
public class HostileCertificateTests
{
    private static readonly byte[][] Originals = MakeOriginals();

    [Fact]
    public void No_mutation_of_a_certificate_throws()
    {
        var read = 0;
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var der = Mutate(new Random(seed));
            read += CertificateFacts.Read(der) is { } facts && Assess(facts) ? 1 : 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Effort.Of(30_000)));
        // Otherwise the mutations would only ever test the first few bytes.
        Assert.InRange(read, Effort.Of(1_000), Effort.Of(29_000));
    }

    [Fact]
    public void Mutated_certificate_that_both_can_read_says_the_same_to_X509Certificate2()
    {
        for (var seed = 0; seed < Effort.Of(5_000); seed++)
        {
            var der = Mutate(new Random(seed));
            if (CertificateFacts.Read(der) is { } facts && Validity(der) is { } validity)
            {
                Assert.Equal(validity, (facts.NotBefore.UtcDateTime, facts.NotAfter.UtcDateTime));
            }
        }
    }

    [Fact]
    public void No_mutation_of_a_pem_text_throws()
    {
        var text = string.Concat(Originals.Select(static der => TestCertificate.Pem(der)));
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var characters = text.ToCharArray();
            for (var i = random.Next(1, 8); i > 0; i--)
            {
                characters[random.Next(characters.Length)] = "-\n\r =:AB\0\uFFFC\uD800"[random.Next(11)];
            }

            var mutated = new string(characters, 0, random.Next(characters.Length + 1));
            foreach (var block in PemFile.Read(mutated).Blocks)
            {
                Assert.InRange(block.Range.End, block.BeginRange.End, mutated.Length);
                _ = block.ReadCertificate();
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Effort.Of(2_000)));
    }

    [Fact]
    public void Every_truncation_of_a_certificate_is_no_certificate()
    {
        foreach (var der in Originals)
        {
            for (var length = 0; length < der.Length; length++)
            {
                Assert.Null(CertificateFacts.Read(der[..length]));
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("30")]
    [InlineData("3080")]
    [InlineData("30800000")]
    [InlineData("3084FFFFFFFF")]
    [InlineData("30847FFFFFFF30847FFFFFFA")]
    [InlineData("3085000000000130")]
    [InlineData("30FF")]
    [InlineData("1F8100")]
    [InlineData("3082000430020500")]
    public void Garbage_is_no_certificate(string hex) => Assert.Null(CertificateFacts.Read(Convert.FromHexString(hex)));

    [Theory]
    [InlineData(DerTag.UtcTime, "500101000000Z", "1950-01-01T00:00:00")]
    [InlineData(DerTag.UtcTime, "491231235959Z", "2049-12-31T23:59:59")]
    [InlineData(DerTag.GeneralizedTime, "20500101000000Z", "2050-01-01T00:00:00")]
    [InlineData(DerTag.GeneralizedTime, "99991231235959Z", "9999-12-31T23:59:59")]
    [InlineData(DerTag.UtcTime, "240229000000Z", "2024-02-29T00:00:00")]
    [InlineData(DerTag.UtcTime, "230229000000Z", null)]
    [InlineData(DerTag.UtcTime, "231301000000Z", null)]
    [InlineData(DerTag.UtcTime, "230001000000Z", null)]
    [InlineData(DerTag.UtcTime, "230100000000Z", null)]
    [InlineData(DerTag.UtcTime, "230101240000Z", null)]
    [InlineData(DerTag.UtcTime, "230101006000Z", null)]
    [InlineData(DerTag.UtcTime, "230101000060Z", null)]
    [InlineData(DerTag.UtcTime, "2301010000Z", null)]
    [InlineData(DerTag.UtcTime, "2301010000000", null)]
    [InlineData(DerTag.UtcTime, "23010100000aZ", null)]
    [InlineData(DerTag.GeneralizedTime, "00000101000000Z", null)]
    [InlineData(DerTag.GeneralizedTime, "500101000000Z", null)]
    [InlineData(DerTag.UtcTime, "20500101000000Z", null)]
    public void Times_are_read_as_RFC_5280_has_them(byte tag, string text, string? expected)
    {
        var bytes = System.Text.Encoding.ASCII.GetBytes(text);
        Assert.Equal(expected, DerTime.Read(new DerElement(bytes, tag, 0, 0, bytes.Length))?.UtcDateTime.ToString("s"));
    }

    [Theory]
    [InlineData("2A864886F70D01010B", "1.2.840.113549.1.1.11")]
    [InlineData("2B6570", "1.3.101.112")]
    [InlineData("551D13", "2.5.29.19")]
    [InlineData("8837", "2.999")]
    [InlineData("00", "0.0")]
    [InlineData("2B81FFFFFFFFFFFFFFFF7F", "1.3.18446744073709551615")]
    [InlineData("2B83FFFFFFFFFFFFFFFF7F", null)]
    [InlineData("2B65F0", null)]
    [InlineData("", null)]
    public void Object_identifiers_are_read_as_dotted_decimals(string hex, string? expected)
    {
        var bytes = Convert.FromHexString(hex);
        Assert.Equal(expected, DerValue.ObjectIdentifier(new DerElement(bytes, DerTag.ObjectIdentifier, 0, 0, bytes.Length)));
    }

    [Fact]
    public void Nesting_of_any_depth_is_no_certificate()
    {
        // 30 84 LL LL LL LL, each around the rest.
        var der = new byte[600_000];
        for (var i = 0; i < der.Length; i += 6)
        {
            der[i] = 0x30;
            der[i + 1] = 0x84;
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(der.AsSpan(i + 2), der.Length - i - 6);
        }

        Assert.Null(CertificateFacts.Read(der));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("-----BEGIN ")]
    [InlineData("-----BEGIN A")]
    [InlineData("-----BEGIN A-----\n")]
    [InlineData("-----BEGIN A-----\n-----END B-----\n")]
    [InlineData("-----BEGIN PRIVATE KEY-----\n\nProc-Type: ")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    [InlineData("-----BEGIN CERTIFICATE-----\n ")]
    public void A_megabyte_of_the_same_is_read_to_its_end(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, Effort.Of(PemFile.MaximumLength / unit.Length)));

        // Some milliseconds; quadratic time would be minutes. No certificate can be in it.
        Assert.All(PemFile.Read(text).Blocks, static block => Assert.Null(block.ReadCertificate()));
    }

    private static (DateTime NotBefore, DateTime NotAfter)? Validity(byte[] der)
    {
        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(der);
            _ = (certificate.Subject, certificate.Issuer);
            return (certificate.NotBefore.ToUniversalTime(), certificate.NotAfter.ToUniversalTime());
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static bool Assess(CertificateFacts facts)
    {
        _ = (facts.IsCa(), facts.IsLeaf(), facts.HasWeakKey(), facts.HasWeakSignature(), facts.IsAutoGeneratedMySqlCa, facts.PublicKey.Description);
        _ = facts.ValidityOn(new CalendarDay(2026, 11, 20), int.MaxValue);
        return true;
    }

    private static byte[] Mutate(Random random)
    {
        var der = Originals[random.Next(Originals.Length)].ToList();
        for (var i = random.Next(1, 4); i > 0 && der.Count > 0; i--)
        {
            var at = random.Next(der.Count);
            switch (random.Next(6))
            {
                case 0:
                    der.RemoveAt(at);
                    break;
                case 1:
                    der.Insert(at, (byte)random.Next(256));
                    break;
                case 2:
                    der.RemoveRange(at, der.Count - at);
                    break;
                case 3:
                    // Lengths and tags that readers stumble over.
                    der[at] = ((byte[])[0x00, 0x1F, 0x7F, 0x80, 0x81, 0x84, 0xFF, 0x30])[random.Next(8)];
                    break;
                default:
                    der[at] = (byte)random.Next(256);
                    break;
            }
        }

        return [.. der];
    }

    private static byte[][] MakeOriginals()
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("db.example.org");
        names.AddIpAddress(System.Net.IPAddress.IPv6Loopback);
        using var full = TestCertificate.Rsa(1024, configure: request =>
        {
            request.CertificateExtensions.Add(names.Build());
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, 1, critical: true));
            request.CertificateExtensions.Add(new X509KeyUsageExtension((X509KeyUsageFlags)0x80FF, critical: true));
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        });
        using var curve = TestCertificate.Curve(ECCurve.NamedCurves.nistP256, HashAlgorithmName.SHA256);
        using var pss = TestCertificate.Pss(HashAlgorithmName.SHA256);
        return [full.RawData, curve.RawData, pss.RawData, TestCertificate.AsVersion1(full)];
    }
}
