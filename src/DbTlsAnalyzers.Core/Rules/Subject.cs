using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Rules;

/// <summary>What a connection rule looks at.</summary>
/// <param name="Connection">The settings, as the driver sees them.</param>
/// <param name="Options">The user's options.</param>
/// <param name="IsSourceCode">True in C#, false in configuration files.</param>
public sealed record Subject(Connection Connection, AnalysisOptions Options, bool IsSourceCode)
{
    public HostScope Scope { get; } = HostClassifier.Classify(Connection, Options.LocalHosts);

    /// <summary>True if neither host nor anything like it is given, to a driver that needs one: part of a connection string.</summary>
    public bool IsFragment => Connection.Hosts is { IsKnown: true, Names.Count: 0, Transport: Transport.Network } && !Connection.Driver.Driver.EmptyHostIsLocal;
}
