namespace DbTlsAnalyzers.Drivers;

/// <summary>
/// The keywords of MySqlConnector: a fixed list, compared without case, nothing normalised. The first spelling of the TLS options is the one that
/// every version since 0.55 and Oracle's driver accept too; keywords that have nothing to do with TLS are lenient about versions.
/// </summary>
internal static class MySqlConnectorOptions
{
    private static readonly VersionRange Since2 = VersionRange.Since("2.0");
    private static readonly StrayNumbers[] HarmlessStrays = [new(VersionRange.All, default)];
    private static readonly IntegerSyntax Unsigned = new(0, uint.MaxValue);

    /// <summary>A number that is no member connects as VerifyFull does: TLS required, chain and name checked, no revocation check (2.6.1).</summary>
    public static EnumSyntax SslMode { get; } = new(
        [
            new("None", 0, TlsMeaning.Off),
            new("Disabled", 0, TlsMeaning.Off, VersionRange.Since("2.1.9")),
            new("Preferred", 1, TlsMeaning.Opportunistic),
            new("Required", 2, TlsMeaning.Unverified),
            new("VerifyCA", 3, TlsMeaning.ChainOnly),
            new("VerifyFull", 4, TlsMeaning.Full),
        ],
        [new(VersionRange.All, TlsMeaning.Full)]);

    public static IReadOnlyList<Option> All { get; } =
    [
        // TLS. Before 0.11 the default was None; both are plaintext to an attacker.
        Row("SSL Mode", "SslMode", Role.TlsMode, SslMode, "Preferred", "SslMode", "SSL Mode"),
        Row("SSL CA", "SslCa", Role.CaCertificate, null, null, Since("SslCa", "0.55"), Since("Ssl-Ca", "0.55"), new("SSL CA", Since2), "CACertificateFile", "CA Certificate File")
            with { PropertyAliases = ["CACertificateFile"] },
        Row("SSL Cert", "SslCert", Role.ClientCertificate, null, null, "SslCert", "Ssl-Cert", new("SSL Cert", Since2)) with { Versions = VersionRange.Since("0.55") },
        Row("SSL Key", "SslKey", Role.ClientKey, null, null, "SslKey", "Ssl-Key", new("SSL Key", Since2)) with { Versions = VersionRange.Since("0.55") },
        Row("Certificate File", "CertificateFile", Role.ClientCertificateStore, null, null, "CertificateFile", "Certificate File"),
        Row("Certificate Password", "CertificatePassword", Role.CertificatePassword, null, null, "CertificatePassword", "Certificate Password"),
        Row("Certificate Store Location", "CertificateStoreLocation", Role.CertificateStoreLocation, Words("None", "CurrentUser", "LocalMachine"), "None", "CertificateStoreLocation", "Certificate Store Location"),
        Row("Certificate Thumbprint", "CertificateThumbprint", Role.CertificateThumbprint, null, null, "CertificateThumbprint", "Certificate Thumbprint", "Certificate Thumb Print"),
        Row("TLS Version", "TlsVersion", Role.TlsVersions, MySqlTlsVersions.OfMySqlConnector, null, "TlsVersion", "TLS Version", "Tls-Version") with { Versions = VersionRange.Since("0.64") },
        Row("TLS Cipher Suites", "TlsCipherSuites", Role.CipherSuites, null, null, "TlsCipherSuites", "TLS Cipher Suites") with { Versions = VersionRange.Since("1.2") },
        Flag("Allow Public Key Retrieval", "AllowPublicKeyRetrieval", "False", "AllowPublicKeyRetrieval", "Allow Public Key Retrieval") with { Role = Role.AllowPublicKeyRetrieval },
        Row("Server RSA Public Key File", "ServerRsaPublicKeyFile", Role.ServerPublicKey, null, null, "ServerRsaPublicKeyFile", "Server RSA Public Key File"),
        Flag("Skip Certificate Revocation Check", "SkipCertificateRevocationCheck", "False", "SkipCertificateRevocationCheck", "Skip Certificate Revocation Check")
            with { Role = Role.SkipRevocation, Versions = MySqlConnectorVersions.WithRevocationSwitch },

        // Where to and as whom
        Row("Server", "Server", Role.Host, null, null, "Server", "Host", "Data Source", "DataSource", "Address", "Addr", "Network Address"),
        Row("Port", "Port", Role.Port, Unsigned, "3306", "Port"),
        Row("User ID", "UserID", Role.User, null, null, "User ID", "UserID", "Username", "Uid", "User name", "User"),
        Row("Password", "Password", Role.Password, null, null, "Password", "pwd"),
        Row("Database", "Database", Role.Database, null, null, "Database", "Initial Catalog"),
        Row("Connection Protocol", "ConnectionProtocol", Role.Protocol, MySqlHosts.Protocols, "Sockets", "Connection Protocol", "ConnectionProtocol", "Protocol"),
        Row("Pipe Name", "PipeName", Role.PipeName, null, "MYSQL", "Pipe Name", "PipeName", "Pipe"),

        // Everything else
        Row("Load Balance", "LoadBalance", Role.None, Words("RoundRobin", "FailOver", "Random", "LeastConnections"), "RoundRobin", "Load Balance", "LoadBalance"),
        Flag("Pooling", "Pooling", "True", "Pooling"),
        Number("Connection Lifetime", "ConnectionLifeTime", "0", "Connection Lifetime", "ConnectionLifeTime"),
        Flag("Connection Reset", "ConnectionReset", "True", "Connection Reset", "ConnectionReset"),
        Flag("Defer Connection Reset", "DeferConnectionReset", "True", "Defer Connection Reset", "DeferConnectionReset"),
        Number("Connection Idle Ping Time", "ConnectionIdlePingTime", "0", "Connection Idle Ping Time", "ConnectionIdlePingTime"),
        Number("Connection Idle Timeout", "ConnectionIdleTimeout", "180", "Connection Idle Timeout", "ConnectionIdleTimeout"),
        Number("Minimum Pool Size", "MinimumPoolSize", "0", "Minimum Pool Size", "Min Pool Size", "MinimumPoolSize", "minpoolsize"),
        Number("Maximum Pool Size", "MaximumPoolSize", "100", "Maximum Pool Size", "Max Pool Size", "MaximumPoolSize", "maxpoolsize"),
        Number("DNS Check Interval", "DnsCheckInterval", "0", "DNS Check Interval", "DnsCheckInterval"),
        Flag("Allow Load Local Infile", "AllowLoadLocalInfile", "False", "Allow Load Local Infile", "AllowLoadLocalInfile"),
        Flag("Allow User Variables", "AllowUserVariables", "False", "Allow User Variables", "AllowUserVariables"),
        Flag("Allow Zero DateTime", "AllowZeroDateTime", "False", "Allow Zero DateTime", "AllowZeroDateTime"),
        Row("Application Name", "ApplicationName", Role.None, null, null, "Application Name", "ApplicationName"),
        Flag("Auto Enlist", "AutoEnlist", "True", "Auto Enlist", "AutoEnlist"),
        Row("Cancellation Timeout", "CancellationTimeout", Role.None, new IntegerSyntax(-1), "2", "Cancellation Timeout", "CancellationTimeout"),
        Row("Character Set", "CharacterSet", Role.None, null, null, "Character Set", "CharSet", "CharacterSet"),
        Number("Connection Timeout", "ConnectionTimeout", "15", "Connection Timeout", "ConnectionTimeout", "Connect Timeout"),
        Flag("Convert Zero DateTime", "ConvertZeroDateTime", "False", "Convert Zero DateTime", "ConvertZeroDateTime"),
        Row("DateTime Kind", "DateTimeKind", Role.None, Words("Unspecified", "Utc", "Local"), "Unspecified", "DateTime Kind", "DateTimeKind"),
        Number("Default Command Timeout", "DefaultCommandTimeout", "30", "Default Command Timeout", "DefaultCommandTimeout", "Command Timeout"),
        Flag("Force Synchronous", "ForceSynchronous", "False", "Force Synchronous", "ForceSynchronous"),
        Row("GUID Format", "GuidFormat", Role.None, Words("Default", "None", "Char36", "Char32", "Binary16", "TimeSwapBinary16", "LittleEndianBinary16"), "Default", "GUID Format", "GuidFormat"),
        Flag("Ignore Command Transaction", "IgnoreCommandTransaction", "False", "Ignore Command Transaction", "IgnoreCommandTransaction"),
        Flag("Ignore Prepare", "IgnorePrepare", "False", "Ignore Prepare", "IgnorePrepare"),
        Flag("Interactive Session", "InteractiveSession", "False", "Interactive Session", "InteractiveSession", "Interactive"),
        Number("Keep Alive", "Keepalive", "0", "Keep Alive", "Keepalive"),
        Flag("No Backslash Escapes", "NoBackslashEscapes", "False", "No Backslash Escapes", "NoBackslashEscapes"),
        Flag("Old Guids", "OldGuids", "False", "Old Guids", "OldGuids"),
        Flag("Persist Security Info", "PersistSecurityInfo", "False", "Persist Security Info", "PersistSecurityInfo"),
        Flag("Pipelining", "Pipelining", "True", "Pipelining"),
        Row("Server Redirection Mode", "ServerRedirectionMode", Role.None, Words("Disabled", "Preferred", "Required"), "Disabled", "Server Redirection Mode", "ServerRedirectionMode"),
        Row("Server SPN", "ServerSPN", Role.None, null, null, "Server SPN", "ServerSPN"),
        Flag("Treat Tiny As Boolean", "TreatTinyAsBoolean", "True", "Treat Tiny As Boolean", "TreatTinyAsBoolean"),
        Flag("Use Affected Rows", "UseAffectedRows", "False", "Use Affected Rows", "UseAffectedRows"),
        Flag("Use Compression", "UseCompression", "False", "Use Compression", "Compress", "UseCompression"),
        Flag("Use XA Transactions", "UseXaTransactions", "True", "Use XA Transactions", "UseXaTransactions"),
    ];

    private static Option Row(string name, string property, Role role, ValueSyntax? syntax, string? byDefault, params Keyword[] keywords) => new()
    {
        Name = name,
        Property = property,
        Role = role,
        Keywords = keywords,
        Syntax = syntax ?? ValueSyntax.Text,
        Defaults = byDefault is null ? [] : [new(VersionRange.All, byDefault)],
    };

    private static Option Flag(string name, string property, string byDefault, params Keyword[] keywords) =>
        Row(name, property, Role.None, BooleanSyntax.ExactYesNo, byDefault, keywords);

    private static Option Number(string name, string property, string byDefault, params Keyword[] keywords) =>
        Row(name, property, Role.None, Unsigned, byDefault, keywords);

    private static Keyword Since(string keyword, string version) => new(keyword, VersionRange.Since(version));

    /// <summary>An enumeration numbered from zero; numbers beyond it are accepted.</summary>
    private static EnumSyntax Words(params string[] names) => new([.. names.Select(static (name, number) => new EnumMember(name, number))], HarmlessStrays);
}
