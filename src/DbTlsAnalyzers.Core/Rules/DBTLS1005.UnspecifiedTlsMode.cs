using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Rules;

internal sealed class UnspecifiedTlsMode : PostureRule
{
    public override string Id => "DBTLS1005";

    public override string Title => "State the TLS mode of database connections";

    public override string Description =>
        "Nothing says how the connection is protected, and the default of this driver version does not verify the server. "
        + "Whoever is on the network path can impersonate the database, and in most drivers read the traffic as well.";

    public override IReadOnlyList<string> Weaknesses => ["CWE-295", "CWE-319"];

    protected override Finding? Judge(Subject subject, TlsPosture posture)
    {
        // A default that encrypts is weakened by a flag only, and then the flag is the finding (1003).
        if (posture.Encryption == Encryption.Unknown || posture.IsFullyVerified || posture.EncryptionFrom is not null || posture.VerificationFrom is not null
            || subject.IsFragment || subject.Connection.Code.LacksTls || subject.Connection.MayHaveMoreSettings)
        {
            return null;
        }

        var driver = subject.Connection.Driver;
        var byDefault = driver.Find(Role.TlsMode) is { } mode ? driver.DefaultOf(mode) : null;
        var what = posture.Encryption switch
        {
            Encryption.None => "does not encrypt, so that an attacker on the network can read and change everything",
            Encryption.Opportunistic => "falls back to clear text when an attacker on the network declines TLS",
            _ => "encrypts without verifying the server's certificate, so that an attacker on the network can impersonate the server",
        };
        return new Finding(
            this, $"No TLS mode is given, and the default of {driver.DisplayName} ('{byDefault}') {what}; add {subject.FullVerification()}", Place: null, VerificationFixes.For(subject));
    }
}
