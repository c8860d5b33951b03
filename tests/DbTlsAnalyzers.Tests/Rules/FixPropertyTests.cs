using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Posture;
using DbTlsAnalyzers.Rules;

namespace DbTlsAnalyzers.Tests.Rules;

/// <summary>Every fix offered for random connection strings keeps its promises; where the real builder is at hand, it is the judge.</summary>
public sealed class FixPropertyTests
{
    private static readonly int Runs = Effort.Of(3_000);

    private static readonly AnalysisOptions[] Options = [AnalysisOptions.Default, new() { CheckLocalHosts = true, ProjectCaFiles = ["certs/ca.pem"] }, new() { CaFile = "a b.pem" }];

    public static TheoryData<string> Drivers => new(
        "Npgsql 4.1", "Npgsql 5.0", "Npgsql 6.0", "Npgsql 7.0", "Npgsql 8.0", "Npgsql 9.0.3", "Npgsql 10.0",
        "MySqlConnector 1.3.14", "MySqlConnector 2.3.0", "MySqlConnector 2.6.1", "MySqlConnector 2.6.2",
        "MySql.Data 6.9.12", "MySql.Data 8.0.11", "MySql.Data 8.0.16", "MySql.Data 8.0.19", "MySql.Data 8.0.29", "MySql.Data 9.1", "MySql.Data 26.10",
        "Microsoft.Data.SqlClient 1.1", "Microsoft.Data.SqlClient 2.1.4", "Microsoft.Data.SqlClient 3.1", "Microsoft.Data.SqlClient 4.0", "Microsoft.Data.SqlClient 5.0",
        "Microsoft.Data.SqlClient 6.1.8", "System.Data.SqlClient 4.6");

    [Theory]
    [MemberData(nameof(Drivers))]
    public void Every_fix_repairs_what_it_was_offered_for_and_touches_nothing_else(string driver)
    {
        var inUse = Bench.InUse(driver);
        var strings = new RandomConnections(inUse, seed: 2026);
        var real = RealDriver.Of(driver);
        int applied = 0, accepted = 0;
        for (var run = 0; run < Runs; run++)
        {
            var bench = new Bench([inUse], strings.Next(), Options[run % Options.Length], hasHoles: false);
            foreach (var finding in bench.Findings)
            {
                foreach (var fix in finding.Fixes)
                {
                    var fixedText = bench.Apply(fix);
                    Assert.True(fixedText is not null, $"{driver}: '{fix.Title}' cannot be applied: {bench.Text}");
                    var problem = Problem(bench, finding, fix, bench.Again(fixedText, hasHoles: false)) ?? Problem(real, bench, finding, fix, fixedText);
                    Assert.True(problem is null, $"{driver}: {problem} ({bench.Show(finding)}: {fix.Key})\n  before: {bench.Text}\n  after:  {fixedText}");
                    applied++;
                    accepted += real?.Accepts(fixedText) == true ? 1 : 0;
                }
            }
        }

        Assert.True(applied > Runs / 2 && (real is null || accepted > Runs / 3), $"only {applied} fixes, {accepted} accepted by the driver: too few to prove much");
    }

    /// <summary>What is wrong with the text after the fix; null if nothing is.</summary>
    private static string? Problem(Bench before, Finding finding, Fix fix, Bench after) =>
        Untouched(before, fix) is var untouched && !IsSubsequence(untouched, Slices(after)) ? "settings that the fix does not name have changed"
        : Slices(after).Count != untouched.Count + fix.Changes.Count(static change => change is ChangeValue or AddSetting) ? "the number of settings is not what the fix says"
        : IsAboutPosture(finding.Rule) && after.Findings.FirstOrDefault(IsAlarming) is { } left ? $"{after.Show(left)} is left"
        : Count(after, finding.Rule.Id) >= Count(before, finding.Rule.Id) && !IsRejected(before) ? "the finding is still there"
        : New(before, after) is { Length: > 0 } news ? $"{news} is new"
        : null;

    private static bool IsAboutPosture(Rule rule) => rule is PostureRule or PasswordExposed;

    private static bool IsAlarming(Finding finding) => finding.Severity == RuleSeverity.Warning && IsAboutPosture(finding.Rule);

    private static bool IsPartial(Fix fix) => fix.Key.StartsWith("chain", StringComparison.Ordinal);

    /// <summary>Then the driver's refusal hides what else there is to say.</summary>
    private static bool IsRejected(Bench bench) => bench.Findings.Any(static finding => finding.Rule is ConnectionRule { MeansRejected: true });

    private static int Count(Bench bench, string id) => bench.Findings.Count(finding => finding.Rule.Id == id);

    /// <summary>
    /// Rules that speak after the fix more often than before. The system's store (3001), unchecked revocation (off by default) and what a driver cannot do better (1004 at Info)
    /// are steps on the way up; so is a posture once the driver no longer throws, and what is wrong with a client certificate once there is TLS to use it in.
    /// </summary>
    private static string New(Bench before, Bench after)
    {
        var news = after.Findings.Where(finding => Count(after, finding.Rule.Id) > Count(before, finding.Rule.Id)
            && finding.Rule.Id is not "DBTLS3001" and not "DBTLS1008"
            && !(finding.Rule.Id == "DBTLS3006" && before.Connections[0].Posture.Encryption == Encryption.None)
            && !(finding.Rule.Id == "DBTLS1004" && finding.Severity == RuleSeverity.Info)
            && !(IsRejected(before) && finding.Rule is ConnectionRule { MeansRejected: false }));
        return string.Join(", ", news.Select(after.Show));
    }

    private static List<string> Untouched(Bench before, Fix fix)
    {
        var touched = fix.Changes.Select(static change => change switch
        {
            ChangeValue changed => changed.Setting.Origin,
            RemoveSetting removed => removed.Origin,
            _ => null,
        }).OfType<object>().ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. before.Connections[0].Text!.Settings.Where(setting => !touched.Contains(setting)).Select(setting => Slice(before.Text, setting))];
    }

    private static List<string> Slices(Bench bench) => [.. bench.Connections[0].Text!.Settings.Select(setting => Slice(bench.Text, setting))];

    private static string Slice(string text, Setting setting) => text.Substring(setting.Range.Start, setting.Range.Length);

    private static bool IsSubsequence(List<string> part, List<string> whole)
    {
        var matched = 0;
        foreach (var item in whole)
        {
            matched += matched < part.Count && part[matched] == item ? 1 : 0;
        }

        return matched == part.Count;
    }

    /// <summary>What the real builder has against the text after the fix; null if nothing.</summary>
    private static string? Problem(RealDriver? real, Bench before, Finding finding, Fix fix, string fixedText)
    {
        // A string that is refused for another reason too, and said to be, stays refused.
        var after = before.Again(fixedText, hasHoles: false);
        var connection = after.Connections[0];
        if (real is null || IsRejected(after) || connection.Unknown.Count > 0 || connection.Settings.Any(static setting => setting is { IsSet: true, Reading.IsAccepted: false }))
        {
            return null;
        }

        if (real.Read(fixedText) is not { } settings)
        {
            return "the real driver throws";
        }

        if (IsAboutPosture(finding.Rule))
        {
            var isAsPromised = IsPartial(fix) ? real.HasMode(settings, connection.Driver.Driver.ChainVerification) : real.IsFullyVerified(settings);
            if (!isAsPromised)
            {
                return "the real driver does not verify";
            }
        }

        // Options of one slot show in each other's properties.
        var slots = fix.Changes.Select(OptionOf).OfType<Option>().Select(static option => option.Slot).ToHashSet();
        var touched = connection.Driver.Driver.Options.Where(option => slots.Contains(option.Slot)).SelectMany(static option => option.PropertyAliases.Append(option.Property)).ToHashSet();
        return real.Read(before.Text) is { } original && settings.FirstOrDefault(setting => !touched.Contains(setting.Key) && original[setting.Key] != setting.Value) is { Key: not null } other
            ? $"the real driver reads {other.Key} as {other.Value}, before as {original[other.Key]}"
            : null;

        Option? OptionOf(SettingChange change) => change switch
        {
            ChangeValue changed => changed.Setting.Option,
            AddSetting added => added.Option,
            RemoveSetting removed => before.Connections[0].Settings.FirstOrDefault(setting => ReferenceEquals(setting.Origin, removed.Origin))?.Option,
            _ => null,
        };
    }
}
