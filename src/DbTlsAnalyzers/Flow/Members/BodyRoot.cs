using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Flow.Members;

/// <summary>Finds the piece of executable code that is analysed as one.</summary>
internal static class BodyRoot
{
    /// <summary>The method, accessor, initializer, attribute, … around the node, lambdas and local functions included in it; null if the node is not executed.</summary>
    public static SyntaxNode? Of(SyntaxNode node)
    {
        for (var current = node; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case BaseMethodDeclarationSyntax:
                case AccessorDeclarationSyntax:
                case PrimaryConstructorBaseTypeSyntax:
                case AttributeSyntax:
                    return current;
                case ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax or IndexerDeclarationSyntax }:
                    return current;
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or ParameterSyntax { Parent.Parent: not (LambdaExpressionSyntax or LocalFunctionStatementSyntax) } }:
                    return current;
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } }:
                    return current;
                case GlobalStatementSyntax { Parent: CompilationUnitSyntax unit }:
                    return unit;
                case BaseTypeDeclarationSyntax:
                    return null;
                default:
                    break;
            }
        }

        return null;
    }

    /// <summary>The body of a method or accessor as its symbol declares it; null if it has none in source.</summary>
    public static SyntaxNode? Of(IMethodSymbol method, CancellationToken cancellationToken = default)
    {
        foreach (var reference in (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences)
        {
            switch (reference.GetSyntax(cancellationToken))
            {
                case BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null }:
                case AccessorDeclarationSyntax { Body: null, ExpressionBody: null }:
                    continue;
                case BaseMethodDeclarationSyntax declaration:
                    return declaration;
                case AccessorDeclarationSyntax accessor:
                    return accessor;
                case ArrowExpressionClauseSyntax arrow:
                    return arrow;
                case LocalFunctionStatementSyntax function:
                    return function;
                default:
                    break;
            }
        }

        return null;
    }

    /// <summary>The initializer of a field, property or parameter; null if it has none.</summary>
    public static EqualsValueClauseSyntax? InitializerOf(ISymbol symbol, CancellationToken cancellationToken = default)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            var initializer = reference.GetSyntax(cancellationToken) switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer,
                PropertyDeclarationSyntax property => property.Initializer,
                ParameterSyntax parameter => parameter.Default,
                _ => null,
            };
            if (initializer is not null)
            {
                return initializer;
            }
        }

        return null;
    }
}
