using DbTlsAnalyzers.Drivers;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Symbols;

/// <summary>Tells connections, and factories that make them, from other types, and whose they are.</summary>
internal sealed class ConnectionTypes(CompilationDrivers drivers)
{
    /// <summary>True for types that say nothing about the driver: <c>DbConnection</c>, <c>IDbConnection</c>, <c>DbProviderFactory</c>.</summary>
    public static bool IsAbstract(ITypeSymbol? type) => type switch
    {
        { Name: "DbConnection" } => MetadataName.Is(type, "System.Data.Common.DbConnection"),
        { Name: "IDbConnection" } => MetadataName.Is(type, "System.Data.IDbConnection"),
        { Name: "DbProviderFactory" } => MetadataName.Is(type, "System.Data.Common.DbProviderFactory"),
        _ => false,
    };

    /// <summary>True for types that derive from those.</summary>
    public static bool IsConcrete(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class } || IsAbstract(type))
        {
            return false;
        }

        for (var current = type.BaseType; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            if (IsAbstract(current))
            {
                return true;
            }
        }

        return type.Interfaces.Any(IsAbstract);
    }

    /// <summary>The referenced driver that a provider's invariant name stands for, which is its namespace; null if there is none.</summary>
    public DriverInUse? DriverNamed(string provider) =>
        drivers.Referenced.FirstOrDefault(driver => driver.Driver.Namespaces.Contains(provider, StringComparer.Ordinal));

    /// <summary>The driver that the type, or one that it derives from, belongs to; null if there is none.</summary>
    public DriverInUse? DriverOf(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (drivers.Of(current.ContainingAssembly) is { } driver)
            {
                return driver;
            }
        }

        return null;
    }
}
