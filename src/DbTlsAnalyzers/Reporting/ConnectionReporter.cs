using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Posture;
using DbTlsAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Reporting;

/// <summary>From a connection that reaches a driver to diagnostics.</summary>
internal sealed class ConnectionReporter(FindingClaims claims)
{
    /// <summary>Judges every alternative of a use and reports what counts, each finding at one place once.</summary>
    public void Report(ConnectionUse use, AnalysisOptions options, SemanticModel model, Action<Diagnostic> report)
    {
        var judged = new List<Alternative>();
        foreach (var value in use.Alternatives)
        {
            if (SourceOf(value, use, model) is { } source)
            {
                judged.Add(Alternative.Judge(source, use.Candidates, options));
            }
        }

        var reported = new Dictionary<(Location Place, Rule Rule), Diagnostic>();
        foreach (var alternative in judged)
        {
            foreach (var finding in alternative.Findings)
            {
                var place = alternative.Source.Locate(finding.Place);
                if (finding.Rule is TlsSettingWithoutEffect && judged.Exists(other => other.UsesWhatStandsAt(place)))
                {
                    continue;
                }

                var severity = IsOnlyConditional(finding, alternative, judged) ? RuleSeverity.Info : finding.Severity;
                if (!reported.TryGetValue((place, finding.Rule), out var known) || known.Severity < severity.ToRoslyn())
                {
                    reported[(place, finding.Rule)] = ToDiagnostic(finding, alternative, place, severity);
                }
            }
        }

        foreach (var diagnostic in reported)
        {
            if (claims.Claim(diagnostic.Key.Place, diagnostic.Value.Id, use.Sink))
            {
                report(diagnostic.Value);
            }
        }
    }

    private static ConnectionSource? SourceOf(ConnectionValue value, ConnectionUse use, SemanticModel model) => value switch
    {
        TextValue { Text: var text } => new TextSource(text, WholeText.Locate(text) ?? use.Sink.GetLocation()),
        BuilderValue builder => new BuilderSource(builder, model),
        _ => null,
    };

    /// <summary>
    /// True for what is weak on some paths only, while another path is safe: a mode for development next to the one for production. A whole
    /// connection of its own is no such thing.
    /// </summary>
    private static bool IsOnlyConditional(Finding finding, Alternative alternative, List<Alternative> all) =>
        finding.Rule is ConnectionRule { DependsOnHost: true }
        && finding.Severity > RuleSeverity.Info
        && (finding.IsConditional || finding.Place is null)
        && all.Exists(other => other.IsSafe)
        && !alternative.IsWhollyConditional;

    private static Diagnostic ToDiagnostic(Finding finding, Alternative alternative, Location place, RuleSeverity severity)
    {
        var descriptor = Descriptors.For(finding.Rule);
        return Diagnostic.Create(
            descriptor,
            place,
            severity.ToRoslyn(),
            additionalLocations: null,
            FixBag.Write(place.SourceTree is { } tree && GeneratedCode.Is(tree) ? [] : alternative.FixesOf(finding)),
            finding.Message);
    }

    /// <summary>One thing that the connection may be, judged.</summary>
    private sealed class Alternative(ConnectionSource source, IReadOnlyList<Connection> connections, IReadOnlyList<Finding> findings, bool isSafe)
    {
        public ConnectionSource Source => source;

        public IReadOnlyList<Finding> Findings => findings;

        public bool IsSafe => isSafe;

        public bool IsWhollyConditional => connections.Any(source.IsWhollyConditional);

        /// <summary>True if the setting at that place is part of this alternative, and has an effect in it.</summary>
        public bool UsesWhatStandsAt(Location place) =>
            connections.Any(connection => connection.Settings.Any(setting => source.Locate(setting.Origin).Equals(place)))
            && !findings.Any(finding => finding.Rule is TlsSettingWithoutEffect && source.Locate(finding.Place).Equals(place));

        public static Alternative Judge(ConnectionSource source, IReadOnlyList<DriverInUse> candidates, AnalysisOptions options)
        {
            var connections = candidates.Select(source.Bind).ToList();
            var isSafe = connections.TrueForAll(connection => connection.Posture.IsFullyVerified || HostClassifier.Classify(connection, options.LocalHosts) == HostScope.Local);
            return new Alternative(source, connections, Rules.Judge.Candidates(connections, options, isSourceCode: true), isSafe);
        }

        public IReadOnlyList<SourceFix> FixesOf(Finding finding) =>
            [.. finding.Fixes.Select(fix => source.Edit(fix, connections[0]) is { } edits ? new SourceFix(fix.Key, fix.Title, edits) : null).OfType<SourceFix>()];
    }
}
