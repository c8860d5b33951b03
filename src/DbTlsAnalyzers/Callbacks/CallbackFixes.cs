using DbTlsAnalyzers.Callbacks.Validation;
using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Reporting;
using DbTlsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>Repairs of callbacks.</summary>
internal sealed class CallbackFixes(CallbackJudge judge, FunctionBodies bodies, AnalysisOptions options)
{
    private const string RemoveKey = "remove-callback";
    private const string StrictKey = "accept-no-errors";

    /// <param name="together">Everything that the driver may be given in the same place; null if it is given what callers hand over: only the function can change then.</param>
    public IReadOnlyList<SourceFix> For(SyntaxNode node, CallbackSource weak, CallbackVerdict verdict, IReadOnlyList<CallbackSource>? together)
    {
        if (verdict.Strictness == Strictness.AcceptsAnything && together is not null && Without(node, weak, together) is { Count: > 0 } removals)
        {
            return removals;
        }

        return weak.Function is { Function: { } function } && StrictCallback.Edits(function, bodies) is { } edits
            ? [new SourceFix(StrictKey, "Accept certificates without errors only", edits)]
            : [];
    }

    private IReadOnlyList<SourceFix> Without(SyntaxNode node, CallbackSource weak, IReadOnlyList<CallbackSource> together)
    {
        // One of two operands: the other one stays, unless it is no callback at all.
        var others = together.Where(source => source.Operand != weak.Operand).ToList();
        if (others.Count > 0 && !others.TrueForAll(static source => source.IsNull))
        {
            return weak.Operand.Parent is ConditionalExpressionSyntax choice && others.Count == 1 && (choice.WhenTrue == others[0].Operand || choice.WhenFalse == others[0].Operand)
                ? [new SourceFix(RemoveKey, "Remove the callback", [CodeEdits.Replace(choice, others[0].Operand.ToString())])]
                : [];
        }

        return Removals(node);
    }

    /// <summary>Without the callback: where the connection string is in sight, with full verification instead.</summary>
    public IReadOnlyList<SourceFix> Removals(SyntaxNode node)
    {
        if (CallbackRemoval.Remove(node, bodies) is not { } removal)
        {
            return [];
        }

        var fixes = new List<SourceFix>();
        if (judge.Connections.Count == 1)
        {
            var (source, connection) = judge.Connections[0];
            foreach (var fix in Judge.Connection(connection, options, isSourceCode: true).Where(static finding => finding.Rule is PostureRule).SelectMany(static finding => finding.Fixes))
            {
                if (source.Edit(fix, connection) is { } edits)
                {
                    fixes.Add(new SourceFix($"{RemoveKey}:{fix.Key}", $"Remove the callback and {char.ToLowerInvariant(fix.Title[0])}{fix.Title.Substring(1)}", [.. removal, .. edits]));
                }
            }
        }

        fixes.Add(new SourceFix(RemoveKey, "Remove the callback", removal));
        return fixes;
    }
}
