namespace DbTlsAnalyzers.Drivers;

/// <summary>The keywords of both SqlClients, compared without case; inner spaces as listed, no underscores.</summary>
internal static class SqlClientOptions
{
    private static readonly BooleanSyntax IntegratedSecurity = new(["true", "yes", "sspi"], ["false", "no"]);

    /// <summary>Keywords that only Microsoft.Data.SqlClient has. Its assembly does not tell 7.1 from 7.0, so what 7.1 added is taken from 7.0 on.</summary>
    public static IReadOnlyList<Option> MicrosoftOnly { get; } =
    [
        // The joined spelling first: System.Data.SqlClient's style, and the one that people write.
        Row("Host Name In Certificate", "HostNameInCertificate", ["HostNameInCertificate", "Host Name In Certificate"], Role.CertificateHostName) with { Versions = VersionRange.Since("5.0") },
        Row("Server Certificate", "ServerCertificate", ["ServerCertificate", "Server Certificate"], Role.PinnedCertificate) with { Versions = VersionRange.Since("5.1") },
        Row("Server SPN", "ServerSPN", ["Server SPN", "ServerSPN"]) with { Versions = VersionRange.Since("5.0") },
        Row("Failover Partner SPN", "FailoverPartnerSPN", ["Failover Partner SPN", "FailoverPartnerSPN"]) with { Versions = VersionRange.Since("5.0") },
        Row("IP Address Preference", "IPAddressPreference", ["IP Address Preference", "IPAddressPreference"], syntax: new WordSyntax("IPv4First", "IPv6First", "UsePlatformDefault")) with { Versions = VersionRange.Since("3.0") },
        Row("Command Timeout", "CommandTimeout", ["Command Timeout"], syntax: new IntegerSyntax(0)),
        Row("Authentication", "Authentication", ["Authentication"]),
        Row("Column Encryption Setting", "ColumnEncryptionSetting", ["Column Encryption Setting", Since7("ColumnEncryption")], syntax: new WordSyntax("Disabled", "Enabled")),
        Row("Enclave Attestation Url", "EnclaveAttestationUrl", ["Enclave Attestation Url"]),
        Row("Attestation Protocol", "AttestationProtocol", ["Attestation Protocol"]),
        Row("Connection Idle Timeout", "ConnectionIdleTimeout", ["Connection Idle Timeout"]) with { Versions = VersionRange.Since("7.0") },
    ];

    /// <summary>Keywords that System.Data.SqlClient has in .NET Framework; the package never had them.</summary>
    public static IReadOnlyList<Option> FrameworkOnly { get; } =
    [
        Framework("Authentication", "Authentication"),
        Framework("Column Encryption Setting", "ColumnEncryptionSetting"),
        Framework("Enclave Attestation Url", "EnclaveAttestationUrl"),
        Framework("Attestation Protocol", "AttestationProtocol"),
    ];

    public static Option Encrypt(EncryptSyntax syntax) => Row("Encrypt", "Encrypt", ["Encrypt"], Role.TlsMode, syntax);

    /// <summary>What both know. With spaces inside, seven of the keywords exist in Microsoft.Data.SqlClient only.</summary>
    /// <param name="spaced">Versions that accept, and print, the spelling with spaces; null: none does.</param>
    public static IReadOnlyList<Option> Common(VersionRange? spaced)
    {
        return
        [
            Joined("TrustServerCertificate", "Trust Server Certificate", Role.TrustServerCertificate, BooleanSyntax.YesNo) with { Defaults = [new(VersionRange.All, "False")] },

            Row("Data Source", "DataSource", ["Data Source", "Server", "Addr", "Address", "Network Address"], Role.Host),
            Row("Initial Catalog", "InitialCatalog", ["Initial Catalog", "Database"], Role.Database),
            Row("User ID", "UserID", ["User ID", "UID", "User"], Role.User),
            Row("Password", "Password", ["Password", "PWD"], Role.Password),
            Row("Integrated Security", "IntegratedSecurity", ["Integrated Security", "Trusted_Connection"], Role.IntegratedSecurity, IntegratedSecurity),
            Row("AttachDbFilename", "AttachDBFilename", ["AttachDbFilename", "Extended Properties", "Initial File Name"], Role.LocalInstance),
            Row("User Instance", "UserInstance", ["User Instance"], Role.LocalInstance, BooleanSyntax.YesNo),

            Row("Application Name", "ApplicationName", ["Application Name", "App"]),
            Joined("ApplicationIntent", "Application Intent", Role.None, new WordSyntax("ReadOnly", "ReadWrite")),
            Row("Connect Timeout", "ConnectTimeout", ["Connect Timeout", "Connection Timeout", "Timeout", Since7("ConnectTimeout")], syntax: new IntegerSyntax(0)),
            Joined("ConnectRetryCount", "Connect Retry Count", Role.None, new IntegerSyntax(0, 255)),
            Joined("ConnectRetryInterval", "Connect Retry Interval", Role.None, new IntegerSyntax(1, 60)),
            Row("Current Language", "CurrentLanguage", ["Current Language", "Language"]),
            Row("Enlist", "Enlist", ["Enlist"], syntax: BooleanSyntax.YesNo),
            Row("Failover Partner", "FailoverPartner", ["Failover Partner", Since7("FailoverPartner")]),
            Row("Load Balance Timeout", "LoadBalanceTimeout", ["Load Balance Timeout", "Connection Lifetime"], syntax: new IntegerSyntax(0)),
            Row("Max Pool Size", "MaxPoolSize", ["Max Pool Size"], syntax: new IntegerSyntax(1)),
            Row("Min Pool Size", "MinPoolSize", ["Min Pool Size"], syntax: new IntegerSyntax(0)),
            Joined("MultipleActiveResultSets", "Multiple Active Result Sets", Role.None, BooleanSyntax.YesNo),
            Joined("MultiSubnetFailover", "Multi Subnet Failover", Role.None, BooleanSyntax.YesNo),
            Row("Packet Size", "PacketSize", ["Packet Size", Since7("PacketSize")], syntax: new IntegerSyntax(512, 32768)),
            Row("Persist Security Info", "PersistSecurityInfo", ["Persist Security Info", "PersistSecurityInfo"], syntax: BooleanSyntax.YesNo),
            Joined("PoolBlockingPeriod", "Pool Blocking Period", Role.None, new WordSyntax("Auto", "AlwaysBlock", "NeverBlock")),
            Row("Pooling", "Pooling", ["Pooling"], syntax: BooleanSyntax.YesNo),
            Row("Replication", "Replication", ["Replication"], syntax: BooleanSyntax.YesNo),
            Row("Transaction Binding", "TransactionBinding", ["Transaction Binding"]),
            Row("Type System Version", "TypeSystemVersion", ["Type System Version"]),
            Row("Workstation ID", "WorkstationID", ["Workstation ID", "WSID", Since7("WorkstationID")]),

            // .NET Framework only; elsewhere they throw NotSupportedException. The same assembly names serve both, so they count as known.
            Row("Context Connection", "ContextConnection", ["Context Connection"], Role.LocalInstance, BooleanSyntax.YesNo),
            Row("Network Library", "NetworkLibrary", ["Network Library", "Net", "Network"], Role.Protocol),
            Row("Asynchronous Processing", "AsynchronousProcessing", ["Asynchronous Processing", "Async"]),
            Row("Connection Reset", "ConnectionReset", ["Connection Reset"]),
            Row("TransparentNetworkIPResolution", "TransparentNetworkIPResolution", ["TransparentNetworkIPResolution", "Transparent Network IP Resolution"]),
        ];

        Option Joined(string joined, string withSpaces, Role role, ValueSyntax syntax) => Row(
            spaced is null ? joined : withSpaces,
            joined,
            spaced is { } versions ? [joined, new Keyword(withSpaces, versions)] : [joined],
            role,
            syntax);
    }

    private static Option Row(string name, string property, IReadOnlyList<Keyword> keywords, Role role = Role.None, ValueSyntax? syntax = null) =>
        new() { Name = name, Property = property, Keywords = keywords, Role = role, Syntax = syntax ?? ValueSyntax.Text };

    private static Option Framework(string name, string property) => Row(name, property, [name]) with { Versions = VersionRange.Until("4.1") };

    private static Keyword Since7(string keyword) => new(keyword, VersionRange.Since("7.0"));
}
