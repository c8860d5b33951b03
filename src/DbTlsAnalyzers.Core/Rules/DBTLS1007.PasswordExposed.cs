using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Rules;

internal sealed class PasswordExposed : ConnectionRule
{
    public override string Id => "DBTLS1007";

    public override string Title => "Do not fetch the password's key from an unverified server";

    public override string Description =>
        "With this setting the driver encrypts the password with a public key that it fetches from the server it happens to talk to. "
        + "Without TLS that may be an attacker, who then holds the password.";

    public override IReadOnlyList<string> Weaknesses => ["CWE-522", "CWE-295"];

    public override bool DependsOnHost => true;

    public override IEnumerable<Finding> Check(Subject subject)
    {
        if (subject.Connection.Effective(Role.AllowPublicKeyRetrieval) is { IsTrue: true } setting && subject.Connection.Posture.MayBePlaintext)
        {
            yield return At(
                setting,
                $"{subject.Name(setting)} gives the password to whoever answers in the server's place when the connection is not encrypted; remove it and use {subject.FullVerification()}",
                Fixes(subject, setting));
        }
    }

    private static IReadOnlyList<Fix> Fixes(Subject subject, Posture.BoundSetting setting) =>
    [
        .. VerificationFixes.For(subject).Select(fix => fix with { Changes = [.. fix.Changes.Union(subject.Connection.Settings.Where(other => other.Option == setting.Option).Select(static other => new RemoveSetting(other.Origin)))] }),
    ];
}
