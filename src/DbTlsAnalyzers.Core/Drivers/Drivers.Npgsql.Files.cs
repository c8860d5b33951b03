namespace DbTlsAnalyzers.Drivers;

/// <summary>Which files Npgsql can use (measured with 10.0.0 and 9.0.3 unless said).</summary>
internal static class NpgsqlFiles
{
    public static IReadOnlyList<FileQuirk> All { get; } =
    [
        // The loader changed in builds for .NET 9 and later: 9.0.3 still read DER.
        new(QuirkKind.UnusableFile, Role.CaCertificate, "names a binary file, but this version reads PEM; convert the certificate to PEM", FileQuirks.IsBinary, NpgsqlVersions.Since10),
        new(
            QuirkKind.UnusableFile,
            Role.CaCertificate,
            "names the certificate of a server or client, which the driver rejects as root; name the certificate of the CA that issued it",
            FileQuirks.LeavesOfOthers,
            NpgsqlVersions.Since6),

        // ImportFromPemFile passes over them; up to 9 the driver then gave the file to OpenSSL.
        new(
            QuirkKind.UnusableFile,
            Role.CaCertificate,
            "names a file whose certificates have a label that the driver does not read; write them with '-----BEGIN CERTIFICATE-----' ('openssl x509 -in … -out …')",
            FileQuirks.HasOpenSslLabelsOnly,
            NpgsqlVersions.Since10),

        // The framework's reader, which the driver uses, skips both blocks.
        new(
            QuirkKind.UnusableFile,
            Role.CaCertificate,
            "names a file in which certificates are joined without a line break, so that they are skipped; put each '-----BEGIN' on a line of its own",
            FileQuirks.JoinedWithoutLineBreak,
            NpgsqlVersions.Since6),

        // The client's certificate: whatever has another extension than '.pfx' is read as PEM (npgsql#4675: the CA bundle was given)
        new(QuirkKind.IncompleteClientCertificate, Role.ClientCertificate, "names a binary file, but is read as PEM; convert the certificate to PEM", FileQuirks.IsBinary, NpgsqlVersions.Since6),
        new(
            QuirkKind.IncompleteClientCertificate,
            Role.ClientCertificate,
            "names a CA certificate, but identifies the client; name the client's certificate, and the CA with 'Root Certificate'",
            FileQuirks.IsCaOfClient,
            NpgsqlVersions.Since6),
        new(
            QuirkKind.IncompleteClientCertificate,
            Role.ClientCertificate,
            "names a certificate that may not identify clients; have it issued again with the extended key usage 'clientAuth'",
            FileQuirks.IsNotForClients,
            NpgsqlVersions.Since6),

        // And its key. An encrypted key needs the password, another one fails on it.
        new(QuirkKind.IncompleteClientCertificate, Role.ClientKey, "names a file without a private key; name the key's file", FileQuirks.HasNoPrivateKey, NpgsqlVersions.Since6),
        new(
            QuirkKind.IncompleteClientCertificate,
            Role.ClientKey,
            "names a private key in a form that the driver does not read; convert it to PKCS#8 ('BEGIN PRIVATE KEY')",
            FileQuirks.HasForeignKeyFormat,
            NpgsqlVersions.Since6),
        new(
            QuirkKind.IncompleteClientCertificate,
            Role.ClientKey,
            "names the private key of another certificate: its algorithm differs from that of 'SSL Certificate'; name the key that belongs to it",
            FileQuirks.IsKeyOfAnotherCertificate,
            NpgsqlVersions.Since6),
        new(
            QuirkKind.IncompleteClientCertificate,
            Role.ClientKey,
            "names an encrypted private key, which needs 'SSL Password'; supply it at run time",
            static use => use.Connection.Lacks(Role.CertificatePassword) && FileQuirks.HasEncryptedKey(use),
            NpgsqlVersions.Since6),
        new(
            QuirkKind.IncompleteClientCertificate,
            Role.ClientKey,
            "names a private key that is not encrypted, and the driver fails on a password for it; remove 'SSL Password'",
            static use => use.Connection.Has(Role.CertificatePassword) && use.File.Pem?.PrivateKey is { IsEncrypted: false },
            NpgsqlVersions.Since6),
    ];
}
