using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>
/// The table of MySqlConnector against what its own table says: keywords, defaults and types of <c>MySqlConnectionStringOption</c> in 2.6.1. The driver
/// itself is asked where its package restores (<c>-p:UpstreamPackages=true</c>, MySqlConnectorParityTests).
/// </summary>
public sealed class MySqlConnectorOptionTests
{
    private const string Flag = "flag";
    private const string Count = "count";
    private const string Text = "text";

    private static readonly DriverInUse Driver = new(DriverCatalog.MySqlConnector, new Version(2, 6, 1));

    public static TheoryData<string, string, string?, string> Options => new()
    {
        { "Server", "Server|Host|Data Source|DataSource|Address|Addr|Network Address", null, Text },
        { "Port", "Port", "3306", Count },
        { "UserID", "User ID|UserID|Username|Uid|User name|User", null, Text },
        { "Password", "Password|pwd", null, Text },
        { "Database", "Database|Initial Catalog", null, Text },
        { "LoadBalance", "Load Balance|LoadBalance", "RoundRobin", "RoundRobin|FailOver|Random|LeastConnections" },
        { "ConnectionProtocol", "Connection Protocol|ConnectionProtocol|Protocol", "Sockets", "|Sockets|Pipe|UnixSocket|SharedMemory" },
        { "PipeName", "Pipe Name|PipeName|Pipe", "MYSQL", Text },
        { "SslMode", "SSL Mode|SslMode", "Preferred", "None|Preferred|Required|VerifyCA|VerifyFull" },
        { "CertificateFile", "Certificate File|CertificateFile", null, Text },
        { "CertificatePassword", "Certificate Password|CertificatePassword", null, Text },
        { "CertificateStoreLocation", "Certificate Store Location|CertificateStoreLocation", "None", "None|CurrentUser|LocalMachine" },
        { "CertificateThumbprint", "Certificate Thumbprint|CertificateThumbprint|Certificate Thumb Print", null, Text },
        { "SslCert", "SSL Cert|SslCert|Ssl-Cert", null, Text },
        { "SslKey", "SSL Key|SslKey|Ssl-Key", null, Text },
        { "SslCa", "SSL CA|CACertificateFile|CA Certificate File|SslCa|Ssl-Ca", null, Text },
        { "TlsVersion", "TLS Version|TlsVersion|Tls-Version", null, "list" },
        { "TlsCipherSuites", "TLS Cipher Suites|TlsCipherSuites", null, Text },
        { "Pooling", "Pooling", "True", Flag },
        { "ConnectionLifeTime", "Connection Lifetime|ConnectionLifeTime", "0", Count },
        { "ConnectionReset", "Connection Reset|ConnectionReset", "True", Flag },
        { "DeferConnectionReset", "Defer Connection Reset|DeferConnectionReset", "True", Flag },
        { "ConnectionIdlePingTime", "Connection Idle Ping Time|ConnectionIdlePingTime", "0", Count },
        { "ConnectionIdleTimeout", "Connection Idle Timeout|ConnectionIdleTimeout", "180", Count },
        { "MinimumPoolSize", "Minimum Pool Size|Min Pool Size|MinimumPoolSize|minpoolsize", "0", Count },
        { "MaximumPoolSize", "Maximum Pool Size|Max Pool Size|MaximumPoolSize|maxpoolsize", "100", Count },
        { "DnsCheckInterval", "DNS Check Interval|DnsCheckInterval", "0", Count },
        { "AllowLoadLocalInfile", "Allow Load Local Infile|AllowLoadLocalInfile", "False", Flag },
        { "AllowPublicKeyRetrieval", "Allow Public Key Retrieval|AllowPublicKeyRetrieval", "False", Flag },
        { "AllowUserVariables", "Allow User Variables|AllowUserVariables", "False", Flag },
        { "AllowZeroDateTime", "Allow Zero DateTime|AllowZeroDateTime", "False", Flag },
        { "ApplicationName", "Application Name|ApplicationName", null, Text },
        { "AutoEnlist", "Auto Enlist|AutoEnlist", "True", Flag },
        { "CancellationTimeout", "Cancellation Timeout|CancellationTimeout", "2", "number" },
        { "CharacterSet", "Character Set|CharSet|CharacterSet", null, Text },
        { "ConnectionTimeout", "Connection Timeout|ConnectionTimeout|Connect Timeout", "15", Count },
        { "ConvertZeroDateTime", "Convert Zero DateTime|ConvertZeroDateTime", "False", Flag },
        { "DateTimeKind", "DateTime Kind|DateTimeKind", "Unspecified", "Unspecified|Utc|Local" },
        { "DefaultCommandTimeout", "Default Command Timeout|DefaultCommandTimeout|Command Timeout", "30", Count },
        { "ForceSynchronous", "Force Synchronous|ForceSynchronous", "False", Flag },
        { "GuidFormat", "GUID Format|GuidFormat", "Default", "Default|None|Char36|Char32|Binary16|TimeSwapBinary16|LittleEndianBinary16" },
        { "IgnoreCommandTransaction", "Ignore Command Transaction|IgnoreCommandTransaction", "False", Flag },
        { "IgnorePrepare", "Ignore Prepare|IgnorePrepare", "False", Flag },
        { "InteractiveSession", "Interactive Session|InteractiveSession|Interactive", "False", Flag },
        { "Keepalive", "Keep Alive|Keepalive", "0", Count },
        { "NoBackslashEscapes", "No Backslash Escapes|NoBackslashEscapes", "False", Flag },
        { "OldGuids", "Old Guids|OldGuids", "False", Flag },
        { "PersistSecurityInfo", "Persist Security Info|PersistSecurityInfo", "False", Flag },
        { "Pipelining", "Pipelining", "True", Flag },
        { "ServerRedirectionMode", "Server Redirection Mode|ServerRedirectionMode", "Disabled", "Disabled|Preferred|Required" },
        { "ServerRsaPublicKeyFile", "Server RSA Public Key File|ServerRsaPublicKeyFile", null, Text },
        { "ServerSPN", "Server SPN|ServerSPN", null, Text },
        { "TreatTinyAsBoolean", "Treat Tiny As Boolean|TreatTinyAsBoolean", "True", Flag },
        { "UseAffectedRows", "Use Affected Rows|UseAffectedRows", "False", Flag },
        { "UseCompression", "Use Compression|Compress|UseCompression", "False", Flag },
        { "UseXaTransactions", "Use XA Transactions|UseXaTransactions", "True", Flag },
    };

    [Theory]
    [MemberData(nameof(Options))]
    public void Every_option_has_the_keywords_and_the_default_of_the_driver(string property, string keywords, string? byDefault, string type)
    {
        var option = Driver.FindByProperty(property)!;

        Assert.Equal(keywords.Split('|')[0], option.Name);
        Assert.Equal(keywords.Split('|').Order(StringComparer.Ordinal), option.Spellings(Driver.Version).Order(StringComparer.Ordinal));
        Assert.Equal(byDefault, Driver.DefaultOf(option));
        Assert.All(Expected(type), value => Assert.Equal((value.Text, value.Read), (value.Text, option.Syntax.Read(value.Text, Driver.Version).Canonical)));
    }

    [Fact]
    public void There_are_no_other_options() =>
        Assert.Equal(
            Options.Select(static row => (string)row[0]).Order(StringComparer.Ordinal),
            DriverCatalog.MySqlConnector.Options.Where(static option => option.Versions.Contains(Driver.Version)).Select(static option => option.Property!).Order(StringComparer.Ordinal));

    /// <summary>What the driver makes of some values; null for those that it refuses.</summary>
    private static IEnumerable<(string Text, string? Read)> Expected(string type) => type switch
    {
        Text => [("", ""), ("0", "0"), (" x ", " x ")],
        Flag => [("true", "True"), ("YES", "True"), ("no", "False"), (" false ", "False"), ("1", null), ("on", null), ("", null)],
        Count => [("0", "0"), (" 7 ", "7"), ("+7", "7"), ("4294967295", "4294967295"), ("4294967296", null), ("-1", null), ("x", null)],
        "number" => [("-1", "-1"), ("0", "0"), ("2147483647", "2147483647"), ("2147483648", null), ("-2", null)],
        "list" => [("TLS 1.2", "TLS 1.2"), ("SSL3", null)],
        _ => Members(type.Split('|')),
    };

    /// <summary>Members count from zero, in this order; a name that is missing is no member. Numbers beyond them stand for themselves.</summary>
    private static IEnumerable<(string Text, string? Read)> Members(string[] names) =>
    [
        .. names.Select(static (name, number) => (number.ToString(System.Globalization.CultureInfo.InvariantCulture), (string?)(name.Length > 0 ? name : "0"))),
        .. names.Where(static name => name.Length > 0).Select(static name => (name.ToUpperInvariant(), (string?)name)),
        ("99", "99"),
        ("x", null),
        ("", null),
    ];
}
