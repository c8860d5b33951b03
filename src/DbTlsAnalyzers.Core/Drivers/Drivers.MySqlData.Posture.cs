using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Drivers;

/// <summary>What MySql.Data makes of the settings beside <c>SslMode</c>.</summary>
/// <remarks>
/// Whatever SslStream accepts is accepted, so the operating system's store wins and the CA file is not even opened. Only otherwise, and only with
/// VerifyCA or VerifyFull, the driver looks at the files itself.
/// </remarks>
internal static class MySqlDataPosture
{
    /// <summary>
    /// VerifyFull with a CA file wants client files beside it ("No file path has been provided for the connection option SslCert": 8.0.16, 8.0.19,
    /// 26.10.0), and up to 9.1 gives the check of the host name up for them.
    /// </summary>
    public static bool CaFileWorksWithFullVerification(Connection connection) =>
        connection.Driver.Version >= MySqlDataVersions.WithoutNameCheckByPem.Before && connection.Has(Role.ClientCertificate) && connection.Has(Role.ClientKey);

    /// <summary>
    /// VerifyFull with CA file, client certificate and key: no check of the host name up to 9.1, so any certificate of that CA will do. VerifyFull with
    /// the CA file alone stays full: it connects only where the operating system's store accepts certificate and name.
    /// </summary>
    /// <remarks>
    /// VerifyCA stays as documented, though without any file it refuses a wrong name too (8.0.16 and later then ask for SslCa): nothing promises that,
    /// and VerifyFull works wherever it does.
    /// </remarks>
    public static TlsPosture Refine(Connection connection, TlsPosture posture) =>
        posture.Verification == Verification.ChainAndHost
        && MySqlDataVersions.WithoutNameCheckByPem.Contains(connection.Driver.Version)
        && connection.Effective(Role.CaCertificate) is { IsSet: true }
        && connection.Effective(Role.ClientCertificate) is { IsSet: true }
        && connection.Effective(Role.ClientKey) is { IsSet: true }
            ? posture with { Verification = Verification.Chain }
            : posture;
}
