using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DbTlsAnalyzers.Tests.Certificates;

/// <summary>PEM text made at run time: nothing secret and nothing that expires lies in the repository. The tests' day is 2030-01-01.</summary>
internal static class Pem
{
    public const string Today = "2030-01-01";

    private static readonly RSA Key = RSA.Create(2048);
    private static readonly DateTimeOffset Start = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2040, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly X509Certificate2 Issuer = Request("CN=Example CA", Key).With(Authority).CreateSelfSigned(Start, End);

    /// <summary>A root that is valid from 2020 to 2040.</summary>
    public static string Ca { get; } = Text(Issuer.RawData);

    public static string AnotherCa { get; } = Text(Request("CN=Another CA", Key).With(Authority).CreateSelfSigned(Start, End).RawData);

    public static string IntermediateCa { get; } = Issued(static request => request.With(Authority));

    /// <summary>The CA that a MySQL server makes at its first start.</summary>
    public static string MySqlCa { get; } = Text(Request("CN=MySQL_Server_8.0.36_Auto_Generated_CA_Certificate", Key).With(Authority).CreateSelfSigned(Start, End).RawData);

    public static string WeakCa { get; } = Weak();

    public static string Server { get; } = Issued(static request => request.With(Leaf).With(Usage("1.3.6.1.5.5.7.3.1")));

    public static string Client { get; } = Issued(static request => request.With(Leaf).With(Usage("1.3.6.1.5.5.7.3.2")));

    /// <summary>A server's certificate that it issued itself.</summary>
    public static string SelfSignedServer { get; } = Text(Request("CN=db", Key).With(Leaf).CreateSelfSigned(Start, End).RawData);

    public static string Pkcs8Key { get; } = Key.ExportPkcs8PrivateKeyPem() + "\n";

    public static string Pkcs1Key { get; } = Key.ExportRSAPrivateKeyPem() + "\n";

    public static string EncryptedKey { get; } = Key.ExportEncryptedPkcs8PrivateKeyPem("secret", new PbeParameters(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 1)) + "\n";

    public static string EllipticKey { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256).ExportECPrivateKeyPem() + "\n";

    public static string CaFrom(string start, string end) =>
        Text(Request("CN=Example CA", Key).With(Authority).CreateSelfSigned(Day(start), Day(end)).RawData);

    /// <summary>Marks every <c>-----BEGIN CERTIFICATE-----</c>.</summary>
    public static string Marked(this string pem, string id) => pem.Replace("-----BEGIN CERTIFICATE-----", $"{{|{id}:-----BEGIN CERTIFICATE-----|}}", StringComparison.Ordinal);

    private static X509BasicConstraintsExtension Authority => new(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true);

    private static X509BasicConstraintsExtension Leaf => new(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true);

    private static X509EnhancedKeyUsageExtension Usage(string oid) => new([new Oid(oid)], critical: false);

    private static DateTimeOffset Day(string text) => DateTimeOffset.Parse(text + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture);

    private static CertificateRequest Request(string subject, RSA key) => new(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static CertificateRequest With(this CertificateRequest request, X509Extension extension)
    {
        request.CertificateExtensions.Add(extension);
        return request;
    }

    private static string Issued(Func<CertificateRequest, CertificateRequest> configure) =>
        Text(configure(Request("CN=issued", Key)).Create(Issuer, Start, End.AddDays(-1), [1, 2, 3]).RawData);

    private static string Weak()
    {
        using var key = RSA.Create(1024);
        return Text(Request("CN=Weak CA", key).With(Authority).CreateSelfSigned(Start, End).RawData);
    }

    private static string Text(byte[] der) => PemEncoding.WriteString("CERTIFICATE", der) + "\n";
}
