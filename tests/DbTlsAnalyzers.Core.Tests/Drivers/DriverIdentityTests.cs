using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Posture;
using DbTlsAnalyzers.Rules;

namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>What a driver is called, and what else sets it apart as a whole.</summary>
public sealed class DriverIdentityTests
{
    [Fact]
    public void Drivers_are_listed_by_name() =>
        Assert.Equal(["Microsoft.Data.SqlClient", "MySqlConnector", "MySql.Data", "Npgsql", "System.Data.SqlClient"], DriverCatalog.All.Select(static driver => driver.Name));

    // The keys of options (dbtls.ca_file.npgsql), as the README has them; assemblies, namespaces and names of providers (ADO.NET's, then Entity Framework's) as the packages have them.
    [Theory]
    [InlineData("npgsql", "Npgsql", "Npgsql", "Npgsql Npgsql.Replication", "Npgsql")]
    [InlineData("mysqlconnector", "MySqlConnector", "MySqlConnector", "MySqlConnector MySql.Data.MySqlClient", "MySqlConnector Pomelo.EntityFrameworkCore.MySql")]
    [InlineData("mysqldata", "MySql.Data", "MySql.Data", "MySql.Data.MySqlClient MySqlX.XDevAPI", "MySql.Data.MySqlClient MySql.EntityFrameworkCore MySql.Data.EntityFrameworkCore")]
    [InlineData("sqlclient", "Microsoft.Data.SqlClient", "Microsoft.Data.SqlClient", "Microsoft.Data.SqlClient", "Microsoft.Data.SqlClient Microsoft.EntityFrameworkCore.SqlServer")]
    [InlineData("systemdatasqlclient", "System.Data.SqlClient", "System.Data.SqlClient System.Data", "System.Data.SqlClient", "System.Data.SqlClient")]
    public void A_driver_is_known_by_its_names(string id, string name, string assemblies, string namespaces, string providers)
    {
        var driver = DriverCatalog.All.Single(driver => driver.Id == id);

        Assert.Equal(
            (name, assemblies, namespaces, providers),
            (driver.Name, string.Join(' ', driver.Assemblies), string.Join(' ', driver.Namespaces), string.Join(' ', driver.InvariantNames)));
    }

    [Theory]
    [InlineData("Npgsql", "postgres npgsql pgsql cockroach timescale")]
    [InlineData("MySqlConnector", "mysql mariadb")]
    [InlineData("MySql.Data", "mysql mariadb")]
    [InlineData("Microsoft.Data.SqlClient", "sqlserver mssql azuresql databasewindowsnet")]
    [InlineData("System.Data.SqlClient", "sqlserver mssql azuresql databasewindowsnet")]
    public void The_servers_of_a_driver_are_known_by_these_words(string name, string words) =>
        Assert.Equal(words.Split(' '), DriverCatalog.All.Single(driver => driver.Name == name).Products);

    [Theory]
    [InlineData("Npgsql", "5432")]
    [InlineData("MySqlConnector", "3306")]
    [InlineData("MySql.Data", "3306")]
    public void Servers_listen_on_their_usual_port(string name, string port)
    {
        var driver = DriverCatalog.All.Single(driver => driver.Name == name);
        var inUse = new DriverInUse(driver, driver.Newest);

        Assert.Equal(port, inUse.DefaultOf(inUse.Find(Role.Port)!));
    }

    [Theory]
    [InlineData("MySqlConnector", "VerifyCA")]
    [InlineData("MySql.Data", "VerifyCA")]
    [InlineData("Npgsql", "VerifyCA")]
    [InlineData("Microsoft.Data.SqlClient", null)]
    [InlineData("System.Data.SqlClient", null)]
    public void The_mode_that_verifies_the_chain_alone_is_known_where_there_is_one(string name, string? mode)
    {
        var driver = DriverCatalog.All.Single(driver => driver.Name == name);

        Assert.Equal(mode, driver.ChainVerification.For(driver.Newest));
    }

    [Theory]
    [InlineData("Npgsql", "Npgsql.NpgsqlConnectionStringBuilder", "Npgsql.NpgsqlDataSourceBuilder Npgsql.NpgsqlSlimDataSourceBuilder")]
    [InlineData("MySqlConnector", "MySqlConnector.MySqlConnectionStringBuilder MySql.Data.MySqlClient.MySqlConnectionStringBuilder", "MySqlConnector.MySqlDataSourceBuilder")]
    [InlineData("MySql.Data", "MySql.Data.MySqlClient.MySqlConnectionStringBuilder MySql.Data.MySqlClient.MySqlBaseConnectionStringBuilder", "")]
    [InlineData("Microsoft.Data.SqlClient", "Microsoft.Data.SqlClient.SqlConnectionStringBuilder", "")]
    [InlineData("System.Data.SqlClient", "System.Data.SqlClient.SqlConnectionStringBuilder", "")]
    public void Builders_are_known(string name, string builders, string dataSourceBuilders)
    {
        var driver = DriverCatalog.All.Single(driver => driver.Name == name);

        Assert.Equal((builders, dataSourceBuilders), (string.Join(' ', driver.Builders), string.Join(' ', driver.DataSourceBuilders)));
    }

    [Theory]
    [InlineData("Microsoft.Data.SqlClient", @"Server=np:\\db.example.com\pipe\sql\query", true)]
    [InlineData("System.Data.SqlClient", @"Server=np:\\db.example.com\pipe\sql\query", true)]
    [InlineData("Microsoft.Data.SqlClient", @"Server=np:\\.\pipe\sql\query", false)]
    [InlineData("MySqlConnector", @"Server=db.example.com;Protocol=pipe", false)]
    [InlineData("MySql.Data", @"Server=db.example.com;Protocol=pipe", false)]
    public void Only_the_SqlClients_speak_TLS_over_the_pipe_of_another_machine(string name, string text, bool canUseTls) => Assert.Equal(canUseTls, Newest(name, text).CanUseTls);

    [Theory]
    [InlineData("Microsoft.Data.SqlClient", "Server=db.example.com;Encrypt=junk;Encrypt=True", false)]
    [InlineData("System.Data.SqlClient", "Server=db.example.com;Encrypt=junk;Encrypt=True", false)]
    [InlineData("Npgsql", "Host=db.example.com;SSL Mode=junk;SSL Mode=VerifyFull", true)]
    [InlineData("MySqlConnector", "Server=db.example.com;SslMode=junk;SslMode=VerifyFull", true)]
    [InlineData("MySql.Data", "Server=db.example.com;SslMode=junk;SslMode=VerifyFull", true)]
    public void A_value_that_is_overwritten_is_refused_by_those_that_read_it(string name, string text, bool isRefused) =>
        Assert.Equal(isRefused, Judge.Connection(Newest(name, text), new AnalysisOptions(), isSourceCode: true).Any(static finding => finding.Rule.Id == "DBTLS4001"));

    // b["SSL Mode"] = 4
    [Theory]
    [InlineData("MySql.Data", "ssl mode", "4", "VerifyFull")]
    [InlineData("MySql.Data", "ssl mode", "99", null)]
    [InlineData("MySqlConnector", "SSL Mode", "4", null)]
    [InlineData("Npgsql", "SSL Mode", "4", null)]
    [InlineData("Microsoft.Data.SqlClient", "Encrypt", "1", null)]
    [InlineData("System.Data.SqlClient", "Encrypt", "1", "True")]
    [InlineData("System.Data.SqlClient", "Encrypt", "0", "False")]
    [InlineData("Microsoft.Data.SqlClient", "TrustServerCertificate", "1", "True")]
    [InlineData("Microsoft.Data.SqlClient", "TrustServerCertificate", "0.0", "False")]
    public void A_number_in_code_is_a_value_to_some(string name, string keyword, string number, string? expected)
    {
        var driver = DriverCatalog.All.Single(driver => driver.Name == name);
        var settings = new List<BoundSetting>();

        ConnectionBinder.Bind(new DriverInUse(driver, driver.Newest), keyword, number, origin: keyword, isConditional: false, settings, [], isNumber: true);

        Assert.Equal(expected, Assert.Single(settings).Reading.Canonical);
    }

    private static Connection Newest(string name, string text)
    {
        var driver = DriverCatalog.All.Single(driver => driver.Name == name);
        return Given.Connection(driver, driver.Newest.ToString(), text);
    }
}
