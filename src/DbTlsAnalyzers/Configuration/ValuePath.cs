using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Configuration;

/// <summary>The short ways of a value that was just read.</summary>
internal static class ValuePath
{
    /// <summary>The outermost expressions that still are the value: where it was read, or wherever the local stands that it was put into.</summary>
    public static IEnumerable<ExpressionSyntax> Ends(ExpressionSyntax read, SemanticModel model, CancellationToken cancellationToken)
    {
        var value = Climb(read);
        return value.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } && model.GetDeclaredSymbol(declarator, cancellationToken) is ILocalSymbol local
            ? Uses(declarator, local, model, cancellationToken).Select(Climb)
            : [value];
    }

    /// <summary>Out of what wraps a value without changing it: <c>(x ?? throw …)!.ConnectionString</c>.</summary>
    private static ExpressionSyntax Climb(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression.Parent)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized;
                    break;
                case PostfixUnaryExpressionSyntax suppressed:
                    expression = suppressed;
                    break;
                case CastExpressionSyntax cast:
                    expression = cast;
                    break;
                case BinaryExpressionSyntax { OperatorToken.ValueText: "??" } coalesced:
                    expression = coalesced;
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConnectionString" or "Value" } access when access.Expression == expression:
                    expression = access;
                    break;
                default:
                    return expression;
            }
        }
    }

    private static IEnumerable<ExpressionSyntax> Uses(VariableDeclaratorSyntax declarator, ILocalSymbol local, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode scope = declarator.FirstAncestorOrSelf<BlockSyntax>() ?? declarator.SyntaxTree.GetRoot(cancellationToken);
        return scope.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, local));
    }
}
