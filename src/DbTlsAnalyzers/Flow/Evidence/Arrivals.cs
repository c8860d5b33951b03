using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Flow.Values;
using DbTlsAnalyzers.Symbols;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Flow.Evidence;

/// <summary>
/// What reaches drivers anywhere in the compilation, also by way of other types: parameters and members that take a connection string are
/// entrances, and what code elsewhere puts into them arrives. Made only when somebody asks.
/// </summary>
internal sealed class Arrivals
{
    private readonly Dictionary<(object Host, int Position), HandedText> _texts = [];
    private readonly HashSet<(object Host, int Position)> _parts = [];
    private readonly Dictionary<SyntaxNode, List<SyntaxNode>> _builders = [];
    private readonly List<ConfiguredArrival> _keys = [];

    private Arrivals(IReadOnlyList<BodyAnalysis> bodies) => Bodies = bodies;

    /// <summary>The bodies with sinks in them.</summary>
    public IReadOnlyList<BodyAnalysis> Bodies { get; }

    /// <summary>The values of the configuration that arrive.</summary>
    public IReadOnlyList<ConfiguredArrival> Keys => _keys;

    public static Arrivals In(FlowEngine engine, CancellationToken cancellationToken)
    {
        var arrivals = new Arrivals([.. BodiesWithSinks(engine, cancellationToken)]);
        var entrances = new Entrances(engine, cancellationToken);
        foreach (var body in arrivals.Bodies)
        {
            foreach (var use in body.Uses.Where(static use => use.Use.Candidates.Count > 0))
            {
                arrivals.Add(use.Use, body.Completed, entrances);
            }

            foreach (var completed in body.Completed)
            {
                entrances.Open(completed, null);
            }
        }

        foreach (var (value, way) in entrances.Handed())
        {
            arrivals.Add(value, way);
        }

        return arrivals;
    }

    /// <summary>What begins with this literal and reaches a driver by way of another type: <c>new Repository("Host=…")</c>.</summary>
    public HandedText? HandedBeginningWith(MappedText text) => Pieces.BeginningOf(text) is { } key && _texts.TryGetValue(key, out var handed) ? handed : null;

    /// <summary>True if other code makes a longer text or a builder of what begins with this literal: alone it says too little.</summary>
    public bool IsCompleted(MappedText text) => Pieces.BeginningOf(text) is { } key && _parts.Contains(key);

    /// <summary>Where the settings of a builder that is made here get to a driver, if that is somewhere else.</summary>
    public IReadOnlyList<SyntaxNode> AnchorsOf(SyntaxNode creation) => _builders.TryGetValue(creation, out var anchors) ? anchors : [];

    private static IEnumerable<BodyAnalysis> BodiesWithSinks(FlowEngine engine, CancellationToken cancellationToken)
    {
        var candidates = new SinkCandidates(engine.Sinks, engine.Builders);
        var roots = new HashSet<SyntaxNode>();
        foreach (var tree in engine.Filter.FilesOf(engine.Compilation, cancellationToken))
        {
            SemanticModel? model = null;
            foreach (var node in engine.Filter.NodesIn(tree, cancellationToken))
            {
                if (candidates.MayBeSink(node) && candidates.IsSink(node, model ??= engine.ModelOf(tree), cancellationToken) && Members.BodyRoot.Of(node) is { } root && roots.Add(root))
                {
                    yield return engine.Analyze(root, new FlowQuery(cancellationToken));
                }
            }
        }
    }

    private void Add(ConnectionUse use, IReadOnlyCollection<ISymbol> completed, Entrances entrances)
    {
        var way = new Way(use.Candidates, use.Anchors, Connects: !use.IsOnlyRead);
        foreach (var value in use.Alternatives)
        {
            if (value is BuilderValue builder && builder.Creation != use.Sink)
            {
                AddBuilder(builder.Creation, way);
            }

            // A string that a builder starts from gets to the driver all the same, unless the builder says otherwise.
            var isCompleted = value is BuilderValue settings && settings.Writes.Any(write => write.DecidesAboutTls(use.Candidates));
            switch (value is BuilderValue { StartsFrom: { } origin } ? origin : value)
            {
                case HandedValue handed when !isCompleted && !(value is BuilderValue && completed.Contains(handed.Entrance, SymbolEqualityComparer.Default)):
                    entrances.Open(handed.Entrance, way);
                    break;
                case ConfiguredValue configured:
                    _keys.Add(new ConfiguredArrival(configured.Key, configured.Syntax, way, isCompleted));
                    break;
            }
        }
    }

    private void Add(FlowValue value, Way? way)
    {
        switch (value)
        {
            case TextFlow { Text: { } text } when Pieces.BeginningOf(text) is { } key:
                if (way is null)
                {
                    _ = _parts.Add(key);
                }
                else
                {
                    _texts[key] = _texts.TryGetValue(key, out var before) ? before with { Texts = [.. before.Texts, text], Way = before.Way.With(way) } : new HandedText([text], way);
                }

                break;
            case ConfigurationFlow configured:
                _keys.Add(new ConfiguredArrival(configured.Key, configured.Origin, way ?? Way.Nowhere, IsCompleted: way is null));
                break;
            case SettingsFlow settings when way is not null:
                AddBuilder(settings.Object.Creation, way);
                break;
        }
    }

    private void AddBuilder(SyntaxNode creation, Way way) => (_builders.TryGetValue(creation, out var anchors) ? anchors : _builders[creation] = []).AddRange(way.Anchors);
}

/// <summary>How something gets to drivers.</summary>
/// <param name="Drivers">The drivers that may be behind it.</param>
/// <param name="Anchors">See <see cref="ConnectionUse.Anchors"/>.</param>
/// <param name="Connects">False if all that becomes of it is a builder that is only read.</param>
internal sealed record Way(IReadOnlyList<DriverInUse> Drivers, IReadOnlyList<SyntaxNode> Anchors, bool Connects)
{
    public static Way Nowhere { get; } = new([], [], Connects: false);

    public Way With(Way other) => new([.. Drivers.Union(other.Drivers)], [.. Anchors.Union(other.Anchors)], Connects || other.Connects);
}

/// <summary>Texts that are handed to an entrance.</summary>
internal sealed record HandedText(IReadOnlyList<MappedText> Texts, Way Way);

/// <summary>A value of the configuration that reaches drivers.</summary>
/// <param name="Read">The expression that reads it.</param>
/// <param name="IsCompleted">It reaches none as it is: code adds to it what decides about TLS.</param>
internal sealed record ConfiguredArrival(string Key, SyntaxNode Read, Way Way, bool IsCompleted);
