using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Drivers;

/// <summary>What both SqlClients make of the settings beside <c>Encrypt</c>.</summary>
internal static class SqlClientPosture
{
    /// <summary>True if <c>Encrypt=Strict</c> is in force: it ignores the trust flag.</summary>
    public static bool IsStrict(Connection connection) =>
        connection.Effective(Role.TlsMode) is { } mode && string.Equals(mode.Reading.Canonical, "Strict", StringComparison.Ordinal);

    private static bool IsModeUnknown(Connection connection) =>
        connection.Effective(Role.TlsMode) is { } mode ? !mode.IsKnown : connection.MayHaveMoreSettings && !connection.Has(Role.TlsMode);

    /// <summary>The trust flag takes all verification away, whatever else is set (pinned certificate, certificate host name), unless the mode is Strict.</summary>
    public static TlsPosture Refine(Connection connection, TlsPosture posture)
    {
        if (IsModeUnknown(connection) && connection.Effective(Role.TrustServerCertificate) is { IsTrue: true } flag)
        {
            // Whatever sets the mode elsewhere: it is encrypted without verification, or not even encrypted.
            return posture with { Verification = Verification.None, VerificationFrom = flag };
        }

        if (posture.Verification != Verification.ChainAndHost || IsStrict(connection))
        {
            return posture;
        }

        return connection.Effective(Role.TrustServerCertificate) is { } trust
            ? trust.IsTrue ? posture with { Verification = Verification.None, VerificationFrom = trust }
                : trust.IsKnown ? posture
                : posture with { Verification = Verification.Unknown, VerificationFrom = trust }
            : connection.MayHaveMoreSettings ? posture with { Verification = Verification.Unknown, VerificationFrom = null }
            : posture;
    }
}
