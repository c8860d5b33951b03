using System.Reflection;

namespace DbTlsAnalyzers.Drivers;

/// <summary>The known drivers, one file each: <c>Drivers.Npgsql.cs</c> and so on.</summary>
public static partial class DriverCatalog
{
    /// <summary>Every public static <see cref="Driver"/> property of this class, in the order of their names.</summary>
    /// <remarks>Made on first use: the properties stand in other files and may be initialised later than this class's own.</remarks>
    public static IReadOnlyList<Driver> All => field ??=
    [
        .. typeof(DriverCatalog).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(static property => property.PropertyType == typeof(Driver))
            .OrderBy(static property => property.Name, StringComparer.Ordinal)
            .Select(static property => (Driver)property.GetValue(null)!),
    ];
}
