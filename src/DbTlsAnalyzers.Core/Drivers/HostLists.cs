using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Drivers;

/// <summary>Ways of writing hosts that several drivers share.</summary>
public static class HostLists
{
    /// <summary>Names separated by commas, without ports. A name may be known where the port is not (<c>$"localhost,{port}"</c>).</summary>
    public static HostFacts CommaSeparated(Connection connection) =>
        connection.Effective(Role.Host) is not { } host ? HostFacts.None
        : host.Written is not { } text ? HostFacts.Unknown
        : new HostFacts([.. text.Split(',').Select(static name => name.Trim()).Where(static name => name.Length > 0)]);
}
