using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Reporting;

/// <summary>Code that only debug builds compile: inside <c>#if DEBUG</c>, or in the <c>#else</c> of <c>#if !DEBUG</c>.</summary>
internal static class DebugRegion
{
    public static bool Contains(Location place) => place.SourceTree is { } tree && Contains(tree, place.SourceSpan.Start);

    public static bool Contains(SyntaxTree tree, int position)
    {
        var open = new Stack<Branch>();
        for (var directive = tree.GetRoot().GetFirstDirective(); directive is not null && directive.SpanStart < position; directive = directive.GetNextDirective())
        {
            switch (directive)
            {
                case IfDirectiveTriviaSyntax start:
                    open.Push(BranchOf(start.Condition));
                    break;
                case ElifDirectiveTriviaSyntax other when open.Count > 0:
                    _ = open.Pop();
                    open.Push(BranchOf(other.Condition));
                    break;
                case ElseDirectiveTriviaSyntax when open.Count > 0:
                    open.Push(open.Pop() == Branch.Release ? Branch.Debug : Branch.Other);
                    break;
                case EndIfDirectiveTriviaSyntax when open.Count > 0:
                    _ = open.Pop();
                    break;
            }
        }

        return open.Contains(Branch.Debug);
    }

    private static Branch BranchOf(ExpressionSyntax condition) => condition switch
    {
        IdentifierNameSyntax { Identifier.ValueText: "DEBUG" } => Branch.Debug,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: IdentifierNameSyntax { Identifier.ValueText: "DEBUG" } } => Branch.Release,
        _ => Branch.Other,
    };

    private enum Branch
    {
        Other,
        Debug,
        Release,
    }
}
