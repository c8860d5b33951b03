using System.Text;
using System.Text.RegularExpressions;
using DbTlsAnalyzers.ConfigFiles;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Tests.ConfigFiles;

/// <summary>What the reader tests share.</summary>
internal static class Reading
{
    public static ConfigFile Read(string path, string text) => ConfigFile.Read(path, text, host: text);

    public static ConfigEntry Single(string path, string text) => Assert.Single(Read(path, text).Entries);

    /// <summary><c>key = value</c> of every entry, in order.</summary>
    public static IEnumerable<string> Values(string path, string text) => Read(path, text).Entries.Select(static entry => entry.Key + " = " + Show(entry.Value));

    /// <summary>The value with <c>‹name›</c> for holes and <c>[…]</c> around what is there by default only.</summary>
    public static string Show(MappedText value)
    {
        var text = new StringBuilder();
        foreach (var piece in value.Pieces)
        {
            var shown = piece is HolePiece hole ? $"‹{NameIn(hole)}›" : value.Value.Substring(piece.Range.Start, piece.Range.Length);
            _ = piece.IsConditional ? text.Append('[').Append(shown).Append(']') : text.Append(shown);
        }

        return text.ToString();
    }

    /// <summary>The last name in a template, the name of the variable in any other reference.</summary>
    private static string NameIn(HolePiece hole) =>
        Regex.Match(((string)hole.Host).Substring(hole.HostRange.Start, hole.HostRange.Length), @"(?<n>\w*)\W*\}\}$|^\$\{(?<n>[\w.]*)|^\$\((?<n>[^)]*)|^\$(?<n>\w+)|^#\{(?<n>[^}]*)|^%(?<n>[^%]*)|^__(?<n>.*)__$|^&(?<n>[^;]*)").Groups["n"].Value;

    /// <summary>Everything that holds for whatever is read from whatever text.</summary>
    public static void CheckPositions(string text, ConfigFile file)
    {
        var ranges = new List<TextRange>();
        foreach (var entry in file.Entries)
        {
            AssertInside(text, entry.KeyRange);
            ranges.AddRange(HostRanges(text, entry.Value));
        }

        foreach (var range in file.Comments.Select(static comment => comment.Range).Concat(file.Problems))
        {
            AssertInside(text, range);
        }

        ranges.AddRange(file.Comments.Select(static comment => comment.Range));
        ranges.Sort(static (left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : left.End.CompareTo(right.End));
        var copy = new StringBuilder();
        foreach (var range in ranges)
        {
            Assert.True(range.Start >= copy.Length, $"Ranges overlap at {range.Start}");
            _ = copy.Append(text, copy.Length, range.Start - copy.Length).Append(text, range.Start, range.Length);
        }

        Assert.Equal(text, copy.Append(text, copy.Length, text.Length - copy.Length).ToString());
    }

    private static IEnumerable<TextRange> HostRanges(string text, MappedText value)
    {
        var position = 0;
        foreach (var piece in value.Pieces)
        {
            Assert.Equal(position, piece.Range.Start);
            position = piece.Range.End;
            if (piece is HolePiece hole)
            {
                Assert.Equal(MappedText.Hole, value.Value[piece.Range.Start]);
                AssertInside(text, hole.HostRange);
                yield return hole.HostRange;
                continue;
            }

            var offsets = ((LiteralPiece)piece).HostOffsets;
            Assert.Equal(piece.Range.Length + 1, offsets.Count);
            for (var i = 0; i + 1 < offsets.Count; i++)
            {
                var spelling = TextRange.FromBounds(offsets[i], offsets[i + 1]);
                AssertInside(text, spelling);
                CheckSpelling(value.Value[piece.Range.Start + i], text.Substring(spelling.Start, spelling.Length));
            }

            yield return TextRange.FromBounds(offsets[0], offsets[^1]);
        }

        Assert.Equal(position, value.Value.Length);
    }

    // Text of one character stands for itself, but for white space.
    private static void CheckSpelling(char decoded, string spelling)
    {
        if (spelling.Length == 1 && !char.IsWhiteSpace(decoded))
        {
            Assert.Equal(spelling, decoded.ToString());
        }
    }

    private static void AssertInside(string text, TextRange range) =>
        Assert.True(range.Start >= 0 && range.Length >= 0 && range.End <= text.Length, $"{range} is outside of {text.Length} characters");
}
