using System.Text;
using System.Text.RegularExpressions;

namespace DbTlsAnalyzers.Tests.Pages;

/// <summary>A file of an example, without its annotations.</summary>
/// <param name="Expected"><c>path(line): DBTLS1003</c>, the severity in parentheses where it is not the rule's own.</param>
internal sealed partial record PageFile(string Path, string Language, string Text, IReadOnlyList<string> Expected)
{
    /// <summary>
    /// Annotations are comments: <c>// DBTLS1003</c> at the end of the line that is reported, or alone on the line before it. A finding without a place is
    /// annotated where its cause stands.
    /// </summary>
    public static PageFile Parse(string path, string language, string annotated)
    {
        var text = new StringBuilder();
        var expected = new List<string>();
        var line = 1;
        foreach (var raw in annotated.TrimEnd('\n').Split('\n'))
        {
            var mark = Annotation().Match(raw);
            if (mark.Success)
            {
                expected.AddRange(mark.Groups["ids"].Value.Split(", ").Select(id => $"{path}({line}): {id}"));
            }

            var clean = mark.Success ? raw[..mark.Index] : raw;
            if (!mark.Success || clean.Trim().Length > 0)
            {
                _ = text.Append(clean).Append('\n');
                line++;
            }
        }

        return new PageFile(path, language, text.ToString(), expected);
    }

    [GeneratedRegex(@"\s*(//|#|;|<!--)\s*(?<ids>DBTLS\d{4}( \(\w+\))?(, DBTLS\d{4}( \(\w+\))?)*)(:[^>]*)?\s*(-->)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Annotation();
}

/// <summary>A code block of a page, with the blocks that belong to the same project.</summary>
/// <param name="Caption">The line above the first block, without its colon.</param>
internal sealed record PageExample(string Page, string Section, string Caption, IReadOnlyList<PageFile> Files)
{
    /// <summary>All words that tell which drivers the project refers to.</summary>
    public string Words => Caption + "\n" + string.Join('\n', Files.Select(static file => file.Text));

    public IEnumerable<string> Expected => Files.SelectMany(static file => file.Expected).Order(StringComparer.Ordinal);

    public override string ToString() => $"{Page} {Section}: {Caption}";
}
