using DbTlsAnalyzers.ConfigFiles;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Configuration;

/// <summary>The findings that comments in a file accept.</summary>
internal sealed class Suppressions(ConfigFile file, SourceText text)
{
    // By the line that the comment speaks for: its own, and the one after it.
    private readonly ILookup<int, IgnoreComment> _byLine = file.Comments
        .Select(IgnoreComment.Read)
        .OfType<IgnoreComment>()
        .SelectMany(comment => Lines(comment, text).Select(line => (line, comment)))
        .ToLookup(static pair => pair.line, static pair => pair.comment);

    /// <summary>True if a comment at the finding, or at the key of the value that holds it, names the rule.</summary>
    public bool Cover(string id, int position, ConfigEntry entry) => Covers(id, position) || Covers(id, entry.KeyRange.Start);

    private bool Covers(string id, int position) =>
        _byLine.Count > 0 && position <= text.Length && _byLine[text.Lines.GetLineFromPosition(position).LineNumber].Any(comment => comment.Accepts(id));

    private static int[] Lines(IgnoreComment comment, SourceText text)
    {
        var last = text.Lines.GetLineFromPosition(Math.Min(Math.Max(comment.Range.Start, comment.Range.End - 1), text.Length)).LineNumber;
        return [last, last + 1];
    }
}
