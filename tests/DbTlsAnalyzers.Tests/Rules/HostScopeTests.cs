using DbTlsAnalyzers.Options;

namespace DbTlsAnalyzers.Tests.Rules;

/// <summary>How far away the server is decides how loud the posture rules are.</summary>
public sealed class HostScopeTests
{
    [Theory]
    [InlineData("Npgsql 10.0", "Host=localhost;SSL Mode=Disable", "")]
    [InlineData("Npgsql 10.0", "Host=LOCALHOST.;SSL Mode=Disable", "")]
    [InlineData("Npgsql 10.0", "Host=127.0.0.1:5433;SSL Mode=Disable", "")]
    [InlineData("Npgsql 10.0", "Host=127.1.2.3;SSL Mode=Disable", "")]
    [InlineData("Npgsql 10.0", "Host=[::1]:5433;SSL Mode=Disable", "")]
    [InlineData("Npgsql 10.0", "Host=::1;SSL Mode=Disable", "")]
    [InlineData("Npgsql 10.0", "Host=/var/run/postgresql;SSL Mode=Disable", "")]
    [InlineData("Npgsql 10.0", "Host=@abstract;SSL Mode=Disable", "")]
    [InlineData("Npgsql 10.0", "Host=localhost,127.0.0.1;SSL Mode=Disable", "")]
    [InlineData("Npgsql 10.0", "Host=localhost,db.example.com;SSL Mode=Disable", "1001 SSL Mode=Disable")]
    [InlineData("Npgsql 10.0", "Host=localhost,db;SSL Mode=Disable", "1001 (Info) SSL Mode=Disable")]
    [InlineData("Npgsql 10.0", "Host=db;SSL Mode=Disable", "1001 (Info) SSL Mode=Disable")]
    [InlineData("Npgsql 10.0", "Host=postgres", "1005 (Info) (all)")]
    [InlineData("Npgsql 10.0", "Host=host.docker.internal;SSL Mode=Require", "1003 (Info) SSL Mode=Require")]
    [InlineData("Npgsql 10.0", "Host=10.0.0.5;SSL Mode=Disable", "1001 SSL Mode=Disable")]
    [InlineData("Npgsql 10.0", "Host=192.168.1.10;SSL Mode=Disable", "1001 SSL Mode=Disable")]
    [InlineData("Npgsql 10.0", "Host=fe80::1;SSL Mode=Disable", "1001 SSL Mode=Disable")]
    [InlineData("Npgsql 10.0", "Host=127.0.0.1.example.com;SSL Mode=Disable", "1001 SSL Mode=Disable")]
    [InlineData("Npgsql 10.0", "Host={host};SSL Mode=Disable", "1001 SSL Mode=Disable")]
    [InlineData("Npgsql 10.0", "Host=localhost{suffix};SSL Mode=Disable", "1001 SSL Mode=Disable")]
    [InlineData("Npgsql 10.0", "Host=localhost:{port};SSL Mode=Disable", "")]
    [InlineData("Npgsql 10.0", "Host={host}:5433;SSL Mode=Disable", "1001 SSL Mode=Disable")]
    [InlineData("Npgsql 10.0", "Host=localhost,{other};SSL Mode=Disable", "1001 SSL Mode=Disable")]
    [InlineData("Npgsql 10.0", "Host=/cloudsql/{instance};SSL Mode=Disable", "")]
    [InlineData("MySql.Data 26.10", "Server=localhost:{port};SslMode=Disabled", "")]
    [InlineData("MySqlConnector 2.6.1", "Server=/cloudsql/{instance};SslMode=None", "")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=localhost,{port};Encrypt=False", "")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=tcp:127.0.0.1,{port};Encrypt=False", "")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", @"Server=.\{instance};Encrypt=False", "")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", @"Server=(localdb)\{instance};Encrypt=False", "")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server={host},1433;Encrypt=False", "1001 Encrypt=False")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=sqlserver,{port};Encrypt=False", "1001 (Info) Encrypt=False")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=localhost;Failover Partner={other};Encrypt=False", "1001 Encrypt=False")]
    [InlineData("Npgsql 10.0", "SSL Mode=Disable", "1001 SSL Mode=Disable")]
    [InlineData("Npgsql 10.0", "Username=app;Password=x", "")]
    [InlineData("MySql.Data 26.10", "User ID=app;Password=x", "")]
    [InlineData("MySqlConnector 2.6.1", "User ID=app;Password=x", "")]
    [InlineData("MySqlConnector 2.6.1", "User ID=app;SslMode=None", "")]
    [InlineData("MySqlConnector 2.6.1", "{base};SslMode=None", "1001 SslMode=None")]
    [InlineData("MySqlConnector 2.6.1", "Server=/tmp/mysql.sock;SslMode=None", "")]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;Protocol=Unix;SslMode=None", "")]
    [InlineData("MySqlConnector 2.6.1", "Server=.;Protocol=Pipe;SslMode=None", "")]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;Protocol=Pipe;SslMode=None", "1001 SslMode=None")]
    [InlineData("MySqlConnector 2.6.1", "Server=db1.example.com, localhost;SslMode=None", "1001 SslMode=None")]
    [InlineData("MySql.Data 26.10", "Server=(address=localhost,priority=1),(address=127.0.0.1,priority=2);SslMode=Disabled", "")]
    [InlineData("MySql.Data 26.10", "Server=(address=localhost,priority=1),(address=db.example.com,priority=2);SslMode=Disabled", "1001 SslMode=Disabled")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Database=shop;Encrypt=False", "")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=.;Encrypt=False", "")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", @"Server=.\SQLEXPRESS;Encrypt=False", "")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=(local);Encrypt=False", "")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=tcp:localhost,1433;Encrypt=False", "")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", @"Server=(localdb)\MSSQLLocalDB;Encrypt=False", "")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", @"Server=np:\\.\pipe\LOCALDB#1234\tsql\query;Encrypt=False", "")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", @"Server=\\.\pipe\sql\query;Encrypt=False", "")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", @"Server=\\db.example.com\pipe\sql\query;Encrypt=False", "1001 Encrypt=False")]
    [InlineData("System.Data.SqlClient 4.6", "Context Connection=true", "")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", @"Server=SQLSRV01\X;Encrypt=False", "1001 (Info) Encrypt=False")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=tcp:db.example.com,1433;Encrypt=False", "1001 Encrypt=False")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=localhost;Failover Partner=db.example.com;Encrypt=False", "1001 Encrypt=False")]
    public void Local_is_silent_and_nearby_is_quiet(string driver, string text, string expected) => Assert.Equal(expected, new Bench(driver, text).Posture);

    [Theory]
    [InlineData("db", "Host=db", "")]
    [InlineData("*.internal", "Host=db.eu.internal", "")]
    [InlineData("*.INTERNAL", "Host=db.internal:5433", "")]
    [InlineData("*.internal", "Host=internal.example.com", "1005 (all)")]
    [InlineData("db*", "Host=db1,db2", "")]
    [InlineData("10.*", "Host=10.1.2.3", "")]
    [InlineData("db.internal", "Host=db.internal,db.example.com", "1005 (all)")]
    [InlineData("*", "Host={host}", "1005 (all)")]
    public void Names_can_be_added_to_the_local_ones(string pattern, string text, string expected) =>
        Assert.Equal(expected, new Bench("Npgsql 10.0", text, new AnalysisOptions { LocalHosts = [pattern] }).Posture);

    [Theory]
    [InlineData("Npgsql 10.0", "Host=localhost;SSL Mode=Require", "1003 SSL Mode=Require", "Host=localhost;SSL Mode=VerifyFull")]
    [InlineData("Npgsql 10.0", "Host=db;SSL Mode=Require", "1003 SSL Mode=Require", "Host=db;SSL Mode=VerifyFull")]
    [InlineData("Npgsql 10.0", "Host=/run/postgresql;SSL Mode=Disable", "1001 SSL Mode=Disable", null)]
    [InlineData("MySqlConnector 2.6.1", "Server=/tmp/mysql.sock;SslMode=None", "1001 SslMode=None", null)]
    [InlineData("MySqlConnector 2.6.1", "Server=.;Protocol=Pipe;SslMode=None", "1001 SslMode=None", null)]
    [InlineData("MySql.Data 26.10", "Server=.;Protocol=Memory;SslMode=Disabled", "1001 SslMode=Disabled", null)]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", @"Server=(localdb)\X;Encrypt=False", "1001 Encrypt=False", null)]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", @"Server=\\.\pipe\sql\query;Encrypt=False", "1001 Encrypt=False", null)]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=.;Encrypt=False", "1001 Encrypt=False", "Server=.;Encrypt=True")]
    public void Local_hosts_can_be_judged_but_sockets_pipes_and_LocalDB_never_get_a_mode(string driver, string text, string expected, string? repaired)
    {
        var bench = new Bench(driver, text, new AnalysisOptions { CheckLocalHosts = true });
        Assert.Equal(expected, bench.Posture);
        Assert.Equal(repaired, bench.Fix(expected[..4]));
    }

    [Theory]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;Protocol=Pipe;SslMode=None", null)]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", @"Server=np:\\db.example.com\pipe\sql\query;Encrypt=False", @"Server=np:\\db.example.com\pipe\sql\query;Encrypt=True")]
    public void A_pipe_to_another_machine_gets_a_mode_where_the_driver_speaks_TLS_over_it(string driver, string text, string? repaired) => Assert.Equal(repaired, new Bench(driver, text).Fix("1001"));
}
