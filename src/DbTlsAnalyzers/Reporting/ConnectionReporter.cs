using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Reporting;

/// <summary>From a connection that reaches a driver to diagnostics.</summary>
internal sealed class ConnectionReporter(FindingClaims claims, CompilationFlow flow)
{
    /// <summary>Judges every alternative of a use and reports what counts, each finding at one place once.</summary>
    public void Report(ConnectionUse use, AnalysisOptions options, SemanticModel model, Action<Diagnostic> report, CancellationToken cancellation)
    {
        var code = new SurroundingCode(use.Anchors, flow, model, cancellation);
        var judged = new List<JudgedConnection>();
        foreach (var value in use.Alternatives)
        {
            if (ConnectionSource.Of(value, use, model) is { } source && !(use.Alternatives.Count > 1 && IsForAnotherDriver(source, use.Candidates)))
            {
                judged.Add(JudgedConnection.Judge(source, use.Candidates, options, isSourceCode: true, code));
            }
        }

        var reported = new Dictionary<(Location Place, Rule Rule), ReportedFinding>();
        foreach (var alternative in judged)
        {
            foreach (var finding in alternative.Findings)
            {
                var place = alternative.Source.Locate(finding);
                if (finding.Rule is TlsSettingWithoutEffect && (judged.Exists(other => other.UsesWhatStandsAt(place)) || alternative.IsWeakenedForDebugging(place) || alternative.IsOverriddenElsewhere(finding)))
                {
                    continue;
                }

                if (finding.Rule is UnspecifiedTlsMode && judged.Exists(other => other != alternative && MakesNeedless(finding, alternative, other)))
                {
                    continue;
                }

                var severity = IsOnlyConditional(finding, alternative, judged) || IsOnlyForDebugging(finding, place) ? RuleSeverity.Info : finding.Severity;
                reported[(place, finding.Rule)] = reported.TryGetValue((place, finding.Rule), out var known)
                    ? known.With(finding, alternative, severity)
                    : new ReportedFinding(finding, alternative, severity);
            }
        }

        foreach (var (key, finding) in reported.Select(static pair => (pair.Key, pair.Value)))
        {
            if (claims.Claim(key.Place, key.Rule.Id, use.Sink))
            {
                report(finding.ToDiagnostic(key.Place, model));
            }
        }
    }

    /// <summary>True for one of several strings that a helper gives, if none of the drivers here knows all of its keywords and another one does.</summary>
    private bool IsForAnotherDriver(ConnectionSource source, IReadOnlyList<DriverInUse> candidates) =>
        source is TextSource { ConnectionString.Settings: { Count: > 1 } settings }
        && candidates.All(driver => settings.Any(setting => driver.Find(setting.Key) is null))
        && flow.Drivers!.Referenced.Any(driver => settings.All(setting => driver.Find(setting.Key) is not null));

    /// <summary>
    /// True for what is weak on some paths only, while another path is safe: a mode for development next to the one for production, or
    /// one that some paths overrule. A whole connection of its own is no such thing. That no mode is given says less than a weak one does: it is
    /// enough there if another path takes a mode from somewhere.
    /// </summary>
    private static bool IsOnlyConditional(Finding finding, JudgedConnection alternative, List<JudgedConnection> all) =>
        finding.Rule is ConnectionRule { DependsOnHost: true }
        && finding.Severity > RuleSeverity.Info
        && all.Exists(other => (other.IsSafeAsWritten || (finding.Rule is UnspecifiedTlsMode && other.IsOpen)) && other.Findings.All(x => x.Rule != finding.Rule))
        && !alternative.IsWhollyConditional;

    /// <summary>
    /// True if the other path adds settings of some origin, whether there are any or not: the mode may be among them. And if this path only adds
    /// to a text that lacks the mode as it is.
    /// </summary>
    private static bool MakesNeedless(Finding finding, JudgedConnection alternative, JudgedConnection other) =>
        (other.Source.MayHaveMoreSettings && other.Source.Extends(alternative.Source))
        || (alternative.Source is TextSource && alternative.Source.Extends(other.Source) && other.Findings.Any(x => x.Rule == finding.Rule));

    private static bool IsOnlyForDebugging(Finding finding, Location place) =>
        finding.Rule is ConnectionRule { DependsOnHost: true } && finding.Severity > RuleSeverity.Info && DebugRegion.Contains(place);
}
