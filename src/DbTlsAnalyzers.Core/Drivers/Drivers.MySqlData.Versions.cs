namespace DbTlsAnalyzers.Drivers;

/// <summary>Where MySql.Data changed its mind. Between measured versions the more lenient reading holds: unknown is no evidence.</summary>
internal static class MySqlDataVersions
{
    /// <summary>A CA file in PEM form; before, <c>CertificateFile</c> is the client's PKCS#12 file only (absent in 6.9.12, there in 6.10.9).</summary>
    public static VersionRange WithCaFile { get; } = VersionRange.Since("6.10");

    public static VersionRange WithoutCaFile { get; } = VersionRange.Until("6.10");

    /// <summary><c>SslCert</c> and <c>SslKey</c>.</summary>
    public static VersionRange WithPemPair { get; } = VersionRange.Since("8.0.16");

    /// <summary>The enumeration without Preferred: 1 is Required, and Required is the default.</summary>
    public static VersionRange WithoutPreferred { get; } = VersionRange.Between("8.0.8", "8.0.13");

    /// <summary>Connections that name a TLS option twice, or one after <c>SslMode=None</c>, throw (measured with 8.0.16 and 8.0.19, still in the source of 8.0.28).</summary>
    public static VersionRange StrictAboutTlsOptions { get; } = VersionRange.Between("8.0.16", "8.0.29");

    /// <summary>With PEM files the host name is not checked: measured with 8.0.16 and 8.0.19, read up to 9.1.0; 26.10.0 checks it.</summary>
    public static VersionRange WithoutNameCheckByPem { get; } = VersionRange.Between("8.0.16", "9.2");

    /// <summary>The old names of modes and numbers without a name; gone in 26.10.0, in which version exactly is not known.</summary>
    public static VersionRange WithOldModes { get; } = VersionRange.Until("26.0");
}
