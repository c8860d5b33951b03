namespace DbTlsAnalyzers.Tests.Rules;

/// <summary>1001 to 1005: every driver in every version that behaves differently. The tables are those of the drivers' documentation pages.</summary>
public sealed class PostureRuleTests
{
    private static readonly string[] NpgsqlSince6 = ["Npgsql 6.0", "Npgsql 7.0", "Npgsql 8.0", "Npgsql 9.0.3", "Npgsql 10.0"];
    private static readonly string[] NpgsqlUpTo5 = ["Npgsql 4.1", "Npgsql 5.0"];
    private static readonly string[] MySqlConnectors = ["MySqlConnector 1.3.14", "MySqlConnector 2.3.0", "MySqlConnector 2.6.1"];
    private static readonly string[] MySqlDataOfToday = ["MySql.Data 6.9.12", "MySql.Data 8.0.13", "MySql.Data 8.0.16", "MySql.Data 8.0.19", "MySql.Data 8.0.29", "MySql.Data 9.1", "MySql.Data 26.10"];
    private static readonly string[] SqlClientsOff = ["System.Data.SqlClient 4.6", "Microsoft.Data.SqlClient 1.1", "Microsoft.Data.SqlClient 2.1.4", "Microsoft.Data.SqlClient 3.1"];
    private static readonly string[] SqlClientsOn = ["Microsoft.Data.SqlClient 4.0", "Microsoft.Data.SqlClient 5.0", "Microsoft.Data.SqlClient 6.1.8"];

    public static TheoryData<string, string, string> Npgsql => Rows(
        (NpgsqlSince6, "Host=db.example.com", "1005 (all)"),
        (NpgsqlSince6, "Host=db.example.com;SSL Mode=Disable", "1001 SSL Mode=Disable"),
        (NpgsqlSince6, "Host=db.example.com;SSL Mode=0", "1001 SSL Mode=0"),
        (NpgsqlSince6, "Host=db.example.com;SSL Mode=99", "1001 SSL Mode=99"),
        (NpgsqlSince6, "Host=db.example.com;SSL Mode=-1", "1001 SSL Mode=-1"),
        (NpgsqlSince6, "Host=db.example.com;SslMode=allow", "1002 SslMode=allow"),
        (NpgsqlSince6, "Host=db.example.com;SSL Mode=Prefer", "1002 SSL Mode=Prefer"),
        (NpgsqlSince6, "Host=db.example.com;SSL Mode=2", "1002 SSL Mode=2"),
        (NpgsqlSince6, "Host=db.example.com;SSL Mode=VerifyCA", "1004 SSL Mode=VerifyCA"),
        (NpgsqlSince6, "Host=db.example.com;SSL Mode=4", "1004 SSL Mode=4"),
        (NpgsqlSince6, "Host=db.example.com;SSL Mode=VerifyFull", ""),
        (NpgsqlSince6, "Host=db.example.com;SSL Mode=\"verifyfull\"", ""),
        (NpgsqlSince6, "Host=db.example.com;SSL Mode=+5", ""),
        (NpgsqlSince6, "Host=db.example.com;SSL Mode='Allow,VerifyCA'", ""),
        (["Npgsql 6.0", "Npgsql 7.0"], "Host=db.example.com;SSL Mode=Require;Trust Server Certificate=true", "1003 SSL Mode=Require"),
        (["Npgsql 6.0", "Npgsql 7.0"], "Host=db.example.com;SSL Mode=Require", ""),
        (["Npgsql 8.0", "Npgsql 9.0.3", "Npgsql 10.0"], "Host=db.example.com;SSL Mode=Require", "1003 SSL Mode=Require"),
        (["Npgsql 8.0", "Npgsql 9.0.3", "Npgsql 10.0"], "Host=db.example.com;SSL Mode=Require;Root Certificate=ca.pem", "1003 SSL Mode=Require"),
        (["Npgsql 8.0", "Npgsql 9.0.3", "Npgsql 10.0"], "Host=db.example.com;SSL Mode=Require;Trust Server Certificate=true", "1003 SSL Mode=Require"),
        (["Npgsql 8.0", "Npgsql 9.0.3", "Npgsql 10.0"], "Host=db.example.com;SSL Mode=VerifyFull;Trust Server Certificate=true", ""),
        (["Npgsql 8.0", "Npgsql 9.0.3", "Npgsql 10.0"], "Host=db.example.com;SSL Mode=Prefer,Require", "1003 SSL Mode=Prefer,Require"),
        (["Npgsql 10.0"], "Host=db.example.com;SSL Mode=Prefer;GSS Encryption Mode=Require", ""),
        (NpgsqlUpTo5, "Host=db.example.com", "1005 (all)"),
        (NpgsqlUpTo5, "Host=db.example.com;SSL Mode=Disable", "1001 SSL Mode=Disable"),
        (NpgsqlUpTo5, "Host=db.example.com;SSL Mode=3", "1001 SSL Mode=3"),
        (NpgsqlUpTo5, "Host=db.example.com;SSL Mode=Prefer", "1002 SSL Mode=Prefer"),
        (NpgsqlUpTo5, "Host=db.example.com;SSL Mode=Require", ""),
        (NpgsqlUpTo5, "Host=db.example.com;SSL Mode=2", ""),
        (NpgsqlUpTo5, "Host=db.example.com;SSL Mode=Require;Trust Server Certificate=false", ""),
        (NpgsqlUpTo5, "Host=db.example.com;SSL Mode=Require;Trust Server Certificate=true", "1003 Trust Server Certificate=true"),
        (["Npgsql 5.0"], "Host=db.example.com;SSL Mode=Require;Root Certificate=ca.pem", "1004 (Info) Root Certificate=ca.pem"));

    public static TheoryData<string, string, string> MySql => Rows(
        (MySqlConnectors, "Server=db.example.com", "1005 (all)"),
        (MySqlConnectors, "Server=db.example.com;SslMode=None", "1001 SslMode=None"),
        (MySqlConnectors, "Server=db.example.com;SSL Mode=0", "1001 SSL Mode=0"),
        (["MySqlConnector 2.3.0"], "Server=db.example.com;SslMode=Disabled", "1001 SslMode=Disabled"),
        (MySqlConnectors, "Server=db.example.com;SslMode=Preferred", "1002 SslMode=Preferred"),
        (MySqlConnectors, "Server=db.example.com;SslMode=Required", "1003 SslMode=Required"),
        (MySqlConnectors, "Server=db.example.com;SslMode=Required;SslCa=ca.pem", "1003 SslMode=Required"),
        (MySqlConnectors, "Server=db.example.com;SslMode=VerifyCA;SslCa=ca.pem", "1004 SslMode=VerifyCA"),
        (MySqlConnectors, "Server=db.example.com;SslMode='Preferred,Required'", "1004 SslMode='Preferred,Required'"),
        (MySqlConnectors, "Server=db.example.com;SslMode=VerifyFull", ""),
        (MySqlConnectors, "Server=db.example.com;SslMode=99", ""),
        (MySqlDataOfToday, "Server=db.example.com", "1005 (all)"),
        (["MySql.Data 8.0.11"], "Server=db.example.com", "1005 (all)"),
        (["MySql.Data 6.9.12", "MySql.Data 8.0.11", "MySql.Data 8.0.19", "MySql.Data 9.1"], "Server=db.example.com;SslMode=None", "1001 SslMode=None"),
        (["MySql.Data 8.0.29", "MySql.Data 9.1", "MySql.Data 26.10"], "Server=db.example.com;SslMode=Disabled", "1001 SslMode=Disabled"),
        (MySqlDataOfToday, "Server=db.example.com;SslMode=Preferred", "1002 SslMode=Preferred"),
        (["MySql.Data 6.9.12", "MySql.Data 8.0.19"], "Server=db.example.com;SslMode=Prefered", "1002 SslMode=Prefered"),
        (["MySql.Data 6.9.12"], "Server=db.example.com;encrypt=true", "1002 encrypt=true"),
        (["MySql.Data 6.9.12"], "Server=db.example.com;encrypt=false", "1001 encrypt=false"),
        (MySqlDataOfToday, "Server=db.example.com;SslMode=Required", "1003 SslMode=Required"),
        (MySqlDataOfToday, "Server=db.example.com;SslMode=2", "1003 SslMode=2"),
        (["MySql.Data 8.0.11"], "Server=db.example.com;SslMode=1", "1003 SslMode=1"),
        (["MySql.Data 8.0.11"], "Server=db.example.com;SslMode=2", "1004 SslMode=2"),
        (["MySql.Data 26.10"], "Server=db.example.com;SslMode='Preferred,Required'", "1004 SslMode='Preferred,Required'"),
        (MySqlDataOfToday, "Server=db.example.com;SslMode=VerifyCA", "1004 SslMode=VerifyCA"),
        (["MySql.Data 8.0.16", "MySql.Data 9.1", "MySql.Data 26.10"], "Server=db.example.com;SslMode=VerifyCA;SslCa=ca.pem", "1004 (Info) SslMode=VerifyCA"),
        (["MySql.Data 26.10"], "Server=db.example.com;SslMode=VerifyCA;SslCa=ca.pem;SslCert=c.pem;SslKey=k.pem", "1004 SslMode=VerifyCA"),
        (["MySql.Data 8.0.16", "MySql.Data 9.1"], "Server=db.example.com;SslMode=VerifyFull;SslCa=ca.pem;SslCert=c.pem;SslKey=k.pem", "1004 (Info) SslMode=VerifyFull"),
        (["MySql.Data 26.10"], "Server=db.example.com;SslMode=VerifyFull;SslCa=ca.pem;SslCert=c.pem;SslKey=k.pem", ""),
        (MySqlDataOfToday, "Server=db.example.com;SslMode=VerifyFull", ""));

    public static TheoryData<string, string, string> SqlClient => Rows(
        (SqlClientsOff, "Server=db.example.com", "1005 (all)"),
        (SqlClientsOff, "Server=db.example.com;TrustServerCertificate=true", "1005 (all)"),
        (SqlClientsOff, "Server=db.example.com;TrustServerCertificate=False", "1005 (all)"),
        (SqlClientsOn, "Server=db.example.com", ""),
        (SqlClientsOn, "Server=db.example.com;TrustServerCertificate=true", "1003 TrustServerCertificate=true"),
        ([.. SqlClientsOff, .. SqlClientsOn], "Server=db.example.com;Encrypt=False", "1001 Encrypt=False"),
        ([.. SqlClientsOff, .. SqlClientsOn], "Server=db.example.com;Encrypt=no", "1001 Encrypt=no"),
        ([.. SqlClientsOff, .. SqlClientsOn], "Server=db.example.com;Encrypt=True", ""),
        ([.. SqlClientsOff, .. SqlClientsOn], "Server=db.example.com;Encrypt=yes;TrustServerCertificate=no", ""),
        ([.. SqlClientsOff, .. SqlClientsOn], "Server=db.example.com;Encrypt=True;TrustServerCertificate=yes", "1003 TrustServerCertificate=yes"),
        (["Microsoft.Data.SqlClient 2.1.4", "Microsoft.Data.SqlClient 6.1.8"], "Server=db.example.com;Encrypt=True;Trust Server Certificate=True", "1003 Trust Server Certificate=True"),
        (["Microsoft.Data.SqlClient 5.0", "Microsoft.Data.SqlClient 6.1.8"], "Server=db.example.com;Encrypt=Optional", "1001 Encrypt=Optional"),
        (["Microsoft.Data.SqlClient 5.0", "Microsoft.Data.SqlClient 6.1.8"], "Server=db.example.com;Encrypt=Mandatory", ""),
        (["Microsoft.Data.SqlClient 5.0", "Microsoft.Data.SqlClient 6.1.8"], "Server=db.example.com;Encrypt=Mandatory;TrustServerCertificate=true", "1003 TrustServerCertificate=true"),
        (["Microsoft.Data.SqlClient 5.0", "Microsoft.Data.SqlClient 6.1.8"], "Server=db.example.com;Encrypt=Strict", ""),
        (["Microsoft.Data.SqlClient 5.0", "Microsoft.Data.SqlClient 6.1.8"], "Server=db.example.com;Encrypt=Strict;TrustServerCertificate=true", ""),
        (["Microsoft.Data.SqlClient 6.1.8"], "Server=db.example.com;Encrypt=True;TrustServerCertificate=true;ServerCertificate=sql.cer", "1003 TrustServerCertificate=true"));

    [Theory]
    [MemberData(nameof(Npgsql))]
    [MemberData(nameof(MySql))]
    [MemberData(nameof(SqlClient))]
    public void The_posture_is_judged_as_the_driver_version_behaves(string driver, string text, string expected) =>
        Assert.Equal(expected, new Bench(driver, text).Posture);

    [Theory]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=Require;SslMode=VerifyFull", "")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=VerifyFull;SslMode=Disable", "1001 SslMode=Disable")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=VerifyFull;SSL Mode=", "1005 (all)")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=;SSL Mode=VerifyFull", "")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=", "1005 (all)")]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;SslMode=Required;Ssl Mode=", "1005 (all)")]
    [InlineData("MySql.Data 26.10", "Server=db.example.com;SslMode=Required;ssl mode=", "1003 SslMode=Required")]
    [InlineData("MySql.Data 26.10", "Server=db.example.com;ssl mode=Required;SslMode=", "1005 (all)")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=db.example.com;Encrypt=False;Encrypt=True", "")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=db.example.com;TrustServerCertificate=False;Trust Server Certificate=True", "1003 Trust Server Certificate=True")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=db.example.com;Encrypt=False;Encrypt=", "")]
    public void The_last_spelling_wins_and_an_empty_value_resets(string driver, string text, string expected) =>
        Assert.Equal(expected, new Bench(driver, text).Posture);

    [Theory]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode={mode}", "")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=Verify{mode}", "")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;{more}", "")]
    [InlineData("Npgsql 10.0", "{base};SSL Mode=Require", "1003 SSL Mode=Require")]
    [InlineData("Npgsql 10.0", "Host={host};SSL Mode=Require", "1003 SSL Mode=Require")]
    [InlineData("Npgsql 10.0", "Host={host};Password={password}", "1005 (all)")]
    [InlineData("Npgsql 10.0", "Host={host};{key}=Require", "")]
    [InlineData("Npgsql 5.0", "Host=db.example.com;SSL Mode=Require;Trust Server Certificate={trust}", "")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "{base};Encrypt=True", "")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "{base};Encrypt=False", "1001 Encrypt=False")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "{base};TrustServerCertificate=True", "1003 TrustServerCertificate=True")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=db.example.com;Encrypt={mode};TrustServerCertificate=True", "1003 TrustServerCertificate=True")]
    [InlineData("System.Data.SqlClient 4.9", "Server=db.example.com;Encrypt={mode};TrustServerCertificate=False", "")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "{base};Encrypt=True;TrustServerCertificate=True", "1003 TrustServerCertificate=True")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server={server};Encrypt=True;TrustServerCertificate={trust}", "")]
    public void What_is_not_known_stays_unknown(string driver, string text, string expected) => Assert.Equal(expected, new Bench(driver, text).Posture);

    [Theory]
    [InlineData("Npgsql ?", "Host=db.example.com", "")]
    [InlineData("Microsoft.Data.SqlClient ?", "Server=db.example.com", "")]
    [InlineData("Microsoft.Data.SqlClient ?", "Server=db.example.com;Encrypt=False", "1001 Encrypt=False")]
    [InlineData("System.Data.SqlClient ?", "Server=db.example.com", "1005 (all)")]
    [InlineData("MySqlConnector ?", "Server=db.example.com", "1005 (all)")]
    public void A_default_that_versions_disagree_about_is_unknown_where_the_version_is(string driver, string text, string expected) =>
        Assert.Equal(expected, new Bench(driver, text).Posture);

    private static TheoryData<string, string, string> Rows(params (string[] Drivers, string Text, string Expected)[] rows)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (drivers, text, expected) in rows)
        {
            foreach (var driver in drivers)
            {
                data.Add(driver, text, expected);
            }
        }

        return data;
    }
}
