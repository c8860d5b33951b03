using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.FuzzTests.Inputs;
using DbTlsAnalyzers.FuzzTests.Running;
using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Rules;
using DbTlsAnalyzers.Tests.Rules;
using Xunit.Abstractions;

namespace DbTlsAnalyzers.FuzzTests.Surfaces;

/// <summary>Connection strings of all drivers: parsed, judged, repaired.</summary>
public sealed class ConnectionStringFuzz(ITestOutputHelper output)
{
    private static readonly AnalysisOptions[] Options = [AnalysisOptions.Default, AnalysisOptions.Default with { CheckLocalHosts = true }, AnalysisOptions.Default with { CaFile = "my 'own' \"ca\";.pem", LocalHosts = ["*a*b*c"] }, AnalysisOptions.Default with { RequireHostName = false, CaFile = "ca.pem" }];

    [Fact]
    public void Connection_strings_survive_anything() => new Surface(nameof(Connection_strings_survive_anything), 0.09, 20_000, Draw, Check).Run(output);

    private static FuzzInput Draw(Random random) =>
        new("connection.txt", TextMutator.Mutate(random, random.ConnectionString(), random.Next(6)), random.Next());

    private static void Check(FuzzInput input)
    {
        var text = input.Files[0].Text;
        foreach (var setting in ConnectionStringParser.Parse(text).Settings)
        {
            Assert.InRange(setting.Range.Start, 0, setting.Range.End);
            Assert.InRange(setting.Range.End, 0, text.Length);
            Assert.True(setting.Range.Contains(setting.KeyRange) && setting.Range.Contains(setting.ValueRange), "key and value lie in the setting");
        }

        var driver = Chance.Drivers[input.Chance % Chance.Drivers.Count];
        var bench = new Bench([driver], text, Options[input.Chance / Chance.Drivers.Count % Options.Length], hasHoles: false);
        foreach (var finding in bench.Findings)
        {
            foreach (var fix in finding.Fixes)
            {
                Repair(bench, finding, fix);
            }
        }
    }

    private static void Repair(Bench bench, Finding finding, Fix fix)
    {
        if (bench.Apply(fix) is not { } text)
        {
            return;
        }

        var after = bench.Again(text, hasHoles: false);
        var left = finding.Rule is PostureRule && after.Findings.FirstOrDefault(static x => x.Rule is PostureRule && x.Severity == RuleSeverity.Warning) is { } other && !IsPartial(fix) ? other : null;
        Assert.True(left is null, $"a posture finding is left after '{fix.Key}' of {bench.Show(finding)}: {(left is null ? string.Empty : after.Show(left))}\n  {bench.Connections[0].Driver}\n  before: {bench.Text}\n  after:  {text}");
        var count = after.Findings.Count(x => x.Rule == finding.Rule);
        var before = bench.Findings.Count(x => x.Rule == finding.Rule);
        Assert.True(
            // Of very many repetitions only the first ones are reported.
            count < before || before >= 20 || bench.Findings.Any(static x => x.Rule is ConnectionRule { MeansRejected: true }),
            $"the finding is still there after '{fix.Key}' of {bench.Show(finding)}\n  {bench.Connections[0].Driver}\n  before: {bench.Text}\n  after:  {text}");
    }

    private static bool IsPartial(Fix fix) => fix.Key.StartsWith("chain", StringComparison.Ordinal);
}
