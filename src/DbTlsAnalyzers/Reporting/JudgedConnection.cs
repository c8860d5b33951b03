using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Posture;
using DbTlsAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Reporting;

/// <summary>A connection, as each of the candidate drivers sees it, with what the rules say on which they agree.</summary>
internal sealed class JudgedConnection(ConnectionSource source, IReadOnlyList<Connection> connections, IReadOnlyList<Finding> findings, bool isSafe)
{
    public ConnectionSource Source => source;

    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>True if no candidate leaves the connection open to the network.</summary>
    public bool IsSafe => isSafe;

    public bool IsWhollyConditional => connections.Any(source.IsWhollyConditional);

    /// <summary>True if something that only debug builds compile took the effect of the setting at that place, which every build has.</summary>
    public bool IsWeakenedForDebugging(Location place) =>
        !DebugRegion.Contains(place)
        && connections.Any(connection => connection.Settings.Any(setting => setting.Role.IsTls() && DebugRegion.Contains(source.Locate(setting.Origin))));

    /// <summary>True if the setting at that place is part of this alternative, and has an effect in it.</summary>
    public bool UsesWhatStandsAt(Location place) =>
        connections.Any(connection => connection.Settings.Any(setting => source.Locate(setting.Origin).Equals(place)))
        && !findings.Any(finding => finding.Rule is TlsSettingWithoutEffect && source.Locate(finding.Place).Equals(place));

    public static JudgedConnection Judge(ConnectionSource source, IReadOnlyList<DriverInUse> candidates, AnalysisOptions options, bool isSourceCode)
    {
        var connections = candidates.Select(source.Bind).ToList();
        var isSafe = connections.TrueForAll(connection => connection.Posture.IsFullyVerified || HostClassifier.Classify(connection, options.LocalHosts) == HostScope.Local);
        return new JudgedConnection(source, connections, Rules.Judge.Candidates(connections, options, isSourceCode), isSafe);
    }

    /// <summary>The fixes that can be made where the connection is written.</summary>
    public IReadOnlyList<SourceFix> FixesOf(Finding finding) =>
        [.. finding.Fixes.Select(fix => source.Edit(fix, connections[0]) is { } edits ? new SourceFix(fix.Key, fix.Title, edits) : null).OfType<SourceFix>()];
}
