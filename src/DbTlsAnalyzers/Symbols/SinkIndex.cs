using DbTlsAnalyzers.Drivers;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Symbols;

/// <summary>A place where a connection string enters one of the candidates.</summary>
/// <param name="Parameter">The parameter: a string, or a delegate that makes one; null for a property.</param>
/// <param name="MayBeName">Text that does not look like a connection string is none.</param>
/// <param name="Scheme">Of addresses that are read as well; null: none.</param>
internal sealed record SinkMatch(IReadOnlyList<DriverInUse> Candidates, IParameterSymbol? Parameter, bool MayBeName, string? Scheme = null);

/// <summary>Finds sinks by name without allocating, then by symbol.</summary>
internal sealed class SinkIndex
{
    private readonly CompilationDrivers _drivers;
    private readonly UsingNames _usings;
    private readonly SinkTable _table;
    private readonly SinkReach _reach;

    public SinkIndex(CompilationDrivers drivers, UsingNames usings, SinkReach reach)
    {
        _drivers = drivers;
        _usings = usings;
        _table = drivers.Table;
        _reach = reach;
    }

    public CompilationDrivers Drivers => _drivers;

    /// <summary>True if a property of that name may be a sink.</summary>
    public bool MayBeMember(string name) => _reach.IsHere(name);

    /// <summary>True if a call of that name, written with that receiver (the last identifier of it; null: none), may be a sink in that file.</summary>
    public bool MayBeCall(string name, string? receiver, SyntaxTree tree) =>
        _reach.IsHere(name, out var types)
        && (types is null
            || (receiver is null ? types.Overlaps(_usings.In(tree).Statics) : types.Contains(receiver) || types.Contains(_usings.In(tree).Resolve(receiver))));

    /// <summary>True if an object initializer that sets a member of that name may fill a builder or a connection.</summary>
    public bool MayBeSetting(string name) => _table.IsSetting(name);

    /// <summary>True if a property of that name may be a builder's, and is about TLS.</summary>
    public bool IsTlsSetting(string name) => _table.IsTlsSetting(name);

    /// <summary>True if constructors of a type of that name, in that file, may be sinks or make builders.</summary>
    public bool MayBeType(string name, SyntaxTree tree) =>
        _table.IsTypeName(name) || (_usings.In(tree).Resolve(name) is { } type && !ReferenceEquals(type, name) && _table.IsTypeName(type));

    /// <summary>The sink behind a method or constructor; null if it is none.</summary>
    /// <param name="method">The method.</param>
    /// <param name="receiver">The type that it is called on, which may inherit it: <c>SqlClientFactory.Instance.CreateDataSource</c>.</param>
    public SinkMatch? Find(IMethodSymbol method, ITypeSymbol? receiver = null)
    {
        var target = (method.ReducedFrom ?? method).OriginalDefinition;
        var isConstructor = target.MethodKind == MethodKind.Constructor;
        var name = isConstructor ? target.ContainingType.Name : target.Name;
        if (!_table.ByMember.TryGetValue(name, out var sinks))
        {
            return null;
        }

        List<Driver>? drivers = null;
        INamedTypeSymbol? type = null;
        IParameterSymbol? parameter = null;
        string? scheme = null;
        var mayBeName = true;
        foreach (var (driver, sink) in sinks)
        {
            if (!sink.IsProperty
                && (sink.Member == Sink.Constructor) == isConstructor
                && DeclaringType(target.ContainingType, receiver, driver, sink) is { } declaring
                && ParameterOf(target, sink) is { } found)
            {
                (drivers ??= []).Add(driver);
                type ??= declaring;
                parameter ??= found;
                scheme ??= sink.Scheme;
                mayBeName &= sink.MayBeName;
            }
        }

        return drivers is null ? null : new SinkMatch(CandidatesOf(type!, drivers), parameter, mayBeName, scheme);
    }

    /// <summary>The sink that setting a property is; null if it is none.</summary>
    public SinkMatch? Find(IPropertySymbol property)
    {
        if (!_table.ByMember.TryGetValue(property.Name, out var sinks))
        {
            return null;
        }

        List<Driver>? drivers = null;
        var mayBeName = true;
        foreach (var (driver, sink) in sinks)
        {
            if (sink.IsProperty && IsDeclaredBy(property.ContainingType, driver, sink))
            {
                (drivers ??= []).Add(driver);
                mayBeName &= sink.MayBeName;
            }
        }

        return drivers is null ? null : new SinkMatch(CandidatesOf(property.ContainingType, drivers), null, mayBeName);
    }

    private INamedTypeSymbol? DeclaringType(INamedTypeSymbol type, ITypeSymbol? receiver, Driver driver, Sink sink)
    {
        if (IsDeclaredBy(type, driver, sink))
        {
            return type;
        }

        for (var current = receiver as INamedTypeSymbol; current is not null && !SymbolEqualityComparer.Default.Equals(current, type); current = current.BaseType)
        {
            if (IsDeclaredBy(current, driver, sink))
            {
                return current;
            }
        }

        return null;
    }

    private bool IsDeclaredBy(INamedTypeSymbol? type, Driver driver, Sink sink) =>
        MetadataName.Is(type?.OriginalDefinition, sink.Type)
        && (sink.Owner == MemberOwner.Library || _drivers.Of(type!.ContainingAssembly)?.Driver == driver);

    private IReadOnlyList<DriverInUse> CandidatesOf(INamedTypeSymbol type, List<Driver> drivers) =>
        _drivers.Of(type.ContainingAssembly) is { } own && drivers.Contains(own.Driver) ? [own] : _drivers.Candidates([.. drivers.Distinct()]);

    private static IParameterSymbol? ParameterOf(IMethodSymbol method, Sink sink)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type.SpecialType == SpecialType.System_String && parameter.Name == sink.Parameter)
            {
                return parameter;
            }
        }

        if (sink.Ordinal >= method.Parameters.Length)
        {
            return null;
        }

        var atOrdinal = method.Parameters[sink.Ordinal];
        return atOrdinal.Type switch
        {
            { SpecialType: SpecialType.System_String } => atOrdinal,
            // Health checks take Func<IServiceProvider, string> in the same place.
            INamedTypeSymbol { DelegateInvokeMethod.ReturnType.SpecialType: SpecialType.System_String } => atOrdinal,
            _ => null,
        };
    }
}
