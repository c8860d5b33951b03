using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Rules;

internal sealed class CertificatePasswordInSource : ConnectionRule
{
    public override string Id => "DBTLS3007";

    public override string Title => "Keep certificate passwords out of the source";

    public override string Description =>
        "The password protects a private key. In the source, and so in the version control history, it protects it from nobody who can read the repository. "
        + "Supply it at run time, from a secret store or an environment variable.";

    public override IReadOnlyList<string> Weaknesses => ["CWE-798"];

    public override IEnumerable<Finding> Check(Subject subject)
    {
        if (subject.Connection.Effective(Role.CertificatePassword) is { IsSet: true } setting)
        {
            yield return At(setting, $"{subject.Name(setting)} is a private key's password in plain sight; supply it at run time") with
            {
                Severity = subject.IsSourceCode ? RuleSeverity.Warning : RuleSeverity.Info,
            };
        }
    }
}
