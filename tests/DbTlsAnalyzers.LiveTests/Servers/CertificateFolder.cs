using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DbTlsAnalyzers.Tests.Live;

/// <summary>The certificates of servers and clients, made at run time. Keys are RSA, and in PKCS#1: MySql.Data 8.0 reads no other.</summary>
internal sealed class CertificateFolder
{
    private readonly string _path;
    private readonly DateTimeOffset _now = DateTimeOffset.UtcNow;

    public CertificateFolder(string path)
    {
        _path = path;
        using var ca = Authority("CN=Live Test CA");
        using var other = Authority("CN=Another CA");
        File.WriteAllText(CaFile, ca.ExportCertificatePem());
        File.WriteAllText(OtherCaFile, other.ExportCertificatePem());
        File.WriteAllText(NoCaFile, string.Empty);
        Issue(nameof(Scenario.Good), ca, HostName, TimeSpan.FromDays(30));
        Issue(nameof(Scenario.Impostor), other, HostName, TimeSpan.FromDays(30));
        Issue(nameof(Scenario.WrongHost), ca, "elsewhere.example.com", TimeSpan.FromDays(30));
        Issue(nameof(Scenario.Expired), ca, HostName, TimeSpan.FromDays(-1));
        Issue(nameof(Scenario.SelfSigned), null, HostName, TimeSpan.FromDays(30));
        Issue("client", ca, "client", TimeSpan.FromDays(30));
    }

    /// <summary>The name that clients connect to.</summary>
    public static string HostName => "localhost";

    /// <summary>For a key that lives as long as the tests.</summary>
    public static string PfxPassword => "live-test";

    public string CaFile => Path.Combine(_path, "ca.pem");

    public string OtherCaFile => Path.Combine(_path, "other-ca.pem");

    public string NoCaFile => Path.Combine(_path, "empty.pem");

    public string ClientCertificateFile => CertificateFile("client");

    public string ClientKeyFile => KeyFile("client");

    public string ClientPfxFile => PfxFile("client");

    public string CertificateFile(string name) => Path.Combine(_path, $"{name}.pem");

    public string KeyFile(string name) => Path.Combine(_path, $"{name}.key");

    private string PfxFile(string name) => Path.Combine(_path, $"{name}.pfx");

    private void Issue(string name, X509Certificate2? issuer, string host, TimeSpan end)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1"), new Oid("1.3.6.1.5.5.7.3.2")], critical: false));
        using var certificate = issuer is null
            ? request.CreateSelfSigned(_now.AddDays(-30), _now + end)
            : request.Create(issuer, _now.AddDays(-30), _now + end, RandomNumberGenerator.GetBytes(12));

        // The server's own certificate alone: with its CA sent along, MySqlConnector 2.3.7 to 2.6.1 accepts an expired one.
        File.WriteAllText(CertificateFile(name), certificate.ExportCertificatePem());
        File.WriteAllText(KeyFile(name), key.ExportRSAPrivateKeyPem());
        using var withKey = issuer is null ? null : certificate.CopyWithPrivateKey(key);
        File.WriteAllBytes(PfxFile(name), (withKey ?? certificate).Export(X509ContentType.Pfx, PfxPassword));
    }

    private X509Certificate2 Authority(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request.CreateSelfSigned(_now.AddDays(-60), _now.AddDays(60));
    }
}
