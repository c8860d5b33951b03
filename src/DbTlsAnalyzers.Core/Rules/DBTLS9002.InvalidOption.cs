namespace DbTlsAnalyzers.Rules;

internal sealed class InvalidOption : Rule
{
    public override string Id => "DBTLS9002";

    public override string Title => "Give the option a value that can be read";

    public override string Description =>
        "An option of these analyzers has a value that is none of those it takes. It counts as not given, so that less may be checked than was asked for.";

    public override IReadOnlyList<string> Weaknesses => ["CWE-1188"];

    public override string Category => "Reliability";
}
