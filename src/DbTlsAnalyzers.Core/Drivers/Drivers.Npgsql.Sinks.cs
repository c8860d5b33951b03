namespace DbTlsAnalyzers.Drivers;

/// <summary>Where connection strings and callbacks enter Npgsql, directly or through a library.</summary>
internal static class NpgsqlSinks
{
    // Declared by two assemblies: Npgsql.DependencyInjection and the EF Core provider.
    private const string ServiceCollectionExtensions = "Microsoft.Extensions.DependencyInjection.NpgsqlServiceCollectionExtensions";
    private const string EfOptions = "Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.NpgsqlDbContextOptionsBuilder";

    public static IReadOnlyList<Sink> All { get; } =
    [
        new("Npgsql.NpgsqlConnection", Sink.Constructor, 0),
        new("Npgsql.NpgsqlConnection", "ConnectionString", -1),
        new("Npgsql.NpgsqlConnection", "CloneWith", 0),
        new("Npgsql.NpgsqlConnection", "CloneWithAsync", 0),
        new("Npgsql.NpgsqlConnectionStringBuilder", Sink.Constructor, 0),
        new("Npgsql.NpgsqlDataSource", "Create", 0),
        new("Npgsql.NpgsqlDataSourceBuilder", Sink.Constructor, 0),
        new("Npgsql.NpgsqlSlimDataSourceBuilder", Sink.Constructor, 0),
        new("Npgsql.NpgsqlFactory", "CreateDataSource", 0),
        new("Npgsql.NpgsqlDataAdapter", Sink.Constructor, 1, "selectConnectionString"),
        new("Npgsql.Replication.ReplicationConnection", "ConnectionString", -1),
        new("Npgsql.Replication.LogicalReplicationConnection", Sink.Constructor, 0),
        new("Npgsql.Replication.PhysicalReplicationConnection", Sink.Constructor, 0),

        // Dependency injection. Aspire's AddNpgsqlDataSource(connectionName) takes a configuration key and is declared by another type.
        Library(ServiceCollectionExtensions, "AddNpgsqlDataSource"),
        Library(ServiceCollectionExtensions, "AddNpgsqlSlimDataSource"),
        Library(ServiceCollectionExtensions, "AddMultiHostNpgsqlDataSource"),
        Library(ServiceCollectionExtensions, "AddMultiHostNpgsqlSlimDataSource"),

        // EF Core; "Name=Key" is a look-up in the configuration.
        Library("Microsoft.EntityFrameworkCore.NpgsqlDbContextOptionsBuilderExtensions", "UseNpgsql") with { MayBeName = true },
        Library(ServiceCollectionExtensions, "AddNpgsql") with { MayBeName = true },

        // Other libraries
        Library("Microsoft.Extensions.DependencyInjection.NpgSqlHealthCheckBuilderExtensions", "AddNpgSql"),
        Library("Hangfire.PostgreSql.PostgreSqlBootstrapperConfigurationExtensions", "UsePostgreSqlStorage") with { MayBeName = true },
        Library("Hangfire.PostgreSql.PostgreSqlBootstrapperOptions", "UseNpgsqlConnection", 0),
        Library("Hangfire.PostgreSql.Factories.NpgsqlConnectionFactory", Sink.Constructor, 0),
        Library("Marten.DocumentStore", "For", 0),
        Library("Marten.StoreOptions", "Connection", 0),
        Library("Marten.MartenServiceCollectionExtensions", "AddMarten"),
        Library("PostgresqlExtensions", "PostgresqlDatabase"),
        Library("Quartz.PersistentStoreBuilderExtensions", "UsePostgres"),
        Library("Quartz.AdoProviderExtensions", "UsePostgres"),
        Library("Serilog.LoggerConfigurationPostgreSQLExtensions", "PostgreSQL"),
        Library("Serilog.LoggerConfigurationPostgreSqlExtensions", "PostgreSql"),
        new("FluentMigrator.Runner.MigrationRunnerBuilderExtensions", "WithGlobalConnectionString", 1, "connectionStringOrName", MemberOwner.Library, MayBeName: true),
        .. EntityFramework6Sinks.All,
        new("Aspire.Npgsql.NpgsqlSettings", "ConnectionString", -1, Owner: MemberOwner.Library),
    ];

    public static IReadOnlyList<CallbackMember> Callbacks { get; } =
    [
        new("Npgsql.NpgsqlConnection", "UserCertificateValidationCallback", CallbackKind.ServerValidation),
        new("Npgsql.NpgsqlConnection", "SslClientAuthenticationOptionsCallback", CallbackKind.SslOptions),
        new("Npgsql.NpgsqlDataSourceBuilder", "UseUserCertificateValidationCallback", CallbackKind.ServerValidation, 0),
        new("Npgsql.NpgsqlDataSourceBuilder", "UseSslClientAuthenticationOptionsCallback", CallbackKind.SslOptions, 0),
        new("Npgsql.NpgsqlSlimDataSourceBuilder", "UseUserCertificateValidationCallback", CallbackKind.ServerValidation, 0),
        new("Npgsql.NpgsqlSlimDataSourceBuilder", "UseSslClientAuthenticationOptionsCallback", CallbackKind.SslOptions, 0),
        new(EfOptions, "RemoteCertificateValidationCallback", CallbackKind.ServerValidation, 0, MemberOwner.Library),
        .. RootCertificates("Npgsql.NpgsqlDataSourceBuilder"),
        .. RootCertificates("Npgsql.NpgsqlSlimDataSourceBuilder"),
    ];

    private static CallbackMember[] RootCertificates(string builder) =>
    [
        new(builder, "UseRootCertificate", CallbackKind.CaCertificate, 0),
        new(builder, "UseRootCertificateCallback", CallbackKind.CaCertificate, 0),
        new(builder, "UseRootCertificates", CallbackKind.CaCertificate, 0),
        new(builder, "UseRootCertificatesCallback", CallbackKind.CaCertificate, 0),
    ];

    private static Sink Library(string type, string member, int ordinal = 1) => new(type, member, ordinal, Owner: MemberOwner.Library);
}
