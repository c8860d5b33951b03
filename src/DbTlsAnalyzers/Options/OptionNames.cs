namespace DbTlsAnalyzers.Options;

/// <summary>Keys in <c>.editorconfig</c> and <c>.globalconfig</c>, and the MSBuild properties that say the same.</summary>
internal static class OptionNames
{
    public const string RequiredVerification = "dbtls.required_verification";
    public const string CaFile = "dbtls.ca_file";
    public const string LocalHosts = "dbtls.local_hosts";
    public const string CheckLocalHosts = "dbtls.check_local_hosts";
    public const string ExpiryDays = "dbtls.expiry_days";
    public const string Exclude = "dbtls.exclude";
    public const string Severity = "dbtls.severity";

    /// <summary>As the property <c>DbTlsMode</c>: <c>default</c>, <c>strict</c>, <c>none</c>.</summary>
    public const string Mode = "dbtls.mode";

    /// <summary><c>false</c> in all but one of a project's target frameworks: what is wrong with a file as such is reported in one.</summary>
    public const string ReportFiles = "build_property.DbTlsReportFiles";

    /// <summary>The day that certificates are held against.</summary>
    public const string Today = "build_property.DbTlsToday";

    /// <summary><c>dbtls.required_verification</c> → <c>build_property.DbTlsRequiredVerification</c>.</summary>
    public static string BuildProperty(string key) =>
        "build_property.DbTls" + string.Concat(key.Substring("dbtls.".Length).Split('_', '.').Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
}
