using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Rules;

/// <summary>Finds a driver's combinations in a connection.</summary>
internal static class Quirks
{
    /// <summary>The combinations that are there, each with the setting to blame; a setting is blamed once per kind.</summary>
    public static IEnumerable<(Quirk Quirk, BoundSetting Setting)> Of(Connection connection, QuirkKind kind)
    {
        var blamed = new HashSet<object>();
        foreach (var quirk in connection.Driver.Driver.Quirks)
        {
            if (quirk.Kind == kind && quirk.Versions.Contains(connection.Driver.Version) && quirk.Find(connection) is { } setting && blamed.Add(setting.Origin))
            {
                yield return (quirk, setting);
            }
        }
    }
}
