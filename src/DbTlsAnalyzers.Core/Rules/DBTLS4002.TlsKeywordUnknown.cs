using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;
using DbTlsAnalyzers.Text;
using DbTlsAnalyzers.Translation;

namespace DbTlsAnalyzers.Rules;

internal sealed class TlsKeywordUnknown : ConnectionRule
{
    public override string Id => "DBTLS4002";

    public override string Title => "Use the TLS keywords of the driver at hand";

    public override string Description =>
        "The key belongs to another driver, client library or tool, or the whole text is a URI. This driver throws on it, or takes it for something else; "
        + "no connection is made, and whoever removes the key to get going removes the protection.";

    public override IReadOnlyList<string> Weaknesses => ["CWE-684"];

    public override string Category => "Reliability";

    public override bool MeansRejected => true;

    public override IEnumerable<Finding> Check(Subject subject)
    {
        var connection = subject.Connection;
        if (connection.Text is { Text: var text } && (ForeignText.IsUri(text) || ForeignText.IsLibpq(text)))
        {
            yield return Foreign(subject, text);
            yield break;
        }

        var unknown = connection.Unknown.Where(static setting => ForeignVocabulary.TlsRole(setting.Keyword) is not null).ToList();
        if (unknown.Count == 0)
        {
            yield break;
        }

        var fix = Translation(subject, unknown);
        foreach (var setting in unknown)
        {
            var own = connection.Driver.Find(ForeignVocabulary.TlsRole(setting.Keyword)!.Value);
            var remedy = own is null ? $"remove it and rely on {subject.FullVerification()}" : $"use '{own.Spelling(connection.Driver.Version)}'";
            yield return new Finding(
                this, $"'{setting.Keyword}' is no keyword of {connection.Driver.DisplayName}, which throws on it; {remedy}", setting.Origin, fix is null ? [] : [fix]);
        }
    }

    private Finding Foreign(Subject subject, string text)
    {
        var driver = subject.Connection.Driver;
        var form = ForeignText.IsUri(text) ? "a URI" : "a libpq connection string";
        IReadOnlyList<Fix> fixes = ForeignText.Translate(text, driver) is { } edits
            && IsUnderstood(ConnectionBinder.Bind(driver, ConnectionStringParser.Parse(TextEdits.Apply(text, edits))))
            ? [new Fix("translate", $"Translate to {driver.Driver.Name}'s keywords", [new EditText(edits)])]
            : [];
        return new Finding(this, $"This is {form}, which {driver.DisplayName} does not read; use keywords, with {subject.FullVerification()}", Place: null, fixes);
    }

    /// <summary>What the driver makes of a translation decides: keys and values of other worlds may look alike and not be.</summary>
    private static bool IsUnderstood(Connection result) =>
        result.Text!.Problems.Count == 0 && result.Unknown.Count == 0
        && result.Settings.All(static setting => !setting.IsSet || setting.Reading.IsAccepted)
        && result.Posture.IsFullyVerified
        && !Quirks.Of(result, QuirkKind.Rejected).Any() && !Quirks.Of(result, QuirkKind.UnusableFile).Any()
        && !(result.Has(Role.CaCertificate) && result.Driver.Driver.CaFileWorksWithFullVerification?.Invoke(result) == false);

    /// <summary>All foreign keys at once, and the strongest mode that goes with them; null if a value is not known or has no counterpart.</summary>
    private static Fix? Translation(Subject subject, List<UnknownSetting> unknown)
    {
        var driver = subject.Connection.Driver;
        var plan = new ChangePlan(subject.Connection);
        foreach (var setting in unknown)
        {
            var role = ForeignVocabulary.TlsRole(setting.Keyword)!.Value;
            plan.Remove(setting.Origin);
            if (role is Role.TlsMode or Role.TrustServerCertificate)
            {
                continue;
            }

            if (setting.Value is null || driver.Find(role) is not { } option || plan.Result.Settings.Any(other => other.Option.Slot == option.Slot))
            {
                return null;
            }

            plan.Set(option, setting.Value);
        }

        plan.RemoveTrust();
        if (!plan.Result.Posture.IsFullyVerified && subject.Connection.CanUseTls
            && driver.Find(Role.TlsMode) is { } mode && VerificationFixes.StrongestMode(plan.Result) is { } strongest)
        {
            plan.Set(mode, strongest);
        }

        return plan.ToFix("translate", $"Translate to {driver.Driver.Name}'s keywords");
    }
}
