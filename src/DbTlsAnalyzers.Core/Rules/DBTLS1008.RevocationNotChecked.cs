using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Rules;

internal sealed class RevocationNotChecked : ConnectionRule
{
    public override string Id => "DBTLS1008";

    public override string Title => "Check whether the server's certificate is revoked";

    public override string Description =>
        "The certificate is verified, but not whether its authority has withdrawn it since. A stolen key stays usable until the certificate expires.";

    public override IReadOnlyList<string> Weaknesses => ["CWE-299"];

    public override bool IsEnabledByDefault => false;

    public override bool DependsOnHost => true;

    public override IEnumerable<Finding> Check(Subject subject)
    {
        var connection = subject.Connection;
        // A callback or Kerberos that verifies instead of the driver is beyond these settings.
        if (connection.Posture is not { IsFullyVerified: true, VerificationFrom.Role: Role.TlsMode } || connection.Code.Callback != CallbackEffect.None)
        {
            yield break;
        }

        if (connection.Effective(Role.SkipRevocation) is { IsTrue: true } skip)
        {
            var plan = new ChangePlan(connection);
            plan.Remove(skip.Option);
            yield return At(skip, $"{subject.Name(skip)} accepts a certificate that its CA has revoked; remove it", plan.ToFixes("revocation"));
        }
        else if (connection.Driver.Find(Role.CheckRevocation) is { } option && connection.Effective(Role.CheckRevocation) is not { IsTrue: true } and not { IsKnown: false }
            && !connection.MayHaveMoreSettings && connection.Effective(Role.TlsMode) is { } mode)
        {
            var plan = new ChangePlan(connection).With(option, "True");
            yield return At(
                connection.Effective(Role.CheckRevocation) ?? mode,
                $"{subject.Name(mode)} accepts a certificate that its CA has revoked; add '{option.Spelling(connection.Driver.Version)}=True'",
                plan.ToFixes("revocation"));
        }
    }
}
