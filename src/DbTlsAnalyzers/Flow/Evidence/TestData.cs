using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Evidence;

/// <summary>
/// What attributes hand to the parameters of the method or type that they stand on: <c>[InlineData("Host=…", 1)]</c>, <c>[TestCase]</c>,
/// <c>[DataRow]</c>, <c>[TestFixture]</c>, <c>[Values]</c>. They are told by taking objects of any type.
/// </summary>
internal static class TestData
{
    /// <summary>The attributes that may hand something to the method's parameters.</summary>
    public static IEnumerable<SyntaxNode> AttributesOf(IMethodSymbol method, CancellationToken cancellationToken)
    {
        // A primary constructor is declared where its type is.
        var declarations = method.MethodKind == MethodKind.Constructor ? method.DeclaringSyntaxReferences.Concat(method.ContainingType.DeclaringSyntaxReferences) : method.DeclaringSyntaxReferences;
        foreach (var node in declarations.Select(declaration => declaration.GetSyntax(cancellationToken)).Distinct())
        {
            var lists = node is MemberDeclarationSyntax member ? member.AttributeLists : default;
            var ofParameters = node is BaseMethodDeclarationSyntax { ParameterList.Parameters: { } parameters } ? parameters.SelectMany(static parameter => parameter.AttributeLists) : [];
            foreach (var attribute in lists.Concat(ofParameters).SelectMany(static list => list.Attributes))
            {
                if (attribute.ArgumentList is { Arguments.Count: > 0 })
                {
                    yield return attribute;
                }
            }
        }
    }

    /// <summary>The values in their order; none if the attribute's constructor knows what it takes.</summary>
    public static IReadOnlyList<IOperation> In(IObjectCreationOperation attribute)
    {
        var values = new List<IOperation>();
        foreach (var argument in attribute.Arguments)
        {
            if (argument.Parameter?.Type is not ({ SpecialType: SpecialType.System_Object } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Object }))
            {
                return [];
            }

            if (argument.Value is IArrayCreationOperation { Initializer.ElementValues: { } elements })
            {
                values.AddRange(elements);
            }
            else
            {
                values.Add(argument.Value);
            }
        }

        return values;
    }

    /// <summary>The methods whose parameters take the values, or the parameter that takes all of them.</summary>
    public static IEnumerable<ISymbol> TakersOf(SyntaxNode attribute, SemanticModel model, CancellationToken cancellationToken) =>
        attribute.Parent?.Parent is { } target && model.GetDeclaredSymbol(target, cancellationToken) is { } symbol
            ? symbol is INamedTypeSymbol type ? type.InstanceConstructors : [symbol]
            : [];
}
