using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Rules;

internal sealed class TlsSettingWithoutEffect : ConnectionRule
{
    /// <summary>Who repeats a setting more often does not do it by mistake, and each repair looks through the whole string.</summary>
    private const int MostFindings = 20;

    public override string Id => "DBTLS4003";

    public override string Title => "Remove TLS settings that have no effect";

    public override string Description =>
        "The driver ignores this setting, or another one overrides it. Readers take it for a protection, or for a weakness, that is not there.";

    public override IReadOnlyList<string> Weaknesses => ["CWE-684"];

    public override string Category => "Reliability";

    public override RuleSeverity DefaultSeverity => RuleSeverity.Info;

    public override IEnumerable<Finding> Check(Subject subject)
    {
        var connection = subject.Connection;
        var found = 0;
        var passed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var setting in connection.Settings)
        {
            var isLast = connection.Overriding(setting) is null;
            if (setting.Role.IsTls() && !setting.IsConditional && OverridingInTheSameText(connection, setting) is not null && found++ < MostFindings)
            {
                yield return At(setting, $"{subject.Name(setting)} {(passed.Contains(setting.Option.Slot) ? "takes nothing back in this spelling" : "is overridden by a later setting")}; remove it", Remove(setting));
            }

            if (isLast)
            {
                _ = passed.Add(setting.Option.Slot);
            }
        }

        foreach (var (quirk, setting) in Quirks.Of(connection, QuirkKind.WithoutEffect))
        {
            yield return At(setting, $"{subject.Name(setting)} {quirk.Because}", Fixes(subject, quirk, setting));
        }
    }

    private static IReadOnlyList<Fix> Fixes(Subject subject, Quirk quirk, BoundSetting setting) =>
        quirk.Replacement is { } value ? [Replace(setting, value)]
        : quirk.Repair switch
        {
            QuirkRepair.Remove => RemoveOption(subject.Connection, setting),
            QuirkRepair.Verify => VerificationFixes.For(subject),
            _ => [],
        };

    private static Fix Replace(BoundSetting setting, string value) => new("replace", $"Set '{setting.Keyword}' to '{value}'", [new ChangeValue(setting, value)]);

    private static IReadOnlyList<Fix> RemoveOption(Connection connection, BoundSetting setting)
    {
        var plan = new ChangePlan(connection);
        plan.Remove(setting.Option);
        return plan.ToFix("remove", $"Remove '{setting.Keyword}'") is { } fix ? [fix] : [];
    }

    /// <summary>Code that sets a builder's property over a value that it started from is no mistake; one text that says two things is.</summary>
    private static BoundSetting? OverridingInTheSameText(Connection connection, BoundSetting setting) =>
        setting.Origin is ConnectionStrings.Setting && connection.Overriding(setting) is { Origin: ConnectionStrings.Setting, IsConditional: false } other ? other : null;

    private static Fix Remove(BoundSetting setting) => new("remove", $"Remove '{setting.Keyword}'", [new RemoveSetting(setting.Origin)]);
}
