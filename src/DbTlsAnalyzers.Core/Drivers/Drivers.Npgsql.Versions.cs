namespace DbTlsAnalyzers.Drivers;

/// <summary>The versions in which Npgsql's TLS settings changed their meaning, and how to tell them apart.</summary>
internal static class NpgsqlVersions
{
    private const string Builder = "Npgsql.NpgsqlConnectionStringBuilder";

    /// <summary>No <c>VerifyFull</c>: <c>Require</c> and <c>Prefer</c> verify chain and name unless the trust flag is set; the default is <c>Disable</c>.</summary>
    public static VersionRange UpTo5 { get; } = VersionRange.Until("6.0");

    /// <summary>Six modes with new numbers; below <c>VerifyCA</c> nothing is verified; the default is <c>Prefer</c>.</summary>
    public static VersionRange Since6 { get; } = VersionRange.Since("6.0");

    /// <summary><c>Require</c> throws without the trust flag, stronger modes throw with it.</summary>
    public static VersionRange From6To7 { get; } = VersionRange.Between("6.0", "8.0");

    /// <summary>The trust flag is obsolete and ignored.</summary>
    public static VersionRange Since8 { get; } = VersionRange.Since("8.0");

    /// <summary><c>SSL Negotiation</c>.</summary>
    public static VersionRange Since9 { get; } = VersionRange.Since("9.0");

    /// <summary><c>GSS Encryption Mode</c>; a root certificate replaces the system's store instead of adding to it.</summary>
    public static VersionRange Since10 { get; } = VersionRange.Since("10.0");

    /// <summary>The assembly has the package's version; members overrule it where the two contradict (forks, private builds).</summary>
    public static Version? Detect(IDriverProbe probe)
    {
        if (!probe.HasType("Npgsql.NpgsqlConnection"))
        {
            return null;
        }

        var range = ByMembers(probe);
        return range.Contains(probe.AssemblyVersion) ? probe.AssemblyVersion : range.From ?? new Version(4, 1);
    }

    private static VersionRange ByMembers(IDriverProbe probe)
    {
        if (!probe.HasMember("Npgsql.SslMode", "VerifyFull"))
        {
            return probe.HasMember(Builder, "RootCertificate") ? VersionRange.Between("5.0", "6.0") : VersionRange.Until("5.0");
        }

        const string trustFlag = "TrustServerCertificate";
        return probe.HasMember(Builder, trustFlag) && !probe.IsObsolete(Builder, trustFlag) ? From6To7
            : probe.HasMember(Builder, "GssEncryptionMode") ? Since10
            : VersionRange.Between("8.0", "10.0");
    }
}
