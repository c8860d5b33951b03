using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Flow.Members;

/// <summary>Which bodies of a type assign or call what, by name; found in one pass over its declarations without binding anything.</summary>
internal sealed class TypeIndex
{
    private readonly Dictionary<string, HashSet<SyntaxNode>> _assigning = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<SyntaxNode>> _calling = new(StringComparer.Ordinal);
    private readonly HashSet<SyntaxNode> _creating = [];

    public TypeIndex(INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            // Top-level statements declare a type whose syntax is the whole file, which is what its members are in too.
            foreach (var node in reference.GetSyntax().DescendantNodes(static n => n is not (AttributeListSyntax or TypeSyntax)))
            {
                Read(node);
            }
        }
    }

    /// <summary>Bodies that hold an assignment to something of that name.</summary>
    public IReadOnlyCollection<SyntaxNode> BodiesAssigning(string name) => _assigning.TryGetValue(name, out var bodies) ? bodies : [];

    /// <summary>Bodies that hold a call of something of that name.</summary>
    public IReadOnlyCollection<SyntaxNode> BodiesCalling(string name) => _calling.TryGetValue(name, out var bodies) ? bodies : [];

    /// <summary>Bodies that hold an object creation or a constructor initializer.</summary>
    public IReadOnlyCollection<SyntaxNode> BodiesCreating => _creating;

    private void Read(SyntaxNode node)
    {
        switch (node)
        {
            case AssignmentExpressionSyntax { Left: TupleExpressionSyntax tuple }:
                foreach (var argument in tuple.Arguments)
                {
                    Add(_assigning, argument.Expression, node);
                }

                break;
            case AssignmentExpressionSyntax assignment:
                Add(_assigning, assignment.Left, node);
                break;
            case ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument:
                Add(_assigning, argument.Expression, node);
                break;
            case InvocationExpressionSyntax invocation:
                Add(_calling, invocation.Expression, node);
                break;
            case BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax:
                if (BodyRoot.Of(node) is { } root)
                {
                    _ = _creating.Add(root);
                }

                break;
            default:
                break;
        }
    }

    private static void Add(Dictionary<string, HashSet<SyntaxNode>> bodies, ExpressionSyntax target, SyntaxNode node)
    {
        if (LastName.Of(target) is not { Length: > 0 } name || BodyRoot.Of(node) is not { } root)
        {
            return;
        }

        if (!bodies.TryGetValue(name, out var found))
        {
            bodies.Add(name, found = []);
        }

        _ = found.Add(root);
    }
}
