using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Tests.Drivers;

public sealed class MySqlDataTests
{
    [Theory]
    [InlineData("Server=db", "Opportunistic None")]
    [InlineData("Server=db;sslmode=", "Opportunistic None")]
    [InlineData("Server=db;sslmode=Required;ssl mode=", "Required None")]
    [InlineData("Server=db;SslMode=Disabled", "None None")]
    [InlineData("Server=db;SslMode=Disabled;SslCa=ca.pem", "None None")]
    [InlineData("Server=db;SslMode=Preferred", "Opportunistic None")]
    [InlineData("Server=db;ssl-mode=Required", "Required None")]
    [InlineData("Server=db;SslMode=Required;SslCa=ca.pem", "Required None")]
    [InlineData("Server=db;SslMode=VerifyCA;SslCa=ca.pem", "Required Chain")]
    [InlineData("Server=db;SslMode=VerifyCA;CertificateFile=c.pfx", "Required Chain")]
    [InlineData("Server=db;SslMode=VerifyFull", "Required ChainAndHost")]
    [InlineData("Server=db;SslMode=VerifyFull;CertificateFile=c.pfx", "Required ChainAndHost")]
    [InlineData("Server=db;SslMode=VerifyFull;SslCa=ca.pem", "Required ChainAndHost")]
    [InlineData("Server=db;SslMode=VerifyFull;SslCa=ca.pem;SslCert=c.pem;SslKey=k.pem", "Required ChainAndHost")]
    public void The_mode_decides_in_26(string text, string expected) => Assert.Equal(expected, MySqlText.MySqlData(text).Posture.Summary());

    [Theory]
    [InlineData("6.9.6", "None None")]
    [InlineData("6.9.7", "Opportunistic None")]
    [InlineData("6.10.9", "Opportunistic None")]
    [InlineData("8.0.8", "Required None")]
    [InlineData("8.0.12", "Required None")]
    [InlineData("8.0.13", "Opportunistic None")]
    [InlineData("9.1.0", "Opportunistic None")]
    public void The_default_depends_on_the_version(string version, string expected) => Assert.Equal(expected, MySqlText.MySqlData("Server=db", version).Posture.Summary());

    [Theory]
    [InlineData("8.0.12", "1", "Required None")]
    [InlineData("8.0.12", "2", "Required Chain")]
    [InlineData("8.0.12", "3", "Required ChainAndHost")]
    [InlineData("8.0.13", "1", "Opportunistic None")]
    [InlineData("8.0.13", "3", "Required Chain")]
    [InlineData("26.10.0", "4", "Required ChainAndHost")]
    [InlineData("8.0.19", "7", "Unknown Unknown")]
    public void Numbers_mean_other_modes_in_other_versions(string version, string number, string expected) =>
        Assert.Equal(expected, MySqlText.MySqlData($"Server=db;SslMode={number}", version).Posture.Summary());

    [Theory]
    [InlineData("None", "26.10.0", false)]
    [InlineData("None", "9.1.0", true)]
    [InlineData("Prefered", "26.10.0", false)]
    [InlineData("Prefered", "8.0.19", true)]
    [InlineData("Disabled", "8.0.28", false)]
    [InlineData("Disabled", "8.0.29", true)]
    [InlineData("Disabled", "26.10.0", true)]
    [InlineData("Preferred", "8.0.12", false)]
    [InlineData("5", "26.10.0", false)]
    [InlineData("VERIFY_IDENTITY", "26.10.0", false)]
    public void Names_come_and_go_with_versions(string value, string version, bool isAccepted) =>
        Assert.Equal(isAccepted, MySqlText.MySqlData($"SslMode={value}", version).Settings.Single().Reading.IsAccepted);

    [Theory]
    [InlineData("8.0.16", "Required Chain")]
    [InlineData("8.0.19", "Required Chain")]
    [InlineData("9.1.0", "Required Chain")]
    [InlineData("26.10.0", "Required ChainAndHost")]
    public void VerifyFull_with_PEM_files_checks_the_host_name_in_late_versions_only(string version, string expected) =>
        Assert.Equal(expected, MySqlText.MySqlData("Server=db;SslMode=VerifyFull;SslCa=ca.pem;SslCert=c.pem;SslKey=k.pem", version).Posture.Summary());

    [Theory]
    [InlineData("Server=db;SslCa=ca.pem", "26.10.0", false)]
    [InlineData("Server=db;SslCert=c.pem;SslKey=k.pem", "26.10.0", true)]
    [InlineData("Server=db;SslCert=c.pem;SslKey=k.pem", "9.1.0", false)]
    public void A_CA_file_goes_with_full_verification_only_beside_client_files(string text, string version, bool works) =>
        Assert.Equal(works, DriverCatalog.MySqlData.CaFileWorksWithFullVerification!(MySqlText.MySqlData(text, version)));

    [Theory]
    [InlineData("Encrypt=true", "Opportunistic None")]
    [InlineData("Encrypt=false", "None None")]
    [InlineData("SslMode=VerifyFull;Encrypt=true", "Opportunistic None")]
    [InlineData("Encrypt=false;SslMode=VerifyFull", "Required ChainAndHost")]
    public void Encrypt_sets_the_mode_in_6(string text, string expected) => Assert.Equal(expected, MySqlText.MySqlData(text, "6.9.12").Posture.Summary());

    [Theory]
    [InlineData("CertificateFile=a.pfx", "26.10.0", Role.ClientCertificateStore)]
    [InlineData("CertificateFile=a.PFX", "26.10.0", Role.ClientCertificateStore)]
    [InlineData("CertificateFile=a.p12", "26.10.0", Role.CaCertificate)]
    [InlineData("CertificateFile=a.pem", "26.10.0", Role.CaCertificate)]
    [InlineData("SslCa=a.pem", "26.10.0", Role.CaCertificate)]
    [InlineData("SslCa=a.pfx", "26.10.0", Role.ClientCertificateStore)]
    [InlineData("CertificateFile=a.pem", "6.9.12", Role.ClientCertificateStore)]
    public void The_extension_tells_CA_file_and_client_file_apart(string text, string version, Role role) => Assert.Equal(role, MySqlText.MySqlData(text, version).Settings.Single().Role);

    [Fact]
    public void SslCa_and_CertificateFile_are_one_slot()
    {
        var connection = MySqlText.MySqlData("SslCa=ca.pem;CertificateFile=client.pfx");

        Assert.True(connection.IsOverridden(connection.Settings[0]));
        Assert.True(connection.Lacks(Role.CaCertificate));
        Assert.Equal("client.pfx", connection.Effective(Role.ClientCertificateStore)?.Value);
    }

    [Theory]
    [InlineData("SSL CA")]
    [InlineData("SSL Cert")]
    [InlineData("SSL Key")]
    [InlineData("CACertificateFile")]
    [InlineData("CA Certificate File")]
    [InlineData("Certificate Thumbprint")]
    [InlineData("TLS Cipher Suites")]
    [InlineData("Server RSA Public Key File")]
    [InlineData("Allow Public Key Retrieval")]
    [InlineData("Address")]
    [InlineData("Network Address")]
    [InlineData("Encrypt")]
    [InlineData("sslcrl")]
    public void Keywords_of_MySqlConnector_and_old_versions_are_unknown(string keyword) => Assert.Equal(keyword, MySqlText.MySqlData($"{keyword}=x").Unknown.Single().Keyword);

    [Theory]
    [InlineData("SslMode=None;SslCa=ca.pem", "8.0.19", "SslCa")]
    [InlineData("SslMode=None;SslCa=", "8.0.19", "SslCa")]
    [InlineData("SslCa=ca.pem;SslMode=None", "8.0.19", "")]
    [InlineData("SslMode=None;SslCa=ca.pem", "8.0.29", "")]
    [InlineData("SslMode=None;TlsVersion=TLSv1.2", "8.0.19", "TlsVersion")]
    [InlineData("SslMode=None;TlsVersion=TLSv1.2", "9.1.0", "")]
    [InlineData("SslCa=ca.pem;CertificateFile=c.pfx", "8.0.28", "SslCa")]
    [InlineData("SslCa=ca.pem;CertificateFile=c.pfx", "26.10.0", "")]
    [InlineData("SslMode=Required;ssl mode=VerifyCA", "8.0.19", "SslMode")]
    [InlineData("SslMode=Required;ssl mode=VerifyCA", "26.10.0", "")]
    [InlineData("Server=db;Protocol=pipe;SslMode=VerifyFull", "26.10.0", "SslMode")]
    [InlineData("Server=db;Protocol=memory;SslMode=Required", "26.10.0", "SslMode")]
    [InlineData("Server=db;Protocol=pipe;SslMode=Preferred", "26.10.0", "")]
    [InlineData("Server=/tmp/mysql.sock;Protocol=unix;SslMode=VerifyFull", "26.10.0", "")]
    public void Combinations_that_throw_are_blamed(string text, string version, string keyword) => Assert.Equal(keyword, MySqlText.MySqlData(text, version).BlamedKeys(QuirkKind.Rejected));

    [Theory]
    [InlineData("SslMode=Required;SslCa=missing.pem", "26.10.0", "SslCa")]
    [InlineData("SslMode=Required;CertificateFile=ca.pem", "26.10.0", "CertificateFile")]
    [InlineData("SslMode=Required;CertificateFile=client.pfx", "26.10.0", "")]
    [InlineData("SslMode=VerifyCA;SslCa=ca.pem", "26.10.0", "")]
    [InlineData("SslMode=VerifyFull;SslCa=ca.pem", "26.10.0", "")]
    [InlineData("SslMode=Required;AllowPublicKeyRetrieval=true", "26.10.0", "AllowPublicKeyRetrieval")]
    [InlineData("AllowPublicKeyRetrieval=true", "26.10.0", "")]
    [InlineData("SslMode=VerifyFull;CertificateThumbprint=00", "8.0.22", "CertificateThumbprint")]
    [InlineData("SslMode=VerifyFull;CertificateThumbprint=00", "8.0.23", "")]
    public void Settings_without_effect_are_blamed(string text, string version, string keyword) => Assert.Equal(keyword, MySqlText.MySqlData(text, version).BlamedKeys(QuirkKind.WithoutEffect));

    [Theory]
    [InlineData("SslCert=c.pem", "26.10.0", "SslCert")]
    [InlineData("SslKey=k.pem", "26.10.0", "SslKey")]
    [InlineData("SslCert=c.pem;SslKey=k.pem", "26.10.0", "")]
    [InlineData("CertificateFile=client.p12", "26.10.0", "CertificateFile")]
    [InlineData("CertificateFile=ca.pem", "26.10.0", "")]
    [InlineData("CertificateFile=ca.pem", "6.9.12", "CertificateFile")]
    [InlineData("CertificateFile=client.p12", "6.9.12", "")]
    public void Client_authentication_that_cannot_work_is_blamed(string text, string version, string keyword) =>
        Assert.Equal(keyword, MySqlText.MySqlData(text, version).BlamedKeys(QuirkKind.IncompleteClientCertificate));

    [Theory]
    [InlineData("true", "True")]
    [InlineData("yes", "True")]
    [InlineData("SSPI", "True")]
    [InlineData("false", "False")]
    [InlineData("no", "False")]
    [InlineData("1", null)]
    public void Integrated_security_has_a_word_of_its_own(string value, string? expected) =>
        Assert.Equal(expected, MySqlText.MySqlData($"Integrated Security={value}").Settings.Single().Reading.Canonical);

    [Theory]
    [InlineData("Allow Public Key Retrieval=true", "6.10.9", true)]
    [InlineData("Allow Public Key Retrieval=true", "8.0.8", false)]
    [InlineData("sslenable=true", "8.0.7", true)]
    [InlineData("ssl-enable=no", "6.10.9", true)]
    [InlineData("sslenable=true", "8.0.8", false)]
    [InlineData("sslenable=true", "6.9.12", false)]
    public void Keywords_of_some_versions_are_known_there(string text, string version, bool isKnown) => Assert.Equal(isKnown, MySqlText.MySqlData(text, version).Unknown.Count == 0);

    [Fact]
    public void Addresses_of_the_X_DevAPI_may_be_something_else_than_connection_strings() =>
        Assert.Equal(["GetSession", "GetClient"], DriverCatalog.MySqlData.Sinks.Where(static sink => sink is { Owner: MemberOwner.Driver, MayBeName: true }).Select(static sink => sink.Member));
}
