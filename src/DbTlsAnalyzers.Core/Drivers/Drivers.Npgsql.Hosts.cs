using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Drivers;

/// <summary>How Npgsql reads <c>Host</c>: a list at commas, each with a port if it likes; paths and <c>@</c> names are Unix-domain sockets.</summary>
internal static class NpgsqlHosts
{
    public static HostFacts Read(Connection connection)
    {
        if (connection.Effective(Role.Host) is not { } host)
        {
            return HostFacts.None;
        }

        if (host.Written is not { } text)
        {
            return HostFacts.Unknown;
        }

        var entries = text.Split(',').Select(static entry => entry.Trim()).Where(static entry => entry.Length > 0).ToList();
        string[] names = [.. entries.Where(static entry => !IsSocket(entry)).Select(WithoutPort)];
        return new HostFacts(names, names.Length == 0 && entries.Count > 0 ? Transport.UnixSocket : Transport.Network);
    }

    private static bool IsSocket(string entry) =>
        entry[0] is '/' or '\\' or '@' || (entry.Length > 2 && entry[1] == ':' && entry[2] is '/' or '\\' && char.IsLetter(entry[0]));

    /// <summary>A colon starts a port unless it belongs to an IPv6 address, which takes brackets to carry one.</summary>
    private static string WithoutPort(string entry)
    {
        var colon = entry.LastIndexOf(':');
        var bracket = entry.LastIndexOf(']');
        var other = colon > 0 ? entry.LastIndexOf(':', colon - 1) : -1;
        return colon >= 0 && (other < 0 || (colon > bracket && other < bracket)) ? entry.Substring(0, colon) : entry;
    }
}
