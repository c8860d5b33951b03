namespace DbTlsAnalyzers.Posture;

/// <summary>From host names to a scope. A list takes the scope of its most remote member.</summary>
internal static class HostClassifier
{
    public static HostScope Classify(Connection connection, IReadOnlyList<string> localHosts)
    {
        var hosts = connection.Hosts;
        if (!hosts.IsKnown)
        {
            return HostScope.Unknown;
        }

        if (hosts.Transport is not (Transport.Network or Transport.NamedPipe) || (hosts.Transport == Transport.NamedPipe && hosts.Names.Count == 0))
        {
            return HostScope.Local;
        }

        if (hosts.Names.Count == 0)
        {
            return connection.Driver.Driver.EmptyHostIsLocal && !connection.MayHaveMoreSettings ? HostScope.Local : HostScope.Unknown;
        }

        var scope = HostScope.Local;
        foreach (var name in hosts.Names)
        {
            var next = Classify(name, localHosts);
            scope = next > scope ? next : scope;
        }

        return scope;
    }

    public static HostScope Classify(string name, IReadOnlyList<string> localHosts)
    {
        var host = name.Trim().Trim('[', ']').TrimEnd('.');
        if (host.Length == 0 || IsLoopback(host) || localHosts.Any(pattern => Matches(pattern, host)))
        {
            return HostScope.Local;
        }

        // What code puts in: {0}, {host}.
        if (host.IndexOf('{') >= 0)
        {
            return HostScope.Unknown;
        }

        // A colon left over is an IPv6 address; digits and dots an IPv4 one: both are remote whatever they are.
        return host.IndexOf('.') < 0 && host.IndexOf(':') < 0 ? HostScope.Nearby
            : string.Equals(host, "host.docker.internal", StringComparison.OrdinalIgnoreCase) ? HostScope.Nearby
            : HostScope.Remote;
    }

    private static bool IsLoopback(string host) =>
        host is "::1" or "0:0:0:0:0:0:0:1"
        || string.Equals(host, "(local)", StringComparison.OrdinalIgnoreCase)
        || string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || IsLoopbackAddress(host);

    private static bool IsLoopbackAddress(string host)
    {
        var address = host.StartsWith("::ffff:", StringComparison.OrdinalIgnoreCase) ? host.Substring("::ffff:".Length) : host;
        var parts = address.Split('.');
        return parts.Length == 4 && string.Equals(parts[0], "127", StringComparison.Ordinal) && parts.All(static part => byte.TryParse(part, out _));
    }

    /// <summary><c>*</c> stands for any run of characters, dots included; case does not matter.</summary>
    private static bool Matches(string pattern, string host)
    {
        int p = 0, h = 0, star = -1, resume = 0;
        while (h < host.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, resume) = (p++, h);
            }
            else if (p < pattern.Length && char.ToUpperInvariant(pattern[p]) == char.ToUpperInvariant(host[h]))
            {
                (p, h) = (p + 1, h + 1);
            }
            else if (star >= 0)
            {
                (p, h) = (star + 1, ++resume);
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }
}
