using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>Something to say about a callback.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">The expression that is handed over, or the code that bypasses.</param>
/// <param name="Message">One sentence, a semicolon, the remedy.</param>
/// <param name="Severity">Info where a safe alternative stands beside it.</param>
/// <param name="Elsewhere">The function that a method group or a field names.</param>
/// <param name="Fixes">In the order in which they are offered.</param>
internal sealed record CallbackFinding(Rule Rule, SyntaxNode Place, string Message, RuleSeverity Severity, SyntaxNode? Elsewhere, IReadOnlyList<SourceFix> Fixes);
