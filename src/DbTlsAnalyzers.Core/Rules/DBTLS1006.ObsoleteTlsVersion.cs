using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Rules;

internal sealed class ObsoleteTlsVersion : ConnectionRule
{
    public override string Id => "DBTLS1006";

    public override string Title => "Do not permit TLS 1.0 and 1.1";

    public override string Description =>
        "TLS 1.0 and 1.1 are withdrawn (RFC 8996): they rest on broken hash functions and ciphers. "
        + "As long as the client permits them, an attacker on the network may get it to use them.";

    public override IReadOnlyList<string> Weaknesses => ["CWE-327", "CWE-757"];

    public override bool DependsOnHost => true;

    public override IEnumerable<Finding> Check(Subject subject)
    {
        var connection = subject.Connection;
        if (connection.Effective(Role.TlsVersions) is { IsSet: true, Option.Syntax: TlsVersionListSyntax syntax } setting
            && (syntax.Permitted(setting.Value!, connection.Driver.Version) & TlsProtocols.Obsolete) != TlsProtocols.None)
        {
            yield return At(setting, $"{subject.Name(setting)} permits TLS versions whose protection an attacker on the network can break; permit TLS 1.2 and 1.3 only", Fixes(setting, syntax, connection));
        }
    }

    private static IReadOnlyList<Fix> Fixes(BoundSetting setting, TlsVersionListSyntax syntax, Connection connection)
    {
        var plan = new ChangePlan(connection);
        if (syntax.WithoutObsolete(setting.Value!, connection.Driver.Version) is { } rest)
        {
            plan.Set(setting.Option, rest);
        }
        else
        {
            plan.Remove(setting.Option);
        }

        return plan.ToFixes("tls-versions");
    }
}
