using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Drivers;

/// <summary>Settings of MySql.Data that do not do what they seem to (measured with 26.10.0 unless said).</summary>
/// <remarks>A pair of PEM files is never sent to the server: the rule page says so, there is no row, since VerifyFull with a CA file demands the pair.</remarks>
internal static class MySqlDataQuirks
{
    private static readonly VersionRange TlsVersionNeedsTls = VersionRange.Between("8.0.19", "8.0.28");

    public static IReadOnlyList<Quirk> All { get; } =
    [
        // Combinations that throw
        new(QuirkKind.Rejected, "is given twice, which this version refuses; keep one of them", GivenTwice, MySqlDataVersions.StrictAboutTlsOptions),
        new(QuirkKind.Rejected, "shares one setting with 'CertificateFile', and this version refuses both together; keep one of them", SharesItsSlot, MySqlDataVersions.StrictAboutTlsOptions),
        new(QuirkKind.Rejected, "is refused by this version after 'SslMode=None'; use 'SslMode=VerifyFull'", AfterModeNone, MySqlDataVersions.StrictAboutTlsOptions),
        new(
            QuirkKind.Rejected,
            "is refused by this version together with 'SslMode=None'; use 'SslMode=VerifyFull'",
            static connection => connection.Effective(Role.TlsMode) is { Reading.Meaning.Encryption: Encryption.None } ? Set(connection, Role.TlsVersions) : null,
            TlsVersionNeedsTls),
        new(
            QuirkKind.Rejected,
            "needs TLS, which the driver does not speak over pipes and shared memory; connect over TCP",
            static connection => connection.Effective(Role.TlsMode) is { Reading.Meaning.Encryption: Encryption.Required } mode
                && connection.Hosts.Transport is Transport.NamedPipe or Transport.SharedMemory ? mode : null),

        // Settings that do nothing
        new(QuirkKind.WithoutEffect, "is not even opened below 'VerifyCA': any certificate is accepted; use 'SslMode=VerifyFull'", MySqlQuirks.CaFileThatIsNotChecked) { Repair = QuirkRepair.Verify },
        new(QuirkKind.WithoutEffect, "matters only without encryption, which the TLS mode rules out; remove it", MySqlQuirks.KeyRetrievalUnderTls),
        new(
            QuirkKind.WithoutEffect,
            "is ignored by this version (MySQL bug 100926): any certificate of the store is sent; update the driver",
            static connection => Set(connection, Role.CertificateThumbprint),
            VersionRange.Until("8.0.23")) { Repair = QuirkRepair.None },

        // Client authentication
        new(
            QuirkKind.IncompleteClientCertificate,
            "is useless without 'SslKey'; add the key's file",
            static connection => MySqlQuirks.Alone(connection, Role.ClientCertificate, Role.ClientKey)),
        new(
            QuirkKind.IncompleteClientCertificate,
            "is useless without 'SslCert'; add the certificate's file",
            static connection => MySqlQuirks.Alone(connection, Role.ClientKey, Role.ClientCertificate)),
        new(
            QuirkKind.IncompleteClientCertificate,
            "is read as a CA certificate, since only the extension '.pfx' makes it the client's PKCS#12 file; rename the file to '.pfx'",
            static connection => Set(connection, Role.CaCertificate) is { } file && MySqlQuirks.HasExtension(file.Value!, ".p12") ? file : null,
            MySqlDataVersions.WithCaFile),
        new(
            QuirkKind.IncompleteClientCertificate,
            "names the client's PKCS#12 file, but this looks like PEM, which this version does not read; convert it to '.pfx'",
            static connection => Set(connection, Role.ClientCertificateStore) is { } file && MySqlQuirks.IsPem(file.Value!) ? file : null,
            MySqlDataVersions.WithoutCaFile),
    ];

    private static BoundSetting? Set(Connection connection, Role role) => connection.Effective(role) is { IsSet: true } setting ? setting : null;

    /// <summary>The options that the driver's check looks at; the TLS version list may not be doubled either.</summary>
    private static bool IsCheckedForDoubles(BoundSetting setting) =>
        setting.Option.Role is Role.TlsMode or Role.CaCertificate or Role.ClientCertificateStore or Role.ClientCertificate or Role.ClientKey or Role.CertificatePassword or Role.TlsVersions;

    private static BoundSetting? GivenTwice(Connection connection) =>
        connection.Settings.FirstOrDefault(setting => IsCheckedForDoubles(setting) && IsWritten(setting)
            && connection.Settings.Any(other => !ReferenceEquals(other, setting) && IsWritten(other) && string.Equals(other.Option.Name, setting.Option.Name, StringComparison.Ordinal)
                && connection.IsOverridden(setting)));

    private static BoundSetting? SharesItsSlot(Connection connection) =>
        connection.Settings.FirstOrDefault(setting => setting.Option.Role == Role.CaCertificate && IsWritten(setting)
            && connection.Settings.Any(other => IsWritten(other) && other.Option.Role == Role.ClientCertificateStore));

    /// <summary>The driver reads from left to right: a TLS file before the mode passes, even if it is empty one after it does not.</summary>
    private static BoundSetting? AfterModeNone(Connection connection)
    {
        var isOff = false;
        foreach (var setting in connection.Settings.Where(IsWritten))
        {
            isOff |= setting is { Option.Role: Role.TlsMode, IsSet: true, Reading.Meaning.Encryption: Encryption.None };
            if (isOff && setting.Option.Role is Role.CaCertificate or Role.ClientCertificateStore or Role.ClientCertificate or Role.ClientKey or Role.CertificatePassword)
            {
                return setting;
            }
        }

        return null;
    }

    /// <summary>The check reads the connection string, not the builder's properties.</summary>
    private static bool IsWritten(BoundSetting setting) => setting.Origin is ConnectionStrings.Setting;
}
