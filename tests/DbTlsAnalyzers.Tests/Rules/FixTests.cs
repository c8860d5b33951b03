using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Options;

namespace DbTlsAnalyzers.Tests.Rules;

/// <summary>Fixes, byte for byte, and the actions that are offered, in their order. What a real builder is at hand for, it has to accept.</summary>
public sealed class FixTests
{
    private static readonly AnalysisOptions WithCaFile = new() { CaFile = "certs/ca.pem", ProjectCaFiles = ["certs/old ca.pem", "certs/ca.pem"] };

    [Theory]
    [InlineData("Npgsql 10.0", "1001", "Host=db.example.com;SSL Mode=Disable;Database=shop", "Host=db.example.com;SSL Mode=VerifyFull;Database=shop")]
    [InlineData("Npgsql 10.0", "1002", "Host=db.example.com;ssl mode=prefer;Database=shop", "Host=db.example.com;ssl mode=VerifyFull;Database=shop")]
    [InlineData("Npgsql 10.0", "1003", "Host=db.example.com;SSL Mode=Require;Trust Server Certificate=true;Database=shop", "Host=db.example.com;SSL Mode=VerifyFull;Database=shop")]
    [InlineData("Npgsql 10.0", "1003", "Host=db.example.com;Trust Server Certificate=true;SSL Mode=Require", "Host=db.example.com;SSL Mode=VerifyFull")]
    [InlineData("Npgsql 10.0", "1003", "Trust Server Certificate=true;SSL Mode=Require;Host=db.example.com", "SSL Mode=VerifyFull;Host=db.example.com")]
    [InlineData("Npgsql 10.0", "1003", "Host=db.example.com;SSL Mode=Require;TrustServerCertificate=true;", "Host=db.example.com;SSL Mode=VerifyFull;")]
    [InlineData("Npgsql 10.0", "1004", "Host = db.example.com ; SSL Mode = VerifyCA", "Host = db.example.com ; SSL Mode = VerifyFull")]
    [InlineData("Npgsql 10.0", "1005", "Host=db.example.com;Database=shop", "Host=db.example.com;Database=shop;SSL Mode=VerifyFull")]
    [InlineData("Npgsql 10.0", "1005", "Host=db.example.com;Database=shop;", "Host=db.example.com;Database=shop;SSL Mode=VerifyFull;")]
    [InlineData("Npgsql 10.0", "1005", "Host=db.example.com; Database=shop; ", "Host=db.example.com; Database=shop; SSL Mode=VerifyFull; ")]
    [InlineData("Npgsql 10.0", "1005", "Host = db.example.com; Database = shop", "Host = db.example.com; Database = shop; SSL Mode = VerifyFull")]
    [InlineData("Npgsql 10.0", "1005", "host=db.example.com;database=shop", "host=db.example.com;database=shop;ssl mode=VerifyFull")]
    [InlineData("Npgsql 10.0", "1005", "Host=db.example.com;MaxPoolSize=7;CommandTimeout=30", "Host=db.example.com;MaxPoolSize=7;CommandTimeout=30;SslMode=VerifyFull")]
    [InlineData("Npgsql 10.0", "1005", "Host=db.example.com;\n  Database=shop;\n  Username=app", "Host=db.example.com;\n  Database=shop;\n  Username=app;\n  SSL Mode=VerifyFull")]
    [InlineData("Npgsql 10.0", "1005", "Host=db.example.com;SSL Mode=;Database=shop", "Host=db.example.com;SSL Mode=VerifyFull;Database=shop")]
    [InlineData("Npgsql 10.0", "1003", "Host=db.example.com;SSL Mode='Require';Password=\"a;b\"", "Host=db.example.com;SSL Mode='VerifyFull';Password=\"a;b\"")]
    [InlineData("Npgsql 10.0", "1003", "Host=db.example.com;SSL Mode=Disable;Database=shop;SslMode=Require", "Host=db.example.com;Database=shop;SslMode=VerifyFull")]
    [InlineData("Npgsql 10.0", "1003", "Host=db.example.com;SSL Mode=Require;Root Certificate=ca.pem", "Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=ca.pem")]
    [InlineData("Npgsql 10.0", "1003", "{base};SSL Mode=Require", "{base};SSL Mode=VerifyFull")]
    [InlineData("Npgsql 10.0", "1003", "Host={host};SSL Mode=Require;Password={password}", "Host={host};SSL Mode=VerifyFull;Password={password}")]
    [InlineData("Npgsql 10.0", "1005", "Host={host};Password={password}", "Host={host};Password={password};SSL Mode=VerifyFull")]
    [InlineData("Npgsql 7.0", "4001", "Host=db.example.com;SSL Mode=Require", "Host=db.example.com;SSL Mode=VerifyFull")]
    [InlineData("Npgsql 7.0", "4001", "Host=db.example.com;SSL Mode=VerifyFull;Trust Server Certificate=true", "Host=db.example.com;SSL Mode=VerifyFull")]
    [InlineData("Npgsql 5.0", "1005", "Host=db.example.com", "Host=db.example.com;SSL Mode=Require")]
    [InlineData("Npgsql 5.0", "1003", "Host=db.example.com;SSL Mode=Require;Trust Server Certificate=true", "Host=db.example.com;SSL Mode=Require")]
    [InlineData("Npgsql 5.0", "4001", "Host=db.example.com;SSL Mode=VerifyFull", "Host=db.example.com;SSL Mode=Require")]
    [InlineData("Npgsql 5.0", "1004", "Host=db.example.com;SSL Mode=Require;Root Certificate=ca.pem", null)]
    [InlineData("MySqlConnector 2.6.1", "1005", "Server=db.example.com;Database=shop", "Server=db.example.com;Database=shop;SslMode=VerifyFull")]
    [InlineData("MySqlConnector 2.6.1", "1001", "Server=db.example.com;SslMode=None;AllowPublicKeyRetrieval=true", "Server=db.example.com;SslMode=VerifyFull")]
    [InlineData("MySqlConnector 2.6.1", "1007", "Server=db.example.com;SslMode=None;AllowPublicKeyRetrieval=true", "Server=db.example.com;SslMode=VerifyFull")]
    [InlineData("MySqlConnector 2.6.1", "1007", "Server=db.example.com;AllowPublicKeyRetrieval=true;Database=shop", "Server=db.example.com;Database=shop;SslMode=VerifyFull")]
    [InlineData("MySqlConnector 2.6.1", "1003", "Server=db.example.com;SslMode=Required;SslCert=c.pem;SslKey=k.pem;CertificateFile=c.pfx", "Server=db.example.com;SslMode=VerifyFull;SslCert=c.pem;SslKey=k.pem;CertificateFile=c.pfx")]
    [InlineData("MySqlConnector 2.6.1", "4003", "Server=localhost;SslMode=99", "Server=localhost;SslMode=VerifyFull")]
    [InlineData("MySqlConnector 2.6.1", "4003", "Server=db.example.com;SslMode=Required;SslCa=ca.pem", "Server=db.example.com;SslMode=VerifyFull;SslCa=ca.pem")]
    [InlineData("MySql.Data 26.10", "4001", "Server=db.example.com;SslMode=None", "Server=db.example.com;SslMode=VerifyFull")]
    [InlineData("MySql.Data 26.10", "4001", "Server=db.example.com;SslMode=VerifyFull;TlsVersion=TLSv1.1", "Server=db.example.com;SslMode=VerifyFull")]
    [InlineData("MySql.Data 26.10", "4001", "Server=db.example.com;Tls Version=TLSv1.0, TLSv1.1;SslMode=VerifyFull", "Server=db.example.com;SslMode=VerifyFull")]
    [InlineData("MySql.Data 8.0.19", "1001", "Server=db.example.com;SslMode=None", "Server=db.example.com;SslMode=VerifyFull")]
    [InlineData("MySql.Data 6.9.12", "1002", "Server=db.example.com;encrypt=true", "Server=db.example.com;SslMode=VerifyFull")]
    [InlineData("MySql.Data 26.10", "1005", "Server=db.example.com;User ID=app", "Server=db.example.com;User ID=app;SSL Mode=VerifyFull")]
    [InlineData("MySql.Data 26.10", "1005", "server=db.example.com;user id=app", "server=db.example.com;user id=app;ssl mode=VerifyFull")]
    [InlineData("MySql.Data 26.10", "1003", "Server=db.example.com;SslMode=Required;ssl mode=", "Server=db.example.com;ssl mode=VerifyFull")]
    [InlineData("MySql.Data 26.10", "1004", "Server=db.example.com;SslMode=VerifyCA;SslCa=ca.pem", null)]
    [InlineData("MySql.Data 9.1", "1003", "Server=db.example.com;SslMode=Required;SslCa=ca.pem;SslCert=c.pem;SslKey=k.pem", "Server=db.example.com;SslMode=VerifyFull;SslCa=ca.pem;SslCert=c.pem;SslKey=k.pem")]
    [InlineData("MySql.Data 8.0.19", "1003", "Server=db.example.com;SslMode=Required;CertificateStoreLocation=CurrentUser;CertificateThumbprint=ab", "Server=db.example.com;SslMode=VerifyFull;CertificateStoreLocation=CurrentUser;CertificateThumbprint=ab")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "1001", "Server=db.example.com;Encrypt=False;TrustServerCertificate=True", "Server=db.example.com;Encrypt=True")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "1001", "Server=db.example.com;Encrypt=Optional;TrustServerCertificate=False", "Server=db.example.com;Encrypt=True;TrustServerCertificate=False")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "1003", "Server=db.example.com;TrustServerCertificate=True;Database=shop", "Server=db.example.com;Database=shop")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "1003", "Server=db.example.com;Encrypt=Mandatory;Trust Server Certificate=True", "Server=db.example.com;Encrypt=Mandatory")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "1003", "{base};Encrypt=True;TrustServerCertificate=True", "{base};Encrypt=True")]
    [InlineData("Microsoft.Data.SqlClient 2.1.4", "1005", "Server=db.example.com;TrustServerCertificate=True", "Server=db.example.com;Encrypt=True")]
    [InlineData("System.Data.SqlClient 4.6", "1005", "Data Source=db.example.com; Initial Catalog=shop; Integrated Security=SSPI;", "Data Source=db.example.com; Initial Catalog=shop; Integrated Security=SSPI; Encrypt=True;")]
    [InlineData("System.Data.SqlClient 4.6", "4001", "Server=db.example.com;Encrypt=Strict", "Server=db.example.com;Encrypt=True")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "4003", "Server=localhost;Encrypt=Strict;TrustServerCertificate=true", "Server=localhost;Encrypt=Strict")]
    [InlineData("MySqlConnector 2.6.1", "1006", "Server=db.example.com;TlsVersion=TLSv1.1,TLSv1.2", "Server=db.example.com;TlsVersion=TLSv1.2")]
    [InlineData("MySqlConnector 2.6.1", "1006", "Server=db.example.com;TlsVersion=(TLS 1.0, TLS 1.1, TLS 1.2, TLS 1.3);Database=shop", "Server=db.example.com;TlsVersion=(TLS 1.2, TLS 1.3);Database=shop")]
    [InlineData("MySqlConnector 2.6.1", "1006", "Server=db.example.com;TlsVersion=TLSv1.1;Database=shop", "Server=db.example.com;Database=shop")]
    [InlineData("Npgsql 10.0", "1008", "Host=db.example.com;SSL Mode=VerifyFull", "Host=db.example.com;SSL Mode=VerifyFull;Check Certificate Revocation=True")]
    [InlineData("Npgsql 10.0", "1008", "Host=db.example.com;SSL Mode=VerifyFull;Check Certificate Revocation=false", "Host=db.example.com;SSL Mode=VerifyFull;Check Certificate Revocation=True")]
    [InlineData("MySqlConnector 2.6.2", "1008", "Server=db.example.com;SslMode=VerifyFull;SkipCertificateRevocationCheck=true", "Server=db.example.com;SslMode=VerifyFull")]
    [InlineData("Npgsql 10.0", "4003", "Host=localhost;SSL Mode=VerifyFull;Trust Server Certificate=false", "Host=localhost;SSL Mode=VerifyFull")]
    [InlineData("MySql.Data 8.0.19", "4003", "Server=localhost;SslMode=VerifyFull;CertificateStoreLocation=CurrentUser;CertificateThumbprint=ab", null)]
    public void The_first_fix_changes_what_it_must_and_nothing_else(string driver, string rule, string text, string? expected)
    {
        var bench = new Bench(driver, text);

        Assert.Equal(expected, bench.Fix(rule));
        Assert.True(expected is null || RealDriver.Of(driver)?.Accepts(expected.Replace("{base};", string.Empty, StringComparison.Ordinal)) != false, "the real driver throws");
    }

    [Theory]
    [InlineData("1001", "Host=db.example.com;SSL Mode=Disa{ble};SSL Mode=Disable")]
    [InlineData("1003", "Host=db.example.com;SSL Mode=Require;Trust Server Certificate={trust}")]
    public void No_fix_touches_a_hole(string rule, string text) => Assert.Null(new Bench("Npgsql 7.0", text).Fix(rule));

    [Theory]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=Require",
        "Set 'SSL Mode' to 'VerifyFull' trusting the system's CA store", "Set 'SSL Mode' to 'VerifyFull' with a CA file to be supplied")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=Require;Root Certificate=ca.pem", "Set 'SSL Mode' to 'VerifyFull'")]
    [InlineData("Npgsql 10.0", "Host=db.example.com", "Set 'SSL Mode' to 'VerifyFull' trusting the system's CA store", "Set 'SSL Mode' to 'VerifyFull' with a CA file to be supplied")]
    [InlineData("Npgsql 5.0", "Host=db.example.com", "Set 'SSL Mode' to 'Require'")]
    [InlineData("Npgsql 5.0", "Host=db.example.com;SSL Mode=Require;Trust Server Certificate=true", "Remove 'Trust Server Certificate'")]
    [InlineData("Npgsql 7.0", "Host=db.example.com;SSL Mode=VerifyFull;Trust Server Certificate=true",
        "Remove 'Trust Server Certificate' trusting the system's CA store", "Remove 'Trust Server Certificate' with a CA file to be supplied")]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;SslMode=None",
        "Set 'SslMode' to 'VerifyFull' trusting the system's CA store", "Set 'SslMode' to 'VerifyFull' with a CA file to be supplied")]
    [InlineData("MySql.Data 26.10", "Server=db.example.com;SslMode=Required", "Set 'SslMode' to 'VerifyFull' trusting the system's CA store")]
    [InlineData("MySql.Data 26.10", "Server=db.example.com;SslMode=Required;SslCa=ca.pem",
        "Set 'SslMode' to 'VerifyFull' trusting the system's CA store", "Set 'SslMode' to 'VerifyCA' keeping the CA file, without host name check")]
    [InlineData("MySql.Data 26.10", "Server=db.example.com;SslMode=Required;SslCa=ca.pem;SslCert=c.pem;SslKey=k.pem", "Set 'SslMode' to 'VerifyFull'")]
    [InlineData("MySql.Data 9.1", "Server=db.example.com;SslMode=Required;SslCa=ca.pem;SslCert=c.pem;SslKey=k.pem", "Set 'SslMode' to 'VerifyFull'")]
    [InlineData("MySql.Data 26.10", "Server=db.example.com;SslMode=Required;CertificateFile=c.pfx", "Set 'SslMode' to 'VerifyFull'")]
    [InlineData("MySql.Data 6.9.12", "Server=db.example.com;SslMode=Required", "Set 'SslMode' to 'VerifyFull'")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=db.example.com;Encrypt=False", "Set 'Encrypt' to 'True'")]
    [InlineData("System.Data.SqlClient 4.6", "Server=db.example.com", "Set 'Encrypt' to 'True'")]
    public void The_actions_without_a_known_CA(string driver, string text, params string[] titles) => Assert.Equal(titles, new Bench(driver, text).Titles(new Bench(driver, text).All[..4]));

    [Theory]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=Require",
        "Set 'SSL Mode' to 'VerifyFull' with CA 'certs/ca.pem'", "Set 'SSL Mode' to 'VerifyFull' with CA 'certs/old ca.pem'", "Set 'SSL Mode' to 'VerifyFull' trusting the system's CA store")]
    [InlineData("Npgsql 5.0", "Host=db.example.com", "Set 'SSL Mode' to 'Require'")]
    [InlineData("MySql.Data 26.10", "Server=db.example.com;SslMode=Required",
        "Set 'SslMode' to 'VerifyFull' trusting the system's CA store",
        "Set 'SslMode' to 'VerifyCA' with CA 'certs/ca.pem', without host name check",
        "Set 'SslMode' to 'VerifyCA' with CA 'certs/old ca.pem', without host name check")]
    [InlineData("MySql.Data 26.10", "Server=db.example.com;SslMode=Required;CertificateFile=c.pfx", "Set 'SslMode' to 'VerifyFull'")]
    [InlineData("MySql.Data 26.10", "Server=db.example.com;SslMode=VerifyCA", "Set 'SslMode' to 'VerifyFull' trusting the system's CA store")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=db.example.com;Encrypt=False", "Set 'Encrypt' to 'True'")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=VerifyFull", "Add CA 'certs/ca.pem'", "Add CA 'certs/old ca.pem'")]
    public void The_actions_with_known_CAs(string driver, string text, params string[] titles) => Assert.Equal(titles, new Bench(driver, text, WithCaFile).Titles(new Bench(driver, text).All[..4]));

    [Theory]
    [InlineData("Npgsql 10.0", "1003", 0, "Host=db.example.com;SSL Mode=Require;", "Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=certs/ca.pem;")]
    [InlineData("Npgsql 10.0", "1003", 1, "Host=db.example.com; SslMode=Require", "Host=db.example.com; SslMode=VerifyFull; RootCertificate=certs/old ca.pem")]
    [InlineData("Npgsql 10.0", "1005", 0, "Host=db.example.com", "Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=certs/ca.pem")]
    [InlineData("MySqlConnector 2.6.1", "1002", 0, "Server=db.example.com;SSL Mode=Preferred", "Server=db.example.com;SSL Mode=VerifyFull;SSL CA=certs/ca.pem")]
    [InlineData("MySqlConnector 1.3.14", "1002", 0, "Server=db.example.com;SSL Mode=Preferred", "Server=db.example.com;SSL Mode=VerifyFull;CA Certificate File=certs/ca.pem")]
    [InlineData("MySql.Data 26.10", "1002", 1, "server=db.example.com;sslmode=Preferred", "server=db.example.com;sslmode=VerifyCA;sslca=certs/ca.pem")]
    [InlineData("Npgsql 10.0", "3001", 0, "Host=db.example.com;SSL Mode=VerifyFull", "Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=certs/ca.pem")]
    public void The_CA_is_written_in_the_style_that_is_there(string driver, string rule, int index, string text, string expected)
    {
        Assert.Equal(expected, new Bench(driver, text, WithCaFile).Fix(rule, index));
        Assert.True(RealDriver.Of(driver)?.Accepts(expected.Replace("{base};", string.Empty, StringComparison.Ordinal)) != false, "the real driver throws");
    }

    [Theory]
    [InlineData("Npgsql 10.0", "1003", "Host=db.example.com;SSL Mode=Require", "full|full:supply")]
    [InlineData("Npgsql 5.0", "1005", "Host=db.example.com", "full")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "1001", "Server=db.example.com;Encrypt=False", "full")]
    [InlineData("MySql.Data 26.10", "1003", "Server=db.example.com;SslMode=Required;SslCa=ca.pem", "full|chain")]
    [InlineData("MySqlConnector 2.6.1", "1006", "Server=db.example.com;SslMode=VerifyFull;SslCa=ca.pem;TlsVersion=TLSv1.1", "tls-versions")]
    [InlineData("Npgsql 10.0", "1008", "Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=ca.pem", "revocation")]
    [InlineData("MySqlConnector 2.6.2", "1008", "Server=db.example.com;SslMode=VerifyFull;SkipCertificateRevocationCheck=true", "revocation")]
    [InlineData("Npgsql 10.0", "3001", "Host=db.example.com;SSL Mode=VerifyFull", "ca:supply")]
    [InlineData("Npgsql 10.0", "4001", "Host=localhost;SSL Mode=off;SSL Mode=VerifyFull", "remove")]
    [InlineData("Npgsql 10.0", "4002", "Host=localhost;sslrootcert=ca.pem", "translate")]
    [InlineData("Npgsql 10.0", "4002", "postgres://db.example.com/shop", "translate")]
    [InlineData("Npgsql 10.0", "4003", "Host=localhost;SSL Mode=Require;SSL Mode=VerifyFull", "remove")]
    [InlineData("Npgsql 10.0", "4003", "Host=localhost;SSL Mode=VerifyFull;Trust Server Certificate=false", "remove")]
    public void Fixes_of_one_kind_have_one_key_so_that_Fix_All_finds_them(string driver, string rule, string text, string keys) =>
        Assert.Equal(keys, string.Join('|', new Bench(driver, text).Of(rule)[0].Fixes.Select(static fix => fix.Key)));

    [Theory]
    [InlineData("1003", "Host=db.example.com;SSL Mode=Require", "full:certs/ca.pem|full")]
    [InlineData("3001", "Host=db.example.com;SSL Mode=VerifyFull", "ca:certs/ca.pem")]
    public void Fixes_with_a_CA_file_name_it_in_their_key(string rule, string text, string keys) =>
        Assert.Equal(keys, string.Join('|', new Bench("Npgsql 10.0", text, new AnalysisOptions { CaFile = "certs/ca.pem" }).Of(rule)[0].Fixes.Select(static fix => fix.Key)));

    [Fact]
    public void A_driver_may_have_a_CA_file_of_its_own() =>
        Assert.Equal(
            "Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=pg.pem",
            new Bench("Npgsql 10.0", "Host=db.example.com", new AnalysisOptions { CaFile = "ca.pem", CaFilesByDriver = new Dictionary<string, string> { [DriverCatalog.Npgsql.Id] = "pg.pem" } }).Fix("1005"));

    [Theory]
    [InlineData("Npgsql 10.0", "Host=db.example.com;sslrootcert=ca.pem", "Host=db.example.com;Root Certificate=ca.pem;SSL Mode=VerifyFull")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;ssl_mode=require;Database=shop", "Host=db.example.com;Database=shop;SSL Mode=VerifyFull")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;sslmode=VerifyFull;sslcert=c.pem;sslkey=k.pem", "Host=db.example.com;sslmode=VerifyFull;sslkey=k.pem;SSL Certificate=c.pem")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;sslrootcert={ca}", null)]
    [InlineData("Npgsql 10.0", "Host=db.example.com;sslrootcert=a.pem;Root Certificate=b.pem", null)]
    [InlineData("Npgsql 10.0", "Host=db.example.com;sslcrl=crl.pem", null)]
    [InlineData("Npgsql 4.1", "Host=db.example.com;sslrootcert=ca.pem", null)]
    [InlineData("MySql.Data 26.10", "Server=db.example.com;SSL CA=ca.pem;SslMode=Required", "Server=db.example.com;SslMode=VerifyCA;SslCa=ca.pem")]
    [InlineData("MySqlConnector 1.3.14", "Server=db.example.com;SSL CA=ca.pem", "Server=db.example.com;CA Certificate File=ca.pem;SSL Mode=VerifyFull")]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;UseSSL=false", "Server=db.example.com;SslMode=VerifyFull")]
    [InlineData("System.Data.SqlClient 4.6", "Server=db.example.com;Encrypt=True;Trust Server Certificate=True", "Server=db.example.com;Encrypt=True")]
    [InlineData("Npgsql 10.0", "postgres://app:secret@db.example.com:5433/shop?sslmode=require", "Username=app;Password=secret;Host=db.example.com;Port=5433;Database=shop;SSL Mode=VerifyFull")]
    [InlineData("Npgsql 10.0", "postgresql://db.example.com/shop", "Host=db.example.com;Database=shop;SSL Mode=VerifyFull")]
    [InlineData("Npgsql 10.0", "postgres://app:p%40ss%2Fword@db.example.com/shop", "Username=app;Password=p@ss/word;Host=db.example.com;Database=shop;SSL Mode=VerifyFull")]
    [InlineData("Npgsql 10.0", "postgres://app:{password}@{host}/shop?sslmode=verify-full&sslrootcert=%2Fetc%2Fca.pem", "Username=app;Password={password};Host={host};Database=shop;SSL Mode=VerifyFull;Root Certificate=/etc/ca.pem")]
    [InlineData("Npgsql 10.0", "postgres://app:secret@db.example.com/shop?sslmode=require&channel_binding=require", "Username=app;Password=secret;Host=db.example.com;Database=shop;SSL Mode=VerifyFull;Channel Binding=require")]
    [InlineData("Npgsql 10.0", "postgres://app:a%3Bb@db.example.com/shop", null)]
    [InlineData("Npgsql 10.0", "postgres://app:p%C3%A4ss@db.example.com/shop", null)]
    [InlineData("Npgsql 10.0", "postgres://app:secret@db.example.com/shop?connect_timeout=10", null)]
    [InlineData("Npgsql 10.0", "postgres://app:secret@a.example.com,b.example.com/shop", null)]
    [InlineData("Npgsql 10.0", "postgres://{user}@db.example.com/shop", null)]
    [InlineData("Npgsql 10.0", "postgres://app:secret@db.example.com/shop?sslmode={mode}", null)]
    [InlineData("Npgsql 10.0", "postgres://app:secret@db.example.com/shop?host=other", null)]
    [InlineData("Npgsql 10.0", "postgres://app:secret@db.example.com/shop?sslrootcert=system", null)]
    [InlineData("MySqlConnector 2.6.1", "mysql://app:secret@db.example.com:3307/shop?useSSL=true&requireSSL=true", "User ID=app;Password=secret;Server=db.example.com;Port=3307;Database=shop;SslMode=VerifyFull")]
    [InlineData("MySqlConnector 2.6.1", "jdbc:mysql://db.example.com/shop?user=app&password=secret", "Server=db.example.com;Database=shop;User ID=app;Password=secret;SslMode=VerifyFull")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "mssql://app:secret@db.example.com:1433/shop?encrypt=true&trustServerCertificate=true", "User ID=app;Password=secret;Data Source=db.example.com,1433;Initial Catalog=shop;Encrypt=True")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "jdbc:sqlserver://db.example.com:1433;databaseName=shop;encrypt=true", null)]
    [InlineData("Npgsql 10.0", "host=db.example.com port=5432 dbname=shop user=app password=secret sslmode=require", "Host=db.example.com;Port=5432;Database=shop;Username=app;Password=secret;SSL Mode=VerifyFull")]
    [InlineData("Npgsql 10.0", "host=db.example.com dbname=shop", "Host=db.example.com;Database=shop;SSL Mode=VerifyFull")]
    [InlineData("Npgsql 10.0", "host={host} dbname=shop password={password}", "Host={host};Database=shop;Password={password};SSL Mode=VerifyFull")]
    [InlineData("Npgsql 10.0", "host=db.example.com dbname=shop sslrootcert=ca.pem", "Host=db.example.com;Database=shop;Root Certificate=ca.pem;SSL Mode=VerifyFull")]
    [InlineData("Npgsql 10.0", "host=db.example.com hostaddr=10.0.0.1 dbname=shop", null)]
    [InlineData("Npgsql 10.0", "host=db.example.com dbname='my shop'", null)]
    [InlineData("Npgsql 10.0", "host=db.example.com dbname=shop application_name=x", null)]
    [InlineData("MySqlConnector 2.6.1", "host=db.example.com port=3306 user=app", "Server=db.example.com;Port=3306;User ID=app;SslMode=VerifyFull")]
    public void Keywords_and_forms_of_other_worlds_are_translated_or_left_alone(string driver, string text, string? expected)
    {
        Assert.Equal(expected, new Bench(driver, text).Fix("4002"));
        Assert.True(expected is null || RealDriver.Of(driver)?.Accepts(expected.Replace("{base};", string.Empty, StringComparison.Ordinal)) != false, "the real driver throws");
    }
}
