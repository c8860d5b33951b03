using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Symbols;

/// <summary>The tables of all drivers by the names that code writes: the same for every compilation.</summary>
internal sealed class SinkTable
{
    private readonly Dictionary<string, List<(Driver Driver, Sink Sink)>> _byMember = new(StringComparer.Ordinal);
    private readonly HashSet<string> _assemblies = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _typeNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tlsNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _settingNames = new(StringComparer.Ordinal) { BuilderTypes.TextProperty, BuilderTypes.BuilderProperty };

    private SinkTable(IReadOnlyList<Driver> known)
    {
        Known = known;
        foreach (var driver in known)
        {
            _assemblies.UnionWith(driver.Assemblies);
            foreach (var sink in driver.Sinks)
            {
                // Constructors are found by the name of their type, as code writes it.
                var name = sink.Member == Sink.Constructor ? MetadataName.Simple(sink.Type) : sink.Member;
                if (sink.Member == Sink.Constructor)
                {
                    _ = _typeNames.Add(name);
                }

                (_byMember.TryGetValue(name, out var rows) ? rows : _byMember[name] = []).Add((driver, sink));
            }

            foreach (var type in driver.Builders.Concat(driver.DataSourceBuilders))
            {
                _ = _typeNames.Add(MetadataName.Simple(type));
            }

            foreach (var property in driver.Options.Where(static option => option.Property is not null))
            {
                _ = _settingNames.Add(property.Property!);
                if (property.Role.IsTls())
                {
                    _ = _tlsNames.Add(property.Property!);
                }
            }
        }

        LibraryTypes = [.. known.SelectMany(static driver => driver.Sinks).Where(static sink => sink.Owner == MemberOwner.Library).Select(static sink => sink.Type).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Of the drivers that ship.</summary>
    public static SinkTable Shipped { get; } = new(DriverCatalog.All);

    public IReadOnlyList<Driver> Known { get; }

    /// <summary>The sinks of each name.</summary>
    public IReadOnlyDictionary<string, List<(Driver Driver, Sink Sink)>> ByMember => _byMember;

    /// <summary>The types with sinks that any assembly may declare.</summary>
    public IReadOnlyList<string> LibraryTypes { get; }

    /// <summary>Types whose constructors are sinks, and builders.</summary>
    public IReadOnlyCollection<string> TypeNames => _typeNames;

    /// <summary>The properties of builders that are about TLS.</summary>
    public IReadOnlyCollection<string> TlsSettings => _tlsNames;

    public static SinkTable Of(IReadOnlyList<Driver> known) => ReferenceEquals(known, Shipped.Known) ? Shipped : new SinkTable(known);

    /// <summary>True if an assembly of that name may be a driver.</summary>
    public bool IsAssembly(string name) => _assemblies.Contains(name);

    public bool IsTypeName(string name) => _typeNames.Contains(name);

    /// <summary>True if an object initializer that sets a member of that name may fill a builder or a connection.</summary>
    public bool IsSetting(string name) => _settingNames.Contains(name);

    public bool IsTlsSetting(string name) => _tlsNames.Contains(name);
}
