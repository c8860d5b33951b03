using DbTlsAnalyzers.Text;
using DbTlsAnalyzers.Text.CSharp;

namespace DbTlsAnalyzers.Tests.Text.CSharp;

/// <summary>The language's own reasons why a literal cannot hold a value: an edit may be refused for these and for no other.</summary>
internal static class Spellable
{
    /// <param name="literal">The whole literal or interpolated string.</param>
    /// <param name="value">The value of one stretch of literal text in it.</param>
    /// <param name="edit">What is to happen to the value.</param>
    /// <param name="isFirst">The opening quotes stand before the stretch, not a hole.</param>
    /// <param name="isLast">The closing quotes stand after the stretch, not a hole.</param>
    public static bool IsImpossible(string literal, string value, TextEdit edit, bool isFirst, bool isLast)
    {
        var wanted = value.Remove(edit.Range.Start, edit.Range.Length).Insert(edit.Range.Start, edit.NewText);
        if (Surrogates.HasLone(wanted) || SplitsPair(value, edit.Range.Start) || SplitsPair(value, edit.Range.End))
        {
            return true;
        }

        var dollars = literal.TrimStart('@').Length - literal.TrimStart('@').TrimStart('$').Length;
        var content = literal.TrimStart('@', '$').TrimStart('"');
        var quotes = literal.TrimStart('@', '$').Length - content.Length;
        if (literal.StartsWith('@') || literal.StartsWith("$@", StringComparison.Ordinal))
        {
            return false;
        }

        if (quotes < 3)
        {
            // A hex digit comes to stand after \x, and none of it is ours to escape.
            return edit.NewText.Length == 0 && literal.Contains("\\x", StringComparison.Ordinal);
        }

        if (HasRun(wanted, '"', quotes) || (dollars > 0 && (HasRun(wanted, '{', dollars) || HasRun(wanted, '}', dollars))))
        {
            return true;
        }

        if (content.TrimStart(' ') is ['\r' or '\n', ..])
        {
            // A line break of the value would join the one next to the quotes.
            return (isFirst && wanted is ['\n', ..]) || (isLast && wanted is [.., '\r']);
        }

        return wanted.Any(CSharpSpelling.IsNewLine)
            || (isFirst && wanted is ['"', ..])
            || (isLast && wanted is [.., '"'])
            || (isFirst && isLast && wanted.Length == 0);
    }

    public static bool SplitsPair(string value, int index) =>
        index > 0 && index < value.Length && char.IsSurrogatePair(value[index - 1], value[index]);

    private static bool HasRun(string value, char c, int length) => value.Contains(new string(c, length), StringComparison.Ordinal);
}
