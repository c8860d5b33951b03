using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Posture;

/// <summary>From settings to posture: the mode (or the driver's default for it), then what the driver makes of the other settings.</summary>
internal static class PostureEvaluator
{
    public static TlsPosture Evaluate(Connection connection)
    {
        var posture = ByMode(connection);
        if (connection.Code.LacksTls && posture.Encryption != Encryption.Unknown)
        {
            return posture.Encryption == Encryption.Required ? TlsPosture.Unknown : new TlsPosture(Encryption.None, Verification.None, null, null);
        }

        return connection.Driver.Driver.Refine is { } refine ? refine(connection, posture) : posture;
    }

    private static TlsPosture ByMode(Connection connection)
    {
        var driver = connection.Driver;
        if (connection.Effective(Role.TlsMode) is { } mode)
        {
            return mode.IsKnown && mode.Reading.Meaning is { } meaning
                ? new TlsPosture(meaning.Encryption, meaning.Verification, mode, mode)
                : TlsPosture.Unknown;
        }

        if (connection.MayHaveMoreSettings || driver.Find(Role.TlsMode) is not { } option || driver.DefaultOf(option) is not { } text)
        {
            return TlsPosture.Unknown;
        }

        return option.Syntax.Read(text, driver.Version).Meaning is { } byDefault
            ? new TlsPosture(byDefault.Encryption, byDefault.Verification, null, null)
            : TlsPosture.Unknown;
    }
}
