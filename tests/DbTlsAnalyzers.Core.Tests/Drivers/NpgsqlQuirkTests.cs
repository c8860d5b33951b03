using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Tests.Drivers;

public sealed class NpgsqlQuirkTests
{
    [Theory]
    [InlineData("7.0.10", "SSL Mode=Require", "SSL Mode")]
    [InlineData("6.0.13", "SSL Mode=Require;Trust Server Certificate=false", "SSL Mode")]
    [InlineData("7.0.10", "SSL Mode=Require;Trust Server Certificate=true", null)]
    [InlineData("7.0.10", "SSL Mode=Require;\uFFFC", null)]
    [InlineData("8.0.9", "SSL Mode=Require", null)]
    [InlineData("5.0.18", "SSL Mode=Require", null)]
    [InlineData("7.0.10", "SSL Mode=VerifyFull;Trust Server Certificate=true", "Trust Server Certificate")]
    [InlineData("6.0.13", "SSL Mode=VerifyCA;Trust Server Certificate=true", "Trust Server Certificate")]
    [InlineData("6.0.13", "SSL Mode=Allow;Trust Server Certificate=true", "Trust Server Certificate")]
    [InlineData("6.0.13", "SSL Mode=Prefer;Trust Server Certificate=true", null)]
    [InlineData("8.0.9", "SSL Mode=VerifyFull;Trust Server Certificate=true", null)]
    [InlineData("9.0.3", "SSL Negotiation=Direct", "SSL Negotiation")]
    [InlineData("10.0.0", "SSL Negotiation=direct;SSL Mode=Prefer", "SSL Negotiation")]
    [InlineData("10.0.0", "SSL Negotiation=1;SSL Mode=Disable", "SSL Negotiation")]
    [InlineData("10.0.0", "SSL Negotiation=Direct;\uFFFC", null)]
    [InlineData("10.0.0", "SSL Negotiation=Direct;SSL Mode=Require", null)]
    [InlineData("10.0.0", "SSL Negotiation=Postgres;SSL Mode=Prefer", null)]
    public void Combinations_that_throw_are_rejected(string version, string text, string? blamed) =>
        Assert.Equal(blamed is null ? [] : [blamed], Given.Npgsql(version, text).BlamedKeywords(QuirkKind.Rejected));

    [Theory]
    [InlineData("10.0.0", "SSL Mode=VerifyFull", "SSL Mode")]
    [InlineData("8.0.9", "SSL Mode=VerifyCA", "SSL Mode")]
    [InlineData("10.0.0", "SSL Mode=Require;Root Certificate=ca.pem", "Root Certificate")]
    [InlineData("10.0.0", "SSL Mode=Require", null)]
    [InlineData("10.0.0", "SSL Mode=Prefer", null)]
    [InlineData("10.0.0", "SSL Mode=Prefer;Root Certificate=ca.pem", null)]
    [InlineData("10.0.0", "SSL Mode=Disable;Root Certificate=ca.pem", null)]
    [InlineData("7.0.10", "SSL Mode=Require", null)]
    [InlineData("5.0.18", "SSL Mode=Require;Root Certificate=ca.pem", null)]
    public void A_callback_is_refused_beside_what_it_contradicts(string version, string text, string? blamed) =>
        Assert.Equal(blamed is null ? [] : [blamed], Given.Npgsql(version, text).WithCallback(CallbackEffect.None).BlamedKeywords(QuirkKind.Rejected));

    [Theory]
    [InlineData("SSL Mode=verify-full")]
    [InlineData("SSL Mode=verify_full")]
    [InlineData("SSL Mode=\"Verify Full\"")]
    [InlineData("SSL Mode=Required")]
    [InlineData("SSL Mode=Preferred")]
    [InlineData("SSL Mode=Disabled")]
    [InlineData("SSL Mode=None")]
    [InlineData("SSL Mode=true")]
    [InlineData("Trust Server Certificate=yes")]
    [InlineData("Trust Server Certificate=1")]
    [InlineData("sslrootcert=ca.pem")]
    [InlineData("Ssl CA=ca.pem")]
    [InlineData("Encrypt=True")]
    [InlineData("Integrated Security=true")]
    [InlineData("User=app")]
    [InlineData("Client Certificate=client.pfx")]
    [InlineData("sslmode=require port=5432")]
    public void Words_of_others_are_rejected(string text) => Assert.True(Given.Npgsql("10.0.0", text).IsRejected());

    [Theory]
    [InlineData("5.0.18", "SSL Mode=VerifyFull")]
    [InlineData("5.0.18", "SSL Mode=VerifyCA")]
    [InlineData("5.0.18", "SSL Mode=Allow")]
    [InlineData("4.1.14", "Root Certificate=ca.pem")]
    [InlineData("5.0.18", "SSL Certificate=client.crt")]
    [InlineData("8.0.9", "SSL Negotiation=Direct")]
    [InlineData("9.0.3", "GSS Encryption Mode=Disable")]
    [InlineData("9.0.3", "Require Auth=ScramSHA256")]
    [InlineData("7.0.10", "Channel Binding=Require")]
    public void What_a_version_does_not_have_yet_is_rejected(string version, string text) => Assert.True(Given.Npgsql(version, text).IsRejected());

    [Theory]
    [InlineData("7.0.10", "Integrated Security=true")]
    [InlineData("7.0.10", "Client Certificate=client.pfx")]
    [InlineData("5.0.18", "Client Certificate=client.pfx;Client Certificate Key=x")]
    [InlineData("4.1.14", "Use SSL Stream=true")]
    [InlineData("3.2", "Buffer Size=8192;Use Perf Counters=true")]
    [InlineData("5.0.18", "Include Error Details=true;EF Template Database=x;EF Admin Database=x;Convert Infinity DateTime=true;Write Coalescing Delay Us=1")]
    [InlineData("5.0.18", "IncludeErrorDetails=true;EntityTemplateDatabase=x;EntityAdminDatabase=x;ConvertInfinityDateTime=true;UsePerfCounters=true;WriteCoalescingDelayUs=1")]
    [InlineData("3.2", "Backend Timeouts=true;Preload Reader=true;Use Extended Types=true;Continuous Processing=true;Sync Notification=true;Always Prepare=true;Protocol=3")]
    [InlineData("3.2", "BackendTimeouts=true;PreloadReader=true;UseExtendedTypes=true;ContinuousProcessing=true;SyncNotification=true;AlwaysPrepare=true;BufferSize=1")]
    public void What_a_version_still_has_is_accepted(string version, string text) => Assert.False(Given.Npgsql(version, text).IsRejected());

    [Theory]
    [InlineData("7.0.10", "ClientCertificate", Role.ClientCertificateStore)]
    [InlineData("7.0.10", "ClientCertificateKey", Role.CertificatePassword)]
    [InlineData("7.0.10", "IntegratedSecurity", Role.IntegratedSecurity)]
    [InlineData("7.0.10", "UseSslStream", Role.None)]
    [InlineData("8.0.9", "ClientCertificate", null)]
    [InlineData("4.1.14", "ClientCertificateKey", null)]
    [InlineData("8.0.9", "IntegratedSecurity", null)]
    [InlineData("8.0.9", "UseSslStream", null)]
    public void Properties_of_old_builders_are_known(string version, string property, Role? role) =>
        Assert.Equal(role, new DriverInUse(DriverCatalog.Npgsql, Version.Parse(version)).FindByProperty(property)?.Role);

    [Theory]
    [InlineData("10.0.0", "Root Certificate=ca.pem", "Root Certificate")]
    [InlineData("10.0.0", "SSL Mode=Require;Root Certificate=ca.pem", "Root Certificate")]
    [InlineData("6.0.13", "SSL Mode=Prefer;Root Certificate=ca.pem", "Root Certificate")]
    [InlineData("10.0.0", "SSL Mode=VerifyCA;Root Certificate=ca.pem", null)]
    [InlineData("10.0.0", "SSL Mode=VerifyFull;Root Certificate=ca.pem", null)]
    [InlineData("10.0.0", "SSL Mode=\uFFFC;Root Certificate=ca.pem", null)]
    [InlineData("10.0.0", "\uFFFC;Root Certificate=ca.pem", null)]
    [InlineData("5.0.18", "SSL Mode=Require;Root Certificate=ca.pem", null)]
    [InlineData("5.0.18", "Root Certificate=ca.pem", "Root Certificate")]
    [InlineData("10.0.0", "SSL Mode=VerifyFull;Trust Server Certificate=true", "Trust Server Certificate")]
    [InlineData("8.0.9", "SSL Mode=Require;TrustServerCertificate=false", "TrustServerCertificate")]
    [InlineData("7.0.10", "SSL Mode=Require;Trust Server Certificate=true", null)]
    [InlineData("7.0.10", "SSL Mode=Prefer;Trust Server Certificate=true", "Trust Server Certificate")]
    [InlineData("7.0.10", "Trust Server Certificate=true", "Trust Server Certificate")]
    [InlineData("5.0.18", "SSL Mode=Require;Trust Server Certificate=true", null)]
    [InlineData("5.0.18", "Trust Server Certificate=true", "Trust Server Certificate")]
    [InlineData("10.0.0", "SSL Mode=Require;Check Certificate Revocation=true", "Check Certificate Revocation")]
    [InlineData("10.0.0", "SSL Mode=VerifyFull;Check Certificate Revocation=true", null)]
    [InlineData("10.0.0", "SSL Mode=Disable;SSL Certificate=client.pfx", null)]
    public void Settings_that_the_driver_ignores_are_without_effect(string version, string text, string? blamed) =>
        Assert.Equal(blamed is null ? [] : [blamed], Given.Npgsql(version, text).BlamedKeywords(QuirkKind.WithoutEffect));

    [Theory]
    [InlineData("10.0.0", "SSL Mode=VerifyFull;SSL Certificate=client.crt", "SSL Certificate")]
    [InlineData("10.0.0", "SSL Mode=VerifyFull;SSL Certificate=client.crt;SSL Key=client.key", null)]
    [InlineData("10.0.0", "SSL Mode=VerifyFull;SSL Certificate=client.pfx", null)]
    [InlineData("10.0.0", "SSL Mode=VerifyFull;SSL Certificate=client.PFX;SSL Password=x", null)]
    [InlineData("10.0.0", "SSL Mode=VerifyFull;SSL Certificate=client.p12", "SSL Certificate")]
    [InlineData("10.0.0", "SSL Mode=VerifyFull;SSL Key=client.key", "SSL Key")]
    [InlineData("10.0.0", "SSL Mode=VerifyFull;SSL Certificate=client.crt;\uFFFC", null)]
    [InlineData("10.0.0", "SSL Mode=VerifyFull;SSL Certificate=client.crt;SSL Key=\uFFFC", null)]
    [InlineData("10.0.0", "SSL Mode=VerifyFull;SSL Certificate=\uFFFC", null)]
    [InlineData("10.0.0", "SSL Mode=Disable;SSL Certificate=client.crt", "SSL Certificate")]
    [InlineData("5.0.18", "SSL Mode=Require;Client Certificate=client.pem", "Client Certificate")]
    [InlineData("5.0.18", "SSL Mode=Require;Client Certificate=client.p12", null)]
    public void Client_certificates_need_their_keys_in_the_right_format(string version, string text, string? blamed) =>
        Assert.Equal(blamed is null ? [] : [blamed], Given.Npgsql(version, text).BlamedKeywords(QuirkKind.IncompleteClientCertificate));

    [Theory]
    [InlineData("10.0.0", "SSL Mode=VerifyFull;Root Certificate=system", "Root Certificate")]
    [InlineData("10.0.0", "SSL Mode=VerifyFull;Root Certificate=ca.der", "Root Certificate")]
    [InlineData("9.0.3", "SSL Mode=VerifyFull;Root Certificate=ca.der", null)]
    [InlineData("10.0.0", "SSL Mode=VerifyFull;Root Certificate=ca.pem", null)]
    [InlineData("10.0.0", "SSL Mode=VerifyFull;Root Certificate=ca.pfx", null)]
    public void Files_that_the_version_cannot_read_are_told(string version, string text, string? blamed) =>
        Assert.Equal(blamed is null ? [] : [blamed], Given.Npgsql(version, text).BlamedKeywords(QuirkKind.UnusableFile));

    [Theory]
    [InlineData("10.0.0", "Host=db.example.com;Username=app;Password=x;Database=app;SSL Mode=VerifyFull")]
    [InlineData("10.0.0", "Host=db.example.com;Username=app;Password=x;Database=app;SSL Mode=VerifyFull;Root Certificate=/etc/ssl/certs/pg-ca.pem")]
    [InlineData("10.0.0", "Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=/etc/pg/ca.pem;SSL Certificate=/etc/pg/client.crt;SSL Key=/etc/pg/client.key")]
    [InlineData("9.0.3", "Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=/etc/pg/ca.pem;SSL Certificate=/etc/pg/client.pfx;SSL Password=x")]
    [InlineData("6.0.13", "Host=db.example.com;SSL Mode=VerifyFull")]
    [InlineData("5.0.18", "Host=db.example.com;SSL Mode=Require")]
    public void Correct_strings_have_no_quirk(string version, string text)
    {
        var connection = Given.Npgsql(version, text);

        Assert.False(connection.IsRejected());
        Assert.All(Enum.GetValues<QuirkKind>(), kind => Assert.Empty(connection.BlamedKeywords(kind)));
        Assert.True(connection.Posture.IsFullyVerified);
    }
}
