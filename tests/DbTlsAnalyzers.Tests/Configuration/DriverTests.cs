using DbTlsAnalyzers.Configuration;
using DbTlsAnalyzers.Tests.Stubs;
using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Configuration;

/// <summary>Which driver a value is judged as.</summary>
public sealed class DriverTests
{
    [Fact]
    public Task Without_a_driver_nothing_is_judged() => Verify.Analyzer<ConfigurationFileAnalyzer>(
        static project => project.Additional("appsettings.json", """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;SSL Mode=Require" } }"""));

    [Fact]
    public Task ProviderName_decides() => ConfigurationTest.Reports(
        "web.config",
        """
        <configuration>
          <connectionStrings>
            <add name="Shop" connectionString="{|DBTLS1005:Host=db.example.com|}" providerName="Npgsql" />
            <add name="Stock" connectionString="Server=db.example.com;Database=stock" providerName="System.Data.SqlClient" />
            <add name="Orders" connectionString="Server=db.example.com;Database=orders" providerName="Oracle.ManagedDataAccess.Client" />
          </connectionStrings>
        </configuration>
        """);

    [Fact]
    public Task A_provider_of_the_same_kind_of_server_stands_for_the_driver_that_is_referenced() => Verify.Analyzer<ConfigurationFileAnalyzer>(
        static project => project.Reference(MySqlConnectorStub.Reference).Additional(
            "web.config",
            """
            <configuration>
              <connectionStrings>
                <add name="Shop" connectionString="Server=db.example.com;Database=shop;{|DBTLS1001:SslMode=None|}" providerName="MySql.Data.MySqlClient" />
              </connectionStrings>
            </configuration>
            """));

    [Fact]
    public Task The_only_driver_that_knows_the_keys_is_taken() => Verify.Analyzer<ConfigurationFileAnalyzer>(
        static project => project.Reference(References.Npgsql, MySqlConnectorStub.Reference).Additional(
            "appsettings.json",
            """
            {
              "ConnectionStrings": {
                "Shop": "Host=db.example.com;Database=shop;Timeout=5;{|DBTLS1003:SSL Mode=Require|}",
                "Stock": "Server=db.example.com;Database=stock;AllowUserVariables=true;{|DBTLS1003:SslMode=Required|}"
              }
            }
            """));

    [Fact]
    public Task Where_several_drivers_know_the_keys_only_what_all_say_is_reported() => Verify.Analyzer<ConfigurationFileAnalyzer>(
        static project => project.Reference(References.Npgsql, MySqlConnectorStub.Reference).Additional(
            "appsettings.json",
            """
            {
              "ConnectionStrings": {
                "Shop": "{|DBTLS1005:Server=db.example.com;Database=shop|}",
                "Stock": "Server=db.example.com;Database=stock;{|DBTLS3001:SslMode=VerifyFull|};Username=app"
              }
            }
            """));

    [Theory]
    [InlineData("Rabbit", "host=broker.example.com;database=shop;username=app;password=x")]
    [InlineData("Broker", "host=broker.example.com;username=app;password=x;virtualHost=/")]
    [InlineData("Search", "Host=search.example.com;Port=9200;Database=shop;Username=app")]
    [InlineData("Cache", "cache.example.com:6380,password=x,ssl=True")]
    [InlineData("Files", "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=x==;EndpointSuffix=core.windows.net")]
    [InlineData("Local", "Data Source=shop.db")]
    [InlineData("Analytics", "Host=ch.example.com;Port=8123;Database=shop;Username=app")]
    [InlineData("Documents", "mongodb://app:x@db.example.com/shop")]
    [InlineData("Postgres", "postgres://app:x@db.example.com/shop?sslmode=require")]
    [InlineData("Default", "Host=druid.example.com;Port=8082;Database=shop;Username=app")]
    [InlineData("Shop", "<your connection string>")]
    [InlineData("Shop", "#{ShopConnectionString}#")]
    [InlineData("Shop", "")]
    public Task Other_products_and_placeholders_are_silent(string name, string value) =>
        ConfigurationTest.Reports("appsettings.json", $$"""{ "ConnectionStrings": { "{{name}}": "{{value}}" } }""");

    [Fact]
    public Task Text_without_a_name_needs_a_TLS_key() => ConfigurationTest.Reports(
        "appsettings.json",
        """
        {
          "Database": { "Text": "Host=db.example.com;Database=shop" },
          "Stock": { "Text": "Host=db.example.com;Database=shop;{|DBTLS1003:SSL Mode=Require|}" },
          "Help": "Use Host=…;Database=…;SSL Mode=Require"
        }
        """);

    [Fact]
    public Task A_CA_key_of_another_tool_is_translated() => ConfigurationTest.Fixes(
        "appsettings.json",
        """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;{|DBTLS4002:sslrootcert=ca.pem|}" } }""",
        """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;Root Certificate=ca.pem;SSL Mode=VerifyFull" } }""");

    [Fact]
    public Task A_password_of_a_certificate_is_information_in_files() => ConfigurationTest.Reports(
        "appsettings.json",
        """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;SSL Mode=VerifyFull;Root Certificate=ca.pem;SSL Certificate=a.pem;SSL Key=a.key;{|DBTLS3007!Info:SSL Password=x|}" } }""");

    [Fact]
    public Task A_switch_for_the_kind_of_server_decides_among_the_drivers() => Verify.Analyzer<ConfigurationFileAnalyzer>(
        static project => project.Reference(References.Npgsql, References.Driver("Microsoft.Data.SqlClient", "6.1.8")).Additional(
            "appsettings.json",
            """
            {
              "A": { "Provider": "PostgreSql", "ConnectionString": "{|DBTLS1005:Server=db.example.com;Database=shop;User Id=u;Password=p|}" },
              "B": { "Provider": "SqlServer", "ConnectionString": "Server=db.example.com;Database=shop;User Id=u;Password=p;{|DBTLS1003:TrustServerCertificate=True|}" },
              "C": { "Provider": "Sqlite", "ConnectionString": "Server=db.example.com;Database=shop;User Id=u;Password=p;TrustServerCertificate=True" },
              "D": { "Provider": "Devart.Data.PostgreSql", "ConnectionString": "Host=db.example.com;Database=shop;Username=u;Password=p" }
            }
            """));

    [Fact]
    public Task The_type_of_a_connection_names_its_driver() => ConfigurationTest.Reports(
        "NLog.config",
        """<nlog><targets><target type="Database" dbProvider="Npgsql.NpgsqlConnection, Npgsql" connectionString="{|DBTLS1005:Server=db.example.com;Database=logs|}" /></targets></nlog>""");

    [Theory]
    [InlineData("SQLSRV01\\\\SHOP")]
    [InlineData("tcp:sql.example.com")]
    public Task An_address_of_SQL_Server_is_nothing_for_other_drivers(string host) => Verify.Analyzer<ConfigurationFileAnalyzer>(
        project => project.Reference(References.Driver("MySql.Data", "26.10.0")).Additional(
            "appsettings.json",
            $$"""{ "ConnectionStrings": { "Shop": "Server={{host}};Database=shop;User Id=u;Password=p" } }"""));

    [Theory]
    [InlineData("DataProvider", "mysql", "{|DBTLS1005:Server=db.example.com;Database=shop;User Id=u;Password=p|}")]
    [InlineData("databaseType", "PostgreSql", "{|DBTLS1005:Server=db.example.com;Database=shop;User Id=u;Password=p|}")]
    [InlineData("Invariant", "Npgsql", "{|DBTLS1005:Server=db.example.com;Database=shop;User Id=u;Password=p|}")]
    [InlineData("Provider", "Pomelo.EntityFrameworkCore.MySql", "{|DBTLS1005:Server=db.example.com;Database=shop;User Id=u;Password=p|}")]
    [InlineData("Provider", "Npgsql.EntityFrameworkCore.PostgreSQL", "{|DBTLS1005:Server=db.example.com;Database=shop;User Id=u;Password=p|}")]
    [InlineData("Provider", "Microsoft.EntityFrameworkCore.SqlServer", "Server=db.example.com;Database=shop;User Id=u;Password=p;{|DBTLS1003:TrustServerCertificate=True|}")]
    [InlineData("DatabaseProvider", "SqlServer", "Server=db.example.com;Database=shop;User Id=u;Password=p")]
    [InlineData("DbType", "Oracle", "Server=db.example.com;Database=shop;User Id=u;Password=p;SslMode=Require")]
    [InlineData("DbType", "String", "{|DBTLS1005:Host=db.example.com;Database=shop;Username=u;Password=p|}")]
    public Task A_switch_decides_if_it_names_a_product(string name, string value, string text) => Verify.Analyzer<ConfigurationFileAnalyzer>(
        project => project.Reference(References.Npgsql, MySqlConnectorStub.Reference, References.Driver("Microsoft.Data.SqlClient", "6.1.8")).Additional(
            "appsettings.json",
            $$"""{ "ConnectionStrings": { "ConnectionString": "{{text}}", "{{name}}": "{{value}}" } }"""));
}
