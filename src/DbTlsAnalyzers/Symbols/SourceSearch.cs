using System.Runtime.CompilerServices;
using DbTlsAnalyzers.Flow.Evidence;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Symbols;

/// <summary>
/// What source files are searched for, beside these assemblies and with these global names. It holds nothing of the compiler's: the next
/// keystroke, which refers to the same assemblies, takes it as it is.
/// </summary>
internal sealed class SourceSearch
{
    /// <summary>One of these is in nearly every name in the tables, and in what variables with connection strings are called.</summary>
    private static readonly string[] Stems = ["sql", "Sql", "SQL", "onn"];

    /// <summary>Projects of a solution may share the assemblies of a driver, and differ in others.</summary>
    private const int MaxKept = 8;

    private static readonly ConditionalWeakTable<IAssemblySymbol, StrongBox<SourceSearch[]>> Kept = new();

    private readonly SinkTable _table;
    private readonly IReadOnlyList<AssemblyContents> _contents;
    private readonly UsingNames.Names _global;

    /// <summary>A file in which they find nothing holds nothing.</summary>
    private readonly TextSearch[] _searches;

    private readonly TextSearch[] _callbacks;

    private SourceSearch(CompilationDrivers drivers, UsingNames.Names global)
    {
        (_table, _contents, _global) = (drivers.Table, drivers.Contents, global);
        Reach = new SinkReach(drivers.Table, drivers.Contents);
        Literals = new LiteralFilter(drivers.Referenced);
        string[] callbacks = [.. drivers.Referenced.SelectMany(static driver => driver.Driver.Callbacks).Select(static callback => callback.Member)];
        _callbacks = [.. WordSearch.For(callbacks.Select(static word => new SearchedWord(word)))];
        _searches =
        [
            .. WordSearch.For(Words().Concat(callbacks).Concat(LiteralFilter.Escapes).Select(static word => new SearchedWord(word)).Append(NamelessCreations.WithText)),
            new AssignmentSearch(Literals, new AssignedSettings(drivers.Table.TlsSettings)),
        ];
        // Not a collection expression: spreading an array takes a span, and with it an assembly that old hosts do not have.
        Everything = _searches.Concat<TextSearch>(WordSearch.For(NamelessCreations.All)).ToList();
    }

    public SinkReach Reach { get; }

    /// <summary>Which literals may begin a connection string.</summary>
    public LiteralFilter Literals { get; }

    /// <summary>What it is worth looking at in a file that may matter; creations in it may name their type in another place.</summary>
    public IReadOnlyList<TextSearch> Everything { get; }

    public static SourceSearch For(CompilationDrivers drivers, UsingNames.Names global)
    {
        var kept = Kept.GetValue(drivers.First, static _ => new StrongBox<SourceSearch[]>([]));
        if (Array.Find(kept.Value, search => search.IsFor(drivers, global)) is { } known)
        {
            return known;
        }

        var made = new SourceSearch(drivers, global);
        kept.Value = [made, .. kept.Value.Take(MaxKept - 1)];
        return made;
    }

    public bool MayMatter(string text) => IsFound(_searches, text);

    /// <summary>True if the text names a member that takes a certificate callback.</summary>
    public bool MayHaveCallbacks(string text) => IsFound(_callbacks, text);

    private static bool IsFound(TextSearch[] searches, string text)
    {
        foreach (var search in searches)
        {
            if (search.Next(text, 0) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFor(CompilationDrivers drivers, UsingNames.Names global) =>
        ReferenceEquals(_table, drivers.Table) && _contents.SequenceEqual(drivers.Contents) && _global.AreSameAs(global);

    /// <summary>
    /// Words without which a file can hold no sink, except that a target-typed creation names nothing. Whether a member's types are here is
    /// looked up only if a stem that nearly all of the names share does not stand for it anyway.
    /// </summary>
    private IEnumerable<string> Words() => Stems
        .Concat(_table.TypeNames.Where(static name => !HasStem(name)))
        .Concat(_table.ByMember.Keys.Where(static name => !HasStem(name)).SelectMany(WordsFor))
        .Concat(_global.Aliases.Where(alias => _table.IsTypeName(alias.Value) || HasStem(alias.Value)).Select(static alias => alias.Key));

    /// <summary>What a file that uses the name must say: the name, or one of the types that it must be called on; nothing if no such type is here.</summary>
    private IEnumerable<string> WordsFor(string name) => !Reach.IsHere(name, out var types) ? [] : types is null || types.Overlaps(_global.Statics) ? [name] : types;

    private static bool HasStem(string name) => Array.Exists(Stems, stem => name.IndexOf(stem, StringComparison.Ordinal) >= 0);
}
