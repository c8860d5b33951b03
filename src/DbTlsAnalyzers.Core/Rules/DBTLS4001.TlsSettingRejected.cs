using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Rules;

internal sealed class TlsSettingRejected : ConnectionRule
{
    public override string Id => "DBTLS4001";

    public override string Title => "Write TLS settings in a form that the driver accepts";

    public override string Description =>
        "The driver throws on this value or combination: it belongs to another driver or to another version of this one. "
        + "The application finds out when it opens its first connection.";

    public override IReadOnlyList<string> Weaknesses => ["CWE-684"];

    public override string Category => "Reliability";

    public override bool MeansRejected => true;

    public override IEnumerable<Finding> Check(Subject subject)
    {
        var connection = subject.Connection;
        foreach (var setting in connection.Settings)
        {
            if (setting.Role.IsTls() && setting.IsSet && !setting.Reading.IsAccepted && !IsNeverRead(connection, setting))
            {
                yield return At(setting, $"{subject.Name(setting)} is no value that the driver accepts: it throws; {Remedy(subject, setting)}", Fixes(subject, setting));
            }
        }

        if (connection.Code.LacksTls && connection.Effective(Role.TlsMode) is { Reading.Meaning.Encryption: Encryption.Required } mode)
        {
            yield return At(mode, $"{subject.Name(mode)} is refused by a builder that has no TLS: it throws when it connects; call '{connection.Driver.Driver.TlsSwitches[0].Method}'");
        }

        foreach (var (quirk, setting) in Quirks.Of(connection, QuirkKind.Rejected))
        {
            yield return At(setting, $"{subject.Name(setting)} {quirk.Because}", VerificationFixes.For(subject));
        }

        foreach (var problem in Malformed(connection))
        {
            yield return new Finding(
                this, $"The connection string is malformed here, and {connection.Driver.DisplayName} throws: {char.ToLowerInvariant(problem.Message[0])}{problem.Message.Substring(1)}; correct it", problem, []);
        }
    }

    /// <summary>Parts that no driver can read. A text without any keyword of the driver is something else, the name of a configured connection perhaps.</summary>
    private static IReadOnlyList<ConnectionStrings.ConnectionStringProblem> Malformed(Connection connection) =>
        connection.Text is { } text && connection.Settings.Count > 0 && text.Text.IndexOf(Text.MappedText.Hole) < 0 ? text.Problems : [];

    private static bool IsNeverRead(Connection connection, BoundSetting setting) => connection.Driver.Driver.ReadsLastValueOnly && connection.IsOverridden(setting);

    private static string Remedy(Subject subject, BoundSetting setting) =>
        IsAboutVerification(setting) && subject.Connection.CanUseTls ? $"use {subject.FullVerification()}"
        : NamesObsoleteOnly(subject, setting) ? "remove it"
        : "correct it";

    private static IReadOnlyList<Fix> Fixes(Subject subject, BoundSetting setting) =>
        subject.Connection.IsOverridden(setting) ? [new Fix("remove", $"Remove '{setting.Keyword}'", [new RemoveSetting(setting.Origin)])]
        : IsAboutVerification(setting) ? VerificationFixes.For(subject)
        : NamesObsoleteOnly(subject, setting) ? WithoutOption(subject, setting)
        : [];

    /// <summary>What the driver offers by itself is newer than what it refuses to offer.</summary>
    private static bool NamesObsoleteOnly(Subject subject, BoundSetting setting) =>
        setting.Option.Syntax is TlsVersionListSyntax syntax && syntax.WithoutObsolete(setting.Value!, subject.Connection.Driver.Version) is null;

    private static IReadOnlyList<Fix> WithoutOption(Subject subject, BoundSetting setting)
    {
        var plan = new ChangePlan(subject.Connection);
        plan.Remove(setting.Option);
        return plan.ToFixes("tls-versions");
    }

    private static bool IsAboutVerification(BoundSetting setting) => setting.Role is Role.TlsMode or Role.TrustServerCertificate;
}
