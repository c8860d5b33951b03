using DbTlsAnalyzers.Rules;

namespace DbTlsAnalyzers.Tests.Live;

/// <summary>
/// Asks drivers about weak connection strings and about what the fixes make of them. In settings, <c>{ca}</c> stands for the file with the
/// right server's CA, <c>{client.pem}</c> and <c>{client.key}</c> for those of a client certificate.
/// </summary>
internal static class LiveFixes
{
    /// <summary>The weak string is found by the rule, and connects where it must not: that is why the rule exists.</summary>
    public static async Task CheckWeakAsync(ServerFarm farm, LiveDriver driver, string rule, string settings, params IReadOnlyList<Scenario> wrongServers)
    {
        foreach (var scenario in wrongServers)
        {
            var weak = driver.ConnectionString(scenario, Complete(farm, settings));
            var answer = await driver.ConnectAsync(StoreOf(settings), weak);

            Assert.Equal(rule, Assert.Single(driver.Judge(weak).Findings, static finding => finding.Rule is PostureRule).Rule.Id);
            Assert.True(answer.Outcome is Outcome.Tls or Outcome.Clear, $"{settings} at {scenario}: {answer.Outcome}. {answer.Error}");
        }
    }

    /// <summary>The string that the fix with this key produces connects encrypted to the named servers, and to no other.</summary>
    /// <param name="key">The fix; it ends with the name of the CA file if it has one.</param>
    public static async Task CheckFixedAsync(ServerFarm farm, LiveDriver driver, SystemStore store, string rule, string settings, string key, params IReadOnlyList<Scenario> connects)
    {
        foreach (var scenario in Enum.GetValues<Scenario>())
        {
            var bench = driver.Judge(driver.ConnectionString(scenario, Complete(farm, settings)), key.Contains("{ca}", StringComparison.Ordinal) ? farm.Certificates.CaFile : null);
            var fixes = bench.Findings.Single(finding => finding.Rule.Id == rule).Fixes;
            var fix = Assert.Single(fixes, fix => fix.Key == Complete(farm, key));
            var repaired = bench.Apply(fix)!;
            var answer = await driver.ConnectAsync(store, repaired);

            // What checks the chain alone is still reported, at Info.
            Assert.All(driver.Judge(repaired).Findings.Where(static finding => finding.Rule is PostureRule), static finding => Assert.True(finding.Rule is UncheckedHostName && finding.Severity == RuleSeverity.Info));
            Assert.Equal(!connects.Contains(Scenario.WrongHost), driver.Judge(repaired).Connections[0].Posture.IsFullyVerified);
            var expected = connects.Contains(scenario) ? Outcome.Tls : Outcome.Refused;
            Assert.True(expected == answer.Outcome, $"{repaired} at {scenario}: {answer.Outcome} instead of {expected}. {answer.Error}");
        }
    }

    /// <summary>A chain is verified either with the file or with the system's store.</summary>
    private static SystemStore StoreOf(string settings) =>
        settings.Contains("VerifyCA", StringComparison.Ordinal) && !settings.Contains("{ca}", StringComparison.Ordinal) ? SystemStore.TrustsCa : SystemStore.Empty;

    private static string Complete(ServerFarm farm, string text) => text
        .Replace("{ca}", farm.Certificates.CaFile, StringComparison.Ordinal)
        .Replace("{client.pem}", farm.Certificates.ClientCertificateFile, StringComparison.Ordinal)
        .Replace("{client.key}", farm.Certificates.ClientKeyFile, StringComparison.Ordinal);
}
