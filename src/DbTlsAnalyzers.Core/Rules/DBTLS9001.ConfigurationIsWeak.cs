namespace DbTlsAnalyzers.Rules;

internal sealed class ConfigurationIsWeak : Rule
{
    public override string Id => "DBTLS9001";

    public override string Title => "Repair the connection string in the configuration file";

    public override string Description =>
        "The configuration file holds a weak connection string under the name that is read here. The finding itself sits in the file; this one repeats it, "
        + "hidden, in C#, so that tools that apply fixes to C# only can repair the file.";

    public override IReadOnlyList<string> Weaknesses => ["CWE-295", "CWE-319"];

    public override RuleSeverity DefaultSeverity => RuleSeverity.Hidden;
}
