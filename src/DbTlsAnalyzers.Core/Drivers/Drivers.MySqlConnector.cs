namespace DbTlsAnalyzers.Drivers;

/// <summary>
/// MySqlConnector, the independent MySQL and MariaDB driver. Measured: 2.6.1, 2.6.0, 2.3.7, 2.3.5 and 1.3.14 built from their tags; the rest read.
/// </summary>
public static partial class DriverCatalog
{
    public static Driver MySqlConnector { get; } = new()
    {
        Id = "mysqlconnector",
        Name = "MySqlConnector",
        Assemblies = ["MySqlConnector"],
        Namespaces = [MySqlConnectorVersions.Namespace, MySqlConnectorVersions.OldNamespace],
        InvariantNames = ["MySqlConnector", "Pomelo.EntityFrameworkCore.MySql"],
        Products = ["mysql", "mariadb"],
        UriSchemes = ["mysql", "mariadb"],
        Newest = new Version(2, 6, 1),
        DetectVersion = MySqlConnectorVersions.Detect,
        Options = MySqlConnectorOptions.All,
        FullVerification = [new(VersionRange.All, "VerifyFull")],
        ChainVerification = [new(VersionRange.All, "VerifyCA")],
        Refine = MySqlConnectorPosture.Refine,
        Quirks = MySqlConnectorQuirks.All,
        FileQuirks = MySqlConnectorFiles.All,
        Hosts = MySqlHosts.OfMySqlConnector,

        // A missing or empty server is this machine (measured with 2.6.1).
        EmptyHostIsLocal = true,
        Sinks = MySqlConnectorSinks.All,
        Callbacks = MySqlConnectorSinks.Callbacks,
        Builders = ["MySqlConnector.MySqlConnectionStringBuilder", "MySql.Data.MySqlClient.MySqlConnectionStringBuilder"],
        DataSourceBuilders = ["MySqlConnector.MySqlDataSourceBuilder"],
    };
}
