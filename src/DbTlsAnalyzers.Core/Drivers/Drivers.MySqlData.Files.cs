using DbTlsAnalyzers.Certificates;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Drivers;

/// <summary>Which files MySql.Data can use (measured with 26.10.0 unless said).</summary>
internal static class MySqlDataFiles
{
    public static IReadOnlyList<FileQuirk> All { get; } =
    [
        new(QuirkKind.UnusableFile, Role.CaCertificate, MySqlFiles.GeneratedCa, FileQuirks.MySqlCaWithoutNames),
        new(QuirkKind.UnusableFile, Role.CaCertificate, "names a binary file, but is read as PEM; convert the certificate to PEM", FileQuirks.IsBinary),

        // A self-signed server certificate is refused as its own CA.
        new(
            QuirkKind.UnusableFile,
            Role.CaCertificate,
            "names a certificate that is no CA's, which the driver refuses here; name the certificate of the CA that issued the server's",
            static use => FileQuirks.FirstCertificate(use.File)?.IsLeaf() == true),
        new(
            QuirkKind.UnusableFile,
            Role.CaCertificate,
            "names a file with several CAs, of which the driver reads only the first; name a file that holds just the server's CA",
            static use => use.File.Certificates.Count(CertificateAssessment.IsCa) > 1),

        // Only VerifyFull with a CA file opens the key. "The specified file cannot be converted to a key", with BouncyCastle 1.8.10.
        new(
            QuirkKind.IncompleteClientCertificate,
            Role.ClientKey,
            "names a PKCS#8 key, which the driver cannot convert; write it as PKCS#1 ('BEGIN RSA PRIVATE KEY')",
            static use => use.Connection.Effective(Role.TlsMode)?.Reading.Meaning?.Verification == Verification.ChainAndHost
                && use.Connection.Has(Role.CaCertificate) && use.Connection.Has(Role.ClientCertificate)
                && use.File.Pem?.PrivateKey is { KeyFormat: PrivateKeyFormat.Pkcs8 or PrivateKeyFormat.EncryptedPkcs8 }),
    ];
}

/// <summary>What both MySQL drivers say alike.</summary>
internal static class MySqlFiles
{
    public const string GeneratedCa =
        "names the CA that a MySQL server generates at its first start: the server certificate that belongs to it names no host, so that the check of the host name fails; "
        + "generate certificates with the server's host names";
}
