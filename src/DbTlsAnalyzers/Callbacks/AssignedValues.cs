using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>Everything that a local, a field or a property is ever set to.</summary>
/// <param name="Values">Initializer and assigned values, in the order of the text.</param>
/// <param name="IsComplete">Nothing else can set it.</param>
internal sealed record AssignedValues(IReadOnlyList<IOperation> Values, bool IsComplete)
{
    private static readonly AssignedValues None = new([], IsComplete: false);

    public static AssignedValues Of(ISymbol symbol, FunctionBodies bodies)
    {
        symbol = symbol.OriginalDefinition;
        if (symbol is not (ILocalSymbol or IFieldSymbol or IPropertySymbol { IsIndexer: false, IsAbstract: false }) || symbol.DeclaringSyntaxReferences.Length == 0)
        {
            return None;
        }

        var values = new List<IOperation>();
        var isComplete = symbol is ILocalSymbol || symbol.DeclaredAccessibility == Accessibility.Private || !IsWritableFromOutside(symbol);
        if (bodies.InitializerOf(symbol) is { } initial)
        {
            values.Add(initial);
        }

        foreach (var scope in ScopesOf(symbol, bodies.Cancellation))
        {
            foreach (var node in scope.DescendantNodes())
            {
                if (node is IdentifierNameSyntax name
                    && string.Equals(name.Identifier.ValueText, symbol.Name, StringComparison.Ordinal)
                    && WriteTo(name) is { } write
                    && SymbolEqualityComparer.Default.Equals(bodies.ModelOf(name.SyntaxTree).GetSymbolInfo(name, bodies.Cancellation).Symbol?.OriginalDefinition, symbol))
                {
                    if (write is AssignmentExpressionSyntax assignment && bodies.OperationOf(assignment.Right) is { } value)
                    {
                        values.Add(value);
                    }
                    else
                    {
                        isComplete = false;
                    }
                }
            }
        }

        return new AssignedValues(values, isComplete);
    }

    private static bool IsWritableFromOutside(ISymbol symbol) =>
        symbol switch
        {
            IFieldSymbol field => !field.IsReadOnly && !field.IsConst,
            IPropertySymbol property => property.SetMethod is { DeclaredAccessibility: not Accessibility.Private },
            _ => false,
        };

    private static IEnumerable<SyntaxNode> ScopesOf(ISymbol symbol, CancellationToken cancellation)
    {
        if (symbol is ILocalSymbol)
        {
            var declaration = symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
            yield return declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>(static x => x is not GlobalStatementSyntax) ?? declaration.SyntaxTree.GetRoot(cancellation);
            yield break;
        }

        foreach (var reference in symbol.ContainingType.DeclaringSyntaxReferences)
        {
            yield return reference.GetSyntax(cancellation);
        }
    }

    /// <summary>The write of which the name is the target; null if it is only read.</summary>
    private static SyntaxNode? WriteTo(IdentifierNameSyntax name)
    {
        ExpressionSyntax target = name;
        while (target.Parent is MemberAccessExpressionSyntax access && access.Name == target || target.Parent is ParenthesizedExpressionSyntax)
        {
            target = (ExpressionSyntax)target.Parent;
        }

        return target.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == target => assignment.IsKind(SyntaxKind.SubtractAssignmentExpression) ? null : assignment,
            ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument when !argument.RefKindKeyword.IsKind(SyntaxKind.InKeyword) => argument,
            ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } when assignment.Left == tuple => tuple,
            PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax => IsIncrement(target.Parent) ? target.Parent : null,
            RefExpressionSyntax reference => reference,
            _ => null,
        };
    }

    private static bool IsIncrement(SyntaxNode node) =>
        node.IsKind(SyntaxKind.PreIncrementExpression) || node.IsKind(SyntaxKind.PreDecrementExpression) || node.IsKind(SyntaxKind.PostIncrementExpression) || node.IsKind(SyntaxKind.PostDecrementExpression);
}
