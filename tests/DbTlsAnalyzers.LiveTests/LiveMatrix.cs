using DbTlsAnalyzers.Posture;
using DbTlsAnalyzers.Rules;

namespace DbTlsAnalyzers.Tests.Live;

/// <summary>Asks a driver about every server with the settings of one row, and holds reference and posture against the answers.</summary>
internal static class LiveMatrix
{
    public static TheoryData<string, string, string> Rows(params IEnumerable<(string Driver, string Version)> drivers)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (driver, version) in drivers)
        {
            foreach (var row in ReferenceRow.Of(driver, version))
            {
                data.Add(driver, version, row.Name);
            }
        }

        return data;
    }

    public static async Task CheckAsync(ServerFarm farm, string driver, string version, string name)
    {
        var row = ReferenceRow.Of(driver, version).Single(row => row.Name == name);
        var live = new LiveDriver(farm, driver, version);
        var settings = row.Settings(farm.Certificates);
        var measured = new Dictionary<Scenario, Outcome>();
        foreach (var scenario in Enum.GetValues<Scenario>())
        {
            var answer = await live.ConnectAsync(row.Store, live.ConnectionString(scenario, settings));
            measured[scenario] = answer.Outcome;
            var expected = row.IsRejected ? Outcome.Refused : row.Outcomes.TryGetValue(scenario, out var known) ? known : answer.Outcome;
            Assert.True(expected == answer.Outcome, $"{settings} at {scenario}: {answer.Outcome} instead of {expected}. {answer.Error}");
        }

        var bench = live.Judge(live.ConnectionString(Scenario.Good, settings));
        Assert.Equal(row.IsRejected, bench.Findings.Any(static finding => finding.Rule is ConnectionRule { MeansRejected: true }));
        if (!row.IsRejected)
        {
            Compare(row, measured, bench.Connections[0].Posture);
        }
    }

    private static void Compare(ReferenceRow row, Dictionary<Scenario, Outcome> measured, TlsPosture posture)
    {
        if (!IsHeldUpByAuthentication(row))
        {
            Assert.Equal(measured[Scenario.Plaintext] == Outcome.Clear, posture.Encryption < Encryption.Required);
        }

        if (measured[Scenario.Good] == Outcome.Clear)
        {
            // Allow begins in clear text and would use TLS if the server insisted.
            Assert.Equal(row.Mode == "Allow" ? Encryption.Opportunistic : Encryption.None, posture.Encryption);
        }
        else if (measured[Scenario.Good] == Outcome.Tls && row.Store != SystemStore.TrustsImpostor && !RefusesOtherHostsForWantOfFile(row))
        {
            // Where the impostor's CA is trusted, that it gets through says nothing.
            Assert.Equal(Verified(measured), posture.Verification);
        }
    }

    private static Verification Verified(Dictionary<Scenario, Outcome> measured) =>
        measured[Scenario.Impostor] == Outcome.Tls ? Verification.None
        : measured[Scenario.WrongHost] == Outcome.Tls ? Verification.Chain
        : Verification.ChainAndHost;

    /// <summary>Npgsql's Prefer with these refuses a server without TLS only because SCRAM then lacks the binding: a server that asks for another login gets it.</summary>
    private static bool IsHeldUpByAuthentication(ReferenceRow row) => row.Extra == "Channel Binding=Require";

    /// <summary>MySql.Data under VerifyCA without a file: a name that differs makes it look for SslCa, which is not there. An accident, not a promise: the table keeps to what the mode is for.</summary>
    private static bool RefusesOtherHostsForWantOfFile(ReferenceRow row) => row is { Driver: "MySql.Data", Mode: "VerifyCA" } && row.Ca.StartsWith("none", StringComparison.Ordinal);
}
