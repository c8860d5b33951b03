using System.Collections.Concurrent;
using DbTlsAnalyzers.Recognition;
using DbTlsAnalyzers.Symbols;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Flow.Evidence;

/// <summary>
/// What the compilation, or one type of it, does with its strings. Made only when a string is found that looks like a connection string and
/// reaches no sink in its own body.
/// </summary>
internal sealed class CompilationScan
{
    private readonly CoveredTexts _covered = new();
    private readonly ConcurrentDictionary<string, Fate> _fates = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<SyntaxNode> _scopes;

    private CompilationScan(IReadOnlyList<SyntaxNode> scopes) => _scopes = scopes;

    /// <summary>What other types do with texts; null if only one type was looked at.</summary>
    public Arrivals? Arrivals { get; private set; }

    /// <summary>Of every tree: for what code anywhere may use.</summary>
    public static CompilationScan Of(FlowEngine engine, CancellationToken cancellationToken)
    {
        var roots = engine.Compilation.SyntaxTrees.Select(tree => tree.GetRoot(cancellationToken)).ToArray();
        var scan = new CompilationScan(roots) { Arrivals = engine.Arrivals(cancellationToken) };
        foreach (var body in scan.Arrivals.Bodies)
        {
            scan._covered.Add(body.Uses.Select(static use => use.Use));
        }

        foreach (var tree in engine.Filter.FilesOf(engine.Compilation, cancellationToken))
        {
            scan.Add(engine.Filter.NodesIn(tree, cancellationToken), engine, null, cancellationToken);
        }

        return scan;
    }

    /// <summary>Of one type, all its parts: for what only the type itself can hand to a driver.</summary>
    public static CompilationScan Of(INamedTypeSymbol type, FlowEngine engine, CancellationToken cancellationToken)
    {
        var parts = type.DeclaringSyntaxReferences.Select(part => part.GetSyntax(cancellationToken)).ToArray();
        var scan = new CompilationScan(parts);
        foreach (var part in parts)
        {
            scan.Add(engine.Filter.NodesIn(part, cancellationToken), engine, new SinkCandidates(engine.Sinks, engine.Builders), cancellationToken);
        }

        return scan;
    }

    /// <param name="candidates">Null if the sinks have been looked at already.</param>
    private void Add(IEnumerable<SyntaxNode> nodes, FlowEngine engine, SinkCandidates? candidates, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var bodies = new HashSet<SyntaxNode>();
        foreach (var node in nodes)
        {
            var isSink = candidates is not null && candidates.MayBeSink(node) && candidates.IsSink(node, engine.ModelOf(node.SyntaxTree), cancellationToken);
            if ((isSink || IsConnectionOfOthers(node)) && Members.BodyRoot.Of(node) is { } root && bodies.Add(root))
            {
                _covered.Add(engine.Analyze(root, new FlowQuery(cancellationToken)).Uses.Select(static use => use.Use));
            }
        }
    }

    /// <summary>True if the literal is part of a text that reaches a driver.</summary>
    public bool Reaches(MappedText text) => _covered.Reaches(text);

    /// <summary>True if something of that name is an argument of some call.</summary>
    public bool PassesOn(string name) => FateOf(name).IsPassedOn;

    /// <summary>True if something of that name is handed to another product: <c>new ClickHouseConnection(cs)</c>.</summary>
    public bool GoesElsewhere(string name) => FateOf(name).GoesElsewhere;

    /// <summary>Connections that are no driver's sink: what they are made with is not ours.</summary>
    private static bool IsConnectionOfOthers(SyntaxNode node) =>
        node is ObjectCreationExpressionSyntax { Type: { } type } && LastName.Of(type) is { } name && name.EndsWith("Connection", StringComparison.Ordinal);

    /// <summary>What becomes of something of that name, by the arguments that are called so.</summary>
    private Fate FateOf(string name) => _fates.GetOrAdd(name, Find);

    private Fate Find(string name)
    {
        var search = WordSearch.For([new SearchedWord(name)]);
        var fate = default(Fate);
        foreach (var scope in _scopes)
        {
            var text = scope.SyntaxTree.GetText().ToString();
            if (name.Length == 0 || text.IndexOf(name, StringComparison.Ordinal) < 0)
            {
                continue;
            }

            foreach (var argument in new TextPlaces(scope.SyntaxTree, text, search).NodesIn(scope).Where(node => LastName.Of(ValueOf(node)) == name))
            {
                fate = new Fate(IsPassedOn: true, fate.GoesElsewhere || (CalleeOf(argument) is { } callee && OtherProducts.AreNamedBy(callee)));
            }
        }

        return fate;
    }

    private static ExpressionSyntax? ValueOf(SyntaxNode node) => (node as ArgumentSyntax)?.Expression ?? (node as AttributeArgumentSyntax)?.Expression;

    private static string? CalleeOf(SyntaxNode argument) => argument.Parent?.Parent switch
    {
        AttributeSyntax attribute => attribute.Name.ToString(),
        ObjectCreationExpressionSyntax creation => creation.Type.ToString(),
        InvocationExpressionSyntax call => call.Expression.ToString(),
        _ => null,
    };

    private readonly record struct Fate(bool IsPassedOn, bool GoesElsewhere);
}
