using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>A comment that accepts findings: <c>dbtls:ignore DBTLS1005 reason</c>, on the line of the finding or on the one before it.</summary>
/// <param name="Range">The comment.</param>
/// <param name="Ids">The rules, one at least; separated by commas or spaces, before the reason.</param>
public sealed record IgnoreComment(TextRange Range, IReadOnlyList<string> Ids)
{
    private const string Mark = "dbtls:ignore";

    /// <summary>Null if the comment is any other.</summary>
    public static IgnoreComment? Read(ConfigComment comment)
    {
        if (!comment.Text.StartsWith(Mark, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var ids = comment.Text.Substring(Mark.Length)
            .Split([' ', ',', '\t', '\r', '\n', ':'], StringSplitOptions.RemoveEmptyEntries)
            .TakeWhile(static word => word.StartsWith("DBTLS", StringComparison.OrdinalIgnoreCase))
            .ToList();
        return ids.Count > 0 ? new IgnoreComment(comment.Range, ids) : null;
    }

    public bool Accepts(string id) => Ids.Contains(id, StringComparer.OrdinalIgnoreCase);
}
