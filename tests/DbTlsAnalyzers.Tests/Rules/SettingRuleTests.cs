using DbTlsAnalyzers.Options;

namespace DbTlsAnalyzers.Tests.Rules;

/// <summary>The rules beside the posture, each with all findings of the text: what is not listed must not be reported.</summary>
public sealed class SettingRuleTests
{
    [Theory]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;SslMode=VerifyFull;SslCa=ca.pem;TlsVersion=TLSv1.1", "1006 TlsVersion=TLSv1.1")]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;SslMode=VerifyFull;SslCa=ca.pem;TlsVersion=TLS", "1006 TlsVersion=TLS")]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;SslMode=VerifyFull;SslCa=ca.pem;TlsVersion=(TLS 1.0, TLS 1.2)", "1006 TlsVersion=(TLS 1.0, TLS 1.2)")]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;SslMode=VerifyFull;SslCa=ca.pem;TlsVersion=TLSv1.2,TLSv1.3", "")]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;SslMode=VerifyFull;SslCa=ca.pem;TlsVersion={versions}", "")]
    [InlineData("MySql.Data 8.0.19", "Server=db.example.com;SslMode=VerifyFull;TlsVersion=TLSv1.1,TLSv1.2", "1006 TlsVersion=TLSv1.1,TLSv1.2")]
    [InlineData("MySql.Data 8.0.19", "Server=db.example.com;SslMode=VerifyFull;TlsVersion=TLSv1.1", "1006 TlsVersion=TLSv1.1")]
    [InlineData("MySql.Data 26.10", "Server=db.example.com;SslMode=VerifyFull;TlsVersion=TLSv1.1,TLSv1.2", "")]
    [InlineData("MySql.Data 26.10", "Server=db.example.com;SslMode=VerifyFull;TlsVersion=TLSv1.1", "4001 TlsVersion=TLSv1.1")]
    public void Tls_1_0_and_1_1_are_reported_where_the_driver_permits_them(string driver, string text, string expected) => Assert.Equal(expected, new Bench(driver, text).All);

    [Theory]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;AllowPublicKeyRetrieval=true", "1005 (all) | 1007 AllowPublicKeyRetrieval=true")]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;SslMode=None;AllowPublicKeyRetrieval=yes", "1001 SslMode=None | 1007 AllowPublicKeyRetrieval=yes")]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;SslMode=Preferred;Allow Public Key Retrieval=True", "1002 SslMode=Preferred | 1007 Allow Public Key Retrieval=True")]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;SslMode=Required;AllowPublicKeyRetrieval=true", "1003 SslMode=Required | 4003 AllowPublicKeyRetrieval=true")]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;SslMode=VerifyFull;SslCa=ca.pem;AllowPublicKeyRetrieval=true", "4003 AllowPublicKeyRetrieval=true")]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;SslMode=None;AllowPublicKeyRetrieval=false", "1001 SslMode=None")]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;SslMode=None;AllowPublicKeyRetrieval={flag}", "1001 SslMode=None")]
    [InlineData("MySqlConnector 2.6.1", "Server=localhost;SslMode=None;AllowPublicKeyRetrieval=true", "")]
    [InlineData("MySqlConnector 2.6.1", "Server=db;SslMode=None;AllowPublicKeyRetrieval=true", "1001 (Info) SslMode=None | 1007 (Info) AllowPublicKeyRetrieval=true")]
    [InlineData("MySqlConnector 2.6.1", "{base};AllowPublicKeyRetrieval=true", "")]
    [InlineData("MySql.Data 26.10", "Server=db.example.com;AllowPublicKeyRetrieval=true", "1005 (all) | 1007 AllowPublicKeyRetrieval=true")]
    [InlineData("MySql.Data 26.10", "Server=db.example.com;SslMode=Required;AllowPublicKeyRetrieval=true", "1003 SslMode=Required | 4003 AllowPublicKeyRetrieval=true")]
    public void The_password_is_exposed_only_where_it_can_leave_without_TLS(string driver, string text, string expected) => Assert.Equal(expected, new Bench(driver, text).All);

    [Theory]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=VerifyFull", "1008 SSL Mode=VerifyFull")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=VerifyFull;Check Certificate Revocation=false", "1008 Check Certificate Revocation=false")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=VerifyFull;Check Certificate Revocation=true", "")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=VerifyFull;Check Certificate Revocation={check}", "")]
    [InlineData("Npgsql 10.0", "{base};SSL Mode=VerifyFull", "")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=VerifyCA", "")]
    [InlineData("Npgsql 10.0", "Host=localhost;SSL Mode=VerifyFull", "")]
    [InlineData("MySqlConnector 2.6.2", "Server=db.example.com;SslMode=VerifyFull;SkipCertificateRevocationCheck=true", "1008 SkipCertificateRevocationCheck=true")]
    [InlineData("MySqlConnector 2.6.2", "Server=db.example.com;SslMode=VerifyFull", "")]
    [InlineData("MySql.Data 26.10", "Server=db.example.com;SslMode=VerifyFull", "")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=db.example.com;Encrypt=True", "")]
    public void Revocation_is_asked_for_where_the_driver_has_a_setting_for_it(string driver, string text, string expected)
    {
        var bench = new Bench(driver, text);
        Assert.Equal(expected, string.Join(" | ", bench.Of("1008").Select(bench.Show)));
    }

    [Theory]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=VerifyFull", "3001 SSL Mode=VerifyFull")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=ca.pem", "")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=VerifyFull;Root Certificate={ca}", "")]
    [InlineData("Npgsql 10.0", "{base};SSL Mode=VerifyFull", "")]
    [InlineData("Npgsql 10.0", "Host=localhost;SSL Mode=VerifyFull", "")]
    [InlineData("Npgsql 5.0", "Host=db.example.com;SSL Mode=Require", "")]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;SslMode=VerifyFull", "3001 SslMode=VerifyFull")]
    [InlineData("MySql.Data 26.10", "Server=db.example.com;SslMode=VerifyFull", "")]
    [InlineData("MySql.Data 26.10", "Server=db.example.com;SslMode=VerifyFull;SslCert=c.pem;SslKey=k.pem", "3001 SslMode=VerifyFull")]
    [InlineData("MySql.Data 26.10", "Server=db.example.com;SslMode=VerifyFull;SslCert=c.pem;SslKey=k.pem;CertificateFile=c.pfx", "")]
    [InlineData("MySql.Data 9.1", "Server=db.example.com;SslMode=VerifyFull;SslCert=c.pem;SslKey=k.pem", "")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=db.example.com;Encrypt=True", "")]
    [InlineData("System.Data.SqlClient 4.6", "Server=db.example.com;Encrypt=True", "")]
    public void A_CA_is_asked_for_where_the_driver_can_use_one(string driver, string text, string expected) => Assert.Equal(expected, new Bench(driver, text).All);

    [Theory]
    [InlineData("Npgsql 10.0", "Host=localhost;SSL Certificate=c.pem", "3006 SSL Certificate=c.pem")]
    [InlineData("Npgsql 10.0", "Host=localhost;SSL Key=k.pem", "3006 SSL Key=k.pem")]
    [InlineData("Npgsql 10.0", "Host=localhost;SSL Certificate=c.pem;SSL Key=k.pem", "")]
    [InlineData("Npgsql 10.0", "Host=localhost;SSL Certificate=c.pem;SSL Key={key}", "")]
    [InlineData("Npgsql 10.0", "{base};SSL Certificate=c.pem", "")]
    [InlineData("Npgsql 10.0", "Host=localhost;SSL Certificate=c.pfx", "")]
    [InlineData("Npgsql 10.0", "Host=localhost;SSL Certificate=c.p12", "3006 SSL Certificate=c.p12")]
    [InlineData("Npgsql 5.0", "Host=localhost;SSL Mode=Require;Client Certificate=c.pem", "3006 Client Certificate=c.pem")]
    [InlineData("MySqlConnector 2.6.1", "Server=localhost;SslCert=c.pem", "3006 SslCert=c.pem")]
    [InlineData("MySqlConnector 2.6.1", "Server=localhost;SslKey=k.pem", "3006 SslKey=k.pem")]
    [InlineData("MySqlConnector 2.6.1", "Server=localhost;SslCert=c.pem;SslKey=k.pem", "")]
    [InlineData("MySqlConnector 2.6.1", "Server=localhost;CertificateFile=ca.pem", "3006 CertificateFile=ca.pem")]
    [InlineData("MySqlConnector 2.6.1", "Server=localhost;CertificateFile=c.p12", "")]
    [InlineData("MySql.Data 26.10", "Server=localhost;SslMode=VerifyFull;CertificateFile=c.p12", "3006 CertificateFile=c.p12")]
    [InlineData("MySql.Data 26.10", "Server=localhost;SslMode=VerifyFull;CertificateFile=c.pfx", "")]
    [InlineData("MySql.Data 26.10", "Server=localhost;SslMode=VerifyFull;SslCert=c.pem;SslKey=k.pem", "")]
    [InlineData("MySql.Data 26.10", "Server=localhost;SslMode=VerifyFull;SslCert=c.pem", "3006 SslCert=c.pem")]
    [InlineData("MySql.Data 6.9.12", "Server=localhost;SslMode=VerifyFull;CertificateFile=c.pem", "3006 CertificateFile=c.pem")]
    public void A_client_certificate_that_cannot_work_is_reported_everywhere(string driver, string text, string expected) => Assert.Equal(expected, new Bench(driver, text).All);

    [Theory]
    [InlineData("Npgsql 10.0", "Host=localhost;SSL Certificate=c.pfx;SSL Password=secret", true, "3007 SSL Password=secret")]
    [InlineData("Npgsql 10.0", "Host=localhost;SSL Certificate=c.pfx;SSL Password=secret", false, "3007 (Info) SSL Password=secret")]
    [InlineData("Npgsql 10.0", "Host=localhost;SSL Certificate=c.pfx;SSL Password={secret}", true, "")]
    [InlineData("Npgsql 10.0", "Host=localhost;SSL Certificate=c.pfx;SSL Password=", true, "")]
    [InlineData("Npgsql 5.0", "Host=localhost;SSL Mode=Require;Client Certificate=c.pfx;Client Certificate Key=secret", true, "3007 Client Certificate Key=secret")]
    [InlineData("MySqlConnector 2.6.1", "Server=localhost;CertificateFile=c.pfx;CertificatePassword=secret", true, "3007 CertificatePassword=secret")]
    [InlineData("MySql.Data 26.10", "Server=localhost;SslMode=VerifyFull;CertificateFile=c.pfx;Certificate Password=secret", false, "3007 (Info) Certificate Password=secret")]
    public void A_certificate_password_in_plain_sight_is_louder_in_source_code(string driver, string text, bool isSourceCode, string expected) =>
        Assert.Equal(expected, new Bench(driver, text, isSourceCode: isSourceCode).All);

    [Theory]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=verify-full", "4001 SSL Mode=verify-full")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=Required", "4001 SSL Mode=Required")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=\"\"", "4001 SSL Mode=\"\"")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=ca.pem;Trust Server Certificate=''", "4001 Trust Server Certificate=''")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=Disable;Pooling", "4001 Pooling")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=db.example.com;Password='x;Encrypt=False", "4001 Password='x")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;Trust Server Certificate=yes", "4001 Trust Server Certificate=yes")]
    [InlineData("Npgsql 5.0", "Host=db.example.com;SSL Mode=VerifyFull", "4001 SSL Mode=VerifyFull")]
    [InlineData("Npgsql 5.0", "Host=db.example.com;SSL Mode=Allow", "4001 SSL Mode=Allow")]
    [InlineData("Npgsql 6.0", "Host=db.example.com;SSL Mode=Require", "4001 SSL Mode=Require")]
    [InlineData("Npgsql 7.0", "Host=db.example.com;SSL Mode=Require;Trust Server Certificate=false", "4001 SSL Mode=Require")]
    [InlineData("Npgsql 7.0", "Host=db.example.com;SSL Mode=Require;Trust Server Certificate={trust}", "1003 SSL Mode=Require")]
    [InlineData("Npgsql 7.0", "Host=db.example.com;SSL Mode=VerifyFull;Trust Server Certificate=true", "4001 Trust Server Certificate=true")]
    [InlineData("Npgsql 9.0", "Host=db.example.com;SSL Mode=Prefer;SSL Negotiation=Direct", "4001 SSL Negotiation=Direct")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=bogus;SslMode=VerifyFull;Root Certificate=ca.pem", "4001 SSL Mode=bogus")]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;SslMode=VERIFY_IDENTITY", "4001 SslMode=VERIFY_IDENTITY")]
    [InlineData("MySqlConnector 2.0.0", "Server=db.example.com;SslMode=Disabled", "4001 SslMode=Disabled")]
    [InlineData("MySql.Data 26.10", "Server=db.example.com;SslMode=None", "4001 SslMode=None")]
    [InlineData("MySql.Data 26.10", "Server=db.example.com;SslMode=Prefered", "4001 SslMode=Prefered")]
    [InlineData("MySql.Data 26.10", "Server=db.example.com;SslMode=99", "4001 SslMode=99")]
    [InlineData("MySql.Data 8.0.19", "Server=db.example.com;SslMode=Disabled", "4001 SslMode=Disabled")]
    [InlineData("MySql.Data 8.0.11", "Server=db.example.com;SslMode=Preferred", "4001 SslMode=Preferred")]
    [InlineData("MySql.Data 8.0.19", "Server=db.example.com;SslMode=None;TlsVersion=TLSv1.2", "4001 TlsVersion=TLSv1.2")]
    [InlineData("MySql.Data 8.0.19", "Server=db.example.com;SslMode=None;SslCa=ca.pem", "4001 SslCa=ca.pem")]
    [InlineData("Microsoft.Data.SqlClient 4.0", "Server=db.example.com;Encrypt=Strict", "4001 Encrypt=Strict")]
    [InlineData("System.Data.SqlClient 4.6", "Server=db.example.com;Encrypt=Strict", "4001 Encrypt=Strict")]
    [InlineData("System.Data.SqlClient 4.6", "Server=db.example.com;Encrypt=Mandatory", "4001 Encrypt=Mandatory")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=db.example.com;Encrypt=1", "4001 Encrypt=1")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=db.example.com;Encrypt=False;TrustServerCertificate=on", "4001 TrustServerCertificate=on")]
    public void What_the_driver_refuses_has_no_posture(string driver, string text, string expected) => Assert.Equal(expected, new Bench(driver, text).All);

    [Theory]
    [InlineData("Npgsql 10.0", "Host=db.example.com;sslrootcert=ca.pem", "4002 sslrootcert=ca.pem")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;ssl_mode=require", "4002 ssl_mode=require")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;Encrypt=True", "4002 Encrypt=True")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;Foo=1", "1005 (all)")]
    [InlineData("Npgsql 10.0", "postgres://app:secret@db.example.com/shop?sslmode=require", "4002 (all)")]
    [InlineData("Npgsql 10.0", "host=db.example.com port=5432 dbname=shop sslmode=require", "4002 (all)")]
    [InlineData("Npgsql 10.0", "Host=db.example.com port 5432", "1005 (all)")]
    [InlineData("MySql.Data 26.10", "Server=db.example.com;SSL CA=ca.pem;SslMode=VerifyCA", "4002 SSL CA=ca.pem")]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;ssl-mode=VERIFY_IDENTITY", "4002 ssl-mode=VERIFY_IDENTITY")]
    [InlineData("MySqlConnector 1.3.14", "Server=db.example.com;SSL CA=ca.pem", "4002 SSL CA=ca.pem")]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;SslMode=VerifyFull;SslCa=ca.pem;UseSSL=", "")]
    [InlineData("System.Data.SqlClient 4.6", "Server=db.example.com;Encrypt=True;Trust Server Certificate=True", "4002 Trust Server Certificate=True")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=db.example.com;SSL Mode=VerifyFull", "4002 SSL Mode=VerifyFull")]
    public void Keywords_and_forms_of_other_worlds_are_reported_instead_of_the_posture(string driver, string text, string expected) => Assert.Equal(expected, new Bench(driver, text).All);

    [Theory]
    [InlineData("Npgsql 10.0", "Host=localhost;SSL Mode=VerifyFull;Trust Server Certificate=true", "4003 Trust Server Certificate=true")]
    [InlineData("Npgsql 10.0", "Host=localhost;SSL Mode=Require;Root Certificate=ca.pem", "4003 Root Certificate=ca.pem")]
    [InlineData("Npgsql 10.0", "Host=localhost;SSL Mode=Require;SslMode=VerifyFull", "4003 SSL Mode=Require")]
    [InlineData("Npgsql 10.0", "Host=localhost;SSL Mode=Require;SSL Mode=", "4003 SSL Mode=Require")]
    [InlineData("Npgsql 7.0", "Host=localhost;SSL Mode=Prefer;Trust Server Certificate=true", "4003 Trust Server Certificate=true")]
    [InlineData("Npgsql 7.0", "Host=localhost;SSL Mode=Require;Trust Server Certificate=true", "")]
    [InlineData("Npgsql 5.0", "Host=localhost;SSL Mode=Require;Trust Server Certificate=true", "")]
    [InlineData("Npgsql 5.0", "Host=localhost;SSL Mode=Disable;Trust Server Certificate=true", "4003 Trust Server Certificate=true")]
    [InlineData("MySqlConnector 2.6.1", "Server=localhost;SslMode=Required;SslCa=ca.pem", "4003 SslCa=ca.pem")]
    [InlineData("MySqlConnector 2.6.1", "Server=localhost;SslMode=99", "4003 SslMode=99")]
    [InlineData("MySqlConnector 2.6.1", "Server=localhost;SslMode={mode};SslCa=ca.pem", "")]
    [InlineData("MySql.Data 26.10", "Server=localhost;SslMode=Required;ssl mode=", "4003 ssl mode=")]
    [InlineData("MySql.Data 8.0.19", "Server=localhost;SslMode=VerifyFull;CertificateStoreLocation=CurrentUser;CertificateThumbprint=ab", "4003 CertificateThumbprint=ab")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=localhost;Encrypt=Strict;TrustServerCertificate=true", "4003 TrustServerCertificate=true")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=localhost;Encrypt=False;ServerCertificate=sql.cer", "4003 ServerCertificate=sql.cer")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=localhost;TrustServerCertificate=true;HostNameInCertificate=sql", "4003 HostNameInCertificate=sql")]
    public void Settings_without_effect_are_reported_everywhere(string driver, string text, string expected) => Assert.Equal(expected, new Bench(driver, text).All);

    [Fact]
    public void A_chain_is_enough_where_the_user_says_so() =>
        Assert.Equal("", new Bench("Npgsql 10.0", "Host=db.example.com;SSL Mode=VerifyCA;Root Certificate=ca.pem", new AnalysisOptions { RequireHostName = false }).All);

    [Theory]
    [InlineData("Npgsql 10.0|MySqlConnector 2.6.1", "Server=db.example.com;SslMode=VerifyCA", "1004 SslMode=VerifyCA | 3001 SslMode=VerifyCA")]
    [InlineData("MySql.Data 26.10|MySqlConnector 2.6.1", "Server=db.example.com;SslMode=Required", "1003 SslMode=Required")]
    [InlineData("MySql.Data 26.10|MySqlConnector 2.6.1", "Server=db.example.com;SslMode=None", "1001 SslMode=None")]
    [InlineData("MySql.Data 26.10|MySqlConnector 2.6.1", "Server=db.example.com", "1005 (all)")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8|System.Data.SqlClient 4.6", "Server=db.example.com", "")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8|System.Data.SqlClient 4.6", "Server=db.example.com;Encrypt=False", "1001 Encrypt=False")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8|System.Data.SqlClient 4.6", "Server=db.example.com;Encrypt=True;TrustServerCertificate=True", "1003 TrustServerCertificate=True")]
    [InlineData("MySqlConnector 2.6.1|MySql.Data 26.10", "Server=db.example.com;SslMode=VerifyCA;SslCa=ca.pem", "1004 (Info) SslMode=VerifyCA")]
    [InlineData("MySqlConnector 2.6.1|MySql.Data 26.10", "Server=db.example.com;SslMode=bogus", "4001 SslMode=bogus")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8|System.Data.SqlClient 4.6", "Server=db.example.com;TrustServerCertificate=True", "1003 TrustServerCertificate=True")]
    [InlineData("System.Data.SqlClient 4.6|Microsoft.Data.SqlClient 6.1.8", "Server=db.example.com;TrustServerCertificate=True", "1003 TrustServerCertificate=True")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8|System.Data.SqlClient 4.6", "Server=db;TrustServerCertificate=True", "1003 (Info) TrustServerCertificate=True")]
    public void Candidates_report_what_all_of_them_agree_on(string drivers, string text, string expected) => Assert.Equal(expected, new Bench(drivers, text).All);

    [Theory]
    [InlineData("MySql.Data 26.10|MySqlConnector 2.6.1", "Server=db.example.com", "1005")]
    [InlineData("MySql.Data 26.10|MySqlConnector 2.6.1", "Server=db.example.com;SslMode=None", "1001")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8|System.Data.SqlClient 4.6", "Server=db.example.com;TrustServerCertificate=True", "1003")]
    public void Candidates_that_would_be_repaired_differently_get_no_fix(string drivers, string text, string rule) => Assert.Empty(new Bench(drivers, text).Titles(rule));

    [Fact]
    public void Candidates_that_would_be_repaired_alike_get_the_fix() =>
        Assert.Equal(
            "Server=db.example.com;Encrypt=True",
            new Bench("Microsoft.Data.SqlClient 6.1.8|System.Data.SqlClient 4.6", "Server=db.example.com;Encrypt=False").Fix("1001"));
}
