namespace DbTlsAnalyzers.Drivers;

/// <summary>MySql.Data, Oracle's Connector/NET. Measured: 26.10.0, 8.0.19, 8.0.16 and 6.9.12; between 9.1 and 26.10 nothing is published.</summary>
public static partial class DriverCatalog
{
    public static Driver MySqlData { get; } = new()
    {
        Id = "mysqldata",
        Name = "MySql.Data",
        Assemblies = ["MySql.Data"],
        Namespaces = ["MySql.Data.MySqlClient", "MySqlX.XDevAPI"],
        InvariantNames = ["MySql.Data.MySqlClient", "MySql.EntityFrameworkCore", "MySql.Data.EntityFrameworkCore"],
        Products = ["mysql", "mariadb"],
        UriSchemes = ["mysql", "mysqlx"],
        VariablePrefixes = ["MYSQLCONNSTR_"],
        Newest = new Version(26, 10),

        // The assembly version is the package version, in every version.
        DetectVersion = static probe => probe.HasType("MySql.Data.MySqlClient.MySqlConnection") ? probe.AssemblyVersion : null,
        Options = MySqlDataOptions.All,

        // Remove("ssl mode") does nothing: the base class holds the setting as "sslmode" (26.10.0, 8.0.19, 6.9.12).
        ResetsByCanonicalKeywordOnly = true,

        // b["SSL Mode"] = 99 throws, = 4 is VerifyFull; b["Allow Public Key Retrieval"] = 1 throws (26.10.0).
        ReadsNumbersAsText = true,
        FullVerification = [new(VersionRange.All, "VerifyFull")],
        ChainVerification = [new(VersionRange.All, "VerifyCA")],
        CaFileWorksWithFullVerification = MySqlDataPosture.CaFileWorksWithFullVerification,
        Refine = MySqlDataPosture.Refine,
        Quirks = MySqlDataQuirks.All,
        FileQuirks = MySqlDataFiles.All,
        Hosts = MySqlHosts.OfMySqlData,

        // An explicitly empty server fails to connect.
        EmptyHostIsLocal = false,
        Sinks = MySqlDataSinks.All,
        Builders = ["MySql.Data.MySqlClient.MySqlConnectionStringBuilder", "MySql.Data.MySqlClient.MySqlBaseConnectionStringBuilder"],
    };
}
