using DbTlsAnalyzers.Drivers;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Symbols;

/// <summary>The drivers that a compilation refers to, in their versions.</summary>
internal sealed class CompilationDrivers
{
    private readonly Dictionary<IAssemblySymbol, DriverInUse> _byAssembly;
    private readonly IReadOnlyList<Driver> _known;
    private readonly Lazy<IReadOnlyList<IAssemblySymbol>> _libraries;

    private CompilationDrivers(Compilation compilation, IReadOnlyList<Driver> known, Dictionary<IAssemblySymbol, DriverInUse> byAssembly)
    {
        _known = known;
        _byAssembly = byAssembly;
        _libraries = new(() => [compilation.Assembly, .. compilation.SourceModule.ReferencedAssemblySymbols.Where(static assembly => !IsOfFramework(assembly))]);
        Referenced = [.. byAssembly.Values.GroupBy(static use => use.Driver).Select(static group => group.First())];
    }

    /// <summary>The referenced drivers, each once.</summary>
    public IReadOnlyList<DriverInUse> Referenced { get; }

    /// <summary>All drivers that tables exist for.</summary>
    public IReadOnlyList<Driver> Known => _known;

    /// <summary>Null if no driver is referenced: nothing to do in this compilation.</summary>
    public static CompilationDrivers? Find(Compilation compilation, IReadOnlyList<Driver> known)
    {
        Dictionary<IAssemblySymbol, DriverInUse>? found = null;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            foreach (var driver in known)
            {
                if (IsIn(assembly.Name, driver)
                    && driver.DetectVersion(new AssemblyProbe(assembly)) is { } version)
                {
                    found ??= new(SymbolEqualityComparer.Default);
                    found[assembly] = new DriverInUse(driver, version);
                }
            }
        }

        return found is null ? null : new CompilationDrivers(compilation, known, found);
    }

    /// <summary>The driver that the assembly holds; null if it holds none.</summary>
    public DriverInUse? Of(IAssemblySymbol? assembly) =>
        assembly is not null && _byAssembly.TryGetValue(assembly, out var driver) ? driver : null;

    /// <summary>
    /// The types of that name that a driver's table means. Only the assemblies that may hold it are asked: looking through all those of the
    /// framework takes longer than searching a large code base.
    /// </summary>
    public IEnumerable<INamedTypeSymbol> TypesNamed(string type, Driver driver, MemberOwner owner)
    {
        var assemblies = owner == MemberOwner.Library ? _libraries.Value : _byAssembly.Where(pair => pair.Value.Driver == driver).Select(static pair => pair.Key);
        return assemblies.Select(assembly => assembly.GetTypeByMetadataName(type)).OfType<INamedTypeSymbol>();
    }

    /// <summary>The referenced ones of these drivers; if none of them is, all of them in a version that is not known.</summary>
    public IReadOnlyList<DriverInUse> Candidates(IReadOnlyList<Driver> drivers)
    {
        var referenced = Referenced.Where(use => drivers.Contains(use.Driver)).ToArray();
        return referenced.Length > 0
            ? referenced
            : [.. drivers.Select(static driver => new DriverInUse(driver, driver.Newest, IsVersionKnown: false))];
    }

    // Asked of every reference of every compilation.
    private static bool IsIn(string assembly, Driver driver)
    {
        foreach (var name in driver.Assemblies)
        {
            if (string.Equals(name, assembly, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfFramework(IAssemblySymbol assembly) =>
        assembly.Name.StartsWith("System.", StringComparison.Ordinal) || assembly.Name is "System" or "mscorlib" or "netstandard";
}
