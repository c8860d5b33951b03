using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;
using DbTlsAnalyzers.Rules;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>What a driver does with a validation callback, given the rest of the connection.</summary>
internal enum CallbackStanding
{
    /// <summary>It is asked, or we cannot tell.</summary>
    Honoured,

    /// <summary>It is never asked although the connection is encrypted.</summary>
    Ignored,

    /// <summary>The driver throws.</summary>
    Refused,
}

/// <summary>Reads a callback's standing off the driver's tables: by what changes if there is one.</summary>
internal static class CallbackStandings
{
    public static CallbackStanding Of(Connection connection)
    {
        if (connection.Posture is not { Encryption: Encryption.Opportunistic or Encryption.Required, Verification: not Verification.Unknown } without || connection.Unknown.Count > 0)
        {
            return CallbackStanding.Honoured;
        }

        var withAny = connection.With(connection.Code with { HasCallback = true, Callback = CallbackEffect.None });
        var withFull = connection.With(connection.Code with { HasCallback = true, Callback = CallbackEffect.ValidatesFully });
        if (IsRejected(withAny) && !IsRejected(connection))
        {
            return CallbackStanding.Refused;
        }

        return IsSame(without, withAny.Posture) && IsSame(without, withFull.Posture) ? CallbackStanding.Ignored : CallbackStanding.Honoured;
    }

    private static bool IsSame(TlsPosture one, TlsPosture other) => one.Encryption == other.Encryption && one.Verification == other.Verification;

    private static bool IsRejected(Connection connection) => Quirks.Of(connection, QuirkKind.Rejected).Any();
}
