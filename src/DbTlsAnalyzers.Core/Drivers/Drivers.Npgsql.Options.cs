namespace DbTlsAnalyzers.Drivers;

/// <summary>
/// The keywords of Npgsql: display name, property name and listed synonyms, compared without case; no other spacing, no underscores,
/// no libpq spellings. Ranges of keywords that have nothing to do with TLS are lenient before 9.0.
/// </summary>
internal static class NpgsqlOptions
{
    /// <summary>
    /// Numbers changed their meaning in 6.0. A number that is no member connects in plaintext: the driver only ever compares with the members.
    /// </summary>
    private static readonly EnumSyntax SslMode = new(
        [
            new("Disable", 0, TlsMeaning.Off),
            new("Prefer", 1, new(Posture.Encryption.Opportunistic, Posture.Verification.ChainAndHost), NpgsqlVersions.UpTo5),
            new("Require", 2, TlsMeaning.Full, NpgsqlVersions.UpTo5),
            new("Allow", 1, TlsMeaning.Opportunistic, NpgsqlVersions.Since6),
            new("Prefer", 2, TlsMeaning.Opportunistic, NpgsqlVersions.Since6),
            new("Require", 3, TlsMeaning.Unverified, NpgsqlVersions.Since6),
            new("VerifyCA", 4, TlsMeaning.ChainOnly, NpgsqlVersions.Since6),
            new("VerifyFull", 5, TlsMeaning.Full, NpgsqlVersions.Since6),
        ],
        [new(VersionRange.All, TlsMeaning.Off)]);

    private static readonly StrayNumbers[] HarmlessStrays = [new(VersionRange.All, default)];

    private static readonly EnumSyntax DisablePreferRequire = new([new("Disable", 0), new("Prefer", 1), new("Require", 2)], HarmlessStrays);

    public static IReadOnlyList<Option> All { get; } =
    [
        // TLS
        Row("SSL Mode", "SslMode", Role.TlsMode, SslMode) with { Defaults = [new(NpgsqlVersions.UpTo5, "Disable"), new(NpgsqlVersions.Since6, "Prefer")] },
        Row("SSL Negotiation", "SslNegotiation", Role.SslNegotiation, new EnumSyntax([new("Postgres", 0), new("Direct", 1)], HarmlessStrays), "Postgres") with { Versions = NpgsqlVersions.Since9 },
        Row("GSS Encryption Mode", "GssEncryptionMode", Role.GssEncryption, DisablePreferRequire, "Prefer") with { Versions = NpgsqlVersions.Since10 },
        Row("Root Certificate", "RootCertificate", Role.CaCertificate) with { Versions = VersionRange.Since("5.0") },
        Row("SSL Certificate", "SslCertificate", Role.ClientCertificate) with { Versions = NpgsqlVersions.Since6 },
        Row("SSL Key", "SslKey", Role.ClientKey) with { Versions = NpgsqlVersions.Since6 },
        Row("SSL Password", "SslPassword", Role.CertificatePassword) with { Versions = NpgsqlVersions.Since6 },
        Row("Client Certificate", "ClientCertificate", Role.ClientCertificateStore) with { Versions = VersionRange.Until("8.0") },
        Row("Client Certificate Key", "ClientCertificateKey", Role.CertificatePassword) with { Versions = VersionRange.Between("5.0", "8.0") },
        Row("Trust Server Certificate", "TrustServerCertificate", Role.TrustServerCertificate, BooleanSyntax.Strict, "False"),
        Row("Check Certificate Revocation", "CheckCertificateRevocation", Role.CheckRevocation, BooleanSyntax.Strict, "False"),
        Row("Channel Binding", "ChannelBinding", Role.ChannelBinding, DisablePreferRequire, "Prefer") with { Versions = NpgsqlVersions.Since8 },
        Flag("Use Ssl Stream", "UseSslStream") with { Versions = VersionRange.Until("8.0") },

        // Where to and as whom
        Row("Host", "Host", Role.Host, null, null, "Server"),
        Row("Port", "Port", Role.Port, new IntegerSyntax(1), "5432"),
        Row("Database", "Database", Role.Database, null, null, "DB"),
        Row("Username", "Username", Role.User, null, null, "User Name", "UserId", "User Id", "UID"),
        Row("Password", "Password", Role.Password, null, null, "PSW", "PWD"),
        Flag("Integrated Security", "IntegratedSecurity") with { Role = Role.IntegratedSecurity, Versions = VersionRange.Until("8.0") },
        Row("Require Auth", "RequireAuth") with { Versions = NpgsqlVersions.Since10 },

        // Everything else
        Row("Passfile", "Passfile"),
        Row("Application Name", "ApplicationName"),
        Flag("Enlist", "Enlist"),
        Row("Search Path", "SearchPath"),
        Row("Client Encoding", "ClientEncoding"),
        Row("Encoding", "Encoding"),
        Row("Timezone", "Timezone"),
        Row("Kerberos Service Name", "KerberosServiceName", synonyms: "Krbsrvname"),
        Flag("Include Realm", "IncludeRealm"),
        Flag("Persist Security Info", "PersistSecurityInfo"),
        Flag("Log Parameters", "LogParameters"),
        Flag("Include Error Detail", "IncludeErrorDetail"),
        Flag("Include Failed Batched Command", "IncludeFailedBatchedCommand") with { Versions = NpgsqlVersions.Since10 },
        Flag("Pooling", "Pooling"),
        Number("Minimum Pool Size", "MinPoolSize", 0),
        Number("Maximum Pool Size", "MaxPoolSize", 0),
        Number("Connection Idle Lifetime", "ConnectionIdleLifetime"),
        Number("Connection Pruning Interval", "ConnectionPruningInterval"),
        Row("Connection Lifetime", "ConnectionLifetime", Role.None, IntegerSyntax.Any, null, "Load Balance Timeout"),
        Number("Timeout", "Timeout", 0, 1024),
        Number("Command Timeout", "CommandTimeout", 0),
        Number("Cancellation Timeout", "CancellationTimeout", -1),
        Row("Target Session Attributes", "TargetSessionAttributes"),
        Flag("Load Balance Hosts", "LoadBalanceHosts"),
        Number("Host Recheck Seconds", "HostRecheckSeconds", 0),
        Number("Keepalive", "KeepAlive", 0),
        Flag("TCP Keepalive", "TcpKeepAlive"),
        Number("TCP Keepalive Time", "TcpKeepAliveTime", 0),
        Number("TCP Keepalive Interval", "TcpKeepAliveInterval", 0),
        Number("Read Buffer Size", "ReadBufferSize"),
        Number("Write Buffer Size", "WriteBufferSize"),
        Number("Socket Receive Buffer Size", "SocketReceiveBufferSize"),
        Number("Socket Send Buffer Size", "SocketSendBufferSize"),
        Number("Max Auto Prepare", "MaxAutoPrepare", 0),
        Number("Auto Prepare Min Usages", "AutoPrepareMinUsages", 1),
        Flag("No Reset On Close", "NoResetOnClose"),
        Row("Options", "Options"),
        Row("Array Nullability Mode", "ArrayNullabilityMode", Role.None, new EnumSyntax([new("Never", 0), new("Always", 1), new("PerInstance", 2)], HarmlessStrays)),
        Flag("Multiplexing", "Multiplexing"),
        Number("Write Coalescing Buffer Threshold Bytes", "WriteCoalescingBufferThresholdBytes"),
        Flag("Load Table Composites", "LoadTableComposites"),
        Row("Server Compatibility Mode", "ServerCompatibilityMode", Role.None, new EnumSyntax([new("None", 0), new("Redshift", 1), new("NoTypeLoading", 2)], HarmlessStrays)),
        Row("Internal Command Timeout", "InternalCommandTimeout"),

        // Gone before 9.0
        Old("Include Error Details", "IncludeErrorDetails"),
        Old("EF Template Database", "EntityTemplateDatabase"),
        Old("EF Admin Database", "EntityAdminDatabase"),
        Old("Convert Infinity DateTime", "ConvertInfinityDateTime"),
        Old("Use Perf Counters", "UsePerfCounters"),
        Old("Write Coalescing Delay Us", "WriteCoalescingDelayUs"),
        Old("Backend Timeouts", "BackendTimeouts"),
        Old("Preload Reader", "PreloadReader"),
        Old("Use Extended Types", "UseExtendedTypes"),
        Old("Continuous Processing", "ContinuousProcessing"),
        Old("Sync Notification", "SyncNotification"),
        Old("Always Prepare", "AlwaysPrepare"),
        Old("Buffer Size", "BufferSize"),
        Old("Protocol", "Protocol"),
    ];

    private static Option Row(
        string name, string property, Role role = Role.None, ValueSyntax? syntax = null, string? byDefault = null, params string[] synonyms) => new()
        {
            Name = name,
            Property = property,
            Role = role,
            Keywords = [.. new[] { name, property }.Concat(synonyms).Distinct(StringComparer.OrdinalIgnoreCase).Select(static text => (Keyword)text)],
            Syntax = syntax ?? ValueSyntax.Text,
            Defaults = byDefault is null ? [] : [new(VersionRange.All, byDefault)],
        };

    private static Option Flag(string name, string property) => Row(name, property, Role.None, BooleanSyntax.Strict);

    private static Option Number(string name, string property, int minimum = int.MinValue, int maximum = int.MaxValue) =>
        Row(name, property, Role.None, new IntegerSyntax(minimum, maximum));

    private static Option Old(string name, string property) => Row(name, property) with { Versions = VersionRange.Until("9.0") };
}
