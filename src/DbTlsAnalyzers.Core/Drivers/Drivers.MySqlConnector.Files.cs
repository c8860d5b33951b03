namespace DbTlsAnalyzers.Drivers;

/// <summary>Which files MySqlConnector can use (measured with 2.6.1 unless said).</summary>
internal static class MySqlConnectorFiles
{
    public static IReadOnlyList<FileQuirk> All { get; } =
    [
        new(QuirkKind.UnusableFile, Role.CaCertificate, MySqlFiles.GeneratedCa, FileQuirks.MySqlCaWithoutNames),

        // A self-signed certificate of the server may stand in the file: that pins it.
        new(
            QuirkKind.UnusableFile,
            Role.CaCertificate,
            "names the certificate of a server or client, by which nothing can be verified; name the certificate of the CA that issued it",
            FileQuirks.LeavesOfOthers),
        new(
            QuirkKind.IncompleteClientCertificate,
            Role.ClientCertificate,
            "names a CA certificate, but identifies the client; name the client's certificate, and the CA with 'SslCa'",
            FileQuirks.IsCaOfClient),
        new(
            QuirkKind.IncompleteClientCertificate,
            Role.ClientCertificate,
            "names a certificate that may not identify clients; have it issued again with the extended key usage 'clientAuth'",
            FileQuirks.IsNotForClients),
        new(QuirkKind.IncompleteClientCertificate, Role.ClientKey, "names a file without a private key; name the key's file", FileQuirks.HasNoPrivateKey),
        new(
            QuirkKind.IncompleteClientCertificate,
            Role.ClientKey,
            "names a private key in a form that the driver does not read; convert it to PKCS#8 ('BEGIN PRIVATE KEY')",
            FileQuirks.HasForeignKeyFormat),
        new(
            QuirkKind.IncompleteClientCertificate,
            Role.ClientKey,
            "names an encrypted private key, for which the driver has no password setting; use a PKCS#12 file with 'CertificateFile' and 'CertificatePassword'",
            FileQuirks.HasEncryptedKey),
        new(
            QuirkKind.IncompleteClientCertificate,
            Role.ClientKey,
            "names the private key of another certificate: its algorithm differs from that of 'SslCert'; name the key that belongs to it",
            FileQuirks.IsKeyOfAnotherCertificate),
    ];
}
