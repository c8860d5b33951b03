namespace DbTlsAnalyzers.Drivers;

/// <summary>Npgsql, the PostgreSQL driver. Measured: 10.0.0 and 9.0.3; 8.0.9, 5.0.18 and 4.1.14 built from their tags; the rest read.</summary>
public static partial class DriverCatalog
{
    public static Driver Npgsql { get; } = new()
    {
        Id = "npgsql",
        Name = "Npgsql",
        Assemblies = ["Npgsql"],
        Namespaces = ["Npgsql", "Npgsql.Replication"],
        InvariantNames = ["Npgsql"],
        Products = ["postgres", "npgsql", "pgsql", "cockroach", "timescale"],
        UriSchemes = ["postgres", "postgresql"],
        VariablePrefixes = ["POSTGRESQLCONNSTR_"],
        Newest = new Version(10, 0),
        DetectVersion = NpgsqlVersions.Detect,
        Options = NpgsqlOptions.All,
        RefusesUnknownKeysWithoutValue = true,

        // Up to 5.0 there is no VerifyFull: Require checks chain and name. From 6.0 Require checks nothing.
        FullVerification = [new(NpgsqlVersions.UpTo5, "Require"), new(NpgsqlVersions.Since6, "VerifyFull")],
        ChainVerification = [new(NpgsqlVersions.Since6, "VerifyCA")],

        // Before 5.0 no keyword takes a CA file; 5.0 makes it part of the chain only, and stops checking the name.
        CaFileWorksWithFullVerification = static connection => NpgsqlVersions.Since6.Contains(connection.Driver.Version),
        Refine = NpgsqlPosture.Refine,
        Quirks = NpgsqlQuirks.All,
        FileQuirks = NpgsqlFiles.All,
        Hosts = NpgsqlHosts.Read,
        Sinks = NpgsqlSinks.All,
        Callbacks = NpgsqlSinks.Callbacks,
        Builders = ["Npgsql.NpgsqlConnectionStringBuilder"],
        DataSourceBuilders = ["Npgsql.NpgsqlDataSourceBuilder", "Npgsql.NpgsqlSlimDataSourceBuilder"],
        TlsSwitches = [new("Npgsql.NpgsqlSlimDataSourceBuilder", "EnableTransportSecurity")],
    };
}
