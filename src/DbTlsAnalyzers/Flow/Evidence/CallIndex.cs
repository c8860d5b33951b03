using DbTlsAnalyzers.Flow.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Flow.Evidence;

/// <summary>Which bodies of the compilation call something of a name, without binding anything.</summary>
internal sealed class CallIndex
{
    private const string Unnamed = "";

    private readonly Dictionary<string, HashSet<SyntaxNode>> _bodies = new(StringComparer.Ordinal);

    /// <summary>Bodies that may call the method or constructor, in the order in which they were added.</summary>
    public IEnumerable<SyntaxNode> BodiesCalling(ISymbol method)
    {
        if (method is IMethodSymbol { MethodKind: MethodKind.Constructor })
        {
            // Target-typed creations and aliases do not tell what they make.
            return Of(method.ContainingType.Name).Concat(Of(Unnamed)).Distinct();
        }

        return Of(method.Name);
    }

    public void Add(SyntaxNode node)
    {
        var (name, arguments) = node switch
        {
            InvocationExpressionSyntax call => (NameOf(call.Expression), call.ArgumentList),
            ObjectCreationExpressionSyntax { ArgumentList: { } list } creation => (NameOf(creation.Type), list),
            ImplicitObjectCreationExpressionSyntax creation => (Unnamed, creation.ArgumentList),
            ConstructorInitializerSyntax initializer => (Unnamed, initializer.ArgumentList),
            PrimaryConstructorBaseTypeSyntax initializer => (NameOf(initializer.Type), initializer.ArgumentList),
            _ => default,
        };
        // An extension method takes what it is called on.
        var isCalledOnSomething = node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax or MemberBindingExpressionSyntax };
        if (name is null || arguments is null || (arguments.Arguments.Count == 0 && !isCalledOnSomething) || BodyRoot.Of(node) is not { } root)
        {
            return;
        }

        if (!_bodies.TryGetValue(name, out var bodies))
        {
            _bodies.Add(name, bodies = []);
        }

        _ = bodies.Add(root);
    }

    private IEnumerable<SyntaxNode> Of(string name) => _bodies.TryGetValue(name, out var bodies) ? bodies : [];

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}
