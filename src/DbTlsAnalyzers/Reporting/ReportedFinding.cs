using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Reporting;

/// <summary>What a rule says of a place, whatever the number of alternatives of which it says so.</summary>
/// <param name="AlsoFor">Other alternatives, which start from a text of their own: a fix repairs that as well.</param>
internal sealed record ReportedFinding(Finding Finding, JudgedConnection Alternative, RuleSeverity Severity, IReadOnlyList<(Finding Finding, JudgedConnection Alternative)> AlsoFor)
{
    public ReportedFinding(Finding finding, JudgedConnection alternative, RuleSeverity severity)
        : this(finding, alternative, severity, [])
    {
    }

    /// <summary>The same, of another alternative: the graver one is reported.</summary>
    public ReportedFinding With(Finding finding, JudgedConnection alternative, RuleSeverity severity)
    {
        var (graver, lesser) = Severity < severity ? ((finding, alternative), (Finding, Alternative)) : ((Finding, Alternative), (finding, alternative));
        IReadOnlyList<(Finding, JudgedConnection)> alsoFor = graver.Item2.Source.StartsApartFrom(lesser.Item2.Source) ? [.. AlsoFor, lesser] : AlsoFor;
        return new(graver.Item1, graver.Item2, Severity < severity ? severity : Severity, alsoFor);
    }

    public Diagnostic ToDiagnostic(Location place, SemanticModel model) => Diagnostic.Create(
        Descriptors.For(Finding.Rule),
        place,
        Severity.ToRoslyn(),
        additionalLocations: null,
        FixBag.Write(SoundFixes.Of(Fixes(), place.SourceTree ?? model.SyntaxTree, model.Compilation)),
        Finding.Message);

    private IReadOnlyList<SourceFix> Fixes()
    {
        var fixes = Alternative.FixesOf(Finding);
        foreach (var (finding, alternative) in AlsoFor)
        {
            var others = alternative.FixesOf(finding);
            fixes = [.. fixes.Select(fix => others.FirstOrDefault(other => other.Key == fix.Key) is { } other ? fix with { Edits = [.. fix.Edits.Concat(other.Edits).Distinct()] } : fix)];
        }

        return fixes;
    }
}
