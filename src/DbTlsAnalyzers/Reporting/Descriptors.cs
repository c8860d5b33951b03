using System.Collections.Immutable;
using DbTlsAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Reporting;

/// <summary>Rules as Roslyn describes them.</summary>
internal static class Descriptors
{
    private static readonly string? Repository = HelpLink.RepositoryOf(typeof(Descriptors).Assembly);

    private static readonly ImmutableDictionary<Rule, DiagnosticDescriptor> ByRule = RuleCatalog.All.ToImmutableDictionary(static rule => rule, Describe);

    public static ImmutableArray<DiagnosticDescriptor> For(IEnumerable<Rule> rules) => rules.Select(For).ToImmutableArray();

    public static DiagnosticDescriptor For(Rule rule) => ByRule[rule];

    public static DiagnosticSeverity ToRoslyn(this RuleSeverity severity) => severity switch
    {
        RuleSeverity.Hidden => DiagnosticSeverity.Hidden,
        RuleSeverity.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Warning,
    };

    // The message is composed where the finding is made: the driver, the setting and the remedy belong together.
    private static DiagnosticDescriptor Describe(Rule rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        rule.Category,
        rule.DefaultSeverity.ToRoslyn(),
        rule.IsEnabledByDefault,
        rule.Description,
        HelpLink.To(rule, Repository),
        Tags(rule));

    // As they stand in SARIF files. Code scanning knows weaknesses by the names that CodeQL gives them.
    private static string[] Tags(Rule rule) =>
        [rule.Category.ToLowerInvariant(), .. rule.Weaknesses, .. rule.Weaknesses.Select(static weakness => $"external/cwe/{weakness.ToLowerInvariant()}")];
}
