using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Drivers;

/// <summary>Ways of writing hosts that several drivers share.</summary>
public static class HostLists
{
    /// <summary>Names separated by commas, without ports.</summary>
    public static HostFacts CommaSeparated(Connection connection) =>
        connection.Effective(Role.Host) is not { } host ? HostFacts.None
        : !host.IsKnown ? HostFacts.Unknown
        : new HostFacts([.. host.Value!.Split(',').Select(static name => name.Trim()).Where(static name => name.Length > 0)]);
}
