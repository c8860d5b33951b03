using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Posture;
using DbTlsAnalyzers.Rules;

namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>What the rules make of the MySQL tables where the drivers' facts are unusual.</summary>
public sealed class MySqlFixTests
{
    [Fact]
    public void A_client_file_of_MySqlData_is_not_overwritten_by_a_CA_file()
    {
        var finding = Findings(MySqlText.MySqlData("Server=db.example.com;SslMode=Required;CertificateFile=client.pfx")).Single(static f => f.Rule.Id == "DBTLS1003");

        Assert.Equal(["SslMode=VerifyFull"], finding.Fixes.Select(Changes));
    }

    [Fact]
    public void A_CA_file_of_MySqlData_makes_two_repairs()
    {
        var finding = Findings(MySqlText.MySqlData("Server=db.example.com;SslMode=Required;SslCa=ca.pem")).Single(static f => f.Rule.Id == "DBTLS1003");

        Assert.Equal(["SslMode=VerifyFull", "SslMode=VerifyCA"], finding.Fixes.Select(Changes));
    }

    [Fact]
    public void Encrypt_of_MySqlData_6_gives_way_to_the_mode()
    {
        var finding = Findings(MySqlText.MySqlData("Server=db.example.com;Encrypt=true", "6.9.12")).Single(static f => f.Rule.Id == "DBTLS1002");

        Assert.Equal("-Encrypt +SslMode=VerifyFull", Changes(finding.Fixes[0]));
    }

    [Fact]
    public void A_mode_without_a_name_is_written_out()
    {
        var finding = Findings(MySqlText.MySqlConnector("Server=db.example.com;SslMode=99;SslCa=ca.pem")).Single(static f => f.Rule.Id == "DBTLS4003");

        Assert.Equal(["SslMode=VerifyFull"], finding.Fixes.Select(Changes));
    }

    [Fact]
    public void Raising_the_mode_takes_key_retrieval_along()
    {
        var finding = Findings(MySqlText.MySqlConnector("Server=db.example.com;SslMode=None;AllowPublicKeyRetrieval=true")).Single(static f => f.Rule.Id == "DBTLS1001");

        Assert.Equal("SslMode=VerifyFull -AllowPublicKeyRetrieval", Changes(finding.Fixes.First(static fix => fix.Key == "full")));
    }

    [Theory]
    [InlineData("Server=db.example.com;SslMode=VerifyFull;SslCa=ca.pem")]
    [InlineData("Server=db.example.com;SslMode=VerifyFull;SslCa=ca.pem;SslCert=c.pem;SslKey=k.pem")]
    [InlineData("Server=db.example.com;SslMode=VerifyFull;SslCa=ca.pem;CertificateFile=c.pfx;CertificatePassword=\uFFFC")]
    [InlineData("Server=localhost;SslMode=None")]
    [InlineData("Server=/run/mysqld/mysqld.sock;SslMode=None")]
    [InlineData("Server=.;Protocol=pipe")]
    public void Secure_and_local_strings_of_MySqlConnector_are_silent(string text) => Assert.Empty(Findings(MySqlText.MySqlConnector(text)).Select(static f => f.Message));

    [Theory]
    [InlineData("Server=db.example.com;SslMode=VerifyFull")]
    [InlineData("Server=db.example.com;SslMode=VerifyFull;SslCa=ca.pem;SslCert=c.pem;SslKey=k.pem")]
    [InlineData("Server=db.example.com;SslMode=VerifyFull;CertificateFile=c.pfx;CertificatePassword=\uFFFC")]
    [InlineData("Server=localhost;SslMode=Disabled")]
    public void Secure_and_local_strings_of_MySqlData_are_silent(string text) => Assert.Empty(Findings(MySqlText.MySqlData(text)).Select(static f => f.Message));

    private static IReadOnlyList<Finding> Findings(Connection connection) => Judge.Connection(connection, new AnalysisOptions(), isSourceCode: true);

    /// <summary><c>key=value</c> for a changed value, <c>+key=value</c> for an added setting, <c>-key</c> for a removed one.</summary>
    private static string Changes(Fix fix) => string.Join(' ', fix.Changes.Select(change => change switch
    {
        ChangeValue changed => $"{changed.Setting.Keyword}={changed.Value}",
        AddSetting added => $"+{added.Option.Keywords[0].Text}={added.Value}",
        RemoveSetting removed => $"-{(removed.Origin as Setting)?.Key}",
        _ => $"{change}",
    }));
}
