using DbTlsAnalyzers.Drivers;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Symbols;

/// <summary>The drivers that a compilation refers to, in their versions.</summary>
internal sealed class CompilationDrivers
{
    private readonly Dictionary<IAssemblySymbol, DriverInUse> _byAssembly;

    private CompilationDrivers(SinkTable table, Dictionary<IAssemblySymbol, DriverInUse> byAssembly, IReadOnlyList<AssemblyContents> contents)
    {
        _byAssembly = byAssembly;
        Table = table;
        Contents = contents;
        Referenced = [.. byAssembly.Values.GroupBy(static use => use.Driver).Select(static group => group.First())];
    }

    /// <summary>The referenced drivers, each once.</summary>
    public IReadOnlyList<DriverInUse> Referenced { get; }

    /// <summary>What is known of all drivers.</summary>
    public SinkTable Table { get; }

    /// <summary>The assemblies that may have anything of it.</summary>
    public IReadOnlyList<AssemblyContents> Contents { get; }

    /// <summary>An assembly that holds a driver, and changes less often than the code that is being compiled.</summary>
    public IAssemblySymbol First => _byAssembly.Keys.First();

    /// <summary>Null if no driver is referenced: nothing to do in this compilation.</summary>
    public static CompilationDrivers? Find(Compilation compilation, IReadOnlyList<Driver> known)
    {
        var table = SinkTable.Of(known);
        var references = compilation.SourceModule.ReferencedAssemblySymbols;
        Dictionary<IAssemblySymbol, DriverInUse>? found = null;
        foreach (var assembly in references)
        {
            if (table.IsAssembly(assembly.Name) && AssemblyContents.Of(assembly, table).Driver is { } driver)
            {
                (found ??= new(SymbolEqualityComparer.Default))[assembly] = driver;
            }
        }

        return found is null ? null : new CompilationDrivers(table, found, ContentsOf(compilation.Assembly, references, table));
    }

    /// <summary>The driver that the assembly holds; null if it holds none.</summary>
    public DriverInUse? Of(IAssemblySymbol? assembly) =>
        assembly is not null && _byAssembly.TryGetValue(assembly, out var driver) ? driver : null;

    /// <summary>The referenced ones of these drivers; if none of them is, all of them in a version that is not known.</summary>
    public IReadOnlyList<DriverInUse> Candidates(IReadOnlyList<Driver> drivers)
    {
        var referenced = Referenced.Where(use => drivers.Contains(use.Driver)).ToArray();
        return referenced.Length > 0
            ? referenced
            : [.. drivers.Select(static driver => new DriverInUse(driver, driver.Newest, IsVersionKnown: false))];
    }

    private static List<AssemblyContents> ContentsOf(IAssemblySymbol own, IReadOnlyList<IAssemblySymbol> references, SinkTable table)
    {
        var contents = new List<AssemblyContents>();
        foreach (var assembly in references)
        {
            if (AssemblyContents.Of(assembly, table) is { IsOfInterest: true } content)
            {
                contents.Add(content);
            }
        }

        if (AssemblyContents.OfSource(own, table) is { } declared)
        {
            contents.Add(declared);
        }

        return contents;
    }
}
