using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Rules;

internal sealed class CaCertificateNotSpecified : ConnectionRule
{
    public override string Id => "DBTLS3001";

    public override string Title => "Name the CA certificate of the database server";

    public override string Description =>
        "The server's certificate is verified against the system's certificate store, which trusts many authorities and differs between machines. "
        + "Naming the CA makes verification work the same everywhere; drivers differ in whether it replaces the system's store or adds to it.";

    public override RuleSeverity DefaultSeverity => RuleSeverity.Info;

    public override bool DependsOnHost => true;

    public override IEnumerable<Finding> Check(Subject subject)
    {
        var connection = subject.Connection;
        var driver = connection.Driver;
        var posture = connection.Posture;
        var mode = posture.VerificationFrom;
        var ca = VerificationFixes.CaOption(connection);
        if (mode?.Role != Role.TlsMode || ca is null
            || posture is not { Encryption: Encryption.Required, Verification: Verification.Chain or Verification.ChainAndHost }
            || !connection.Lacks(Role.CaCertificate) || connection.Code.GivesCa

            // There the callback decides, and a CA file would put it out of action.
            || connection.Code.Callback != CallbackEffect.None
            || driver.Driver.CaFileWorksWithFullVerification?.Invoke(connection) == false)
        {
            yield break;
        }

        yield return At(
            mode,
            $"{subject.Name(mode)} trusts every authority in the system's store; name the server's CA with '{ca.Spelling(driver.Version)}'",
            Fixes(subject, ca));
    }

    private static IReadOnlyList<Fix> Fixes(Subject subject, Option ca)
    {
        var plan = new ChangePlan(subject.Connection);
        var files = CertificateFiles.ForCa(subject, plan, ca).ToList();
        var offers = files.Count > 0
            ? files.Select(file => plan.With(ca, file).ToFix($"ca:{file}", $"Add CA '{file}'"))
            : [plan.With(ca, VerificationFixes.PlaceholderCaFile).ToFix("ca:supply", "Add a CA file to be supplied")];
        return [.. offers.OfType<Fix>()];
    }
}
