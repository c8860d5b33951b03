namespace DbTlsAnalyzers.Drivers;

/// <summary>System.Data.SqlClient, from NuGet or in .NET Framework's System.Data. Measured: 4.9.1.</summary>
public static partial class DriverCatalog
{
    public static Driver SystemDataSqlClient { get; } = new()
    {
        Id = "systemdatasqlclient",
        Name = "System.Data.SqlClient",
        Assemblies = ["System.Data.SqlClient", "System.Data"],
        Namespaces = ["System.Data.SqlClient"],
        InvariantNames = ["System.Data.SqlClient"],
        Products = ["sqlserver", "mssql", "azuresql", "databasewindowsnet"],
        UriSchemes = ["mssql", "sqlserver"],
        VariablePrefixes = ["SQLCONNSTR_", "SQLAZURECONNSTR_"],
        Newest = new Version(4, 6),

        // On .NET (not Framework) System.Data is a facade without the types. Framework's says 4.0 (2.0), the package 4.1 to 4.6.
        DetectVersion = static probe => probe.HasType("System.Data.SqlClient.SqlConnection") ? probe.AssemblyVersion : null,
        Options =
        [
            SqlClientOptions.Encrypt(new EncryptSyntax(namedModes: null)) with { Defaults = [new(VersionRange.All, "False")] },
            .. SqlClientOptions.Common(spaced: null),
            .. SqlClientOptions.FrameworkOnly,
        ],
        // The connection merges spellings before it reads values; only the connection string builder reads them all.
        ReadsLastValueOnly = true,
        FullVerification = [new(VersionRange.All, "True")],
        Refine = SqlClientPosture.Refine,
        Quirks = SqlClientQuirks.All,
        Hosts = SqlClientHosts.Read,
        PortSeparator = SqlClientHosts.PortSeparator,
        OwnsAddress = SqlClientHosts.OwnsAddress,
        SpeaksTlsOverPipes = true,
        EmptyHostIsLocal = true,
        Sinks = SqlClientSinks.Of("System.Data.SqlClient"),
        Builders = ["System.Data.SqlClient.SqlConnectionStringBuilder"],
    };
}
