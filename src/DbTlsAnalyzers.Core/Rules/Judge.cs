using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Rules;

/// <summary>Asks every rule about a connection and keeps what counts.</summary>
public static class Judge
{
    /// <summary>The findings about one connection.</summary>
    public static IReadOnlyList<Finding> Connection(Connection connection, AnalysisOptions options, bool isSourceCode)
    {
        var subject = new Subject(connection, options, isSourceCode);
        var findings = new List<Finding>();
        foreach (var rule in RuleCatalog.ForConnections)
        {
            if (!rule.DependsOnHost || subject.Scope != HostScope.Local || options.CheckLocalHosts)
            {
                findings.AddRange(rule.Check(subject).Select(finding => Lower(finding, rule, subject)));
            }
        }

        // What the driver refuses never connects: how well it would be protected, or what the refused setting would do, is no question.
        var refused = findings.FindAll(MeansRejected);
        return refused.Count > 0 ? findings.FindAll(finding => MeansRejected(finding) || (!DependsOnHost(finding) && !refused.Exists(other => IsAtSamePlace(other, finding)))) : findings;
    }

    /// <summary>
    /// The findings on which all candidates agree: the same rule at the same place. What some refuse and the others let through unprotected is
    /// a finding without a fix; so is a missing mode, since the candidates may spell it differently. Other fixes survive if every candidate
    /// offers the same change of the same settings. Where all leave the server unverified, each for reasons of its own, what is said about the
    /// one that protects most is true of the others too.
    /// </summary>
    public static IReadOnlyList<Finding> Candidates(IReadOnlyList<Connection> candidates, AnalysisOptions options, bool isSourceCode)
    {
        var byCandidate = candidates.Select(candidate => Connection(candidate, options, isSourceCode)).ToList();
        if (byCandidate.Count <= 1)
        {
            return byCandidate.Count == 0 ? [] : byCandidate[0];
        }

        var accepting = byCandidate.FindAll(static findings => !IsRejected(findings));
        var isDisputed = accepting.Count > 0 && accepting.Count < byCandidate.Count;
        var judged = isDisputed ? accepting : byCandidate;
        var agreed = judged[0].Select(first => Agreed(first, judged, isDisputed)).OfType<Finding>().ToList();
        if (!agreed.Exists(IsAboutPosture) && judged.TrueForAll(static findings => findings.Any(IsAboutPosture)))
        {
            var best = candidates.Zip(byCandidate, static (candidate, findings) => (candidate.Posture, Findings: findings))
                .Where(candidate => judged.Contains(candidate.Findings))
                .OrderByDescending(static candidate => candidate.Posture.Verification).ThenByDescending(static candidate => candidate.Posture.Encryption)
                .First();
            agreed.Insert(0, best.Findings.First(IsAboutPosture) with { Severity = judged.Min(static findings => findings.First(IsAboutPosture).Severity), Fixes = [] });
        }

        return agreed;
    }

    private static bool IsAboutPosture(Finding finding) => finding.Rule is PostureRule;

    private static bool IsRejected(IReadOnlyList<Finding> findings) => findings.Any(MeansRejected);

    private static bool MeansRejected(Finding finding) => finding.Rule is ConnectionRule { MeansRejected: true };

    private static bool DependsOnHost(Finding finding) => finding.Rule is ConnectionRule { DependsOnHost: true };

    private static bool IsAtSamePlace(Finding left, Finding right) => left.Place is not null && ReferenceEquals(left.Place, right.Place);

    private static Finding? Agreed(Finding first, List<IReadOnlyList<Finding>> byCandidate, bool isDisputed)
    {
        var same = byCandidate.ConvertAll(findings => findings.FirstOrDefault(f => f.Rule == first.Rule && ReferenceEquals(f.Place, first.Place)));
        if (!same.TrueForAll(static finding => finding is not null))
        {
            return null;
        }

        var agreed = first with { Severity = same.Min(static finding => finding!.Severity) };
        return isDisputed || first.Place is null
            ? agreed with { Fixes = [] }
            : agreed with { Fixes = [.. first.Fixes.Where(fix => same.TrueForAll(finding => finding!.Fixes.Any(other => AreSame(fix, other))))] };
    }

    private static bool AreSame(Fix left, Fix right) =>
        string.Equals(left.Key, right.Key, StringComparison.Ordinal) && left.Changes.Count == right.Changes.Count
        && left.Changes.Zip(right.Changes, AreSame).All(static same => same);

    private static bool AreSame(SettingChange left, SettingChange right) => (left, right) switch
    {
        (ChangeValue l, ChangeValue r) => ReferenceEquals(l.Setting.Origin, r.Setting.Origin) && string.Equals(l.Value, r.Value, StringComparison.OrdinalIgnoreCase),
        (RemoveSetting l, RemoveSetting r) => ReferenceEquals(l.Origin, r.Origin),
        (AddSetting l, AddSetting r) => string.Equals(l.Value, r.Value, StringComparison.OrdinalIgnoreCase)
            && l.Option.Keywords.Any(keyword => r.Option.Keywords.Any(other => string.Equals(keyword.Text, other.Text, StringComparison.OrdinalIgnoreCase))),
        _ => left == right,
    };

    private static Finding Lower(Finding finding, ConnectionRule rule, Subject subject) =>
        rule.DependsOnHost && subject.Scope == HostScope.Nearby && !subject.Options.CheckLocalHosts && finding.Severity > RuleSeverity.Info
            ? finding with { Severity = RuleSeverity.Info }
            : finding;
}
