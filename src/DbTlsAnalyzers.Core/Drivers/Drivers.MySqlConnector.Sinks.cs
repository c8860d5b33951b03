using static DbTlsAnalyzers.Drivers.MySqlLibrarySinks;

namespace DbTlsAnalyzers.Drivers;

/// <summary>Where connection strings and callbacks enter MySqlConnector, directly or through a library.</summary>
internal static class MySqlConnectorSinks
{
    public static IReadOnlyList<Sink> All { get; } =
    [
        .. InDriver(MySqlConnectorVersions.Namespace),
        .. InDriver(MySqlConnectorVersions.OldNamespace),
        new("MySqlConnector.MySqlDataSource", Sink.Constructor, 0),
        new("MySqlConnector.MySqlDataSourceBuilder", Sink.Constructor, 0),
        new("MySqlConnector.MySqlConnectorFactory", "CreateDataSource", 0),

        // In the assembly MySqlConnector.DependencyInjection before 2.6.0.
        Library("MySqlConnector.MySqlConnectorServiceCollectionExtensions", "AddMySqlDataSource", 1),
        Library("MySqlConnector.MySqlConnectorServiceCollectionExtensions", "AddKeyedMySqlDataSource", 2),
        Library("Microsoft.Extensions.DependencyInjection.MySqlConnectorServiceCollectionExtensions", "AddMySqlDataSource", 1),
        Library("Microsoft.Extensions.DependencyInjection.MySqlConnectorServiceCollectionExtensions", "AddKeyedMySqlDataSource", 2),

        // Pomelo's EF Core provider (UseMySQL is Oracle's); "Name=Key" is a look-up in the configuration.
        Library("Microsoft.EntityFrameworkCore.MySqlDbContextOptionsBuilderExtensions", "UseMySql", 1) with { MayBeName = true },
        Library("Microsoft.EntityFrameworkCore.MySqlDbContextOptionsExtensions", "UseMySql", 1) with { MayBeName = true },
        Library("Microsoft.Extensions.DependencyInjection.MySqlServiceCollectionExtensions", "AddMySql", 1) with { MayBeName = true },
        Library("Microsoft.EntityFrameworkCore.ServerVersion", "AutoDetect", 0),

        // Aspire's AddMySqlDataSource(connectionName) takes a configuration key; these take the string.
        Library("Aspire.MySqlConnector.MySqlConnectorSettings", "ConnectionString", -1),
        Library("Aspire.Pomelo.EntityFrameworkCore.MySql.PomeloEntityFrameworkCoreMySqlSettings", "ConnectionString", -1),
        .. MySqlLibrarySinks.All,
    ];

    public static IReadOnlyList<CallbackMember> Callbacks { get; } =
    [
        new("MySqlConnector.MySqlConnection", "RemoteCertificateValidationCallback", CallbackKind.ServerValidation),
        new("MySqlConnector.MySqlDataSourceBuilder", "UseRemoteCertificateValidationCallback", CallbackKind.ServerValidation, 0),
    ];

    private static Sink[] InDriver(string ns) =>
    [
        new($"{ns}.MySqlConnection", Sink.Constructor, 0),
        new($"{ns}.MySqlConnection", "ConnectionString", -1),
        new($"{ns}.MySqlConnection", "CloneWith", 0),
        new($"{ns}.MySqlConnectionStringBuilder", Sink.Constructor, 0),
        new($"{ns}.MySqlDataAdapter", Sink.Constructor, 1),
    ];
}
