using DbTlsAnalyzers.Drivers;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Symbols;

/// <summary>Tells the drivers' builders from other types.</summary>
internal sealed class BuilderTypes(CompilationDrivers drivers)
{
    /// <summary>The property of builders and connections that is the whole text.</summary>
    public const string TextProperty = "ConnectionString";

    /// <summary>The property of data source builders that is a connection string builder.</summary>
    public const string BuilderProperty = "ConnectionStringBuilder";

    private const string Untyped = "System.Data.Common.DbConnectionStringBuilder";

    /// <summary>The driver whose connection string builder the type is (or derives from); null if it is none.</summary>
    public DriverInUse? BuilderOf(ITypeSymbol? type) => Find(type, static driver => driver.Builders);

    /// <summary>The driver whose data source builder the type is; null if it is none.</summary>
    public DriverInUse? DataSourceBuilderOf(ITypeSymbol? type) => Find(type, static driver => driver.DataSourceBuilders);

    /// <summary>True for <c>DbConnectionStringBuilder</c> itself: its driver shows where its text goes.</summary>
    public static bool IsUntyped(ITypeSymbol? type) => type?.Name == "DbConnectionStringBuilder" && MetadataName.Is(type, Untyped);

    /// <summary>True for anything that holds connection string settings.</summary>
    public bool IsAny(ITypeSymbol? type) => type is not null && (IsUntyped(type) || BuilderOf(type) is not null || DataSourceBuilderOf(type) is not null);

    /// <summary>True for a driver's type whose values are static members of it, as an enumeration's are: <c>SqlConnectionEncryptOption</c>.</summary>
    public bool IsOption(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class, IsSealed: true } option && drivers.Of(option.ContainingAssembly) is not null
        && option.GetMembers().Any(member => member is IPropertySymbol { IsStatic: true, Type: var own } && SymbolEqualityComparer.Default.Equals(own, option));

    /// <summary>The type of a data source builder's connection string builder.</summary>
    public static INamedTypeSymbol BuilderBehind(INamedTypeSymbol dataSourceBuilder)
    {
        for (var type = dataSourceBuilder; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers(BuilderProperty))
            {
                if (member is IPropertySymbol { Type: INamedTypeSymbol builder })
                {
                    return builder;
                }
            }
        }

        return dataSourceBuilder;
    }

    private DriverInUse? Find(ITypeSymbol? type, Func<Driver, IReadOnlyList<string>> names)
    {
        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            if (drivers.Of(current.ContainingAssembly) is not { } driver)
            {
                continue;
            }

            foreach (var name in names(driver.Driver))
            {
                if (MetadataName.Is(current, name))
                {
                    return driver;
                }
            }
        }

        return null;
    }
}
