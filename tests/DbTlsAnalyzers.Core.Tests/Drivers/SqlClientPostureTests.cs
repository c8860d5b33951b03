using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Tests.Drivers;

public sealed class SqlClientPostureTests
{
    [Theory]
    [InlineData("6.0", "Encrypt=True", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("6.0", "Encrypt=yes", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("6.0", "Encrypt=Mandatory", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("6.0", "Encrypt=Strict", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("6.0", "Encrypt=False", Encryption.None, Verification.None)]
    [InlineData("6.0", "Encrypt=no", Encryption.None, Verification.None)]
    [InlineData("6.0", "Encrypt=Optional", Encryption.None, Verification.None)]
    [InlineData("6.0", "Encrypt=True;TrustServerCertificate=True", Encryption.Required, Verification.None)]
    [InlineData("6.0", "Encrypt=Mandatory;Trust Server Certificate=yes", Encryption.Required, Verification.None)]
    [InlineData("6.0", "TrustServerCertificate=True", Encryption.Required, Verification.None)]
    [InlineData("6.0", "Encrypt=Strict;TrustServerCertificate=True", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("6.0", "Encrypt=False;TrustServerCertificate=True", Encryption.None, Verification.None)]
    [InlineData("6.0", "Encrypt=True;TrustServerCertificate=False", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("6.0", "Encrypt=True;TrustServerCertificate=True;TrustServerCertificate=", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("6.0", "Encrypt=true;encrypt=false", Encryption.None, Verification.None)]
    [InlineData("6.0", "Encrypt=false;Encrypt=", Encryption.Required, Verification.ChainAndHost)]
    // A pinned certificate or another name to look for is verification; the trust flag beats both.
    [InlineData("6.0", "Encrypt=True;ServerCertificate=sql.cer", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("6.0", "Encrypt=True;HostNameInCertificate=sql.example.com", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("6.0", "Encrypt=True;ServerCertificate=sql.cer;TrustServerCertificate=true", Encryption.Required, Verification.None)]
    [InlineData("6.0", "Encrypt=False;ServerCertificate=sql.cer", Encryption.None, Verification.None)]
    // The default changed with 4.0.
    [InlineData("7.0", "", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("5.1", "", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("4.0", "", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("3.1", "", Encryption.None, Verification.None)]
    [InlineData("2.0.20168.4", "", Encryption.None, Verification.None)]
    [InlineData("1.1", "", Encryption.None, Verification.None)]
    [InlineData("2.0.20168.4", "Encrypt=True", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("2.0.20168.4", "Encrypt=\" true \"", Encryption.Required, Verification.ChainAndHost)]
    public void Settings_decide_the_posture_of_Microsoft_Data_SqlClient(string version, string text, Encryption encryption, Verification verification)
    {
        var posture = Given.SqlClient(version, text).Posture;

        Assert.Equal((encryption, verification), (posture.Encryption, posture.Verification));
    }

    [Theory]
    [InlineData("", Encryption.None, Verification.None)]
    [InlineData("Encrypt=False", Encryption.None, Verification.None)]
    [InlineData("Encrypt=True", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("Encrypt=yes;TrustServerCertificate=no", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("Encrypt=True;TrustServerCertificate=True", Encryption.Required, Verification.None)]
    [InlineData("TrustServerCertificate=True", Encryption.None, Verification.None)]
    public void Settings_decide_the_posture_of_System_Data_SqlClient(string text, Encryption encryption, Verification verification)
    {
        var posture = Given.SystemSqlClient(text).Posture;

        Assert.Equal((encryption, verification), (posture.Encryption, posture.Verification));
    }

    [Theory]
    [InlineData("Encrypt=True;TrustServerCertificate=True", "TrustServerCertificate")]
    [InlineData("TrustServerCertificate=True", "TrustServerCertificate")]
    [InlineData("Encrypt=True", "Encrypt")]
    [InlineData("Encrypt=Optional;TrustServerCertificate=True", "Encrypt")]
    [InlineData("", null)]
    public void The_deciding_setting_is_named(string text, string? keyword) =>
        Assert.Equal(keyword, Given.SqlClient("6.0", text).Posture.VerificationFrom?.Keyword);

    [Theory]
    [InlineData("Encrypt=\uFFFC")]
    [InlineData("Encrypt=True;TrustServerCertificate=\uFFFC")]
    [InlineData("\uFFFC;Encrypt=True")]
    [InlineData("Server=s;\uFFFC")]
    public void What_a_hole_may_change_is_unknown(string text) =>
        Assert.Equal(Verification.Unknown, Given.SqlClient("6.0", text).Posture.Verification);

    [Theory]
    [InlineData("\uFFFC;Encrypt=True;TrustServerCertificate=True", Verification.None)]
    [InlineData("\uFFFC;Encrypt=Strict", Verification.ChainAndHost)]
    [InlineData("\uFFFC;Encrypt=False", Verification.None)]
    public void What_no_hole_can_change_is_known(string text, Verification verification) =>
        Assert.Equal(verification, Given.SqlClient("6.0", text).Posture.Verification);

    [Theory]
    [InlineData("2.0.20168.4", "Encrypt=Strict")]
    [InlineData("4.0", "Encrypt=Mandatory")]
    [InlineData("4.0", "Encrypt=Optional")]
    [InlineData("6.0", "Encrypt=1")]
    [InlineData("6.0", "Encrypt=on")]
    [InlineData("6.0", "Encrypt=require")]
    [InlineData("6.0", "Encrypt=\" true \"")]
    [InlineData("6.0", "TrustServerCertificate=1")]
    [InlineData("6.0", "TrustServer Certificate=true")]
    [InlineData("6.0", "HostName In Certificate=x")]
    [InlineData("6.0", "SSL Mode=VerifyFull")]
    [InlineData("6.0", "Port=1433")]
    [InlineData("6.0", "UserID=sa")]
    [InlineData("1.1", "Trust Server Certificate=true")]
    [InlineData("4.0", "HostNameInCertificate=x")]
    [InlineData("5.0", "ServerCertificate=x")]
    public void What_the_driver_does_not_take_is_rejected(string version, string text) => Assert.True(Given.SqlClient(version, text).IsRejected());

    [Theory]
    [InlineData("Encrypt=Strict")]
    [InlineData("Encrypt=Mandatory")]
    [InlineData("Trust Server Certificate=true")]
    [InlineData("Application Intent=ReadOnly")]
    [InlineData("HostNameInCertificate=x")]
    [InlineData("Authentication=ActiveDirectoryDefault")]
    [InlineData("Command Timeout=5")]
    public void What_System_Data_SqlClient_does_not_take_is_rejected(string text) => Assert.True(Given.SystemSqlClient(text).IsRejected());

    [Fact]
    public void Framework_takes_authentication_where_the_package_does_not() =>
        Assert.False(Given.Connection(DriverCatalog.SystemDataSqlClient, "4.0.0.0", "Authentication=ActiveDirectoryPassword").IsRejected());

    [Theory]
    [InlineData("6.0", "Encrypt=Strict;TrustServerCertificate=True", "TrustServerCertificate")]
    [InlineData("6.0", "Encrypt=Strict;TrustServerCertificate=False", null)]
    [InlineData("6.0", "Encrypt=True;TrustServerCertificate=True", null)]
    [InlineData("6.0", "Encrypt=False;ServerCertificate=sql.cer", "ServerCertificate")]
    [InlineData("6.0", "Encrypt=True;TrustServerCertificate=True;Server Certificate=sql.cer", "Server Certificate")]
    [InlineData("6.0", "Encrypt=Strict;TrustServerCertificate=True;Server Certificate=sql.cer", "TrustServerCertificate")]
    [InlineData("6.0", "Encrypt=True;ServerCertificate=sql.cer", null)]
    [InlineData("6.0", "Encrypt=Optional;HostNameInCertificate=sql.example.com", "HostNameInCertificate")]
    [InlineData("6.0", "TrustServerCertificate=True;HostNameInCertificate=sql.example.com", "HostNameInCertificate")]
    [InlineData("6.0", "HostNameInCertificate=sql.example.com", null)]
    [InlineData("6.0", "Encrypt=\uFFFC;ServerCertificate=sql.cer", null)]
    public void Settings_that_the_driver_ignores_are_without_effect(string version, string text, string? blamed) =>
        Assert.Equal(blamed is null ? [] : [blamed], Given.SqlClient(version, text).BlamedKeywords(QuirkKind.WithoutEffect));

    [Theory]
    [InlineData("1.1", "TrustServerCertificate")]
    [InlineData("7.0", "TrustServerCertificate")]
    public void The_trust_flag_is_written_without_spaces(string version, string spelling) =>
        Assert.Equal(spelling, new DriverInUse(DriverCatalog.MicrosoftDataSqlClient, Version.Parse(version)).Find(Role.TrustServerCertificate)!.Spellings(Version.Parse(version))[0]);

    [Fact]
    public void No_CA_file_can_be_given()
    {
        Assert.Null(new DriverInUse(DriverCatalog.MicrosoftDataSqlClient, new Version(7, 0)).Find(Role.CaCertificate));
        Assert.Null(new DriverInUse(DriverCatalog.SystemDataSqlClient, new Version(4, 6)).Find(Role.CaCertificate));
    }

    [Theory]
    [InlineData("7.0", "Server=tcp:db.example.com,1433;Database=app;User ID=app;Password=x;Encrypt=True;TrustServerCertificate=False")]
    [InlineData("5.1", "Server=tcp:db.example.com,1433;Database=app;User ID=app;Password=x;Encrypt=Strict")]
    [InlineData("6.0", "Server=tcp:db.example.com,1433;Database=app;Encrypt=Strict;ServerCertificate=/etc/ssl/sql.cer")]
    [InlineData("2.0.20168.4", "Server=db.example.com;Trusted_Connection=sspi;Encrypt=True")]
    public void Correct_strings_have_no_quirk(string version, string text)
    {
        var connection = Given.SqlClient(version, text);

        Assert.False(connection.IsRejected());
        Assert.All(Enum.GetValues<QuirkKind>(), kind => Assert.Empty(connection.BlamedKeywords(kind)));
        Assert.True(connection.Posture.IsFullyVerified);
    }

    [Theory]
    [InlineData("ColumnEncryption=Enabled")]
    [InlineData("ConnectTimeout=5")]
    [InlineData("FailoverPartner=db2")]
    [InlineData("PacketSize=4096")]
    [InlineData("WorkstationID=x")]
    [InlineData("Connection Idle Timeout=5")]
    public void Keywords_that_came_with_7_are_known_there(string text)
    {
        Assert.Empty(Given.SqlClient("7.0", text).Unknown);
        Assert.NotEmpty(Given.SqlClient("6.0", text).Unknown);
        Assert.NotEmpty(Given.SystemSqlClient(text).Unknown);
    }

    [Theory]
    [InlineData("Authentication", "Authentication")]
    [InlineData("Column Encryption Setting", "ColumnEncryptionSetting")]
    [InlineData("Enclave Attestation Url", "EnclaveAttestationUrl")]
    [InlineData("Attestation Protocol", "AttestationProtocol")]
    public void Keywords_of_the_Framework_are_unknown_to_the_package(string keyword, string property)
    {
        var framework = new DriverInUse(DriverCatalog.SystemDataSqlClient, new Version(4, 0));

        Assert.Equal(keyword, framework.Find(keyword)?.Name);
        Assert.Same(framework.Find(keyword), framework.FindByProperty(property));
        Assert.Null(new DriverInUse(DriverCatalog.SystemDataSqlClient, new Version(4, 6)).Find(keyword));
        Assert.Null(new DriverInUse(DriverCatalog.SystemDataSqlClient, new Version(4, 6)).FindByProperty(property));
    }

    [Fact]
    public void The_property_for_idle_connections_came_with_7() =>
        Assert.NotNull(new DriverInUse(DriverCatalog.MicrosoftDataSqlClient, new Version(7, 0)).FindByProperty("ConnectionIdleTimeout"));
}
