using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using DbTlsAnalyzers.Drivers;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Symbols;

/// <summary>
/// What an assembly has of what the tables name, found when it is asked for and once: an editor makes a compilation for each keystroke, and all
/// of them refer to the same assemblies. It keeps none of them alive.
/// </summary>
internal sealed class AssemblyContents
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, AssemblyContents> Shipped = new();

    private readonly WeakReference<IAssemblySymbol> _assembly;
    private readonly bool _mayBeLibrary;
    private readonly ConcurrentDictionary<Sink, bool?> _known = new();

    private AssemblyContents(IAssemblySymbol assembly, SinkTable table)
    {
        _assembly = new(assembly);
        _mayBeLibrary = !IsOfFramework(assembly);
        foreach (var driver in table.IsAssembly(assembly.Name) ? table.Known : [])
        {
            if (driver.Assemblies.Contains(assembly.Name, StringComparer.OrdinalIgnoreCase) && driver.DetectVersion(new AssemblyProbe(assembly)) is { } version)
            {
                Driver = new DriverInUse(driver, version);
            }
        }
    }

    /// <summary>The driver that the assembly is; null if it is none.</summary>
    public DriverInUse? Driver { get; }

    /// <summary>False if nothing in the tables can be here.</summary>
    public bool IsOfInterest => _mayBeLibrary || Driver is not null;

    /// <summary>Of a referenced assembly.</summary>
    public static AssemblyContents Of(IAssemblySymbol assembly, SinkTable table) =>
        ReferenceEquals(table, SinkTable.Shipped) ? Shipped.GetValue(assembly, static key => new AssemblyContents(key, SinkTable.Shipped)) : new AssemblyContents(assembly, table);

    /// <summary>Of the assembly that is being compiled, which changes all the time; null unless it declares what libraries declare.</summary>
    public static AssemblyContents? OfSource(IAssemblySymbol assembly, SinkTable table) =>
        table.LibraryTypes.Any(type => assembly.GetTypeByMetadataName(type) is not null) ? new(assembly, table) : null;

    /// <summary>Whether the sink's type is here, and if so, whether all its members of that name are static.</summary>
    public bool? AreStatic(Driver driver, Sink sink) =>
        (sink.Owner == MemberOwner.Library ? _mayBeLibrary : Driver?.Driver == driver) ? _known.GetOrAdd(sink, Find) : null;

    private bool? Find(Sink sink) =>
        _assembly.TryGetTarget(out var assembly) && assembly.GetTypeByMetadataName(sink.Type) is { } type ? AreStatic(type.GetMembers(sink.Member)) : null;

    private static bool AreStatic(IReadOnlyCollection<ISymbol> members) =>
        members.Count > 0 && members.All(static member => member is IMethodSymbol { IsStatic: true, IsExtensionMethod: false });

    // They are most of what a web application refers to, and declare nothing that the tables name.
    private static bool IsOfFramework(IAssemblySymbol assembly) =>
        assembly.Name is "System" or "mscorlib" or "netstandard"
        || assembly.Name.StartsWith("System.", StringComparison.Ordinal)
        || assembly.Name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
        || assembly.Name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);
}
