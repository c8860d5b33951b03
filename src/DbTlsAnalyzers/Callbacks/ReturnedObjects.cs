using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>Tells which method hands the object that it makes to its callers.</summary>
internal static class ReturnedObjects
{
    /// <summary>The method or local function that returns what is made at this node, directly or by a local; null if it keeps it.</summary>
    public static IMethodSymbol? MethodReturning(SyntaxNode creation, FunctionBodies bodies)
    {
        var whole = creation;
        while (whole.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or ConditionalExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression }
            or PostfixUnaryExpressionSyntax or AwaitExpressionSyntax)
        {
            whole = whole.Parent;
        }

        var function = FunctionAround(whole);
        var isReturned = function is not null && whole.Parent switch
        {
            ReturnStatementSyntax => true,
            ArrowExpressionClauseSyntax arrow => arrow.Parent == function,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => bodies.NamesIn(function).Returns(variable.Identifier.ValueText),
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax variable } assignment when assignment.Right == whole => bodies.NamesIn(function).Returns(variable.Identifier.ValueText),
            _ => false,
        };
        return isReturned ? bodies.ModelOf(creation.SyntaxTree).GetDeclaredSymbol(function!, bodies.Cancellation) as IMethodSymbol : null;
    }

    private static SyntaxNode? FunctionAround(SyntaxNode node)
    {
        for (var current = node.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case MethodDeclarationSyntax or LocalFunctionStatementSyntax:
                    return current;
                case AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }
}
