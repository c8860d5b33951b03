using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Tests.Drivers;

public sealed class NpgsqlPostureTests
{
    [Theory]
    // Modes of 6.0 and later: below VerifyCA nothing is verified.
    [InlineData("10.0.0", "", Encryption.Opportunistic, Verification.None)]
    [InlineData("9.0.3", "", Encryption.Opportunistic, Verification.None)]
    [InlineData("6.0", "", Encryption.Opportunistic, Verification.None)]
    [InlineData("10.0.0", "SSL Mode=Disable", Encryption.None, Verification.None)]
    [InlineData("10.0.0", "SSL Mode=Allow", Encryption.Opportunistic, Verification.None)]
    [InlineData("10.0.0", "SSL Mode=Prefer", Encryption.Opportunistic, Verification.None)]
    [InlineData("10.0.0", "SSL Mode=Require", Encryption.Required, Verification.None)]
    [InlineData("10.0.0", "SSL Mode=VerifyCA", Encryption.Required, Verification.Chain)]
    [InlineData("10.0.0", "SSL Mode=VerifyFull", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("10.0.0", "sslmode = ' verifyfull '", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("8.0.9", "SSL Mode=Require", Encryption.Required, Verification.None)]
    [InlineData("8.0.9", "SSL Mode=VerifyFull", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("7.0", "SSL Mode=Require;Trust Server Certificate=true", Encryption.Required, Verification.None)]
    // Numbers, comma lists, resets, duplicates.
    [InlineData("10.0.0", "SSL Mode=3", Encryption.Required, Verification.None)]
    [InlineData("10.0.0", "SSL Mode=+5", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("10.0.0", "SSL Mode=99", Encryption.None, Verification.None)]
    [InlineData("10.0.0", "SSL Mode=-1", Encryption.None, Verification.None)]
    [InlineData("10.0.0", "SSL Mode=\"Allow,VerifyCA\"", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("10.0.0", "SSL Mode=Prefer,Require", Encryption.Required, Verification.None)]
    [InlineData("10.0.0", "SSL Mode=VerifyFull;SslMode=", Encryption.Opportunistic, Verification.None)]
    [InlineData("10.0.0", "SSL Mode=VerifyFull;SslMode=Disable", Encryption.None, Verification.None)]
    [InlineData("10.0.0", "SslMode=Disable;SSL Mode=VerifyFull", Encryption.Required, Verification.ChainAndHost)]
    // What changes nothing.
    [InlineData("10.0.0", "SSL Mode=Require;Root Certificate=ca.pem", Encryption.Required, Verification.None)]
    [InlineData("10.0.0", "SSL Mode=VerifyFull;Trust Server Certificate=true", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("8.0.9", "SSL Mode=VerifyFull;Trust Server Certificate=true", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("10.0.0", "SSL Mode=Prefer;Channel Binding=Require", Encryption.Opportunistic, Verification.None)]
    // GSSAPI encryption takes the place of TLS.
    [InlineData("10.0.0", "SSL Mode=Disable;GSS Encryption Mode=Require", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("10.0.0", "SSL Mode=Disable;GSS Encryption Mode=Prefer", Encryption.None, Verification.None)]
    // Up to 5.0: other numbers, another default, Require verifies.
    [InlineData("5.0.18", "", Encryption.None, Verification.None)]
    [InlineData("4.1.14", "", Encryption.None, Verification.None)]
    [InlineData("3.2", "", Encryption.None, Verification.None)]
    [InlineData("5.0.18", "SSL Mode=Require", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("4.1.14", "SSL Mode=Require", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("3.2", "SSL Mode=Require", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("5.0.18", "SSL Mode=Prefer", Encryption.Opportunistic, Verification.ChainAndHost)]
    [InlineData("5.0.18", "SSL Mode=1", Encryption.Opportunistic, Verification.ChainAndHost)]
    [InlineData("5.0.18", "SSL Mode=2", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("5.0.18", "SSL Mode=3", Encryption.None, Verification.None)]
    [InlineData("5.0.18", "SSL Mode=Require;Trust Server Certificate=true", Encryption.Required, Verification.None)]
    [InlineData("4.1.14", "SSL Mode=Prefer;Trust Server Certificate=true", Encryption.Opportunistic, Verification.None)]
    [InlineData("5.0.18", "SSL Mode=Require;Trust Server Certificate=false", Encryption.Required, Verification.ChainAndHost)]
    [InlineData("5.0.18", "SSL Mode=Require;Root Certificate=ca.pem", Encryption.Required, Verification.Chain)]
    [InlineData("5.0.18", "SSL Mode=Disable;Trust Server Certificate=true", Encryption.None, Verification.None)]
    public void Settings_decide_the_posture(string version, string text, Encryption encryption, Verification verification)
    {
        var posture = Given.Npgsql(version, text).Posture;

        Assert.Equal((encryption, verification), (posture.Encryption, posture.Verification));
    }

    [Theory]
    [InlineData("10.0.0", "SSL Mode=Require", "SSL Mode")]
    [InlineData("10.0.0", "", null)]
    [InlineData("5.0.18", "SSL Mode=Require;Trust Server Certificate=true", "Trust Server Certificate")]
    [InlineData("5.0.18", "SSL Mode=Require;Root Certificate=ca.pem", "Root Certificate")]
    [InlineData("10.0.0", "GSS Encryption Mode=Require", "GSS Encryption Mode")]
    public void The_deciding_setting_is_named(string version, string text, string? keyword) =>
        Assert.Equal(keyword, Given.Npgsql(version, text).Posture.VerificationFrom?.Keyword);

    [Theory]
    [InlineData("10.0.0", "SSL Mode=\uFFFC")]
    [InlineData("10.0.0", "Host=h;\uFFFC")]
    [InlineData("5.0.18", "SSL Mode=Require;Trust Server Certificate=\uFFFC")]
    [InlineData("5.0.18", "SSL Mode=Require;\uFFFC")]
    public void What_a_hole_may_change_is_unknown(string version, string text) =>
        Assert.Equal(Verification.Unknown, Given.Npgsql(version, text).Posture.Verification);

    [Fact]
    public void A_hole_does_not_hide_the_mode_that_is_written() =>
        Assert.Equal(Verification.None, Given.Npgsql("10.0.0", "\uFFFC;SSL Mode=Require").Posture.Verification);

    [Fact]
    public void An_unknown_version_has_no_known_default() =>
        Assert.Equal(
            TlsPosture.Unknown,
            new Connection(new DriverInUse(DriverCatalog.Npgsql, DriverCatalog.Npgsql.Newest, IsVersionKnown: false), [], [], mayHaveMoreSettings: false).Posture);

    [Theory]
    [InlineData("10.0.0", "SSL Mode=Require", CallbackEffect.ValidatesFully, Verification.ChainAndHost)]
    [InlineData("10.0.0", "SSL Mode=Require", CallbackEffect.ValidatesChain, Verification.Chain)]
    [InlineData("10.0.0", "SSL Mode=Require", CallbackEffect.None, Verification.None)]
    [InlineData("10.0.0", "SSL Mode=Prefer", CallbackEffect.ValidatesFully, Verification.ChainAndHost)]
    [InlineData("10.0.0", "SSL Mode=Disable", CallbackEffect.ValidatesFully, Verification.None)]
    [InlineData("10.0.0", "SSL Mode=Require;Root Certificate=ca.pem", CallbackEffect.ValidatesFully, Verification.None)]
    [InlineData("5.0.18", "SSL Mode=Require", CallbackEffect.ValidatesFully, Verification.ChainAndHost)]
    [InlineData("5.0.18", "SSL Mode=Require", CallbackEffect.ValidatesChain, Verification.Chain)]
    [InlineData("5.0.18", "SSL Mode=Require", CallbackEffect.None, Verification.Unknown)]
    [InlineData("5.0.18", "SSL Mode=Require;Trust Server Certificate=true", CallbackEffect.ValidatesFully, Verification.None)]
    public void A_callback_counts_where_the_driver_asks_it(string version, string text, CallbackEffect effect, Verification verification) =>
        Assert.Equal(verification, Given.Npgsql(version, text).WithCallback(effect).Posture.Verification);

    [Theory]
    [InlineData("10.0.0", "VerifyFull", "VerifyCA", true)]
    [InlineData("6.0", "VerifyFull", "VerifyCA", true)]
    [InlineData("5.0.18", "Require", null, false)]
    [InlineData("4.1.14", "Require", null, false)]
    public void Full_verification_is_written_as_the_version_understands_it(string version, string full, string? chain, bool takesCaFile)
    {
        var connection = Given.Npgsql(version, $"SSL Mode={full}");

        Assert.Equal(full, DriverCatalog.Npgsql.FullVerification.For(connection.Driver.Version));
        Assert.Equal(chain, DriverCatalog.Npgsql.ChainVerification.For(connection.Driver.Version));
        Assert.Equal(takesCaFile, DriverCatalog.Npgsql.CaFileWorksWithFullVerification!(connection));
        Assert.True(connection.Posture.IsFullyVerified);
        Assert.False(connection.IsRejected());
    }
}
