using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DbTlsAnalyzers.Certificates;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;
using DbTlsAnalyzers.Tests.Certificates;

namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>Which files a driver cannot use: the rows of the drivers, asked about files.</summary>
public sealed class FileQuirkTests
{
    private const string Ca = "CaCertificate";
    private const string Certificate = "ClientCertificate";
    private const string Key = "ClientKey";

    /// <summary>Contents by a word each; a joined one holds both.</summary>
    private static readonly Dictionary<string, string> Contents = new(StringComparer.Ordinal)
    {
        ["ca"] = Pem.Ca,
        ["other-ca"] = Pem.AnotherCa,
        ["intermediate"] = Pem.IntermediateCa,
        ["mysql-ca"] = Pem.MySqlCa,
        ["server"] = Pem.Server,
        ["self-signed"] = Pem.SelfSignedServer,
        ["client"] = Pem.Client,
        ["elliptic-client"] = EllipticClient(),
        ["pkcs8"] = Pem.Pkcs8Key,
        ["pkcs1"] = Pem.Pkcs1Key,
        ["encrypted"] = Pem.EncryptedKey,
        ["elliptic"] = Pem.EllipticKey,
        ["dsa"] = Pem.Pkcs8Key.Replace("PRIVATE KEY", "DSA PRIVATE KEY", StringComparison.Ordinal),
        ["trusted"] = Pem.Ca.Replace("CERTIFICATE", "TRUSTED CERTIFICATE", StringComparison.Ordinal),
        ["without-line-break"] = Pem.Ca.TrimEnd() + Pem.AnotherCa,
        ["text"] = "nothing\n",
    };

    [Theory]
    [InlineData("10.0.0", "", "ca", "client", "pkcs8", "")]
    [InlineData("10.0.0", "", "ca", "client", "pkcs1", "")]
    [InlineData("10.0.0", "", "self-signed", "self-signed", "pkcs8", "")]
    [InlineData("10.0.0", "", "intermediate", "client", "client+pkcs8", "")]
    // The file of the CA
    [InlineData("10.0.0", "", "server", "client", "pkcs8", Ca)]
    [InlineData("6.0.13", "", "server", "client", "pkcs8", Ca)]
    [InlineData("10.0.0", "", "server+client", "client", "pkcs8", Ca)]
    [InlineData("10.0.0", "", "server+ca", "client", "pkcs8", "")]
    [InlineData("10.0.0", "", "server+self-signed", "client", "pkcs8", "")]
    [InlineData("10.0.0", "", "without-line-break", "client", "pkcs8", Ca)]
    [InlineData("10.0.0", "", "ca+other-ca", "client", "pkcs8", "")]
    [InlineData("10.0.0", "", "trusted", "client", "pkcs8", Ca)]
    [InlineData("10.0.0", "", "trusted+ca", "client", "pkcs8", "")]
    [InlineData("9.0.3", "", "trusted", "client", "pkcs8", "")]
    [InlineData("10.0.0", "", "text", "client", "pkcs8", "")]
    [InlineData("10.0.0", "", "binary", "client", "pkcs8", Ca)]
    [InlineData("9.0.3", "", "binary", "client", "pkcs8", "")]
    // The client's certificate
    [InlineData("10.0.0", "", "ca", "ca", "pkcs8", Certificate)]
    [InlineData("10.0.0", "", "ca", "client+ca", "pkcs8", "")]
    [InlineData("10.0.0", "", "ca", "server", "pkcs8", Certificate)]
    [InlineData("10.0.0", "", "ca", "pkcs8", "pkcs8", "")]
    // Its key
    [InlineData("10.0.0", "", "ca", "client", "client", Key)]
    [InlineData("10.0.0", "", "ca", "client", "text", "")]
    [InlineData("10.0.0", "", "ca", "client", "dsa", Key)]
    [InlineData("10.0.0", "", "ca", "client", "elliptic", Key)]
    [InlineData("10.0.0", "", "ca", "elliptic-client", "elliptic", "")]
    [InlineData("10.0.0", "", "ca", "elliptic-client", "pkcs1", Key)]
    [InlineData("10.0.0", "", "ca", "elliptic-client", "pkcs8", "")]
    [InlineData("10.0.0", "", "ca", "client", "encrypted", Key)]
    [InlineData("10.0.0", ";SSL Password=x", "ca", "client", "encrypted", "")]
    [InlineData("10.0.0", ";SSL Password=x", "ca", "client", "pkcs8", Key)]
    [InlineData("10.0.0", ";\uFFFC", "ca", "client", "encrypted", "")]
    public void Npgsql_blames_files_that_it_cannot_use(string version, string more, string ca, string certificate, string key, string blamed) =>
        Assert.Equal(blamed, Blamed(Given.Npgsql(version, $"Host=db;SSL Mode=VerifyFull;Root Certificate=ca.pem;SSL Certificate=client.pem;SSL Key=client.key{more}"), ca, certificate, key));

    [Theory]
    [InlineData("VerifyFull", "ca", "client", "pkcs8", "")]
    [InlineData("VerifyFull", "self-signed", "client", "pkcs1", "")]
    [InlineData("VerifyFull", "server", "client", "pkcs8", Ca)]
    [InlineData("VerifyFull", "mysql-ca", "client", "pkcs8", Ca)]
    [InlineData("VerifyCA", "mysql-ca", "client", "pkcs8", "")]
    [InlineData("VerifyFull", "mysql-ca+ca", "client", "pkcs8", "")]
    [InlineData("VerifyFull", "text", "client", "pkcs8", "")]
    [InlineData("VerifyFull", "ca", "ca", "pkcs8", Certificate)]
    [InlineData("VerifyFull", "ca", "server", "pkcs8", Certificate)]
    [InlineData("VerifyFull", "ca", "client", "client", Key)]
    [InlineData("VerifyFull", "ca", "client", "dsa", Key)]
    [InlineData("VerifyFull", "ca", "client", "encrypted", Key)]
    [InlineData("VerifyFull", "ca", "client", "elliptic", Key)]
    public void MySqlConnector_blames_files_that_it_cannot_use(string mode, string ca, string certificate, string key, string blamed) =>
        Assert.Equal(blamed, Blamed(MySqlText.MySqlConnector($"Server=db;SslMode={mode};SslCa=ca.pem;SslCert=client.pem;SslKey=client.key"), ca, certificate, key));

    [Theory]
    [InlineData("SslMode=VerifyFull;SslCa=ca.pem;SslCert=client.pem;SslKey=client.key", "ca", "pkcs1", "")]
    [InlineData("SslMode=VerifyFull;SslCa=ca.pem;SslCert=client.pem;SslKey=client.key", "intermediate", "pkcs1", "")]
    [InlineData("SslMode=VerifyFull;SslCa=ca.pem;SslCert=client.pem;SslKey=client.key", "server", "pkcs1", Ca)]
    [InlineData("SslMode=VerifyFull;SslCa=ca.pem;SslCert=client.pem;SslKey=client.key", "self-signed", "pkcs1", Ca)]
    [InlineData("SslMode=VerifyFull;SslCa=ca.pem;SslCert=client.pem;SslKey=client.key", "ca+other-ca", "pkcs1", Ca)]
    [InlineData("SslMode=VerifyFull;SslCa=ca.pem;SslCert=client.pem;SslKey=client.key", "ca+server", "pkcs1", "")]
    [InlineData("SslMode=VerifyFull;SslCa=ca.pem;SslCert=client.pem;SslKey=client.key", "mysql-ca", "pkcs1", Ca)]
    [InlineData("SslMode=VerifyFull;SslCa=ca.pem;SslCert=client.pem;SslKey=client.key", "binary", "pkcs1", Ca)]
    [InlineData("SslMode=VerifyFull;SslCa=ca.pem;SslCert=client.pem;SslKey=client.key", "ca", "pkcs8", Key)]
    [InlineData("SslMode=VerifyFull;SslCa=ca.pem;SslCert=client.pem;SslKey=client.key", "ca", "encrypted", Key)]
    [InlineData("SslMode=VerifyFull;SslCa=ca.pem;SslCert=client.pem;SslKey=client.key", "ca", "text", "")]
    [InlineData("SslMode=VerifyCA;SslCa=ca.pem;SslCert=client.pem;SslKey=client.key", "ca", "pkcs8", "")]
    [InlineData("SslMode=VerifyFull;SslCert=client.pem;SslKey=client.key", "ca", "pkcs8", "")]
    [InlineData("SslMode=VerifyFull;SslCa=ca.pem;SslKey=client.key", "ca", "pkcs8", "")]
    [InlineData("SslCa=ca.pem;SslCert=client.pem;SslKey=client.key", "ca", "pkcs8", "")]
    public void MySqlData_blames_files_that_it_cannot_use(string settings, string ca, string key, string blamed) => Assert.Equal(blamed, Blamed(MySqlText.MySqlData($"Server=db;{settings}"), ca, "client", key));

    [Theory]
    [InlineData("server", "")]
    [InlineData("ca", "")]
    [InlineData("self-signed", "")]
    [InlineData("intermediate", "PinnedCertificate")]
    [InlineData("text", "")]
    public void SqlClient_blames_files_that_it_cannot_use(string certificate, string blamed) => Assert.Equal(blamed, Blamed(Given.SqlClient("6.0", "Server=db;Encrypt=True;ServerCertificate=ca.pem"), certificate, "client", "pkcs8"));

    [Theory]
    [InlineData("ca.pem", true)]
    [InlineData("ca.crt", true)]
    [InlineData("ca.cer", true)]
    [InlineData("ca.der", false)]
    [InlineData("ca.pfx", false)]
    public void Binary_files_are_told_by_extensions_that_may_hold_text(string path, bool isBlamed)
    {
        var connection = Given.Npgsql("10.0.0", $"Host=db;SSL Mode=VerifyFull;Root Certificate={path}");

        Assert.Equal(isBlamed ? Ca : "", Blamed(connection, [File(path, "binary")]));
    }

    [Fact]
    public void Nothing_is_said_about_files_that_are_not_known() => Assert.Equal("", Blamed(Given.Npgsql("10.0.0", "Host=db;SSL Mode=VerifyFull;Root Certificate=elsewhere.pem;SSL Certificate=\uFFFC"), "server", "server", "client"));

    private static string Blamed(Connection connection, string ca, string certificate, string key) => Blamed(connection, [File("ca.pem", ca), File("client.pem", certificate), File("client.key", key)]);

    /// <summary>The roles whose file the driver cannot use, and that the kind of the row fits.</summary>
    private static string Blamed(Connection connection, ProjectFile[] files)
    {
        var known = new ProjectCertificates("/app", files);
        var found = connection.Driver.Driver.FileQuirks
            .Where(quirk => quirk.Versions.Contains(connection.Driver.Version) && FileUse.Of(connection, quirk.Role, known) is { } use && quirk.IsThere(use))
            .ToList();

        Assert.All(found, static quirk => Assert.Equal(quirk.Role is Role.CaCertificate or Role.PinnedCertificate ? QuirkKind.UnusableFile : QuirkKind.IncompleteClientCertificate, quirk.Kind));
        return string.Join(' ', found.Select(static quirk => quirk.Role).Distinct());
    }

    private static ProjectFile File(string name, string content) => content == "binary"
        ? new ProjectFile($"/app/{name}", [name], 1_000, read: null) { IsBinary = true }
        : new ProjectFile($"/app/{name}", [name], 1_000, () => string.Concat(content.Split('+').Select(static word => Contents[word])));

    private static string EllipticClient()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=client", key, HashAlgorithmName.SHA256).CreateSelfSigned(TestCertificate.Start, TestCertificate.End);
        return TestCertificate.Pem(certificate.RawData);
    }
}
