namespace DbTlsAnalyzers.Drivers;

/// <summary>Driver versions from <paramref name="From"/> (inclusive) to <paramref name="Before"/> (exclusive); null is open.</summary>
public readonly record struct VersionRange(Version? From, Version? Before)
{
    /// <summary>Every version.</summary>
    public static VersionRange All => default;

    public static VersionRange Since(string version) => new(Version.Parse(version), null);

    public static VersionRange Until(string version) => new(null, Version.Parse(version));

    public static VersionRange Between(string from, string before) => new(Version.Parse(from), Version.Parse(before));

    public bool Contains(Version version) => (From is null || version >= From) && (Before is null || version < Before);
}
