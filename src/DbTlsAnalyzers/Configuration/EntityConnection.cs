using DbTlsAnalyzers.ConfigFiles;
using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Flow.Values;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Configuration;

/// <summary>
/// Entity Framework's own connection strings (System.Data.EntityClient, up to version 6), which hold the driver's string as a quoted setting:
/// <c>metadata=…;provider=System.Data.SqlClient;provider connection string="Data Source=…"</c>.
/// </summary>
internal static class EntityConnection
{
    /// <summary>The entry with the driver's string and provider in place of its own; the entry itself if it holds no such thing.</summary>
    public static ConfigEntry Unwrap(ConfigEntry entry)
    {
        if (entry.Value.Value.IndexOf("provider connection string", StringComparison.OrdinalIgnoreCase) < 0)
        {
            return entry;
        }

        var outer = ConnectionStringParser.Parse(entry.Value.Value).Settings;
        var inner = outer.LastOrDefault(static setting => IsKey(setting, "provider connection string"));
        var provider = outer.LastOrDefault(static setting => IsKey(setting, "provider"));
        if (inner is not { ValueRange.Length: > 2 } || provider is null)
        {
            return entry;
        }

        var range = new TextRange(inner.ValueRange.Start + 1, inner.ValueRange.Length - 2);
        // With doubled quotes inside, positions would be those of the outer string only.
        return entry.Value.Value.Substring(range.Start, range.Length) == inner.Value
            ? entry with { Value = TextSlices.Slice(entry.Value, range), ProviderName = provider.Value }
            : entry;
    }

    private static bool IsKey(Setting setting, string key) => string.Equals(setting.Key, key, StringComparison.OrdinalIgnoreCase);
}
