namespace DbTlsAnalyzers.Drivers;

/// <summary>
/// Libraries whose MySQL driver depends on their version or fork: listed for both drivers, the reference decides. FluentMigrator and other
/// provider-neutral members have no row.
/// </summary>
internal static class MySqlLibrarySinks
{
    public static IReadOnlyList<Sink> All { get; } =
    [
        Library("Microsoft.Extensions.DependencyInjection.MySqlHealthCheckBuilderExtensions", "AddMySql", 1),
        Library("HealthChecks.MySql.MySqlHealthCheckOptions", "ConnectionString", -1),
        Library("HealthChecks.MySql.MySqlHealthCheckOptions", Sink.Constructor, 0),
        Library("LinqToDB.DataOptionsExtensions", "UseMySql", 1),
        Library("LinqToDB.DataOptionsExtensions", "UseMySqlConnector", 1),
        Library("LinqToDB.DataProvider.MySql.MySqlTools", "CreateDataConnection", 0),
        Library("Hangfire.MySql.MySqlStorage", Sink.Constructor, 0) with { MayBeName = true },
        Library("Hangfire.Storage.MySql.MySqlStorage", Sink.Constructor, 0) with { MayBeName = true },
        Library("Hangfire.MySql.Core.MySqlStorage", Sink.Constructor, 0) with { MayBeName = true },

        // dbup-mysql: in the global namespace now, in DbUp.MySql before.
        Library("MySqlExtensions", "MySqlDatabase", 1),
        Library("DbUp.MySql.MySqlExtensions", "MySqlDatabase", 1),
        Library("Serilog.LoggerConfigurationMySQLExtensions", "MySQL", 1),
        Library("Serilog.LoggerConfigurationMySqlExtensions", "MySQL", 1),
        Library("Quartz.PersistentStoreBuilderExtensions", "UseMySql", 1),
        Library("Quartz.PersistentStoreBuilderExtensions", "UseMySqlConnector", 1),
    ];

    /// <summary>Extension methods of other assemblies than the driver's.</summary>
    public static Sink Library(string type, string member, int ordinal) => new(type, member, ordinal, Owner: MemberOwner.Library);
}
