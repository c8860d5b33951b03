using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Recognition;

namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>Connects values with the name of a provider that stands beside them.</summary>
internal static class ProviderNames
{
    private const string Suffix = "_ProviderName";

    /// <summary>Switches of applications (nopCommerce, Orchard Core, Orleans), which say many things: only what names a server's product is one of ours.</summary>
    private static readonly string[] Switches = ["dataProvider", "databaseProvider", "databaseType", "dbType", "databaseEngine", "dbEngine", "invariant"];

    public static bool IsProviderName(string name) =>
        name.Equals("providerName", StringComparison.OrdinalIgnoreCase) || name.Equals("provider", StringComparison.OrdinalIgnoreCase)
        || name.Equals("dbProvider", StringComparison.OrdinalIgnoreCase);

    private static bool NamesProduct(string value) =>
        OtherProducts.AreNamedBy(value) || DriverCatalog.All.Any(driver => driver.InvariantNames.Contains(value, StringComparer.OrdinalIgnoreCase) || driver.Products.Any(product => ProductWord.Contains(value, product)));

    /// <summary>
    /// A member <c>ProviderName</c> speaks for the members of its section (Azure Functions' <c>local.settings.json</c>),
    /// <c>ConnectionStrings:Shop_ProviderName</c> for <c>ConnectionStrings:Shop</c> (what App Service's variables become).
    /// </summary>
    public static void Attach(List<ConfigEntry> entries)
    {
        var bySection = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var byKey = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            if (entry.Kind is ConfigEntryKind.Attribute or ConfigEntryKind.ElementText || entry.Value.Value.Length > 100)
            {
                continue;
            }

            if (entry.Section.Length > 0 && IsProviderName(entry.Name))
            {
                bySection[entry.Section] = entry.Value.Value;
            }
            else if (entry.Section.Length > 0 && Switches.Contains(entry.Name, StringComparer.OrdinalIgnoreCase) && NamesProduct(entry.Value.Value))
            {
                bySection[entry.Section] = bySection.TryGetValue(entry.Section, out var provider) ? provider : entry.Value.Value;
            }
            else if (entry.Name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase))
            {
                var key = entry.ConfigurationKey;
                byKey[key.Substring(0, key.Length - Suffix.Length)] = entry.Value.Value;
            }
        }

        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            var provider = entry.ProviderName is null ? ProviderOf(entry) : null;
            if (provider is not null)
            {
                entries[i] = entry with { ProviderName = provider };
            }
        }

        string? ProviderOf(ConfigEntry entry) =>
            Find(byKey, entry.ConfigurationKey)
            ?? (entry.Kind == ConfigEntryKind.EnvironmentVariable ? EnvironmentVariableName.ProviderName(entry.Name) : null)
            ?? (IsProviderName(entry.Name) ? null : Find(bySection, entry.Section));
    }

    private static string? Find(Dictionary<string, string> providers, string key) => providers.TryGetValue(key, out var provider) ? provider : null;
}
