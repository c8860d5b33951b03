using DbTlsAnalyzers.Callbacks.Validation;
using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>Repairs of weak validation callbacks.</summary>
internal static class CallbackFixes
{
    private const string RemoveKey = "remove-callback";
    private const string StrictKey = "accept-no-errors";

    public static IReadOnlyList<SourceFix> For(
        CallbackInstallation installation, SyntaxNode node, CallbackSource weak, CallbackVerdict verdict, IReadOnlyList<CallbackSource> sources, FunctionBodies bodies)
    {
        if (verdict.Strictness != Strictness.AcceptsAnything)
        {
            return Strict(weak, bodies) is { } strict ? [strict] : [];
        }

        // One of two operands: the other one stays, unless it is no callback at all.
        var others = sources.Where(source => source.Operand != weak.Operand).ToList();
        if (others.Count > 0 && !others.TrueForAll(static source => source.IsNull))
        {
            return weak.Operand.Parent is ConditionalExpressionSyntax choice && others is { Count: 1 } && (choice.WhenTrue == others[0].Operand || choice.WhenFalse == others[0].Operand)
                ? [new SourceFix(RemoveKey, "Remove the callback that accepts any certificate", [CodeEdits.Replace(choice, others[0].Operand.ToString())])]
                : [];
        }

        return CallbackRemoval.Remove(node, bodies) is { } edits ? [new SourceFix(RemoveKey, "Remove the callback that accepts any certificate", edits)] : [];
    }

    /// <summary>Replaces what a simple callback returns by <c>errors == SslPolicyErrors.None</c>.</summary>
    private static SourceFix? Strict(CallbackSource weak, FunctionBodies bodies)
    {
        if (weak.Function is not { Function: { Symbol.Parameters: { Length: 4 } parameters } function }
            || parameters[3] is not { Name: not "_" and var errors, IsDiscard: false }
            || ReturnedBy(function.Body.Syntax) is not { } returned)
        {
            return null;
        }

        var type = parameters[3].Type.ToMinimalDisplayString(bodies.ModelOf(returned.SyntaxTree), returned.SpanStart);
        return new SourceFix(StrictKey, "Accept certificates without errors only", [CodeEdits.Replace(returned, $"{errors} == {type}.None")]);
    }

    private static ExpressionSyntax? ReturnedBy(SyntaxNode body) =>
        body switch
        {
            ExpressionSyntax expression => expression,
            ArrowExpressionClauseSyntax arrow => arrow.Expression,
            BlockSyntax { Statements: { Count: 1 } statements } when statements[0] is ReturnStatementSyntax single => single.Expression,
            _ => null,
        };
}
