namespace DbTlsAnalyzers.Tests.Flow;

/// <summary>Whole pieces of applications, the way they are written.</summary>
public class ApplicationTests
{
    [Fact]
    public void A_repository_with_a_fallback() =>
        Assert.Equal(["config(ConnectionStrings:Shop) | ‹Host=db;Username=app›"], FlowText.Of(
            """
            using Microsoft.Extensions.Configuration;
            class Repository
            {
                private const string Fallback = "Host=db;Username=app";
                private readonly string _connectionString;
                public Repository(IConfiguration configuration) => _connectionString = configuration.GetConnectionString("Shop") ?? Fallback;
                public async Task<int> Count()
                {
                    await using var connection = new NpgsqlConnection(_connectionString);
                    await connection.OpenAsync();
                    return 1;
                }
            }
            """));

    [Fact]
    public void A_context_that_configures_itself() =>
        Assert.Equal(["Host=db;Username=app;Password=⟨DB_PASSWORD⟩"], FlowText.Of(
            """
            class Shop : DbContext
            {
                protected override void OnConfiguring(DbContextOptionsBuilder options)
                {
                    if (!options.IsConfigured)
                    {
                        options.UseNpgsql($"Host=db;Username=app;Password={Environment.GetEnvironmentVariable("DB_PASSWORD")}");
                    }
                }
            }
            """));

    [Fact]
    public void A_factory_with_a_mode_by_environment() =>
        Assert.Equal(["[\"Host=db\"; ‹.SslMode=Disable›] | [\"Host=db\"; ‹.SslMode=VerifyFull›; ‹.RootCertificate=ca.pem›]"], FlowText.Of(
            """
            class Factory
            {
                public NpgsqlDataSource Create(bool isDevelopment)
                {
                    var builder = new NpgsqlDataSourceBuilder("Host=db");
                    if (isDevelopment)
                    {
                        builder.ConnectionStringBuilder.SslMode = SslMode.Disable;
                    }
                    else
                    {
                        builder.ConnectionStringBuilder.SslMode = SslMode.VerifyFull;
                        builder.ConnectionStringBuilder.RootCertificate = "ca.pem";
                    }

                    return builder.Build();
                }
            }
            """));

    [Fact]
    public void Two_builders_in_a_row() =>
        Assert.Equal(["[\"Host=db\"; .SslMode=Require]"], FlowText.Of(
            """
            class C
            {
                void M()
                {
                    var settings = new NpgsqlConnectionStringBuilder("Host=db") { SslMode = SslMode.Require };
                    var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
                    using var source = builder.Build();
                }
            }
            """));

    [Fact]
    public void Retries_in_a_loop() =>
        Assert.Equal(["Host=db"], FlowText.Of(
            """
            class C
            {
                async Task<NpgsqlConnection> Open()
                {
                    const string cs = "Host=db";
                    while (true)
                    {
                        try
                        {
                            var connection = new NpgsqlConnection(cs);
                            await connection.OpenAsync();
                            return connection;
                        }
                        catch (NpgsqlException) when (Environment.TickCount > 0)
                        {
                            await Task.Delay(1000);
                        }
                    }
                }
            }
            """));

    [Fact]
    public void A_guard_clause_before_the_sink() =>
        Assert.Equal(["?"], FlowText.Of(
            """
            class C
            {
                public static NpgsqlConnection Open(string connectionString)
                {
                    ArgumentNullException.ThrowIfNull(connectionString);
                    return new(connectionString);
                }
            }
            """));

    [Fact]
    public void A_builder_that_is_set_up_by_a_method_of_another_class_may_have_more() =>
        Assert.Equal(["[.Host=db; …]"], FlowText.Of(
            """
            class C
            {
                void M(Action<NpgsqlConnectionStringBuilder> configure)
                {
                    var builder = new NpgsqlConnectionStringBuilder { Host = "db" };
                    configure(builder);
                    using var connection = new NpgsqlConnection(builder.ConnectionString);
                }
            }
            """));

    [Fact]
    public void A_test_fixture_with_a_static_property() =>
        Assert.Equal(["‹Host=ci› | ‹Host=local›"], FlowText.Of(
            """
            static class Fixture
            {
                static string ConnectionString
                {
                    get
                    {
                        if (Environment.GetEnvironmentVariable("CI") is not null)
                        {
                            return "Host=ci";
                        }

                        return "Host=local";
                    }
                }

                public static NpgsqlDataSource Source { get; } = NpgsqlDataSource.Create(ConnectionString);
            }
            """));
}
