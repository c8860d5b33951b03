using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Rules;

internal sealed class UncheckedHostName : PostureRule
{
    public override string Id => "DBTLS1004";

    public override string Title => "Check the host name in the server's certificate";

    public override string Description =>
        "The driver checks that a trusted authority issued the server's certificate, but not for which host. Whoever holds any certificate of that "
        + "authority, for any host, can impersonate the database.";

    public override IReadOnlyList<string> Weaknesses => ["CWE-297"];

    protected override Finding? Judge(Subject subject, TlsPosture posture)
    {
        if (posture is not { Encryption: Encryption.Required, Verification: Verification.Chain, VerificationFrom: { } setting } || !subject.Options.RequireHostName)
        {
            return null;
        }

        var what = $"{subject.Name(setting)} accepts a certificate for any host name, so that whoever holds one of the same CA can impersonate the server";
        return CanDoBetter(subject)
            ? At(setting, $"{what}; use {subject.FullVerification()}", [.. VerificationFixes.For(subject).Where(static fix => !fix.Key.StartsWith("chain", StringComparison.Ordinal))])
            : At(setting, $"{what}; install the CA in the system's store and use {subject.FullVerification()} without a CA file") with { Severity = RuleSeverity.Info };
    }

    /// <summary>False where the driver version checks no host name with a CA file that is given.</summary>
    private static bool CanDoBetter(Subject subject)
    {
        var driver = subject.Connection.Driver;
        return driver.Driver.FullVerification.For(driver.Version) is { } full
            && driver.Find(Role.TlsMode) is { } mode
            && new ChangePlan(subject.Connection).With(mode, full).Result is { Posture.IsFullyVerified: true } result
            && (!result.Has(Role.CaCertificate) || (driver.Driver.CaFileWorksWithFullVerification?.Invoke(result) ?? true));
    }
}
