namespace DbTlsAnalyzers.Drivers;

/// <summary>Where connection strings enter the SqlClients, directly or through a library. There is no certificate callback.</summary>
internal static class SqlClientSinks
{
    /// <summary>EF Core; "Name=Key" is a look-up in the configuration. Since 3.0 it stands on Microsoft.Data.SqlClient only.</summary>
    public static IReadOnlyList<Sink> EntityFramework { get; } =
    [
        Ef("Microsoft.EntityFrameworkCore.SqlServerDbContextOptionsExtensions", "UseSqlServer"),
        Ef("Microsoft.EntityFrameworkCore.SqlServerDbContextOptionsExtensions", "UseAzureSql"),
        Ef("Microsoft.EntityFrameworkCore.SqlServerDbContextOptionsExtensions", "UseAzureSynapse"),
        Ef("Microsoft.Extensions.DependencyInjection.SqlServerServiceCollectionExtensions", "AddSqlServer"),
        Ef("Microsoft.Extensions.DependencyInjection.SqlServerServiceCollectionExtensions", "AddAzureSql"),
        Ef("Microsoft.Extensions.DependencyInjection.SqlServerServiceCollectionExtensions", "AddAzureSynapse"),
    ];

    /// <summary>Members with the same names in both drivers, then libraries that come with the one or the other.</summary>
    public static IReadOnlyList<Sink> Of(string ns) =>
    [
        new($"{ns}.SqlConnection", Sink.Constructor, 0),
        new($"{ns}.SqlConnection", "ConnectionString", -1),
        new($"{ns}.SqlConnection", "ChangePassword", 0),
        new($"{ns}.SqlConnectionStringBuilder", Sink.Constructor, 0),
        new($"{ns}.SqlBulkCopy", Sink.Constructor, 0),
        new($"{ns}.SqlDataAdapter", Sink.Constructor, 1, "selectConnectionString"),
        new($"{ns}.SqlDependency", "Start", 0),
        new($"{ns}.SqlDependency", "Stop", 0),

        // Inherited from DbProviderFactory.
        new($"{ns}.SqlClientFactory", "CreateDataSource", 0),

        // The same method name as EF Core's, another type.
        Library("Microsoft.Extensions.DependencyInjection.SqlServerHealthCheckBuilderExtensions", "AddSqlServer"),

        // A name unless it contains ';'.
        Library("Hangfire.SqlServerStorageExtensions", "UseSqlServerStorage", 1, "nameOrConnectionString") with { MayBeName = true },
        Library("Hangfire.SqlServer.SqlServerStorage", Sink.Constructor, 0, "nameOrConnectionString") with { MayBeName = true },
        Library("Serilog.LoggerConfigurationMSSqlServerExtensions", "MSSqlServer"),
        Library("Quartz.PersistentStoreBuilderExtensions", "UseSqlServer"),
        Library("Quartz.AdoProviderExtensions", "UseSqlServer"),
        Library("SqlServerExtensions", "SqlDatabase"),
        .. EntityFramework6Sinks.All,
        Library("FluentMigrator.Runner.MigrationRunnerBuilderExtensions", "WithGlobalConnectionString", 1, "connectionStringOrName") with { MayBeName = true },
    ];

    private static Sink Ef(string type, string member) => Library(type, member) with { MayBeName = true };

    private static Sink Library(string type, string member, int ordinal = 1, string parameter = "connectionString") =>
        new(type, member, ordinal, parameter, MemberOwner.Library);
}
