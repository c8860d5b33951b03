using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Posture;
using DbTlsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Reporting;

/// <summary>A connection, as each of the candidate drivers sees it, with what the rules say on which they agree.</summary>
internal sealed class JudgedConnection(ConnectionSource source, IReadOnlyList<Connection> connections, IReadOnlyList<Finding> findings, bool isSafe)
{
    public ConnectionSource Source => source;

    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>True if only the running program knows how the connection is protected.</summary>
    public bool IsOpen => connections.Any(static connection => connection.Posture.Encryption == Encryption.Unknown);

    public bool IsWhollyConditional => connections.Any(source.IsWhollyConditional);

    /// <summary>
    /// True if no candidate leaves the connection open as far as it is written: a mode that verifies is set, and what is not known of the rest does not count.
    /// </summary>
    public bool IsSafeAsWritten => isSafe || connections.All(static connection => connection.Has(Role.TlsMode) && connection.AsWritten().Posture.IsFullyVerified);

    /// <summary>
    /// True if another statement or declaration overrides the setting: code that adds to a text what it wants otherwise is no mistake, and other
    /// code may use that text as it is.
    /// </summary>
    public bool IsOverriddenElsewhere(Finding finding) =>
        connections.Any(connection => connection.Settings.FirstOrDefault(setting => ReferenceEquals(setting.Origin, finding.Place)) is { } setting
            && connection.Overriding(setting) is { } other
            && !AreInOneStatement(source.Locate(setting.Origin), source.Locate(other.Origin)));

    /// <summary>True if something that only debug builds compile took the effect of the setting at that place, which every build has.</summary>
    public bool IsWeakenedForDebugging(Location place) =>
        !DebugRegion.Contains(place)
        && connections.Any(connection => connection.Settings.Any(setting => setting.Role.IsTls() && DebugRegion.Contains(source.Locate(setting.Origin))));

    /// <summary>True if the setting at that place is part of this alternative, and has an effect in it.</summary>
    public bool UsesWhatStandsAt(Location place) =>
        connections.Any(connection => connection.Settings.Any(setting => source.Locate(setting.Origin).Equals(place)))
        && !findings.Any(finding => finding.Rule is TlsSettingWithoutEffect && source.Locate(finding.Place).Equals(place));

    /// <summary>True if a local host is named. A name that is still empty, or missing, waits for another: <c>Server = ""</c> in a class of settings.</summary>
    private static bool IsLocal(Connection connection, AnalysisOptions options) =>
        (connection.Hosts.Names.Count > 0 || connection.Hosts.Transport != Transport.Network)
        && HostClassifier.Classify(connection, options.LocalHosts) == HostScope.Local;

    private static bool AreInOneStatement(Location one, Location other) =>
        (one.SourceTree is null && other.SourceTree is null) || (one.SourceTree == other.SourceTree && StatementOf(one) == StatementOf(other));

    private static SyntaxNode? StatementOf(Location place) =>
        place.SourceTree?.GetRoot().FindNode(place.SourceSpan).FirstAncestorOrSelf<SyntaxNode>(static node => node is StatementSyntax or MemberDeclarationSyntax or ParameterSyntax);

    /// <param name="code">What the code around the connection adds to it; null in files.</param>
    public static JudgedConnection Judge(ConnectionSource source, IReadOnlyList<DriverInUse> candidates, AnalysisOptions options, bool isSourceCode, SurroundingCode? code = null)
    {
        var connections = candidates.Select(source.Bind).ToList();
        var findings = Rules.Judge.Candidates(connections, options, isSourceCode);
        // Looking for callbacks costs more than judging: only where they can change the outcome.
        if (code is not null && findings.Any(static finding => finding.Rule is ConnectionRule { DependsOnHost: true } or ConnectionRule { MeansRejected: true } or TlsSettingWithoutEffect))
        {
            var completed = connections.ConvertAll(code.Complete);
            if (!completed.SequenceEqual(connections))
            {
                connections = completed;
                var rejectedBefore = findings.Where(static finding => finding.Rule is TlsSettingRejected).ToList();
                // What a callback makes the driver refuse is reported on the callback (DBTLS2003).
                findings =
                [
                    .. Rules.Judge.Candidates(connections, options, isSourceCode)
                        .Where(finding => finding.Rule is not TlsSettingRejected || !code.HasCallback || rejectedBefore.Exists(before => ReferenceEquals(before.Place, finding.Place))),
                ];
            }
        }

        var isSafe = connections.TrueForAll(connection => connection.Posture.IsFullyVerified || IsLocal(connection, options));
        return new JudgedConnection(source, connections, findings, isSafe);
    }

    /// <summary>The fixes that can be made where the connection is written.</summary>
    public IReadOnlyList<SourceFix> FixesOf(Finding finding) =>
        [.. finding.Fixes.Select(fix => source.Edit(fix, connections[0]) is { } edits ? new SourceFix(fix.Key, fix.Title, edits) : null).OfType<SourceFix>()];
}
