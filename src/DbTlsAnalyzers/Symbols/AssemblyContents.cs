using System.Runtime.CompilerServices;
using DbTlsAnalyzers.Drivers;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Symbols;

/// <summary>
/// What an assembly has of what the tables name. It holds nothing of the compiler's, and is found once: an editor makes a compilation for each
/// keystroke, and all of them refer to the same assemblies.
/// </summary>
internal sealed class AssemblyContents
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, AssemblyContents> Shipped = new();

    private readonly Dictionary<Sink, bool> _sinks = [];

    private AssemblyContents(IAssemblySymbol assembly, SinkTable table)
    {
        foreach (var driver in table.Known)
        {
            if (driver.Assemblies.Contains(assembly.Name, StringComparer.OrdinalIgnoreCase) && driver.DetectVersion(new AssemblyProbe(assembly)) is { } version)
            {
                Driver = new DriverInUse(driver, version);
            }
        }

        var own = Driver is null ? [] : Driver.Driver.Sinks.Where(static sink => sink.Owner == MemberOwner.Driver);
        foreach (var sinks in own.GroupBy(static sink => sink.Type, StringComparer.Ordinal).Concat(IsOfFramework(assembly) ? [] : table.OfLibraries))
        {
            if (assembly.GetTypeByMetadataName(sinks.Key) is { } type)
            {
                foreach (var sink in sinks)
                {
                    _sinks[sink] = AreStatic(type.GetMembers(sink.Member));
                }
            }
        }
    }

    /// <summary>The driver that the assembly is; null if it is none.</summary>
    public DriverInUse? Driver { get; }

    public bool IsEmpty => Driver is null && _sinks.Count == 0;

    /// <summary>Of a referenced assembly.</summary>
    public static AssemblyContents Of(IAssemblySymbol assembly, SinkTable table) =>
        ReferenceEquals(table, SinkTable.Shipped) ? Shipped.GetValue(assembly, static key => new AssemblyContents(key, SinkTable.Shipped)) : new AssemblyContents(assembly, table);

    /// <summary>Of the assembly that is being compiled, which changes all the time: it may declare what libraries declare.</summary>
    public static AssemblyContents OfSource(IAssemblySymbol assembly, SinkTable table) => new(assembly, table);

    /// <summary>Whether the sink's type is here, and if so, whether all its members of that name are static.</summary>
    public bool? AreStatic(Driver driver, Sink sink) =>
        (sink.Owner == MemberOwner.Library || Driver?.Driver == driver) && _sinks.TryGetValue(sink, out var areStatic) ? areStatic : null;

    private static bool AreStatic(IReadOnlyCollection<ISymbol> members) =>
        members.Count > 0 && members.All(static member => member is IMethodSymbol { IsStatic: true, IsExtensionMethod: false });

    private static bool IsOfFramework(IAssemblySymbol assembly) =>
        assembly.Name.StartsWith("System.", StringComparison.Ordinal) || assembly.Name is "System" or "mscorlib" or "netstandard";
}
