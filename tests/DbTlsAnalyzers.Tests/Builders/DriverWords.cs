using DbTlsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Tests.Builders;

/// <summary>A value of the mode, as C# and as a connection string write it, and the rule that reports it.</summary>
internal sealed record ModeWord(string Rule, string Code, string Text);

/// <summary>What one version of a driver calls the things that every driver has: the vocabulary that scenarios are written in.</summary>
internal sealed record DriverWords(string Package, string Version)
{
    /// <summary>All drivers and versions that scenarios run with.</summary>
    public static IReadOnlyList<DriverWords> All { get; } =
    [
        NpgsqlOf("10.0.0"),
        NpgsqlOf("9.0.3"),
        new("MySqlConnector", "2.6.1")
        {
            Namespace = "MySqlConnector", Builder = "MySqlConnectionStringBuilder", Connection = "MySqlConnection", DataSourceBuilder = "MySqlDataSourceBuilder", Factory = "MySqlConnectorFactory",
            Host = "Server", ModeType = "MySqlSslMode", Mode = "SslMode", Keywords = ["SslMode", "SSL Mode", "sslmode"], WeakNumber = 2, StrayRule = "DBTLS4003",
            Weak = [new("DBTLS1003", "MySqlSslMode.Required", "Required"), new("DBTLS1001", "MySqlSslMode.None", "None"), new("DBTLS1002", "MySqlSslMode.Preferred", "Preferred"), new("DBTLS1004", "MySqlSslMode.VerifyCA", "VerifyCA")],
            Full = new("", "MySqlSslMode.VerifyFull", "VerifyFull"), User = "Uid", Ca = "SslCa", CaKeyword = "SslCa",
        },
        MySqlDataOf("26.10.0", off: "Disabled", strayRule: "DBTLS4001"),
        MySqlDataOf("8.0.16", off: "None", strayRule: null),
        SqlClientOf("Microsoft.Data.SqlClient", "6.1.8") with { IsSafeByDefault = true, HasEncryptOption = true, TrustKeyword = "Trust Server Certificate" },
        SqlClientOf("Microsoft.Data.SqlClient", "2.1.4") with { TrustKeyword = "Trust Server Certificate" },
        SqlClientOf("System.Data.SqlClient", "4.9.1") with { TrustKeyword = "TrustServerCertificate" },
    ];

    public required string Namespace { get; init; }

    public required string Builder { get; init; }

    public required string Connection { get; init; }

    public required string Factory { get; init; }

    /// <summary>Null: the driver has none.</summary>
    public string? DataSourceBuilder { get; init; }

    /// <summary>The property; as a keyword, <see cref="HostKeyword"/>.</summary>
    public required string Host { get; init; }

    public string HostKeyword => Host == "DataSource" ? "Data Source" : Host;

    /// <summary>The property.</summary>
    public required string Mode { get; init; }

    public required string ModeType { get; init; }

    /// <summary>All spellings of the mode's keyword; the first is what fixes write where nothing is yet.</summary>
    public required IReadOnlyList<string> Keywords { get; init; }

    public string Keyword => Keywords[0];

    /// <summary>The first one stands for all where the kind of weakness is not the point.</summary>
    public required IReadOnlyList<ModeWord> Weak { get; init; }

    public ModeWord W => Weak[0];

    /// <summary>Number of the first weak mode; null if the mode is no enumeration.</summary>
    public int? WeakNumber { get; init; }

    /// <summary>The rule that reports a number outside the enumeration; null: none, for nobody has measured what the driver does with it.</summary>
    public string? StrayRule { get; init; }

    public required ModeWord Full { get; init; }

    /// <summary>Keyword of the user name.</summary>
    public required string User { get; init; }

    /// <summary>The property for a CA file that works with full verification; null: none.</summary>
    public string? Ca { get; init; }

    /// <summary>The same as a keyword.</summary>
    public string? CaKeyword { get; init; }

    /// <summary>True if a builder that says nothing about TLS verifies fully.</summary>
    public bool IsSafeByDefault { get; init; }

    /// <summary><c>Encrypt</c> has a class of its own.</summary>
    public bool HasEncryptOption { get; init; }

    /// <summary>The flag that turns verification off, as the builder prints it; null if the driver has none that works.</summary>
    public string? TrustKeyword { get; init; }

    public bool HasEnum => WeakNumber is not null;

    /// <summary>A string that says nothing about TLS.</summary>
    public string Seed => $"{HostKeyword}=db.example.com;Database=shop;{User}=app;Password=p";

    public MetadataReference Reference => Package == "MySqlConnector" ? Stubs.MySqlConnectorStub.Reference : References.Driver(Package, Version);

    /// <summary>False for the driver that only a stub stands for: <c>-p:UpstreamPackages=true</c> brings the real one.</summary>
    public bool IsReal => References.HasDriver(Package, Version);

    public override string ToString() => $"{Package} {Version}";

    private static DriverWords NpgsqlOf(string version) => new("Npgsql", version)
    {
        Namespace = "Npgsql", Builder = "NpgsqlConnectionStringBuilder", Connection = "NpgsqlConnection", DataSourceBuilder = "NpgsqlDataSourceBuilder", Factory = "NpgsqlFactory",
        Host = "Host", ModeType = "SslMode", Mode = "SslMode", Keywords = ["SSL Mode", "SslMode", "ssl mode"], WeakNumber = 3, StrayRule = "DBTLS1001",
        Weak = [new("DBTLS1003", "SslMode.Require", "Require"), new("DBTLS1001", "SslMode.Disable", "Disable"), new("DBTLS1002", "SslMode.Prefer", "Prefer"), new("DBTLS1004", "SslMode.VerifyCA", "VerifyCA")],
        Full = new("", "SslMode.VerifyFull", "VerifyFull"), User = "Username", Ca = "RootCertificate", CaKeyword = "Root Certificate",
    };

    private static DriverWords MySqlDataOf(string version, string off, string? strayRule) => new("MySql.Data", version)
    {
        Namespace = "MySql.Data.MySqlClient", Builder = "MySqlConnectionStringBuilder", Connection = "MySqlConnection", Factory = "MySqlClientFactory",
        Host = "Server", ModeType = "MySqlSslMode", Mode = "SslMode", Keywords = ["SslMode", "ssl mode", "ssl-mode"], WeakNumber = 2, StrayRule = strayRule,
        Weak = [new("DBTLS1003", "MySqlSslMode.Required", "Required"), new("DBTLS1001", $"MySqlSslMode.{off}", off), new("DBTLS1002", "MySqlSslMode.Preferred", "Preferred"), new("DBTLS1004", "MySqlSslMode.VerifyCA", "VerifyCA")],
        Full = new("", "MySqlSslMode.VerifyFull", "VerifyFull"), User = "Uid",
    };

    private static DriverWords SqlClientOf(string package, string version) => new(package, version)
    {
        Namespace = package, Builder = "SqlConnectionStringBuilder", Connection = "SqlConnection", Factory = "SqlClientFactory",
        Host = "DataSource", ModeType = "bool", Mode = "Encrypt", Keywords = ["Encrypt", "encrypt"],
        Weak = [new("DBTLS1001", "false", "False")], Full = new("", "true", "True"), User = "User ID",
    };
}
