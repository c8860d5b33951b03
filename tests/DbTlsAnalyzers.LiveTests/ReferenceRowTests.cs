namespace DbTlsAnalyzers.Tests.Live;

/// <summary>That the live tests ask what they are meant to ask. These need no server.</summary>
public sealed class ReferenceRowTests
{
    [Theory]
    [InlineData("Npgsql", "10.0.0", 54)]
    [InlineData("Npgsql", "9.0.3", 48)]
    [InlineData("MySql.Data", "8.0.16", 84)]
    [InlineData("MySql.Data", "8.0.19", 84)]
    [InlineData("MySql.Data", "26.10.0", ReferenceRow.HasPemReader ? 88 : 80)]
    [InlineData("MySqlConnector", "2.6.1", 39)]
    public void Every_row_that_can_be_had_is_asked(string driver, string version, int count) => Assert.Equal(count, ReferenceRow.Of(driver, version).Count);

    [Theory]
    [InlineData("Npgsql", "10.0.0")]
    [InlineData("Npgsql", "9.0.3")]
    [InlineData("MySql.Data", "8.0.16")]
    [InlineData("MySql.Data", "8.0.19")]
    [InlineData("MySql.Data", "26.10.0")]
    [InlineData("MySqlConnector", "2.6.1")]
    public void Every_mode_without_other_settings_has_a_known_outcome_at_every_server(string driver, string version)
    {
        // Self-signed certificates are not in the reduced data of Npgsql.
        Scenario[] servers = [Scenario.Good, Scenario.Impostor, Scenario.WrongHost, Scenario.Expired, Scenario.Plaintext];
        var unknown = ReferenceRow.Of(driver, version).Where(static row => row is { Extra: "-", IsRejected: false }).Where(row => !servers.All(row.Outcomes.ContainsKey)).Select(static row => row.Name);

        Assert.Empty(unknown);
    }
}
