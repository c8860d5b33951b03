using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Drivers;

/// <summary>
/// How SqlClient reads <c>Data Source</c>: <c>[protocol:]host[\instance][,port]</c>, <c>\\host\pipe\…</c>, or LocalDB. Database files,
/// user instances and context connections are on this machine whatever the rest says.
/// </summary>
internal static class SqlClientHosts
{
    public const char PortSeparator = ',';

    // The last is the dedicated administrator connection.
    private static readonly (string Prefix, Transport Transport)[] Protocols =
        [("tcp:", Transport.Network), ("np:", Transport.NamedPipe), ("lpc:", Transport.SharedMemory), ("admin:", Transport.Network)];

    private static readonly string[] LocalNames = [".", "(local)", "localhost", "127.0.0.1", "::1"];

    public static HostFacts Read(Connection connection)
    {
        if (IsLocalInstance(connection))
        {
            return new HostFacts([], Transport.LocalDb);
        }

        if (connection.Effective(Role.Host) is not { } host)
        {
            return HostFacts.None;
        }

        if (host.Written is not { } text)
        {
            return HostFacts.Unknown;
        }

        var facts = Read(text, ByLibrary(connection));
        return Partner(connection) is not { } partner ? facts
            : partner.Written is { } other ? facts with { Names = [.. facts.Names, .. Read(other, facts.Transport).Names] }
            : HostFacts.Unknown;
    }

    /// <summary>An instance, a protocol, <c>(local)</c>, <c>(localdb)</c>.</summary>
    public static bool OwnsAddress(string host) =>
        host.IndexOf('\\') > 0 || host.StartsWith("(", StringComparison.Ordinal) || Protocols.Any(protocol => StartsWith(host, protocol.Prefix));

    private static HostFacts Read(string source, Transport transport)
    {
        var text = source.Trim();
        if (Protocols.FirstOrDefault(protocol => StartsWith(text, protocol.Prefix)) is { Prefix: { } prefix } written)
        {
            transport = written.Transport;
            text = text.Substring(prefix.Length).TrimStart();
        }

        if (text.StartsWith(@"\\", StringComparison.Ordinal))
        {
            return Pipe(text);
        }

        if (StartsWith(text, "(localdb)"))
        {
            return new HostFacts([], Transport.LocalDb);
        }

        var name = text.Split(PortSeparator)[0].Split('\\')[0].Trim();
        return transport switch
        {
            Transport.SharedMemory => new HostFacts([], transport),
            Transport.NamedPipe when IsLocal(name) => new HostFacts([], transport),
            _ => new HostFacts(name.Length == 0 ? [] : [name], transport),
        };
    }

    private static HostFacts Pipe(string path)
    {
        if (path.StartsWith(@"\\.\pipe\LOCALDB#", StringComparison.OrdinalIgnoreCase))
        {
            return new HostFacts([], Transport.LocalDb);
        }

        var end = path.IndexOf('\\', 2);
        var name = end < 0 ? path.Substring(2) : path.Substring(2, end - 2);
        return new HostFacts(IsLocal(name) ? [] : [name], Transport.NamedPipe);
    }

    private static bool IsLocal(string name) => name.Length == 0 || LocalNames.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool StartsWith(string text, string prefix) => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary><c>Network Library</c> of .NET Framework names the protocol.</summary>
    private static Transport ByLibrary(Connection connection) =>
        connection.Effective(Role.Protocol)?.Value?.Trim().ToUpperInvariant() switch
        {
            "DBNMPNTW" => Transport.NamedPipe,
            "DBMSLPCN" => Transport.SharedMemory,
            _ => Transport.Network,
        };

    private static bool IsLocalInstance(Connection connection)
    {
        foreach (var setting in connection.Settings)
        {
            if (setting.Role == Role.LocalInstance && !connection.IsOverridden(setting)
                && setting.IsSet && (setting.Option.Syntax is not BooleanSyntax || setting.IsTrue))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The mirror that the driver turns to when the first server does not answer.</summary>
    private static BoundSetting? Partner(Connection connection)
    {
        foreach (var setting in connection.Settings)
        {
            if (string.Equals(setting.Option.Name, "Failover Partner", StringComparison.Ordinal)
                && !connection.IsOverridden(setting) && (setting.IsSet || !setting.IsKnown))
            {
                return setting;
            }
        }

        return null;
    }
}
