using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>A function in source: what is executed, and the parameters that it is executed with.</summary>
/// <param name="Symbol">The method, local function or lambda.</param>
/// <param name="Body">A block, in the operation tree that belongs to the semantic model it was asked of.</param>
internal sealed record FunctionBody(IMethodSymbol Symbol, IOperation Body);

/// <summary>Finds the bodies of methods anywhere in a compilation. Made for one analysis and dropped: it keeps semantic models.</summary>
internal sealed class FunctionBodies(SemanticModel model, CancellationToken cancellation)
{
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = new() { [model.SyntaxTree] = model };

    public CancellationToken Cancellation => cancellation;

    public Compilation Compilation => model.Compilation;

    /// <summary>The body; null if the method is not in source, has none, or is asynchronous or an iterator.</summary>
    public FunctionBody? Of(IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        if (method.IsAsync || method.IsAbstract)
        {
            return null;
        }

        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var body = OperationOf(reference.GetSyntax(cancellation)) switch
            {
                IMethodBodyOperation whole => whole.BlockBody ?? whole.ExpressionBody,
                ILocalFunctionOperation local => local.Body,
                IAnonymousFunctionOperation lambda => lambda.Body,
                IBlockOperation block => block,
                _ => null,
            };
            if (body is not null)
            {
                return new FunctionBody(method, body);
            }
        }

        return null;
    }

    public IOperation? OperationOf(SyntaxNode node) => ModelOf(node.SyntaxTree).GetOperation(node, cancellation);

    /// <summary>The only value that a local, a field or a property ever has; null if that cannot be told.</summary>
    public IOperation? DefiniteValueOf(ISymbol symbol) => AssignedValues.Of(symbol, this) is { IsComplete: true, Values: { Count: 1 } values } ? values[0] : null;

    /// <summary>The initializer of a field, property or local, as an operation.</summary>
    public IOperation? InitializerOf(ISymbol symbol)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            var value = reference.GetSyntax(cancellation) switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer?.Value,
                PropertyDeclarationSyntax property => property.Initializer?.Value,
                _ => null,
            };
            if (value is not null)
            {
                return OperationOf(value);
            }
        }

        return null;
    }

    public SemanticModel ModelOf(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out var found))
        {
#pragma warning disable RS1030 // a callback's body stands in another file as often as not; asked only after a driver's callback member was found
            found = model.Compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
            _models.Add(tree, found);
        }

        return found;
    }
}
