using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>Everything that a local, a field or a property is ever set to.</summary>
/// <param name="Values">Initializer and assigned values, in the order of the text.</param>
/// <param name="IsComplete">Nothing else can set it.</param>
internal sealed record AssignedValues(IReadOnlyList<IOperation> Values, bool IsComplete)
{
    private static readonly AssignedValues None = new([], IsComplete: false);

    /// <summary>Found anew for everyone who asks; <see cref="FunctionBodies.ValuesOf"/> remembers.</summary>
    /// <param name="symbol">The definition.</param>
    public static AssignedValues Of(ISymbol symbol, FunctionBodies bodies)
    {
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
            foreach (var write in bodies.NamesIn(scope).WritesTo(symbol.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(bodies.ModelOf(write.Name.SyntaxTree).GetSymbolInfo(write.Name, bodies.Cancellation).Symbol?.OriginalDefinition, symbol))
                {
                    if (write.Write is AssignmentExpressionSyntax { RawKind: not (int)SyntaxKind.SubtractAssignmentExpression } assignment && bodies.OperationOf(assignment.Right) is { } value)
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

    /// <summary>
    /// The values that a local may have where it is used: what a statement of an enclosing block replaces before that is gone. Of delegates that
    /// are added up the last one's answer counts, so that adding one is replacing the others.
    /// </summary>
    public IEnumerable<IOperation> Before(SyntaxNode use)
    {
        for (var last = Values.Count - 1; last > 0; last--)
        {
            if (Values[last].Syntax.Parent is AssignmentExpressionSyntax { RawKind: not (int)SyntaxKind.CoalesceAssignmentExpression, Parent: ExpressionStatementSyntax { Parent: { } block } } assignment
                && assignment.SyntaxTree == use.SyntaxTree && assignment.Span.End <= use.SpanStart && Enclosing(block).Contains(use.Span))
            {
                return Values.Skip(last);
            }
        }

        return Values;
    }

    /// <summary>Top-level statements have a parent each.</summary>
    private static TextSpan Enclosing(SyntaxNode block) => block switch
    {
        BlockSyntax => block.Span,
        GlobalStatementSyntax { Parent: { } unit } => unit.Span,
        _ => default,
    };

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
}
