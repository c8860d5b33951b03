using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Drivers;

/// <summary>What Npgsql makes of the settings beside <c>SSL Mode</c>.</summary>
internal static class NpgsqlPosture
{
    public static TlsPosture Refine(Connection connection, TlsPosture posture) =>
        NpgsqlVersions.Since6.Contains(connection.Driver.Version) ? Since6(connection, posture) : UpTo5(connection, posture);

    /// <summary>Require and Prefer verify, unless the trust flag is set; a root certificate file turns off the check of the name (5.0).</summary>
    private static TlsPosture UpTo5(Connection connection, TlsPosture posture)
    {
        if (posture.Verification is Verification.None or Verification.Unknown)
        {
            return posture;
        }

        if (connection.Effective(Role.TrustServerCertificate) is { } trust)
        {
            if (trust.IsTrue || !trust.IsKnown)
            {
                return posture with { Verification = trust.IsTrue ? Verification.None : Verification.Unknown, VerificationFrom = trust };
            }
        }
        else if (connection.MayHaveMoreSettings)
        {
            return posture with { Verification = Verification.Unknown, VerificationFrom = null };
        }

        return connection.Effective(Role.CaCertificate) is { } root ? posture with { Verification = Verification.Chain, VerificationFrom = root }
            : ByCallback(connection, posture);
    }

    /// <summary>Without trust flag and root certificate a callback replaces the driver's own verification.</summary>
    private static TlsPosture ByCallback(Connection connection, TlsPosture posture) =>
        !connection.Code.HasCallback || connection.Code.Callback == CallbackEffect.ValidatesFully ? posture
        : posture with { Verification = connection.Code.Callback == CallbackEffect.ValidatesChain ? Verification.Chain : Verification.Unknown };

    /// <summary>
    /// Below VerifyCA nothing is verified but by a callback, which counts unless a root certificate is there (the driver then throws).
    /// The trust flag never counts: ignored since 8.0, refused before where it would matter.
    /// </summary>
    private static TlsPosture Since6(Connection connection, TlsPosture posture) =>
        ByKerberos(connection) is { } gss ? new TlsPosture(Encryption.Required, Verification.ChainAndHost, gss, gss)
        : posture.Verification != Verification.None || posture.Encryption == Encryption.None || connection.Has(Role.CaCertificate) ? posture
        : connection.Code.Callback switch
        {
            CallbackEffect.ValidatesFully => posture with { Verification = Verification.ChainAndHost },
            CallbackEffect.ValidatesChain => posture with { Verification = Verification.Chain },
            _ => posture,
        };

    /// <summary>
    /// The setting that makes the driver insist on GSSAPI encryption (10.0): it then skips TLS whatever the mode says, and Kerberos
    /// authenticates the server by its name.
    /// </summary>
    private static BoundSetting? ByKerberos(Connection connection) =>
        connection.Effective(Role.GssEncryption) is { IsSet: true } gss && string.Equals(gss.Reading.Canonical, "Require", StringComparison.Ordinal) ? gss : null;
}
