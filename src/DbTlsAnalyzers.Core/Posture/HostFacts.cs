using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Posture;

/// <summary>How a connection travels.</summary>
public enum Transport
{
    Network,
    UnixSocket,
    NamedPipe,
    SharedMemory,

    /// <summary>SQL Server's user instance, reached through a pipe of this machine.</summary>
    LocalDb,
}

/// <summary>Where a connection goes, as its driver reads the settings.</summary>
/// <param name="Names">Host names or addresses without ports, instances and protocol prefixes; empty if none is given.</param>
/// <param name="Transport">How the connection travels.</param>
/// <param name="IsKnown">False if a hole or a variable hides a name.</param>
public sealed record HostFacts(IReadOnlyList<string> Names, Transport Transport = Transport.Network, bool IsKnown = true)
{
    public static HostFacts Unknown { get; } = new([], IsKnown: false);

    public static HostFacts None { get; } = new([]);

    /// <summary>The facts, if no name has an unknown part.</summary>
    public HostFacts WhereNamesAreKnown() => Names.Any(static name => name.IndexOf(MappedText.Hole) >= 0) ? Unknown : this;
}
