using System.Collections.Concurrent;
using DbTlsAnalyzers.Flow.Evidence;
using DbTlsAnalyzers.Flow.Interpretation;
using DbTlsAnalyzers.Flow.Members;
using DbTlsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Flow;

/// <summary>Follows connection strings through the code of one compilation. Answers are kept; asking from several threads is fine.</summary>
internal sealed class FlowEngine
{
    private readonly ConcurrentDictionary<SyntaxNode, BodyAnalysis> _bodies = new();
    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeIndex> _types = new(SymbolEqualityComparer.Default);
    private Arrivals? _arrivals;

    public FlowEngine(Compilation compilation, CompilationDrivers drivers)
    {
        Compilation = compilation;
        var usings = new UsingNames(compilation);
        var search = SourceSearch.For(drivers, usings.Global);
        Sinks = new SinkIndex(drivers, usings, search.Reach);
        Literals = search.Literals;
        Filter = new SourceFilter(search, usings);
        Builders = new BuilderTypes(drivers);
        Connections = new ConnectionTypes(drivers);
        Members = new MemberValues(this);
        Names = new NamedNodes(compilation);
        Implementations = new Implementations(compilation);
    }

    public Compilation Compilation { get; }

    public SinkIndex Sinks { get; }

    public BuilderTypes Builders { get; }

    public ConnectionTypes Connections { get; }

    public MemberValues Members { get; }

    public NamedNodes Names { get; }

    public Implementations Implementations { get; }

    /// <summary>Which literals may begin a connection string.</summary>
    public LiteralFilter Literals { get; }

    /// <summary>Which nodes are worth a visit.</summary>
    public SourceFilter Filter { get; }

    /// <summary>What reaches drivers in all of the compilation. Two threads may both compute it; the first one's stays.</summary>
    public Arrivals Arrivals(CancellationToken cancellationToken) =>
        _arrivals ?? Interlocked.CompareExchange(ref _arrivals, Evidence.Arrivals.In(this, cancellationToken), null) ?? _arrivals!;

    /// <summary>The uses of connection strings that the analyzer finds at this node.</summary>
    public IEnumerable<ConnectionUse> UsesAt(SyntaxNode anchor, CancellationToken cancellationToken) =>
        BodyRoot.Of(anchor) is { } root ? Analyze(root, new FlowQuery(cancellationToken)).UsesAt(anchor) : [];

    public BodyAnalysis Analyze(SyntaxNode root, FlowQuery query)
    {
        if (_bodies.TryGetValue(root, out var known))
        {
            return known;
        }

        var analysis = query.Ask(root, BodyAnalysis.Nothing, () => new BodyInterpreter(this, root, query).Run(), out var isWhole);
        return isWhole ? _bodies.GetOrAdd(root, analysis) : analysis;
    }

    public TypeIndex IndexOf(INamedTypeSymbol type) => _types.GetOrAdd(type.OriginalDefinition, static t => new TypeIndex(t));

    /// <summary>The operation of a body in whatever file it stands.</summary>
    public IOperation? OperationOf(SyntaxNode node) => Compilation.ContainsSyntaxTree(node.SyntaxTree) ? ModelOf(node.SyntaxTree).GetOperation(node) : null;

#pragma warning disable RS1030 // Values come from other bodies and files; the compilation of an analyzer hands out the driver's own models.
    public SemanticModel ModelOf(SyntaxTree tree) => Compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}
