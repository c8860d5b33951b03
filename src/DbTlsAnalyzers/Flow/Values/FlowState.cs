using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Flow.Values;

/// <summary>What is known at one point of a body.</summary>
internal sealed class FlowState
{
    // Keys are locals, parameters, fields and properties (symbols) and string builders (FlowObject).
    private readonly Dictionary<object, ValueSet> _variables;
    private readonly Dictionary<FlowObject, IReadOnlyList<BuilderPath>> _builders;

    // Builders that were there before the body began, as they were then: on a path that does not touch them they still are. One for all clones.
    private readonly Dictionary<FlowObject, IReadOnlyList<BuilderPath>> _atStart;

    public FlowState()
        : this([], [], [])
    {
    }

    private FlowState(
        Dictionary<object, ValueSet> variables, Dictionary<FlowObject, IReadOnlyList<BuilderPath>> builders, Dictionary<FlowObject, IReadOnlyList<BuilderPath>> atStart)
    {
        _variables = variables;
        _builders = builders;
        _atStart = atStart;
    }

    /// <summary>True after a jump: nothing gets here.</summary>
    public bool IsDead { get; set; }

    public IEnumerable<KeyValuePair<object, ValueSet>> Variables => _variables;

    public ValueSet? Find(object variable) => _variables.TryGetValue(variable, out var values) ? values : null;

    public void Set(object variable, ValueSet values) => _variables[variable] = values;

    public void Forget(object variable) => _ = _variables.Remove(variable);

    public IReadOnlyList<BuilderPath> PathsOf(FlowObject builder) => _builders.TryGetValue(builder, out var paths) ? paths : [BuilderPath.Unknown];

    public bool Holds(FlowObject builder) => _builders.ContainsKey(builder);

    public void Set(FlowObject builder, IReadOnlyList<BuilderPath> paths) => _builders[builder] = paths;

    /// <summary>A builder that is older than the body.</summary>
    public void SetAtStart(FlowObject builder, IReadOnlyList<BuilderPath> paths) => _builders[builder] = _atStart[builder] = paths;

    public FlowState Clone() => new(new(_variables), new(_builders), _atStart) { IsDead = IsDead };

    public static FlowState Join(FlowState one, FlowState? other)
    {
        if (other is null || other.IsDead)
        {
            return one;
        }

        if (one.IsDead)
        {
            return other;
        }

        var joined = one.Clone();
        foreach (var (key, values) in one._variables.Select(static pair => (pair.Key, pair.Value)))
        {
            if (other._variables.TryGetValue(key, out var others))
            {
                joined._variables[key] = ValueSet.Join(values, others);
            }
            else if (IsMember(key))
            {
                // The other path leaves it as it was, which is asked for when it is read.
                _ = joined._variables.Remove(key);
            }
        }

        foreach (var pair in other._variables)
        {
            if (!IsMember(pair.Key) && !one._variables.ContainsKey(pair.Key))
            {
                joined._variables[pair.Key] = pair.Value;
            }
        }

        foreach (var pair in other._builders)
        {
            joined._builders[pair.Key] = one._builders.TryGetValue(pair.Key, out var paths) || one._atStart.TryGetValue(pair.Key, out paths)
                ? BuilderPath.Join(paths, pair.Value)
                : pair.Value;
        }

        foreach (var pair in one._builders)
        {
            if (!other._builders.ContainsKey(pair.Key) && other._atStart.TryGetValue(pair.Key, out var paths))
            {
                joined._builders[pair.Key] = BuilderPath.Join(pair.Value, paths);
            }
        }

        return joined;
    }

    private static bool IsMember(object key) => key is IFieldSymbol or IPropertySymbol;
}
