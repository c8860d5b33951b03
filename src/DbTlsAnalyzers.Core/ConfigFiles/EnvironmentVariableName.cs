using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>How Microsoft.Extensions.Configuration.EnvironmentVariables reads the names of variables.</summary>
internal static class EnvironmentVariableName
{
    // See Driver.VariablePrefixes. The last one is for databases of any other kind.
    private static readonly (string Prefix, string? ProviderName)[] ConnectionStringPrefixes =
    [
        .. DriverCatalog.All.SelectMany(static driver => driver.VariablePrefixes, static (driver, prefix) => (prefix, driver.InvariantNames[0])),
        ("CUSTOMCONNSTR_", null),
    ];

    /// <summary>The key under which the configuration has the variable's value.</summary>
    public static string ToConfigurationKey(string name) =>
        Kind(name) is { Prefix: { } prefix } ? ConnectionStringsSection.KeyOf(Normalize(name.Substring(prefix.Length))) : Normalize(name);

    /// <summary>The provider that the name stands for; null for any other.</summary>
    public static string? ProviderName(string name) => Kind(name).ProviderName;

    private static (string? Prefix, string? ProviderName) Kind(string name) =>
        Array.Find(ConnectionStringPrefixes, kind => name.StartsWith(kind.Prefix, StringComparison.OrdinalIgnoreCase));

    private static string Normalize(string name) => name.Replace("__", ":");
}
