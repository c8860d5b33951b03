using DbTlsAnalyzers.Drivers;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Symbols;

/// <summary>
/// The sinks of one name. Names such as <c>Create</c> and <c>For</c> are common; whether they can matter in this compilation is found out when
/// the first one is met: their types may not be referenced, or be static, so that the call must name them.
/// </summary>
internal sealed class SinkName(CompilationDrivers drivers)
{
    private readonly List<(Driver Driver, Sink Sink)> _rows = [];
    private Reach? _reach;

    public IReadOnlyList<(Driver Driver, Sink Sink)> Rows => _rows;

    public void Add(Driver driver, Sink sink) => _rows.Add((driver, sink));

    /// <summary>True if some type of this compilation has such a member.</summary>
    public bool IsHere => (_reach ??= Find()).IsHere;

    /// <summary>True if a call on a receiver that is written like that may be it; null: called without one.</summary>
    public bool MayBeCalledOn(string? receiver, SyntaxTree tree, UsingNames usings)
    {
        var reach = _reach ??= Find();
        return reach.IsHere
            && (reach.Types is not { } types
                || (receiver is null ? types.Overlaps(usings.In(tree).Statics) : types.Contains(receiver) || types.Contains(usings.In(tree).Resolve(receiver))));
    }

    /// <summary>
    /// What a file that uses one of them must say: the name, or one of the types that it must be called on; nothing if no such type is here.
    /// </summary>
    public IEnumerable<string> WordsFor(string name, UsingNames usings)
    {
        var reach = _reach ??= Find();
        return !reach.IsHere ? [] : reach.Types is not { } types || types.Overlaps(usings.Global.Statics) ? [name] : types;
    }

    private Reach Find()
    {
        var isHere = false;
        HashSet<string>? types = new(StringComparer.Ordinal);
        foreach (var (driver, sink) in _rows)
        {
            foreach (var type in drivers.TypesNamed(sink.Type, driver, sink.Owner))
            {
                isHere = true;
                if (AreStatic(type.GetMembers(sink.Member)))
                {
                    _ = types?.Add(type.Name);
                }
                else
                {
                    types = null;
                }
            }
        }

        return new Reach(isHere, types);
    }

    private static bool AreStatic(IReadOnlyCollection<ISymbol> members) =>
        members.Count > 0 && members.All(static member => member is IMethodSymbol { IsStatic: true, IsExtensionMethod: false });

    /// <param name="IsHere">Some type exists.</param>
    /// <param name="Types">The only receivers, if all members are static; null if calls may be written in another way.</param>
    private sealed record Reach(bool IsHere, HashSet<string>? Types);
}
