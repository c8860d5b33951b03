using DbTlsAnalyzers.Certificates;
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

    /// <summary>What settings and the files they name come to, with the reason; a setting is blamed once.</summary>
    public static IEnumerable<(BoundSetting Setting, string Because)> WithFiles(Subject subject, QuirkKind kind)
    {
        var files = subject.Options.Certificates;
        var bySettings = Of(subject.Connection, kind)
            .Where(found => found.Quirk.Unless is not { } unless || FileUse.Of(subject.Connection, found.Setting, files) is not { } use || !unless(use))
            .Select(static found => (found.Setting, found.Quirk.Because));
        var blamed = new HashSet<object>();
        return bySettings.Concat(OfFiles(subject.Connection, files, kind)).Where(found => blamed.Add(found.Setting.Origin));
    }

    /// <summary>What the files of a connection's settings come to.</summary>
    public static IEnumerable<(BoundSetting Setting, string Because)> OfFiles(Connection connection, ProjectCertificates files, QuirkKind kind)
    {
        foreach (var quirk in connection.Driver.Driver.FileQuirks)
        {
            if (quirk.Kind == kind && quirk.Versions.Contains(connection.Driver.Version) && FileUse.Of(connection, quirk.Role, files) is { } use && quirk.IsThere(use))
            {
                yield return (use.Setting, quirk.Because);
            }
        }
    }
}
