using System.Collections.Concurrent;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Flow.Evidence;
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
    private readonly Completion _completion = new(drivers);
    private LiteralNames? _names;
    private ILookup<string, ConfiguredArrival>? _byFlow;

    public NameUse Of(string key, CancellationToken cancellationToken) =>
        _uses.TryGetValue(key, out var known) ? known : _uses.GetOrAdd(key, Find(key, cancellationToken));

    /// <summary>Where code reads a key that it was given elsewhere, as far as anybody has asked for a use so far.</summary>
    public IEnumerable<(SyntaxNode Read, string Key)> Followed => (_byFlow ?? Enumerable.Empty<IGrouping<string, ConfiguredArrival>>()).SelectMany(static arrivals => arrivals).Select(static arrival => (arrival.Read, arrival.Key)).Distinct();

    private NameUse Find(string key, CancellationToken cancellationToken)
    {
        // Two threads may both compute these; the first one's stay.
        var names = _names ?? Interlocked.CompareExchange(ref _names, new LiteralNames(compilation, cancellationToken), null) ?? _names!;
        var trees = names.Mentioning(key);
        if (trees.Count == 0 && !MentionsSectionOf(key, names))
        {
            return NameUse.None;
        }

        var byFlow = _byFlow ?? Interlocked.CompareExchange(ref _byFlow, FollowAll(cancellationToken), null) ?? _byFlow!;
        var reads = ReadsOf(key, trees, cancellationToken);
        var completed = reads.Where(read => _completion.SetsMode(read.Expression, ModelOf(read.Expression.SyntaxTree), cancellationToken)).Select(static read => (SyntaxNode)read.Expression).ToList();
        var flows = byFlow[key].ToList();
        var isCompleted = completed.Count + flows.Count > 0 && flows.TrueForAll(flow => flow.IsCompleted || completed.Contains(flow.Read));
        return flows.Exists(static flow => flow.Way.Drivers.Count > 0)
            ? new NameUse([.. flows.SelectMany(static flow => flow.Way.Drivers).Distinct()], IsCompleted: isCompleted) { Anchors = [.. flows.SelectMany(static flow => flow.Way.Anchors).Distinct()] }
            : Otherwise(reads, cancellationToken) with { IsCompleted = isCompleted };
    }

    /// <summary>True if a section that holds the key is mentioned: an object may be filled from it.</summary>
    private static bool MentionsSectionOf(string key, LiteralNames names)
    {
        for (var end = key.LastIndexOf(':'); end > 0; end = key.LastIndexOf(':', end - 1))
        {
            if (names.Mentioning(key.Substring(0, end)).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private List<ConfigurationRead> ReadsOf(string key, IReadOnlyList<SyntaxTree> trees, CancellationToken cancellationToken)
    {
        var reads = new List<ConfigurationRead>();
        foreach (var tree in trees)
        {
            var model = ModelOf(tree);
            foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
            {
                if (ConfigurationReads.At(node, model, candidate => string.Equals(candidate, key, StringComparison.OrdinalIgnoreCase), cancellationToken) is { } read)
                {
                    reads.Add(read);
                }
            }
        }

        return reads;
    }

    /// <summary>A callee that looks the key up itself, or something that is no driver.</summary>
    private NameUse Otherwise(List<ConfigurationRead> reads, CancellationToken cancellationToken)
    {
        var isForeign = false;
        foreach (var read in reads)
        {
            var model = ModelOf(read.Expression.SyntaxTree);
            if (read.Kind == ReadKind.Value)
            {
                isForeign |= _receivers.IsForeign(read.Expression, model, cancellationToken);
            }
            else if (_receivers.DriversOf(model.GetSymbolInfo(read.Expression, cancellationToken).Symbol, compilation) is { Count: > 0 } found)
            {
                return new NameUse(found);
            }
            else
            {
                isForeign = true;
            }
        }

        return new NameUse([], isForeign);
    }

    /// <summary>The drivers that each key's value reaches by the flow of values, whatever the way.</summary>
    private ILookup<string, ConfiguredArrival> FollowAll(CancellationToken cancellationToken) =>
        CompilationFlow.Of(compilation).Engine.Arrivals(cancellationToken).Keys.ToLookup(static arrival => arrival.Key, StringComparer.OrdinalIgnoreCase);

#pragma warning disable RS1030 // The files are judged by what all of the code does with their values.
    private SemanticModel ModelOf(SyntaxTree tree) => _models.GetOrAdd(tree, key => compilation.GetSemanticModel(key));
#pragma warning restore RS1030
}
