using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Drivers;

/// <summary>Where the two MySQL drivers connect to: the protocol decides what the host option means.</summary>
internal static class MySqlHosts
{
    private const string Pipe = "Pipe";
    private const string UnixSocket = "UnixSocket";
    private const string SharedMemory = "SharedMemory";

    /// <summary>The same enumeration in both drivers; the first name of a number is the one that is printed. Other numbers are accepted by both, by MySql.Data only until it began to check them.</summary>
    public static EnumSyntax Protocols { get; } = ProtocolsWith(VersionRange.All);

    public static EnumSyntax ProtocolsWith(VersionRange strays) => new(
        [
            new("Sockets", 1), new("Socket", 1), new("Tcp", 1),
            new(Pipe, 2), new("NamedPipe", 2),
            new(UnixSocket, 3), new("Unix", 3),
            new(SharedMemory, 4), new("Memory", 4),
        ],
        [new StrayNumbers(strays, default)]);

    /// <summary>A server that starts with <c>/</c> or <c>./</c> is a Unix socket even without a protocol.</summary>
    public static HostFacts OfMySqlConnector(Connection connection) =>
        connection.Effective(Role.Host) is { Written: { } host } && (host.StartsWith("/", StringComparison.Ordinal) || host.StartsWith("./", StringComparison.Ordinal))
            ? new HostFacts([], Transport.UnixSocket)
            : ByProtocol(connection, HostLists.CommaSeparated);

    /// <summary>The server may also be a list of <c>(address=…,priority=…)</c> groups, with ports.</summary>
    public static HostFacts OfMySqlData(Connection connection) => ByProtocol(connection, Groups);

    private static HostFacts ByProtocol(Connection connection, Func<Connection, HostFacts> readHosts) =>
        connection.Effective(Role.Protocol) is not { } protocol ? readHosts(connection)
        : !protocol.IsKnown ? HostFacts.Unknown
        : protocol.Reading.Canonical switch
        {
            UnixSocket => new HostFacts([], Transport.UnixSocket),
            SharedMemory => new HostFacts([], Transport.SharedMemory),
            Pipe => ByPipe(connection, readHosts(connection)),
            _ => readHosts(connection),
        };

    /// <summary>A pipe is on the machine that the host option names, and on this one if there is none.</summary>
    private static HostFacts ByPipe(Connection connection, HostFacts hosts)
    {
        if (connection.Effective(Role.PipeName) is { IsKnown: true, Value: { } pipe } && pipe.StartsWith(@"\\", StringComparison.Ordinal))
        {
            var name = pipe.Substring(2).Split('\\')[0];
            hosts = new HostFacts([.. hosts.Names, name], IsKnown: hosts.IsKnown);
        }

        return hosts with { Transport = Transport.NamedPipe };
    }

    private static HostFacts Groups(Connection connection)
    {
        var hosts = HostLists.CommaSeparated(connection);
        if (!hosts.IsKnown)
        {
            return hosts;
        }

        var names = new List<string>(hosts.Names.Count);
        foreach (var part in hosts.Names)
        {
            var item = part.Trim('(', ')', ' ');
            var equals = item.IndexOf('=');
            var key = equals < 0 ? "address" : item.Substring(0, equals).Trim();
            if (string.Equals(key, "address", StringComparison.OrdinalIgnoreCase))
            {
                names.Add(WithoutPort(item.Substring(equals + 1).Trim()));
            }
        }

        return new HostFacts(names);
    }

    /// <summary><c>host:3306</c> and <c>[::1]:3306</c>; an IPv6 address without brackets has no port.</summary>
    private static string WithoutPort(string host)
    {
        var bracket = host.IndexOf(']');
        var colon = host.LastIndexOf(':');
        return colon > bracket && (bracket >= 0 || host.IndexOf(':') == colon) ? host.Substring(0, colon) : host;
    }
}
