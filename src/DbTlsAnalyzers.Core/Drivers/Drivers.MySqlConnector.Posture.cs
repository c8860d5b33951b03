using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Drivers;

/// <summary>What MySqlConnector makes of the settings beside <c>SslMode</c>.</summary>
internal static class MySqlConnectorPosture
{
    /// <summary>
    /// A validation callback decides under Preferred and Required as long as no CA file is given; in every other case it is ignored without a word
    /// (2.6.1). The CA file alone changes nothing there: Required with SslCa verifies nothing. An empty or unknown CA file leaves the callback its effect.
    /// </summary>
    /// <remarks>
    /// Not modelled, since no change of the settings would help: with SslCa, versions before 2.3.6 accept any self-signed certificate, and up to 2.6.1
    /// an expired one if the server sends its CA along.
    /// </remarks>
    public static TlsPosture Refine(Connection connection, TlsPosture posture) =>
        posture is not { Encryption: Encryption.Opportunistic or Encryption.Required, Verification: Verification.None } || connection.Effective(Role.CaCertificate) is { IsSet: true } ? posture
        : connection.Code.Callback switch
        {
            CallbackEffect.ValidatesFully => posture with { Verification = Verification.ChainAndHost },
            CallbackEffect.ValidatesChain => posture with { Verification = Verification.Chain },
            _ => posture,
        };
}
