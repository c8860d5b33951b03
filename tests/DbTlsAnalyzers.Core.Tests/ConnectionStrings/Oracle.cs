using System.Data.Common;
using DbTlsAnalyzers.ConnectionStrings;

namespace DbTlsAnalyzers.Tests.ConnectionStrings;

/// <summary>What .NET's own parser makes of a text.</summary>
internal static class Oracle
{
    /// <summary>The settings that are in force, keys in lower case; null if the builder refuses the text.</summary>
    public static SortedDictionary<string, string>? Read(string text)
    {
        try
        {
            var builder = new DbConnectionStringBuilder { ConnectionString = text };
            var map = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (string key in builder.Keys)
            {
                map.Add(key, (string)builder[key]);
            }

            return map;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The same out of our settings: the last one counts, <c>key=</c> resets.</summary>
    public static SortedDictionary<string, string> InForce(ConnectionString connectionString)
    {
        var map = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var setting in connectionString.Settings)
        {
            var key = setting.Key.ToLowerInvariant();
            if (setting.ValueRange.IsEmpty)
            {
                _ = map.Remove(key);
            }
            else
            {
                map[key] = setting.Value;
            }
        }

        return map;
    }
}
