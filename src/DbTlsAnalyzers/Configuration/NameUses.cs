using System.Collections.Concurrent;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Configuration;

/// <summary>
/// What C# does with the values of the configuration, by key. Nothing is computed before a file holds something that may be a connection
/// string, nor, beyond a scan of the text, unless some source file mentions its name.
/// </summary>
internal sealed class NameUses(Compilation compilation, CompilationDrivers drivers)
{
    private readonly ConcurrentDictionary<string, NameUse> _uses = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly Receivers _receivers = new(drivers);
    private LiteralNames? _names;
    private Dictionary<string, IReadOnlyList<DriverInUse>>? _byFlow;

    public NameUse Of(string key, CancellationToken cancellationToken) =>
        _uses.TryGetValue(key, out var known) ? known : _uses.GetOrAdd(key, Find(key, cancellationToken));

    private NameUse Find(string key, CancellationToken cancellationToken)
    {
        // Two threads may both compute these; the first one's stay.
        var names = _names ?? Interlocked.CompareExchange(ref _names, new LiteralNames(compilation, cancellationToken), null) ?? _names!;
        var trees = names.Mentioning(key);
        if (trees.Count == 0)
        {
            return NameUse.None;
        }

        var byFlow = _byFlow ?? Interlocked.CompareExchange(ref _byFlow, FollowAll(cancellationToken), null) ?? _byFlow!;
        return byFlow.TryGetValue(key, out var found) ? new NameUse(found, IsForeign: false) : FindIn(trees, key, cancellationToken);
    }

    /// <summary>Keys that a callee looks up, and values that go to something that is no driver.</summary>
    private NameUse FindIn(IReadOnlyList<SyntaxTree> trees, string key, CancellationToken cancellationToken)
    {
        var isForeign = false;
        foreach (var tree in trees)
        {
            var model = ModelOf(tree);
            foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
            {
                if (ConfigurationReads.At(node, model, candidate => string.Equals(candidate, key, StringComparison.OrdinalIgnoreCase), cancellationToken) is not { } read)
                {
                    continue;
                }

                if (read.Kind == ReadKind.LookedUpByCallee)
                {
                    if (_receivers.DriversOf(model.GetSymbolInfo(read.Expression, cancellationToken).Symbol) is { Count: > 0 } found)
                    {
                        return new NameUse(found, IsForeign: false);
                    }

                    isForeign = true;
                }
                else
                {
                    isForeign |= _receivers.IsForeign(read.Expression, model, cancellationToken);
                }
            }
        }

        return isForeign ? NameUse.Foreign : NameUse.None;
    }

    /// <summary>The drivers that each key's value reaches by the flow of values, whatever the way.</summary>
    private Dictionary<string, IReadOnlyList<DriverInUse>> FollowAll(CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, IReadOnlyList<DriverInUse>>(StringComparer.OrdinalIgnoreCase);
        var engine = new FlowEngine(compilation, drivers);
        var candidates = new SinkCandidates(engine.Sinks, engine.Builders);
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
            {
                if (candidates.MayBeSink(node) && candidates.IsSink(node, ModelOf(tree), cancellationToken))
                {
                    foreach (var use in engine.UsesAt(node, cancellationToken))
                    {
                        foreach (var value in use.Alternatives.OfType<ConfiguredValue>())
                        {
                            found[value.Key] = found.TryGetValue(value.Key, out var others) ? [.. others.Union(use.Candidates)] : use.Candidates;
                        }
                    }
                }
            }
        }

        return found;
    }

#pragma warning disable RS1030 // The files are judged by what all of the code does with their values.
    private SemanticModel ModelOf(SyntaxTree tree) => _models.GetOrAdd(tree, compilation.GetSemanticModel(tree));
#pragma warning restore RS1030
}
