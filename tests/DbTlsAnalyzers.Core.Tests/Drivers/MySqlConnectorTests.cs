using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Tests.Drivers;

public sealed class MySqlConnectorTests
{
    [Theory]
    [InlineData("Server=db", "Opportunistic None")]
    [InlineData("Server=db;SslMode=", "Opportunistic None")]
    [InlineData("Server=db;SslMode=Required;SslMode=", "Opportunistic None")]
    [InlineData("Server=db;SslMode=Required;SSL Mode=", "Opportunistic None")]
    [InlineData("Server=db;SslMode=None", "None None")]
    [InlineData("Server=db;SslMode=Disabled", "None None")]
    [InlineData("Server=db;SslMode=0", "None None")]
    [InlineData("Server=db;SslMode=Preferred", "Opportunistic None")]
    [InlineData("Server=db;SslMode=preferred", "Opportunistic None")]
    [InlineData("Server=db;SslMode=1", "Opportunistic None")]
    [InlineData("Server=db;SslMode=Required", "Required None")]
    [InlineData("Server=db;SslMode=Required;SslCa=ca.pem", "Required None")]
    [InlineData("Server=db;SslMode=Required;SslCert=c.pem;SslKey=k.pem", "Required None")]
    [InlineData("Server=db;SslMode=VerifyCA", "Required Chain")]
    [InlineData("Server=db;SslMode=Preferred,Required", "Required Chain")]
    [InlineData("Server=db;SslMode=VerifyCA;SslCa=ca.pem", "Required Chain")]
    [InlineData("Server=db;SslMode=VerifyFull", "Required ChainAndHost")]
    [InlineData("Server=db;SslMode=' VerifyFull '", "Required ChainAndHost")]
    [InlineData("Server=db;SslMode=+4", "Required ChainAndHost")]
    [InlineData("Server=db;SslMode=VerifyFull;SslCa=ca.pem", "Required ChainAndHost")]
    [InlineData("Server=db;SslMode=VerifyFull;SslMode=Required", "Required None")]
    [InlineData("Server=db;SSL Mode=VerifyFull;SslMode=None", "None None")]
    [InlineData("Server=db;SslMode=5", "Required ChainAndHost")]
    [InlineData("Server=db;SslMode=-1", "Required ChainAndHost")]
    [InlineData("Server=db;SslMode=verify-full", "Unknown Unknown")]
    public void The_mode_decides(string text, string expected) => Assert.Equal(expected, MySqlText.MySqlConnector(text).Posture.Summary());

    [Theory]
    [InlineData("Server=db;SslMode=None", "None None")]
    [InlineData("Server=db", "Opportunistic ChainAndHost")]
    [InlineData("Server=db;SslMode=Preferred", "Opportunistic ChainAndHost")]
    [InlineData("Server=db;SslMode=Required", "Required ChainAndHost")]
    [InlineData("Server=db;SslMode=Required;SslCa=", "Required ChainAndHost")]
    [InlineData("Server=db;SslMode=Required;SslCa=ca.pem", "Required None")]
    [InlineData("Server=db;SslMode=Preferred;CACertificateFile=ca.pem", "Opportunistic None")]
    [InlineData("Server=db;SslMode=VerifyCA", "Required Chain")]
    public void A_callback_that_validates_counts_below_VerifyCA_and_without_CA_file(string text, string expected) =>
        Assert.Equal(expected, MySqlText.MySqlConnector(text).WithCallback(CallbackEffect.ValidatesFully).Posture.Summary());

    [Fact]
    public void A_callback_that_leaves_the_name_out_checks_the_chain() =>
        Assert.Equal("Required Chain", MySqlText.MySqlConnector("Server=db;SslMode=Required").WithCallback(CallbackEffect.ValidatesChain).Posture.Summary());

    [Theory]
    [InlineData("SslMode", "verify-full")]
    [InlineData("SslMode", "VERIFY_IDENTITY")]
    [InlineData("SslMode", "Verify Full")]
    [InlineData("SslMode", "require")]
    [InlineData("SslMode", "prefer")]
    [InlineData("SslMode", "Prefered")]
    [InlineData("SslMode", "disable")]
    [InlineData("SslMode", "true")]
    [InlineData("SslMode", "0x4")]
    [InlineData("SslMode", "4294967296")]
    [InlineData("TlsVersion", "1.2")]
    [InlineData("TlsVersion", "SSL3")]
    [InlineData("TlsVersion", "TLS 1.2 ,TLS 1.3")]
    [InlineData("AllowPublicKeyRetrieval", "1")]
    [InlineData("AllowPublicKeyRetrieval", "on")]
    public void Values_of_other_drivers_are_rejected(string keyword, string value) =>
        Assert.False(MySqlText.MySqlConnector($"{keyword}='{value}'").Settings.Single().Reading.IsAccepted);

    [Theory]
    [InlineData("ssl-mode")]
    [InlineData("ssl_mode")]
    [InlineData("ssl_ca")]
    [InlineData("ssl-crl")]
    [InlineData("UseSSL")]
    [InlineData("Encrypt")]
    [InlineData("server-public-key-path")]
    [InlineData("SSL  Mode")]
    [InlineData("Socket")]
    [InlineData("Unix Socket")]
    [InlineData("HostName")]
    [InlineData("Server Name")]
    [InlineData("DB")]
    [InlineData("Pass")]
    [InlineData("dns-srv")]
    [InlineData("Integrated Security")]
    [InlineData("SkipCertificateRevocationCheck")]
    public void Keywords_of_other_drivers_and_later_versions_are_unknown(string keyword) =>
        Assert.Equal(keyword, MySqlText.MySqlConnector($"{keyword}=x").Unknown.Single().Keyword);

    [Theory]
    [InlineData("SSL CA=a", "1.3.14", false)]
    [InlineData("SSL CA=a", "2.0.0", true)]
    [InlineData("SslCa=a", "1.3.14", true)]
    [InlineData("Ssl-Ca=a", "0.55.0", true)]
    [InlineData("SslCa=a", "0.54.0", false)]
    [InlineData("CACertificateFile=a", "0.54.0", true)]
    [InlineData("CA Certificate File=a", "2.6.1", true)]
    [InlineData("SkipCertificateRevocationCheck=true", "2.6.2", true)]
    [InlineData("Skip Certificate Revocation Check=true", "2.6.2", true)]
    [InlineData("Skip Certificate Revocation Check=true", "2.6.1", false)]
    public void Keywords_come_with_versions(string text, string version, bool isKnown) => Assert.Equal(isKnown, MySqlText.MySqlConnector(text, version).Unknown.Count == 0);

    [Fact]
    public void Revocation_is_checked_unless_that_is_switched_off()
    {
        var inUse = new DriverInUse(DriverCatalog.MySqlConnector, new Version(2, 6, 2));
        var option = inUse.Find(Role.SkipRevocation)!;

        Assert.Equal(("Skip Certificate Revocation Check", "False"), (option.Name, inUse.DefaultOf(option)));
        Assert.Same(option, inUse.FindByProperty("SkipCertificateRevocationCheck"));
    }

    [Theory]
    [InlineData("CACertificateFile")]
    [InlineData("SslCa")]
    public void Both_properties_name_the_CA_file(string property) =>
        Assert.Equal(Role.CaCertificate, new DriverInUse(DriverCatalog.MySqlConnector, new Version(2, 6, 1)).FindByProperty(property)?.Role);

    [Theory]
    [InlineData(Role.TlsMode, "SslMode")]
    [InlineData(Role.CaCertificate, "SslCa")]
    [InlineData(Role.ClientCertificate, "SslCert")]
    [InlineData(Role.ClientKey, "SslKey")]
    [InlineData(Role.ClientCertificateStore, "CertificateFile")]
    public void Fixes_write_what_both_MySQL_drivers_understand(Role role, string keyword)
    {
        foreach (var driver in new[] { DriverCatalog.MySqlConnector, DriverCatalog.MySqlData })
        {
            var inUse = new DriverInUse(driver, driver.Newest);

            Assert.Equal(keyword, inUse.Find(role)!.Spellings(inUse.Version)[0]);
        }
    }

    [Theory]
    [InlineData("SslMode=Required;SslCa=ca.pem", "SslCa")]
    [InlineData("SSL CA=ca.pem", "SSL CA")]
    [InlineData("SslMode=None;SslCa=ca.pem", "SslCa")]
    [InlineData("SslMode=VerifyCA;SslCa=ca.pem", "")]
    [InlineData("SslMode=junk;SslCa=ca.pem", "")]
    [InlineData("SslMode=VerifyFull;AllowPublicKeyRetrieval=true", "AllowPublicKeyRetrieval")]
    [InlineData("SslMode=Required;AllowPublicKeyRetrieval=true", "AllowPublicKeyRetrieval")]
    [InlineData("SslMode=Preferred;AllowPublicKeyRetrieval=true", "")]
    [InlineData("SslMode=VerifyFull;AllowPublicKeyRetrieval=no", "")]
    [InlineData("SslMode=5", "SslMode")]
    [InlineData("SslMode=4", "")]
    [InlineData("SslMode=VerifyFull;SslCert=c.pem;SslKey=k.pem;CertificateFile=c.pfx", "CertificateFile")]
    [InlineData("SslMode=VerifyFull;CertificateFile=c.pfx", "")]
    public void Settings_without_effect_are_blamed(string text, string keyword) => Assert.Equal(keyword, MySqlText.MySqlConnector(text).BlamedKeys(QuirkKind.WithoutEffect));

    [Theory]
    [InlineData("SslCert=c.pem", "SslCert")]
    [InlineData("SslKey=k.pem", "SslKey")]
    [InlineData("SslCert=c.pem;SslKey=", "SslCert")]
    [InlineData("SslCert=c.pem;SslKey=k.pem", "")]
    [InlineData("CertificateFile=client.pem", "CertificateFile")]
    [InlineData("CertificateFile=client.CRT", "CertificateFile")]
    [InlineData("CertificateFile=client.pfx", "")]
    [InlineData("CertificateFile=client.p12", "")]
    [InlineData("CertificateFile=client", "")]
    public void Client_authentication_that_cannot_work_is_blamed(string text, string keyword) =>
        Assert.Equal(keyword, MySqlText.MySqlConnector(text).BlamedKeys(QuirkKind.IncompleteClientCertificate));

    [Fact]
    public void A_number_without_a_name_is_replaced_and_never_removed() =>
        Assert.Equal("VerifyFull", DriverCatalog.MySqlConnector.Quirks.Single(quirk => quirk.Find(MySqlText.MySqlConnector("SslMode=99")) is not null).Replacement);
}
