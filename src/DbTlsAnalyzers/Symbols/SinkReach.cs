using System.Collections.Concurrent;

namespace DbTlsAnalyzers.Symbols;

/// <summary>
/// Which sinks can matter beside these assemblies. Names such as <c>Create</c> and <c>For</c> are common, and their types may not be
/// referenced, or be static, so that the call must name them. Found when the first one of a name is met.
/// </summary>
internal sealed class SinkReach(SinkTable table, IReadOnlyList<AssemblyContents> contents)
{
    private readonly ConcurrentDictionary<string, Reach> _known = new(StringComparer.Ordinal);

    /// <summary>True if some type here has a member of that name.</summary>
    public bool IsHere(string name) => IsHere(name, out _);

    /// <summary>True if some type here has a member of that name.</summary>
    /// <param name="name">A name in code.</param>
    /// <param name="receivers">The only types that it is called on, if all of these members are static; null if calls may be written in another way.</param>
    public bool IsHere(string name, out HashSet<string>? receivers)
    {
        receivers = null;
        if (!table.ByMember.ContainsKey(name))
        {
            return false;
        }

        var reach = _known.GetOrAdd(name, Find);
        receivers = reach.Receivers;
        return reach.IsHere;
    }

    private Reach Find(string name)
    {
        var isHere = false;
        HashSet<string>? types = new(StringComparer.Ordinal);
        foreach (var (driver, sink) in table.ByMember[name])
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

        return new Reach(isHere, types);
    }

    private sealed record Reach(bool IsHere, HashSet<string>? Receivers);
}
