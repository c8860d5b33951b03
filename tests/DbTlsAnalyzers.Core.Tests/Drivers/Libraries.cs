namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>
/// Libraries that take connection strings, as far as the tables are concerned: their declarations, read in the repositories of the libraries or in the
/// metadata of their assemblies. What they extend does not matter and is <c>object</c>; <c>[N]</c> marks strings that may name a configured connection instead.
/// </summary>
internal static class Libraries
{
    public const string Start = "using System; [AttributeUsage(AttributeTargets.Parameter)] class N : Attribute { }\n";

    /// <summary>Of the package, and of .NET Framework: for the drivers that have a provider for it.</summary>
    private const string EntityFramework6 = """
        namespace System.Data.Entity.Core.EntityClient { public class EntityConnectionStringBuilder { public string ProviderConnectionString { get; set; } } }
        namespace System.Data.EntityClient { public class EntityConnectionStringBuilder { public string ProviderConnectionString { get; set; } } }
        """;

    public const string OfNpgsql = """
        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class NpgsqlServiceCollectionExtensions
            {
                public static object AddNpgsqlDataSource(this object services, string connectionString) => services;
                public static object AddNpgsqlSlimDataSource(this object services, string connectionString) => services;
                public static object AddMultiHostNpgsqlDataSource(this object services, string connectionString) => services;
                public static object AddMultiHostNpgsqlSlimDataSource(this object services, string connectionString) => services;
                public static object AddNpgsql<TContext>(this object services, [N] string connectionString) => services;
            }
            public static class NpgSqlHealthCheckBuilderExtensions
            {
                public static object AddNpgSql(this object builder, string connectionString, string healthQuery) => builder;
                public static object AddNpgSql(this object builder, Func<object, string> connectionStringFactory) => builder;
            }
        }
        namespace Microsoft.EntityFrameworkCore
        {
            public static class NpgsqlDbContextOptionsBuilderExtensions { public static object UseNpgsql(this object builder, [N] string connectionString) => builder; }
        }
        namespace Hangfire.PostgreSql
        {
            public static class PostgreSqlBootstrapperConfigurationExtensions { public static object UsePostgreSqlStorage(this object configuration, [N] string connectionString) => configuration; }
            public class PostgreSqlBootstrapperOptions { public object UseNpgsqlConnection(string connectionString) => this; }
        }
        namespace Hangfire.PostgreSql.Factories { public class NpgsqlConnectionFactory(string connectionString, object options); }
        namespace Marten
        {
            public class DocumentStore { public static object For(string connectionString) => connectionString; }
            public class StoreOptions { public void Connection(string connectionString) { } }
            public static class MartenServiceCollectionExtensions { public static object AddMarten(this object services, string connectionString) => services; }
        }
        public static class PostgresqlExtensions { public static object PostgresqlDatabase(this object supported, string connectionString) => supported; }
        namespace Quartz
        {
            public static class PersistentStoreBuilderExtensions { public static object UsePostgres(this object builder, string connectionString) => builder; }
            public static class AdoProviderExtensions { public static object UsePostgres(this object options, string connectionString) => options; }
        }
        namespace Serilog
        {
            public static class LoggerConfigurationPostgreSQLExtensions { public static object PostgreSQL(this object sinks, string connectionString, string tableName) => sinks; }
            public static class LoggerConfigurationPostgreSqlExtensions { public static object PostgreSql(this object sinks, string connectionString, string tableName) => sinks; }
        }
        namespace FluentMigrator.Runner
        {
            public static class MigrationRunnerBuilderExtensions { public static object WithGlobalConnectionString(this object builder, [N] string connectionStringOrName) => builder; }
        }
        namespace Aspire.Npgsql { public class NpgsqlSettings { public string ConnectionString { get; set; } } }

        """ + EntityFramework6;

    public const string OfMicrosoftDataSqlClient = """
        namespace Microsoft.EntityFrameworkCore
        {
            public static class SqlServerDbContextOptionsExtensions
            {
                public static object UseSqlServer(this object builder, [N] string connectionString) => builder;
                public static object UseAzureSql(this object builder, [N] string connectionString) => builder;
                public static object UseAzureSynapse(this object builder, [N] string connectionString) => builder;
            }
        }
        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class SqlServerServiceCollectionExtensions
            {
                public static object AddSqlServer<TContext>(this object services, [N] string connectionString) => services;
                public static object AddAzureSql<TContext>(this object services, [N] string connectionString) => services;
                public static object AddAzureSynapse<TContext>(this object services, [N] string connectionString) => services;
            }
        }
        namespace Aspire.Microsoft.Data.SqlClient { public class MicrosoftDataSqlClientSettings { public string ConnectionString { get; set; } } }
        """ + OfSqlClient;

    /// <summary>On the one SqlClient or the other, as their version has it.</summary>
    public const string OfSqlClient = """
        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class SqlServerHealthCheckBuilderExtensions { public static object AddSqlServer(this object builder, string connectionString, string healthQuery) => builder; }
        }
        namespace Hangfire
        {
            public static class SqlServerStorageExtensions { public static object UseSqlServerStorage(this object configuration, [N] string nameOrConnectionString) => configuration; }
        }
        namespace Hangfire.SqlServer { public class SqlServerStorage([N] string nameOrConnectionString); }
        namespace Serilog
        {
            public static class LoggerConfigurationMSSqlServerExtensions { public static object MSSqlServer(this object sinks, string connectionString, object sinkOptions) => sinks; }
        }
        namespace Quartz
        {
            public static class PersistentStoreBuilderExtensions { public static object UseSqlServer(this object builder, string connectionString) => builder; }
            public static class AdoProviderExtensions { public static object UseSqlServer(this object options, string connectionString) => options; }
        }
        public static class SqlServerExtensions { public static object SqlDatabase(this object supported, string connectionString, string schema) => supported; }
        namespace FluentMigrator.Runner
        {
            public static class MigrationRunnerBuilderExtensions { public static object WithGlobalConnectionString(this object builder, [N] string connectionStringOrName) => builder; }
        }

        """ + EntityFramework6;

    /// <summary>MySqlConnector itself, 2.6.1, and below its members up to 0.69.</summary>
    public const string MySqlConnector = """
        namespace MySqlConnector
        {
            public class MySqlConnection(string connectionString)
            {
                public string ConnectionString { get; set; }
                public object RemoteCertificateValidationCallback { get; set; }
                public object CloneWith(string connectionString) => this;
            }
            public class MySqlConnectionStringBuilder(string connectionString);
            public class MySqlDataAdapter(string selectCommandText, string connectionString);
            public class MySqlDataSource(string connectionString);
            public class MySqlDataSourceBuilder(string connectionString) { public object UseRemoteCertificateValidationCallback(Func<bool> callback) => this; }
            public class MySqlConnectorFactory { public object CreateDataSource(string connectionString) => this; }
        }
        namespace MySql.Data.MySqlClient
        {
            public class MySqlConnection(string connectionString)
            {
                public string ConnectionString { get; set; }
                public object CloneWith(string connectionString) => this;
            }
            public class MySqlConnectionStringBuilder(string connectionString);
            public class MySqlDataAdapter(string selectCommandText, string connectionString);
        }
        """;

    public const string OfMySqlConnector = """
        namespace MySqlConnector
        {
            public static class MySqlConnectorServiceCollectionExtensions
            {
                public static object AddMySqlDataSource(this object services, string connectionString) => services;
                public static object AddKeyedMySqlDataSource(this object services, object serviceKey, string connectionString) => services;
            }
        }
        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class MySqlConnectorServiceCollectionExtensions
            {
                public static object AddMySqlDataSource(this object services, string connectionString) => services;
                public static object AddKeyedMySqlDataSource(this object services, object serviceKey, string connectionString) => services;
            }
            public static class MySqlServiceCollectionExtensions { public static object AddMySql<TContext>(this object services, [N] string connectionString, object serverVersion) => services; }
        }
        namespace Microsoft.EntityFrameworkCore
        {
            public static class MySqlDbContextOptionsBuilderExtensions { public static object UseMySql(this object builder, [N] string connectionString, object serverVersion) => builder; }
            public static class MySqlDbContextOptionsExtensions { public static object UseMySql(this object builder, [N] string connectionString) => builder; }
            public abstract class ServerVersion { public static object AutoDetect(string connectionString) => connectionString; }
        }
        namespace Aspire.MySqlConnector { public class MySqlConnectorSettings { public string ConnectionString { get; set; } } }
        namespace Aspire.Pomelo.EntityFrameworkCore.MySql { public class PomeloEntityFrameworkCoreMySqlSettings { public string ConnectionString { get; set; } } }
        """ + OfMySql;

    public const string OfMySqlData = """
        namespace Microsoft.EntityFrameworkCore
        {
            public static class MySQLDbContextOptionsExtensions { public static object UseMySQL(this object builder, [N] string connectionString) => builder; }
        }
        namespace MySql.EntityFrameworkCore.Extensions
        {
            public static class MySQLServiceCollectionExtensions { public static object AddMySQLServer<TContext>(this object services, [N] string connectionString) => services; }
        }
        namespace MySql.Data.EntityFramework { public class MySqlConnectionFactory { public object CreateConnection([N] string connectionString) => this; } }
        namespace MySql.Data.Entity { public class MySqlConnectionFactory { public object CreateConnection([N] string connectionString) => this; } }
        """ + EntityFramework6 + "\n" + OfMySql;

    /// <summary>On the one MySQL driver or the other, as their version or fork has it.</summary>
    private const string OfMySql = """
        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class MySqlHealthCheckBuilderExtensions { public static object AddMySql(this object builder, string connectionString, string healthQuery) => builder; }
        }
        namespace HealthChecks.MySql { public class MySqlHealthCheckOptions(string connectionString) { public string ConnectionString { get; set; } } }
        namespace LinqToDB
        {
            public static class DataOptionsExtensions
            {
                public static object UseMySql(this object options, string connectionString) => options;
                public static object UseMySqlConnector(this object options, string connectionString) => options;
            }
        }
        namespace LinqToDB.DataProvider.MySql { public static class MySqlTools { public static object CreateDataConnection(string connectionString) => connectionString; } }
        namespace Hangfire.MySql { public class MySqlStorage([N] string connectionString, object options); }
        namespace Hangfire.Storage.MySql { public class MySqlStorage([N] string connectionString, object options); }
        namespace Hangfire.MySql.Core { public class MySqlStorage([N] string connectionString, object options); }
        public static class MySqlExtensions { public static object MySqlDatabase(this object supported, string connectionString) => supported; }
        namespace DbUp.MySql { public static class MySqlExtensions { public static object MySqlDatabase(this object supported, string connectionString) => supported; } }
        namespace Serilog
        {
            public static class LoggerConfigurationMySQLExtensions { public static object MySQL(this object sinks, string connectionString, string tableName) => sinks; }
            public static class LoggerConfigurationMySqlExtensions { public static object MySQL(this object sinks, string connectionString, string tableName) => sinks; }
        }
        namespace Quartz
        {
            public static class PersistentStoreBuilderExtensions
            {
                public static object UseMySql(this object builder, string connectionString) => builder;
                public static object UseMySqlConnector(this object builder, string connectionString) => builder;
            }
        }
        """;
}
