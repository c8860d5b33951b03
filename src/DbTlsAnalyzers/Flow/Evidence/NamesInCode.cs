using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Flow.Evidence;

/// <summary>The names that a piece of code writes to and returns, found in one pass over it.</summary>
internal sealed class NamesInCode
{
    private readonly ILookup<string, NameWrite> _writes;
    private readonly HashSet<string> _returned = new(StringComparer.Ordinal);

    public NamesInCode(SyntaxNode scope)
    {
        var writes = new List<NameWrite>();
        foreach (var node in scope.DescendantNodes())
        {
            if (node is IdentifierNameSyntax name && WriteTo(name) is { } write)
            {
                writes.Add(new NameWrite(name, write));
            }
            else if (node is ReturnStatementSyntax { Expression: IdentifierNameSyntax returned })
            {
                _ = _returned.Add(returned.Identifier.ValueText);
            }
        }

        _writes = writes.ToLookup(static write => write.Name.Identifier.ValueText, StringComparer.Ordinal);
    }

    /// <summary>The writes to something of that name, in the order of the text.</summary>
    public IEnumerable<NameWrite> WritesTo(string name) => _writes[name];

    /// <summary>True for <c>return name;</c>.</summary>
    public bool Returns(string name) => _returned.Contains(name);

    /// <summary>The write of which the name is the target; null if it is only read.</summary>
    private static SyntaxNode? WriteTo(IdentifierNameSyntax name)
    {
        ExpressionSyntax target = name;
        while (target.Parent is MemberAccessExpressionSyntax access && access.Name == target || target.Parent is ParenthesizedExpressionSyntax or MemberBindingExpressionSyntax)
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

/// <summary>A name as the target of a write.</summary>
/// <param name="Write">The assignment; anything else that may write to it: an argument by reference, a tuple, an increment.</param>
internal readonly record struct NameWrite(IdentifierNameSyntax Name, SyntaxNode Write);
