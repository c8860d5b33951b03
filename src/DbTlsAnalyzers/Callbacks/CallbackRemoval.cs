using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>Takes the installation of a callback out of the code around it.</summary>
internal static class CallbackRemoval
{
    /// <summary>The edits; null if the code would not compile, or mean something else, without it.</summary>
    public static IReadOnlyList<FileEdit>? Remove(SyntaxNode installation, FunctionBodies bodies) =>
        installation switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call when IsFluent(access.Expression, call) => FromChain(call, access),
            _ when CodeRemoval.Remove(installation, bodies.ModelOf(installation.SyntaxTree)) is { } edits => edits,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, Parent: LambdaExpressionSyntax or ArrowExpressionClauseSyntax } call => FromChain(call, access),
            _ => null,
        };

    /// <summary>True if the call is a link of a chain, or its value is used: the receiver stays.</summary>
    private static bool IsFluent(ExpressionSyntax receiver, InvocationExpressionSyntax call) =>
        receiver is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax || call.Parent is not (ExpressionStatementSyntax or LambdaExpressionSyntax or ArrowExpressionClauseSyntax);

    private static IReadOnlyList<FileEdit> FromChain(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access)
    {
        var between = TextSpan.FromBounds(access.Expression.Span.End, access.OperatorToken.SpanStart);
        var isBare = string.IsNullOrWhiteSpace(call.SyntaxTree.GetText().ToString(between));
        return isBare
            ? [CodeEdits.Replace(call.SyntaxTree, TextSpan.FromBounds(between.Start, call.Span.End), string.Empty)]
            : [CodeRemoval.WithItsLine(call.SyntaxTree, TextSpan.FromBounds(between.End, call.Span.End))];
    }
}
