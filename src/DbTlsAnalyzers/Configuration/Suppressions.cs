using DbTlsAnalyzers.ConfigFiles;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Configuration;

/// <summary>The findings that comments in a file accept.</summary>
internal sealed class Suppressions(ConfigFile file, SourceText text)
{
    // By the line that the comment speaks for.
    private readonly ILookup<int, IgnoreComment> _byLine = file.Comments
        .Select(IgnoreComment.Read)
        .OfType<IgnoreComment>()
        .SelectMany(comment => Lines(comment, text).Select(line => (line, comment)))
        .ToLookup(static pair => pair.line, static pair => pair.comment);

    /// <summary>True if a comment at the finding, or at the key of the value that holds it, names the rule.</summary>
    public bool Cover(string id, int position, ConfigEntry entry) => Covers(id, position) || Covers(id, entry.KeyRange.Start);

    private bool Covers(string id, int position) =>
        _byLine.Count > 0 && position <= text.Length && _byLine[text.Lines.GetLineFromPosition(position).LineNumber].Any(comment => comment.Accepts(id));

    /// <summary>The lines of the comment, and the next one if nothing else stands on them.</summary>
    private static IEnumerable<int> Lines(IgnoreComment comment, SourceText text)
    {
        var first = text.Lines.GetLineFromPosition(Math.Min(comment.Range.Start, text.Length));
        var last = text.Lines.GetLineFromPosition(Math.Min(Math.Max(comment.Range.Start, comment.Range.End - 1), text.Length));
        var standsAlone = IsBlank(text, first.Start, comment.Range.Start) && IsBlank(text, comment.Range.End, last.End);
        return Enumerable.Range(first.LineNumber, last.LineNumber - first.LineNumber + (standsAlone ? 2 : 1));
    }

    private static bool IsBlank(SourceText text, int start, int end)
    {
        for (var i = start; i < Math.Min(end, text.Length); i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
