using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Flow.Evidence;
using DbTlsAnalyzers.Flow.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>A function in source: what is executed, and the parameters that it is executed with.</summary>
/// <param name="Symbol">The method, local function or lambda.</param>
/// <param name="Body">A block, in the operation tree that belongs to the semantic model it was asked of.</param>
internal sealed record FunctionBody(IMethodSymbol Symbol, IOperation Body);

/// <summary>Finds the bodies of methods anywhere in a compilation. Made for one analysis and dropped: it keeps semantic models.</summary>
internal sealed class FunctionBodies(FlowEngine engine, CallbackMembers callbacks, CancellationToken cancellation)
{
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly Dictionary<IMethodSymbol, IReadOnlyList<IOperation>> _calls = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, IReadOnlyList<SimpleNameSyntax>> _references = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, AssignedValues> _values = new(SymbolEqualityComparer.Default);

    public CancellationToken Cancellation => cancellation;

    public Compilation Compilation => engine.Compilation;

    /// <summary>The members by which drivers are given callbacks.</summary>
    public CallbackMembers Callbacks => callbacks;

    /// <summary>The body, of an interface's method that of its only implementation; null if the method is not in source or has none.</summary>
    public FunctionBody? Of(IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        method = engine.Implementations.OnlyOneOf(method) ?? method.PartialImplementationPart ?? method;
        if (method.IsAbstract)
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

    /// <summary>The calls of a method or constructor, anywhere in the compilation.</summary>
    public IReadOnlyList<IOperation> CallsOf(IMethodSymbol method) => Remember(_calls, method, FindCalls);

    private IEnumerable<IOperation> FindCalls(IMethodSymbol method)
    {
        foreach (var node in engine.Names.Calls(method, cancellation))
        {
            if (OperationOf(node) is { } call && SymbolEqualityComparer.Default.Equals(TargetOf(call), method.OriginalDefinition))
            {
                yield return call;
            }
        }
    }

    /// <summary>Where a method is named, anywhere in the compilation.</summary>
    public IReadOnlyList<SimpleNameSyntax> ReferencesTo(IMethodSymbol method) => Remember(_references, method, FindReferences);

    private IEnumerable<SimpleNameSyntax> FindReferences(IMethodSymbol method)
    {
        foreach (var name in engine.Names.References(method.Name, cancellation))
        {
            var symbol = ModelOf(name.SyntaxTree).GetSymbolInfo(name, cancellation);
            if (symbol.CandidateSymbols.Prepend(symbol.Symbol).Any(candidate => SymbolEqualityComparer.Default.Equals(candidate?.OriginalDefinition, method)))
            {
                yield return name;
            }
        }
    }

    /// <summary>What other types set a field or property to.</summary>
    public IEnumerable<IOperation> ValuesFor(ISymbol member)
    {
        foreach (var node in engine.Names.Assignments(member.Name, cancellation))
        {
            if (node is AssignmentExpressionSyntax { Left: var target, Right: var value }
                && SymbolEqualityComparer.Default.Equals(ModelOf(node.SyntaxTree).GetSymbolInfo(target, cancellation).Symbol?.OriginalDefinition, member)
                && OperationOf(value) is { } operation)
            {
                yield return operation;
            }
        }
    }

    /// <summary>What callers hand over for a parameter.</summary>
    public IEnumerable<IOperation> ArgumentsFor(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol method
            ? CallsOf(method).Select(call => ArgumentOf(call, parameter)).OfType<IOperation>()
            : [];

    /// <param name="call">One of <see cref="CallsOf"/>.</param>
    public static IOperation? ArgumentOf(IOperation call, IParameterSymbol parameter)
    {
        var arguments = call is IInvocationOperation invocation ? invocation.Arguments : ((IObjectCreationOperation)call).Arguments;
        return arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal)?.Value;
    }

    private static IMethodSymbol? TargetOf(IOperation call) => call switch
    {
        IInvocationOperation { TargetMethod: { } target } => (target.ReducedFrom ?? target).OriginalDefinition,
        IObjectCreationOperation creation => creation.Constructor?.OriginalDefinition,
        _ => null,
    };

    public IOperation? OperationOf(SyntaxNode node) => ModelOf(node.SyntaxTree).GetOperation(node, cancellation);

    /// <summary>The names in a piece of code.</summary>
    public NamesInCode NamesIn(SyntaxNode scope) => engine.Names.In(scope);

    /// <summary>Everything that a local, a field or a property is ever set to.</summary>
    public AssignedValues ValuesOf(ISymbol symbol)
    {
        symbol = symbol.OriginalDefinition;
        if (!_values.TryGetValue(symbol, out var values))
        {
            _values.Add(symbol, values = AssignedValues.Of(symbol, this));
        }

        return values;
    }

    /// <summary>The only value that a local, a field or a property ever has; null if that cannot be told.</summary>
    public IOperation? DefiniteValueOf(ISymbol symbol) => ValuesOf(symbol) is { IsComplete: true, Values: { Count: 1 } values } ? values[0] : null;

    /// <summary>The initializer of a field, property or local, as an operation.</summary>
    public IOperation? InitializerOf(ISymbol symbol) => BodyRoot.InitializerOf(symbol, cancellation) is { Value: var value } ? OperationOf(value) : null;

    public SemanticModel ModelOf(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out var found))
        {
            found = engine.ModelOf(tree);
            _models.Add(tree, found);
        }

        return found;
    }

    private static IReadOnlyList<T> Remember<T>(Dictionary<IMethodSymbol, IReadOnlyList<T>> known, IMethodSymbol method, Func<IMethodSymbol, IEnumerable<T>> find)
    {
        if (!known.TryGetValue(method, out var found))
        {
            known.Add(method, found = [.. find(method)]);
        }

        return found;
    }
}
