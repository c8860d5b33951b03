using static DbTlsAnalyzers.Drivers.MySqlLibrarySinks;

namespace DbTlsAnalyzers.Drivers;

/// <summary>Where connection strings enter MySql.Data, directly or through a library. There is no certificate callback and no data source type.</summary>
internal static class MySqlDataSinks
{
    private const string Helper = "MySql.Data.MySqlClient.MySqlHelper";

    private static readonly string[] HelperMethods = ["ExecuteDataRow", "ExecuteDataset", "ExecuteNonQuery", "ExecuteReader", "ExecuteScalar", "UpdateDataSet"];

    public static IReadOnlyList<Sink> All { get; } =
    [
        new("MySql.Data.MySqlClient.MySqlConnection", Sink.Constructor, 0),
        new("MySql.Data.MySqlClient.MySqlConnection", "ConnectionString", -1),
        new("MySql.Data.MySqlClient.MySqlConnection", "CloneWith", 0),

        // The parameter was called connStr up to 8.0.19: the ordinal finds it.
        new("MySql.Data.MySqlClient.MySqlConnectionStringBuilder", Sink.Constructor, 0),
        new("MySql.Data.MySqlClient.MySqlDataAdapter", Sink.Constructor, 1, "selectConnString"),

        // Inherited from DbProviderFactory.
        new("MySql.Data.MySqlClient.MySqlClientFactory", "CreateDataSource", 0),
        .. HelperMethods.Select(static method => new Sink(Helper, method, 0)),
        .. HelperMethods.Select(static method => new Sink(Helper, $"{method}Async", 0)),

        // The X DevAPI also takes mysqlx:// addresses and JSON.
        new("MySqlX.XDevAPI.MySQLX", "GetSession", 0, MayBeName: true) { Scheme = "mysqlx" },
        new("MySqlX.XDevAPI.MySQLX", "GetClient", 0, MayBeName: true) { Scheme = "mysqlx" },
        new("MySqlX.XDevAPI.MySqlXConnectionStringBuilder", Sink.Constructor, 0),

        // Oracle's EF Core provider (UseMySql is Pomelo's) and its EF6 one; "name=Key" is a look-up in the configuration.
        Library("Microsoft.EntityFrameworkCore.MySQLDbContextOptionsExtensions", "UseMySQL", 1) with { MayBeName = true },
        Library("MySql.EntityFrameworkCore.Extensions.MySQLServiceCollectionExtensions", "AddMySQLServer", 1) with { MayBeName = true },
        Library("MySql.Data.EntityFramework.MySqlConnectionFactory", "CreateConnection", 0) with { MayBeName = true },
        Library("MySql.Data.Entity.MySqlConnectionFactory", "CreateConnection", 0) with { MayBeName = true },
        .. EntityFramework6Sinks.All,
        .. MySqlLibrarySinks.All,
    ];
}
