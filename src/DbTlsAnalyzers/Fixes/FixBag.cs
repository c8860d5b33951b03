using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Fixes;

/// <summary>
/// Carries fixes in <see cref="Microsoft.CodeAnalysis.Diagnostic.Properties"/>: the analyzer knows the driver, the flow and the text mapping,
/// the code fix only applies edits. Fields are written as <c>length:text</c>.
/// </summary>
internal static class FixBag
{
    private const string Property = "DbTlsFixes";

    public static ImmutableDictionary<string, string?> Write(IReadOnlyList<SourceFix> fixes)
    {
        if (fixes.Count == 0)
        {
            return ImmutableDictionary<string, string?>.Empty;
        }

        var text = new StringBuilder();
        Field(text, Number(fixes.Count));
        foreach (var fix in fixes)
        {
            Field(text, fix.Key);
            Field(text, fix.Title);
            Field(text, Number(fix.Edits.Count));
            foreach (var edit in fix.Edits)
            {
                Field(text, edit.Path);
                Field(text, Number(edit.Range.Start));
                Field(text, Number(edit.Range.Length));
                Field(text, Number(edit.OldHash));
                Field(text, edit.NewText);
            }
        }

        return ImmutableDictionary<string, string?>.Empty.Add(Property, text.ToString());
    }

    /// <summary>The fixes; none if the properties hold none or cannot be read.</summary>
    public static IReadOnlyList<SourceFix> Read(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(Property, out var text) && text is not null ? new Reader(text).Fixes() ?? [] : [];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static void Field(StringBuilder text, string value) => _ = text.Append(Number(value.Length)).Append(':').Append(value);

    private sealed class Reader(string text)
    {
        private int _position;

        public List<SourceFix>? Fixes()
        {
            var fixes = new List<SourceFix>();
            for (var count = Number(); fixes.Count < count;)
            {
                if (Field() is not { } key || Field() is not { } title || Edits() is not { } edits)
                {
                    return null;
                }

                fixes.Add(new SourceFix(key, title, edits));
            }

            return fixes;
        }

        private List<FileEdit>? Edits()
        {
            var edits = new List<FileEdit>();
            for (var count = Number(); edits.Count < count;)
            {
                if (Field() is not { } path || Number() is not { } start || Number() is not { } length || Number() is not { } hash || Field() is not { } newText)
                {
                    return null;
                }

                edits.Add(new FileEdit(path, new TextRange(start, length), hash, newText));
            }

            return edits;
        }

        private int? Number() => Field() is { } field && int.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

        private string? Field()
        {
            var colon = text.IndexOf(':', _position);
            if (colon < 0
                || !int.TryParse(text.Substring(_position, colon - _position), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
                || length > text.Length - colon - 1)
            {
                return null;
            }

            _position = colon + 1 + length;
            return text.Substring(colon + 1, length);
        }
    }
}
