namespace DbTlsAnalyzers.Drivers;

/// <summary>
/// Telling versions of MySqlConnector apart. All of 2.x carries the assembly version 2.0.0.0, so members decide; the answer is the oldest version
/// that has what is there.
/// </summary>
internal static class MySqlConnectorVersions
{
    public const string Namespace = "MySqlConnector";

    /// <summary>Up to 0.69: the namespace of Oracle's driver. The assembly tells them apart.</summary>
    public const string OldNamespace = "MySql.Data.MySqlClient";

    private const string Builder = "MySqlConnectionStringBuilder";

    /// <summary>The option that switches the revocation check off came after 2.6.1 (pull request 1657).</summary>
    public static VersionRange WithRevocationSwitch { get; } = VersionRange.Since("2.6.2");

    public static Version? Detect(IDriverProbe probe) =>
        probe.HasType($"{Namespace}.{Builder}") ? new Version(DetectSince1(probe))
        : probe.HasType($"{OldNamespace}.{Builder}") ? new Version(DetectBefore1(probe))
        : null;

    private static string DetectSince1(IDriverProbe probe) =>
        probe.HasMember($"{Namespace}.{Builder}", "SkipCertificateRevocationCheck") ? "2.6.2"
        // The service collection extensions were a package of their own before 2.6.0.
        : probe.HasType($"{Namespace}.MySqlConnectorServiceCollectionExtensions") ? "2.6.0"
        : probe.HasType($"{Namespace}.MySqlDataSourceBuilder") ? "2.3.0"
        // In 2.2 for .NET 7 alone.
        : probe.HasType($"{Namespace}.MySqlDataSource") ? "2.2.0"
        : probe.HasMember($"{Namespace}.MySqlSslMode", "Disabled") ? "2.1.9"
        : probe.HasMember($"{Namespace}.MySqlConnection", "RemoteCertificateValidationCallback") || probe.AssemblyVersion.Major >= 2 ? "2.0.0"
        : probe.HasMember($"{Namespace}.{Builder}", "TlsCipherSuites") ? "1.2.0"
        : "1.0.0";

    private static string DetectBefore1(IDriverProbe probe) =>
        probe.HasMember($"{OldNamespace}.{Builder}", "TlsVersion") ? "0.64.0"
        : probe.HasMember($"{OldNamespace}.{Builder}", "SslCa") ? "0.55.0"
        : probe.HasMember($"{OldNamespace}.{Builder}", "CertificateStoreLocation") ? "0.43.0"
        : probe.HasMember($"{OldNamespace}.{Builder}", "AllowPublicKeyRetrieval") ? "0.24.0"
        : probe.HasMember($"{OldNamespace}.{Builder}", "CACertificateFile") ? "0.22.0"
        : "0.15.2";
}
