using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Flow.Values;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <summary>Gathers what reaches each sink: code that runs several times (a loop, a local function) adds alternatives.</summary>
internal sealed class UseCollector
{
    private readonly Dictionary<SyntaxNode, Entry> _entries = [];

    public void Add(SyntaxNode anchor, SyntaxNode sink, IReadOnlyList<DriverInUse> candidates, bool mayBeName, ValueSet values, bool isOnlyRead = false)
    {
        var all = _entries.TryGetValue(sink, out var entry) ? ValueSet.Join(entry.Values, values) : values;
        _entries[sink] = new Entry(anchor, candidates, mayBeName, isOnlyRead, all);
    }

    public void Clear() => _entries.Clear();

    public IReadOnlyList<AnchoredUse> ToList()
    {
        var uses = new List<AnchoredUse>();
        foreach (var pair in _entries)
        {
            var all = pair.Value.Values.Values.Where(value => !pair.Value.MayBeName || !IsName(value)).Select(ToConnectionValue).OfType<ConnectionValue>().ToList();
            IReadOnlyList<ConnectionValue> alternatives = all.Count < 2 ? all : [.. all.Distinct()];
            if (alternatives.Count > 0)
            {
                uses.Add(new AnchoredUse(pair.Value.Anchor, new ConnectionUse(pair.Key, pair.Value.Candidates, alternatives) { Anchors = [pair.Value.Anchor], IsOnlyRead = pair.Value.IsOnlyRead }));
            }
        }

        uses.Sort(static (a, b) => a.Use.Sink.SpanStart.CompareTo(b.Use.Sink.SpanStart));
        return uses;
    }

    private static ConnectionValue? ToConnectionValue(FlowValue value) => value switch
    {
        TextFlow { Text.Pieces: [HolePiece] } => UnknownValue.Instance,
        TextFlow text => new TextValue(text.Text),
        ConstantFlow { Text.Length: 0 } => null,
        ConstantFlow constant => new TextValue(FixedText.Of(constant.Text, constant.Origin)),
        SettingsFlow settings => new BuilderValue(
            settings.Object.Creation, settings.Object.Type, settings.Path.Writes, settings.Path.MayHaveMoreSettings)
        {
            StartsFrom = settings.Path.Seed is { } seed ? ToOrigin(seed) : null,
            Describer = settings.Object.Kind == FlowObjectKind.DataSourceBuilder ? settings.Path.Describer : null,
        },
        _ => ToOrigin(value),
    };

    private static UnknownValue ToOrigin(FlowValue value) => value switch
    {
        ConfigurationFlow configuration => new ConfiguredValue(configuration.Key, configuration.Origin),
        HandedFlow handed => new HandedValue(handed.Entrance),
        _ => UnknownValue.Instance,
    };

    /// <summary>True for text that names a connection instead of describing it: no setting in it, or EF Core's <c>Name=…</c>.</summary>
    private static bool IsName(FlowValue value)
    {
        var text = value switch
        {
            TextFlow flow => flow.Text.Value,
            ConstantFlow constant => constant.Text,
            _ => null,
        };
        return text is not null
            && (text.IndexOf('=') < 0 ? text.IndexOf(MappedText.Hole) < 0 : text.TrimStart().StartsWith("name=", StringComparison.OrdinalIgnoreCase));
    }

    private readonly record struct Entry(SyntaxNode Anchor, IReadOnlyList<DriverInUse> Candidates, bool MayBeName, bool IsOnlyRead, ValueSet Values);
}
