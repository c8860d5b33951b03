using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DbTlsAnalyzers.Certificates;

namespace DbTlsAnalyzers.Tests.Certificates;

public class CertificateFactsTests
{
    private static readonly Dictionary<string, Func<X509Certificate2>> Samples = new(StringComparer.Ordinal)
    {
        ["RSA 1024"] = () => TestCertificate.Rsa(1024),
        ["RSA 2048"] = () => TestCertificate.Rsa(2048),
        ["RSA 3000, not a multiple of eight bytes"] = () => TestCertificate.Rsa(3000),
        ["RSA 4096"] = () => TestCertificate.Rsa(4096),
        ["RSA-PSS SHA-256"] = () => TestCertificate.Pss(HashAlgorithmName.SHA256),
        ["RSA-PSS SHA-512"] = () => TestCertificate.Pss(HashAlgorithmName.SHA512),
        ["P-224"] = () => TestCertificate.Curve(ECCurve.CreateFromValue("1.3.132.0.33"), HashAlgorithmName.SHA256),
        ["P-256"] = () => TestCertificate.Curve(ECCurve.NamedCurves.nistP256, HashAlgorithmName.SHA256),
        ["P-384"] = () => TestCertificate.Curve(ECCurve.NamedCurves.nistP384, HashAlgorithmName.SHA384),
        ["P-521"] = () => TestCertificate.Curve(ECCurve.NamedCurves.nistP521, HashAlgorithmName.SHA512),
        ["brainpoolP256r1"] = () => TestCertificate.Curve(ECCurve.NamedCurves.brainpoolP256r1, HashAlgorithmName.SHA256),
        ["P-192"] = () => TestCertificate.Curve(ECCurve.CreateFromValue("1.2.840.10045.3.1.1"), HashAlgorithmName.SHA256),
        ["SHA-1"] = () => TestCertificate.Signed("1.2.840.113549.1.1.5", HashAlgorithmName.SHA1),
        ["MD5"] = () => TestCertificate.Signed("1.2.840.113549.1.1.4", HashAlgorithmName.MD5),
        ["authority"] = Authority,
        ["path length"] = () => TestCertificate.Rsa(2048, configure: static request =>
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, 3, critical: true))),
        ["not an authority"] = () => TestCertificate.Rsa(2048, configure: static request =>
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true))),
        ["every key usage"] = () => TestCertificate.Rsa(2048, configure: static request =>
            request.CertificateExtensions.Add(new X509KeyUsageExtension((X509KeyUsageFlags)0x80FF, critical: true))),
        ["server and client"] = () => TestCertificate.Rsa(2048, configure: static request =>
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1"), new Oid("1.3.6.1.5.5.7.3.2")], critical: false))),
        ["any usage"] = () => TestCertificate.Rsa(2048, configure: static request =>
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("2.5.29.37.0")], critical: false))),
        ["alternative names"] = AlternativeNames,
        ["name with quotes, commas and several values"] = () => TestCertificate.Rsa(2048, """CN="Müller, ""Söhne"" + Co", OU=A, OU=B, L=Köln, C=DE, DC=example, DC=org"""),
        ["no subject"] = () => TestCertificate.Rsa(2048, string.Empty),
        ["first year of the short form, last year of the long one"] = FarYears,
    };

    public static TheoryData<string> SampleNames => [.. Samples.Keys];

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void Facts_are_what_X509Certificate2_says(string name)
    {
        using var certificate = Samples[name]();
        Agree(certificate, CertificateFacts.Read(certificate.RawData));
    }

    [Fact]
    public void Facts_of_the_roots_that_this_machine_trusts_are_what_X509Certificate2_says()
    {
        using var store = new X509Store(StoreName.Root, StoreLocation.LocalMachine);
        store.Open(OpenFlags.ReadOnly);
        foreach (var certificate in store.Certificates)
        {
            Agree(certificate, CertificateFacts.Read(certificate.RawData));
            certificate.Dispose();
        }
    }

    [Theory]
    [InlineData("RSA 1024", KeyAlgorithm.Rsa, 1024, null, "RSA 1024")]
    [InlineData("RSA 3000, not a multiple of eight bytes", KeyAlgorithm.Rsa, 3000, null, "RSA 3000")]
    [InlineData("P-224", KeyAlgorithm.EllipticCurve, 224, "P-224", "EC P-224")]
    [InlineData("P-521", KeyAlgorithm.EllipticCurve, 521, "P-521", "EC P-521")]
    [InlineData("brainpoolP256r1", KeyAlgorithm.EllipticCurve, 256, "brainpoolP256r1", "EC brainpoolP256r1")]
    public void Key_has_algorithm_size_and_curve(string name, KeyAlgorithm algorithm, int bits, string? curve, string description)
    {
        var key = Read(name).PublicKey;
        Assert.Equal((algorithm, bits, curve, description), (key.Algorithm, key.Bits, key.Curve, key.Description));
    }

    [Theory]
    [InlineData("RSA 2048", "SHA-256 with RSA", false)]
    [InlineData("RSA-PSS SHA-512", "SHA-512 with RSA-PSS", false)]
    [InlineData("P-384", "SHA-384 with ECDSA", false)]
    [InlineData("SHA-1", "SHA-1 with RSA", true)]
    [InlineData("MD5", "MD5 with RSA", true)]
    public void Signature_has_a_name_and_is_weak_by_its_hash(string name, string algorithm, bool isWeak)
    {
        var signature = Read(name).Signature;
        Assert.Equal((algorithm, isWeak), (signature.Name, signature.IsWeak));
    }

    [Theory]
    [InlineData("1.3.101.112", KeyAlgorithm.Ed25519, 32)]
    [InlineData("1.3.101.113", KeyAlgorithm.Ed448, 57)]
    public void Edwards_curves_are_recognised_as_key_and_as_signature(string identifier, KeyAlgorithm algorithm, int length)
    {
        var key = new PublicKey(new Oid(identifier), null!, new AsnEncodedData(new byte[length]));
        using var certificate = TestCertificate.Unsigned(key, identifier);
        var facts = CertificateFacts.Read(certificate.RawData)!;
        Assert.Equal((algorithm, algorithm.ToString(), null), (facts.PublicKey.Algorithm, facts.Signature.Name, facts.Signature.Hash));
        Assert.False(facts.HasWeakKey());
    }

    [Fact]
    public void Dsa_key_has_the_size_of_its_modulus()
    {
        var parameters = Convert.FromHexString("300D0205010000000102010302010" + "5");
        var key = new PublicKey(new Oid("1.2.840.10040.4.1"), new AsnEncodedData(parameters), new AsnEncodedData([2, 1, 3]));
        using var certificate = TestCertificate.Unsigned(key, "2.16.840.1.101.3.4.3.2");
        var facts = CertificateFacts.Read(certificate.RawData)!;
        Assert.Equal((KeyAlgorithm.Dsa, 33), (facts.PublicKey.Algorithm, facts.PublicKey.Bits));
        Assert.True(facts.HasWeakKey());
    }

    [OpenSslFact]
    public void Ed25519_certificate_of_OpenSSL_is_what_X509Certificate2_says()
    {
        var pem = OpenSsl.Run("req -x509 -newkey ed25519 -noenc -keyout - -subj /CN=ed25519 -days 10 -addext subjectAltName=DNS:ed.example.org");
        var file = PemFile.Read(pem);
        Assert.Equal([PemBlockKind.PrivateKey, PemBlockKind.Certificate], file.Blocks.Select(static block => block.Kind));
        using var certificate = X509CertificateLoader.LoadCertificate(file.Blocks[1].Content!);
        Agree(certificate, file.Blocks[1].ReadCertificate());
    }

    [OpenSslFact]
    public void Explicit_curve_parameters_have_the_size_of_their_prime()
    {
        var pem = OpenSsl.Run("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-384 -pkeyopt ec_param_enc:explicit -noenc -keyout - -subj /CN=explicit -days 10");
        var key = PemFile.Read(pem).Certificates.Single().ReadCertificate()!.PublicKey;
        Assert.Equal((KeyAlgorithm.EllipticCurve, 384, null, "EC 384"), (key.Algorithm, key.Bits, key.Curve, key.Description));
    }

    [OpenSslFact]
    public void Trusted_certificate_of_OpenSSL_is_read_up_to_its_trust_settings()
    {
        var pem = OpenSsl.Run("req -x509 -newkey rsa:2048 -noenc -keyout - -subj /CN=trusted -days 10");
        var trusted = PemFile.Read(OpenSsl.Run("x509 -addtrust serverAuth -trustout", pem)).Blocks[0];
        Assert.Equal("TRUSTED CERTIFICATE", trusted.Label);
        Assert.Equal("CN=trusted", trusted.ReadCertificate()!.Subject.Text);
    }

    [Fact]
    public void Version_1_root_has_no_extensions_and_is_a_CA()
    {
        using var certificate = TestCertificate.Rsa(2048, "CN=Old Root");
        var der = TestCertificate.AsVersion1(certificate);
        var facts = CertificateFacts.Read(der)!;
        Assert.Equal((1, true, CertificateExtensions.None), (facts.Version, facts.IsSelfIssued, facts.Extensions));
        Assert.True(facts.IsCa());
        using var version1 = X509CertificateLoader.LoadCertificate(der);
        Agree(version1, facts);
    }

    [Theory]
    [InlineData("MySQL_Server_8.0.36_Auto_Generated_CA_Certificate", true)]
    [InlineData("MySQL_Server_5.7.44_Auto_Generated_Server_Certificate", false)]
    [InlineData("MySQL_Server_9.1.0_Auto_Generated_Client_Certificate", false)]
    [InlineData("Our_MySQL_Server_8.0.36_Auto_Generated_CA_Certificate", false)]
    [InlineData("MySQL_Server_CA", false)]
    public void A_CA_that_MySQL_generates_is_told_by_its_common_name(string name, bool expected)
    {
        using var certificate = TestCertificate.Rsa(2048, $"CN={name}");
        var facts = CertificateFacts.Read(certificate.RawData)!;
        Assert.Equal(expected, facts.IsAutoGeneratedMySqlCa);
    }

    [Fact]
    public void Control_characters_of_a_name_do_not_break_a_message_into_lines()
    {
        using var certificate = TestCertificate.Rsa(2048, "CN=\"a\nb\"");
        Assert.Equal("CN=a\uFFFDb", CertificateFacts.Read(certificate.RawData)!.Subject.Text);
    }

    [Fact]
    public void Malformed_extension_is_unknown_not_absent()
    {
        using var certificate = TestCertificate.Rsa(2048, configure: static request =>
            request.CertificateExtensions.Add(new X509Extension("2.5.29.19", [0x30, 0x05, 0x01], critical: true)));
        var facts = CertificateFacts.Read(certificate.RawData)!;
        Assert.True(facts.Extensions.HasUnreadable);
        Assert.False(facts.IsCa());
        Assert.False(facts.IsLeaf());
    }

    private static CertificateFacts Read(string sample)
    {
        using var certificate = Samples[sample]();
        return CertificateFacts.Read(certificate.RawData)!;
    }

    private static void Agree(X509Certificate2 expected, CertificateFacts? facts)
    {
        Assert.NotNull(facts);
        Assert.Equal(expected.Version, facts.Version);
        // The framework asks the platform for the names of rare attributes.
        if (!(facts.Subject.Text + facts.Issuer.Text).Contains("OID.", StringComparison.Ordinal))
        {
            Assert.Equal(expected.Subject, facts.Subject.Text);
            Assert.Equal(expected.Issuer, facts.Issuer.Text);
        }

        Assert.Equal(expected.SubjectName.RawData.SequenceEqual(expected.IssuerName.RawData), facts.IsSelfIssued);
        Assert.Equal(expected.NotBefore.ToUniversalTime(), facts.NotBefore.UtcDateTime);
        Assert.Equal(expected.NotAfter.ToUniversalTime(), facts.NotAfter.UtcDateTime);
        Assert.Equal(expected.GetKeyAlgorithm(), facts.PublicKey.Identifier);
        Assert.Equal(expected.SignatureAlgorithm.Value, facts.Signature.Identifier);
        using AsymmetricAlgorithm? key = (AsymmetricAlgorithm?)expected.GetRSAPublicKey() ?? expected.GetECDsaPublicKey();
        if (key is not null)
        {
            Assert.Equal(key.KeySize, facts.PublicKey.Bits);
        }

        var constraints = expected.Extensions.OfType<X509BasicConstraintsExtension>().SingleOrDefault();
        Assert.Equal(constraints?.CertificateAuthority, facts.Extensions.BasicConstraints?.IsCa);
        Assert.Equal(constraints is { HasPathLengthConstraint: true } ? constraints.PathLengthConstraint : null, facts.Extensions.BasicConstraints?.PathLength);
        Assert.Equal((int?)expected.Extensions.OfType<X509KeyUsageExtension>().SingleOrDefault()?.KeyUsages, (int?)facts.Extensions.KeyUsage);
        var usages = expected.Extensions.OfType<X509EnhancedKeyUsageExtension>().SingleOrDefault()?.EnhancedKeyUsages.Cast<Oid>().Select(static usage => usage.Value!);
        Assert.Equal(usages, facts.Extensions.ExtendedKeyUsages);
        var names = expected.Extensions.OfType<X509SubjectAlternativeNameExtension>().SingleOrDefault();
        Assert.Equal(names?.EnumerateDnsNames() ?? [], facts.Extensions.DnsNames);
        Assert.Equal(names?.EnumerateIPAddresses().Select(static address => address.ToString()) ?? [], facts.Extensions.IPAddresses);
        Assert.False(facts.Extensions.HasUnreadable);
    }

    private static X509Certificate2 Authority()
    {
        using var key = TestCertificate.Key(2048);
        return TestCertificate.Authority(key);
    }

    private static X509Certificate2 AlternativeNames()
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("db.example.org");
        names.AddEmailAddress("dba@example.org");
        names.AddDnsName("*.internal.example.org");
        names.AddIpAddress(IPAddress.Parse("192.0.2.7"));
        names.AddIpAddress(IPAddress.Parse("2001:db8::7"));
        names.AddUri(new Uri("https://example.org"));
        return TestCertificate.Rsa(2048, configure: request => request.CertificateExtensions.Add(names.Build()));
    }

    private static X509Certificate2 FarYears()
    {
        using var key = TestCertificate.Key(2048);
        return new CertificateRequest("CN=far", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(new DateTimeOffset(1950, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero));
    }
}
