using DbTlsAnalyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Flow.Evidence;

/// <summary>Parameters and members by which text of other types gets to drivers, and what is put into them, from entrance to entrance.</summary>
internal sealed class Entrances(FlowEngine engine, CancellationToken cancellationToken)
{
    private readonly Dictionary<ISymbol, Way?> _open = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IReadOnlyList<FlowValue>> _handed = new(SymbolEqualityComparer.Default);
    private ILookup<ISymbol, FlowValue>? _bound;

    /// <summary>Something that is put in here gets that way.</summary>
    /// <param name="way">Null if it becomes part of something longer.</param>
    public void Open(ISymbol entrance, Way? way)
    {
        _ = _open.TryGetValue(entrance, out var known);
        _open[entrance] = known is null || way is null ? known ?? way : known.With(way);
    }

    /// <summary>Everything that is put in anywhere, with the way that it gets; null: it becomes part of something longer.</summary>
    public IEnumerable<(FlowValue Value, Way? Way)> Handed()
    {
        var ways = new Dictionary<ISymbol, Way?>(SymbolEqualityComparer.Default);
        foreach (var entrance in _open)
        {
            Follow(entrance.Key, entrance.Value, ways);
        }

        foreach (var entrance in ways)
        {
            foreach (var value in ValuesIn(entrance.Key))
            {
                yield return (value, entrance.Value);
            }
        }
    }

    /// <summary>From an entrance to those that lead to it.</summary>
    private void Follow(ISymbol from, Way? way, Dictionary<ISymbol, Way?> ways)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<ISymbol>([from]);
        while (open.Count > 0)
        {
            var entrance = open.Pop();
            if (!seen.Add(entrance))
            {
                continue;
            }

            _ = ways.TryGetValue(entrance, out var known);
            ways[entrance] = known is null || way is null ? known ?? way : known.With(way);
            foreach (var outer in ValuesIn(entrance).OfType<HandedFlow>())
            {
                open.Push(outer.Entrance);
            }
        }
    }

    private IReadOnlyList<FlowValue> ValuesIn(ISymbol entrance)
    {
        if (!_handed.TryGetValue(entrance, out var values))
        {
            // An entrance that leads to itself is asked for while it is being answered.
            _handed[entrance] = [];
            _handed[entrance] = values = [.. Find(entrance)];
        }

        return values;
    }

    private IEnumerable<FlowValue> Find(ISymbol entrance) => entrance is IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter
        ? engine.Implementations.ImplementedBy(method).Select(implemented => implemented.Parameters[parameter.Ordinal]).Prepend(parameter).SelectMany(HandedTo)
        : From(NamedNodes.Bodies(engine.Names.Assignments(entrance.Name, cancellationToken)), body => body.MemberWrites.TryGetValue(entrance, out var values) ? values : null)
            .Concat(entrance is IPropertySymbol property ? BoundTo(property) : []);

    private IEnumerable<FlowValue> HandedTo(IParameterSymbol parameter)
    {
        var method = (IMethodSymbol)parameter.ContainingSymbol;
        return From(
            NamedNodes.Bodies(engine.Names.Calls(method, cancellationToken)).Concat(TestData.AttributesOf(method, cancellationToken)),
            body => body.Arguments.TryGetValue(parameter, out var values) ? values : null);
    }

    private IEnumerable<FlowValue> From(IEnumerable<SyntaxNode> bodies, Func<BodyAnalysis, ValueSet?> read) =>
        bodies.SelectMany(body => read(engine.Analyze(body, new FlowQuery(cancellationToken)))?.Values ?? []);

    /// <summary>What the property takes from sections of the configuration that are bound to its type, or to one that holds an object of its type.</summary>
    private IEnumerable<FlowValue> BoundTo(IPropertySymbol property) => (_bound ??= Bound().ToLookup(static text => text.Property, static text => text.Value, SymbolEqualityComparer.Default))[property];

    private IEnumerable<(ISymbol Property, FlowValue Value)> Bound()
    {
        foreach (var call in BoundSections.Names.SelectMany(name => engine.Names.Calls(name, cancellationToken)))
        {
            if (call is InvocationExpressionSyntax invocation && BoundSections.MayBind(invocation) && BoundSections.At(engine.OperationOf(call)) is { } bound)
            {
                foreach (var (property, key) in bound.Texts())
                {
                    yield return (property, new ConfigurationFlow(key, call));
                }
            }
        }
    }
}
