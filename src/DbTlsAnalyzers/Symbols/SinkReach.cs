using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Symbols;

/// <summary>
/// Which sinks can matter beside these assemblies. Names such as <c>Create</c> and <c>For</c> are common, and their types may not be
/// referenced, or be static, so that the call must name them.
/// </summary>
internal sealed class SinkReach
{
    private readonly Dictionary<string, HashSet<string>?> _receivers = new(StringComparer.Ordinal);

    public SinkReach(SinkTable table, IReadOnlyList<AssemblyContents> contents)
    {
        foreach (var row in table.ByMember)
        {
            Add(row.Key, row.Value, contents);
        }
    }

    /// <summary>The names that some type here has.</summary>
    public IEnumerable<string> Names => _receivers.Keys;

    /// <summary>True if some type here has a member of that name.</summary>
    public bool IsHere(string name) => _receivers.ContainsKey(name);

    /// <summary>True if some type here has a member of that name.</summary>
    /// <param name="receivers">The only types that it is called on, if all of these members are static; null if calls may be written in another way.</param>
    public bool IsHere(string name, out HashSet<string>? receivers) => _receivers.TryGetValue(name, out receivers);

    private void Add(string name, List<(Driver Driver, Sink Sink)> rows, IReadOnlyList<AssemblyContents> contents)
    {
        var isHere = false;
        HashSet<string>? types = new(StringComparer.Ordinal);
        foreach (var (driver, sink) in rows)
        {
            foreach (var content in contents)
            {
                if (content.AreStatic(driver, sink) is { } areStatic)
                {
                    isHere = true;
                    types = areStatic ? types : null;
                    _ = types?.Add(MetadataName.Simple(sink.Type));
                }
            }
        }

        if (isHere)
        {
            _receivers.Add(name, types);
        }
    }
}
