using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Drivers;

/// <summary>Settings of MySqlConnector that do not do what they seem to (measured with 2.6.1 unless said).</summary>
internal static class MySqlConnectorQuirks
{
    public static IReadOnlyList<Quirk> All { get; } =
    [
        new(QuirkKind.WithoutEffect, "is not checked below 'VerifyCA': any certificate is accepted; use 'SslMode=VerifyFull'", MySqlQuirks.CaFileThatIsNotChecked) { Repair = QuirkRepair.Verify },
        new(QuirkKind.WithoutEffect, "matters only without encryption, which the TLS mode rules out; remove it", MySqlQuirks.KeyRetrievalUnderTls),
        new(QuirkKind.WithoutEffect, "is no mode of the driver, which then verifies as with 'VerifyFull' by accident; write 'VerifyFull'", StrayMode) { Replacement = "VerifyFull" },
        new(
            QuirkKind.WithoutEffect,
            "is ignored beside 'SslCert' and 'SslKey'; remove it",
            static connection => connection.Effective(Role.ClientCertificate) is { IsSet: true } && connection.Effective(Role.ClientKey) is { IsSet: true }
                ? connection.Effective(Role.ClientCertificateStore) is { IsSet: true } file ? file : null
                : null),
        new(
            QuirkKind.IncompleteClientCertificate,
            "is ignored without 'SslKey': no client certificate is sent; add the key's file",
            static connection => MySqlQuirks.Alone(connection, Role.ClientCertificate, Role.ClientKey)),
        new(
            QuirkKind.IncompleteClientCertificate,
            "is ignored without 'SslCert': no client certificate is sent; add the certificate's file",
            static connection => MySqlQuirks.Alone(connection, Role.ClientKey, Role.ClientCertificate)),
        new(
            QuirkKind.IncompleteClientCertificate,
            "names the client's PKCS#12 file, but this looks like PEM, which throws when the connection is opened; use 'SslCert' and 'SslKey', or 'SslCa' for a CA",
            static connection => connection.Effective(Role.ClientCertificateStore) is { IsSet: true } file && MySqlQuirks.IsPem(file.Value!) ? file : null),
    ];

    private static BoundSetting? StrayMode(Connection connection) =>
        connection.Effective(Role.TlsMode) is { IsSet: true, Value: { } value } mode && MySqlConnectorOptions.SslMode.IsStray(value, connection.Driver.Version) ? mode : null;
}
