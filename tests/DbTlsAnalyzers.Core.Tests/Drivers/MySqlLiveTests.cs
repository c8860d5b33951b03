using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>What the tables say about a connection, against what the real drivers did with real servers.</summary>
public sealed class MySqlLiveTests
{
    public static TheoryData<string, string> Measured => new()
    {
        { "MySqlConnector", "2.6.1" },
        { "MySqlConnector", "2.3.7" },
        { "MySqlConnector", "1.3.14" },
        { "MySql.Data", "26.10.0" },
        { "MySql.Data", "8.0.19" },
        { "MySql.Data", "8.0.16" },
        { "MySql.Data", "6.9.12" },
    };

    [Theory]
    [MemberData(nameof(Measured))]
    public void Settings_that_the_driver_throws_on_are_reported_and_no_others(string driver, string version)
    {
        var wrong = Rows(driver, version).Where(static row => Bind(row).IsRejected() != row.WasRejected);

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Measured))]
    public void Encryption_is_required_exactly_where_no_connection_in_clear_was_made(string driver, string version)
    {
        var wrong = Rows(driver, version).Where(static row => row is { WasRejected: false, TriedWithoutTls: true } && (Bind(row).Posture.Encryption < Encryption.Required) != row.ConnectsInClear);

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Measured))]
    public void Encryption_is_off_exactly_where_a_server_with_TLS_was_talked_to_in_clear(string driver, string version)
    {
        var wrong = Rows(driver, version).Where(static row => !row.WasRejected && (Bind(row).Posture.Encryption == Encryption.None) != (row.Good == "clear"));

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Measured))]
    public void Nothing_is_verified_exactly_where_any_certificate_was_accepted(string driver, string version)
    {
        var wrong = Comparable(driver, version)
            .Where(static row => !AcceptsSelfSignedBesideCaFile(row))
            .Where(static row => (Bind(row).Posture.Verification == Verification.None) != row.AcceptsAnyCertificate);

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Measured))]
    public void The_host_name_is_checked_exactly_where_another_host_was_refused(string driver, string version)
    {
        var wrong = Comparable(driver, version)
            .Where(static row => row.Good == "TLS" && !AcceptsSelfSignedBesideCaFile(row) && !RefusesOtherHostsForWantOfFile(row))
            .Where(static row => (Bind(row).Posture.Verification == Verification.ChainAndHost) != (row.WrongHost == "no"));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_row_of_the_data_belongs_to_a_measured_version() =>
        Assert.Equal(683, Measured.Sum(static row => Rows((string)row[0], (string)row[1]).Count));

    /// <summary>Before 2.3.6 MySqlConnector takes any self-signed certificate for the CA of the file. Nothing in the settings changes that: no row of the table.</summary>
    private static bool AcceptsSelfSignedBesideCaFile(LiveRow row) => row is { Driver: "MySqlConnector", Version: "1.3.14" } && row.Ca.StartsWith("ca.pem", StringComparison.Ordinal);

    /// <summary>MySql.Data under VerifyCA without a file: a name that differs makes it look for SslCa, which is not there. An accident, not a promise: the table keeps to what the mode is for.</summary>
    private static bool RefusesOtherHostsForWantOfFile(LiveRow row) => row is { Driver: "MySql.Data", Mode: "VerifyCA" } && row.Ca.StartsWith("none", StringComparison.Ordinal);

    private static IReadOnlyList<LiveRow> Rows(string driver, string version) => LiveRow.Read("mysql-live.csv", driver, version);

    private static IEnumerable<LiveRow> Comparable(string driver, string version) =>
        Rows(driver, version).Where(static row => row is { WasRejected: false, ConnectsWithTls: true } && row.SelfSigned.Length > 0);

    private static Connection Bind(LiveRow row)
    {
        var connection = Given.Connection(DriverCatalog.All.Single(driver => driver.Name == row.Driver), row.Version, row.ConnectionString);
        return row.Extra == "callback-rejects-all" ? connection.WithCallback(CallbackEffect.ValidatesFully) : connection;
    }
}
