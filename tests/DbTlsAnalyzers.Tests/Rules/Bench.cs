using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Posture;
using DbTlsAnalyzers.Reporting;
using DbTlsAnalyzers.Rules;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Tests.Rules;

/// <summary>
/// Judges and fixes connection strings without a compilation: the text stands in a file that spells everything as it is. Drivers are named with
/// their version (<c>Npgsql 10.0</c>); <c>{name}</c> in a text is a hole.
/// </summary>
internal sealed class Bench
{
    private const string Everything = "(all)";
    private readonly ConfigurationText _file;
    private readonly TextSource _source;
    private readonly List<DriverInUse> _drivers;
    private readonly AnalysisOptions _options;

    public Bench(IReadOnlyList<DriverInUse> drivers, string text, AnalysisOptions? options = null, bool isSourceCode = true, bool hasHoles = true)
    {
        _drivers = [.. drivers];
        _options = options ?? AnalysisOptions.Default;
        _file = new ConfigurationText("connection.txt", SourceText.From(text));
        Text = text;
        _source = new TextSource(Map(text, hasHoles), Location.Create(_file.Path, new TextSpan(0, 0), default));
        Connections = [.. _drivers.Select(_source.Bind)];
        Findings = [.. Judge.Candidates(Connections, _options, isSourceCode).Where(static finding => finding.Rule.IsEnabledByDefault || finding.Rule.Id == "DBTLS1008")];
    }

    public Bench(string driver, string text, AnalysisOptions? options = null, bool isSourceCode = true)
        : this([.. driver.Split('|').Select(InUse)], text, options, isSourceCode)
    {
    }

    public string Text { get; }

    public IReadOnlyList<Connection> Connections { get; }

    /// <summary>All findings; the one rule that is off by default among them.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The findings of rules that are on by default, as <see cref="Show"/> puts them, separated by <c> | </c>.</summary>
    public string All => string.Join(" | ", Findings.Where(static finding => finding.Rule.IsEnabledByDefault).Select(Show));

    /// <summary>The finding about the posture (1001 to 1005) alone; empty for none.</summary>
    public string Posture => string.Join(" | ", Findings.Where(static finding => finding.Rule is PostureRule).Select(Show));

    /// <summary>A driver of the catalogue: <c>Npgsql 10.0</c>; <c>Npgsql ?</c> for an unknown version.</summary>
    public static DriverInUse InUse(string driverAndVersion)
    {
        var space = driverAndVersion.Trim().LastIndexOf(' ');
        var driver = DriverCatalog.All.Single(driver => driver.Name == driverAndVersion.Trim()[..space]);
        var version = driverAndVersion.Trim()[(space + 1)..];
        return version == "?" ? new DriverInUse(driver, driver.Newest, IsVersionKnown: false) : new DriverInUse(driver, Version.Parse(version));
    }

    /// <summary>The findings of one rule: <c>1003</c>.</summary>
    public IReadOnlyList<Finding> Of(string number) => [.. Findings.Where(finding => finding.Rule.Id == $"DBTLS{number}")];

    /// <summary><c>1003 SSL Mode=Require</c>: rule and place; the severity where it is not the rule's own.</summary>
    public string Show(Finding finding) =>
        $"{finding.Rule.Id[5..]}{(finding.Severity == finding.Rule.DefaultSeverity ? string.Empty : $" ({finding.Severity})")} {PlaceOf(finding)}";

    /// <summary>The text that the finding sits on.</summary>
    public string PlaceOf(Finding finding)
    {
        var location = _source.Locate(finding.Place);
        return location.SourceSpan.IsEmpty ? Everything : Text.Substring(location.SourceSpan.Start, location.SourceSpan.Length);
    }

    /// <summary>The text after the fix; null if the fix cannot be made here.</summary>
    public string? Apply(Fix fix) =>
        _source.Edit(fix, Connections[0]) is { } edits ? TextEdits.Apply(Text, [.. edits.Select(static edit => new TextEdit(edit.Range, edit.NewText))]) : null;

    /// <summary>The titles of the fixes that can be made for the rule's first finding, in order.</summary>
    public IReadOnlyList<string> Titles(string number) => [.. Of(number)[0].Fixes.Where(fix => Apply(fix) is not null).Select(static fix => fix.Title)];

    /// <summary>The text after the first fix of the rule's first finding; null for none.</summary>
    public string? Fix(string number, int index = 0) => Of(number)[0].Fixes.ElementAtOrDefault(index) is { } fix ? Apply(fix) : null;

    /// <summary>The same question about another text.</summary>
    public Bench Again(string text, bool hasHoles = true) => new(_drivers, text, _options, hasHoles: hasHoles);

    private MappedText Map(string text, bool hasHoles)
    {
        var parts = new List<MappedText>();
        var position = 0;
        while (position < text.Length)
        {
            var open = hasHoles ? text.IndexOf('{', position) : -1;
            var end = open < 0 ? text.Length : open;
            parts.Add(Literal(text[position..end], position));
            if (open >= 0)
            {
                end = text.IndexOf('}', open) + 1;
                parts.Add(MappedText.OfHole(_file, TextRange.FromBounds(open, end)));
            }

            position = end;
        }

        parts.Add(Literal(string.Empty, text.Length));
        return MappedText.Concat(parts);
    }

    private MappedText Literal(string text, int start) =>
        new(text, [new LiteralPiece(new TextRange(0, text.Length), _file, [.. Enumerable.Range(start, text.Length + 1)], new IdentityCodec())]);

    private sealed class IdentityCodec : ITextCodec
    {
        public string? Encode(string value, TextRange replaced) => value;
    }
}
