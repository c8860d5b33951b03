using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Flow.Values;

/// <summary>Compares and marks the pieces of texts by the place that they were read from.</summary>
internal static class Pieces
{
    /// <summary>Where the text's first literal stands; null for a text of holes.</summary>
    public static (object Host, int Position)? BeginningOf(MappedText text) =>
        text.Pieces.OfType<LiteralPiece>().FirstOrDefault() is { } first ? (first.Host, first.HostOffsets[0]) : null;

    public static bool AreSame(MappedText one, MappedText other)
    {
        if (one.Value != other.Value || one.Pieces.Count != other.Pieces.Count)
        {
            return false;
        }

        for (var i = 0; i < one.Pieces.Count; i++)
        {
            if (!AreSame(one.Pieces[i], other.Pieces[i]))
            {
                return false;
            }
        }

        return true;
    }

    public static bool AreSame(TextPiece one, TextPiece other) =>
        ReferenceEquals(one.Host, other.Host) && (one, other) switch
        {
            (LiteralPiece a, LiteralPiece b) => a.Range.Length == b.Range.Length && a.HostOffsets[0] == b.HostOffsets[0],
            (HolePiece a, HolePiece b) => a.HostRange == b.HostRange,
            _ => false,
        };

    /// <summary>The same texts; whatever is not in all of them is marked as conditional. Null stands for something that is no text.</summary>
    public static IReadOnlyList<MappedText?> MarkDifferences(IReadOnlyList<MappedText?> all)
    {
        var common = new Common<TextPiece>(SamePiece.Instance);
        foreach (var text in all)
        {
            common.Add(text?.Pieces ?? []);
        }

        return [.. all.Select(text => text is null ? null : Mark(text, common))];
    }

    private static MappedText Mark(MappedText text, Common<TextPiece> common)
    {
        List<TextPiece>? marked = null;
        for (var i = 0; i < text.Pieces.Count; i++)
        {
            var piece = text.Pieces[i];
            if (!piece.IsConditional && !common.IsInAll(piece))
            {
                marked ??= [.. text.Pieces];
                marked[i] = piece with { IsConditional = true };
            }
        }

        return marked is null ? text : new MappedText(text.Value, marked);
    }

    private sealed class SamePiece : IEqualityComparer<TextPiece>
    {
        public static SamePiece Instance { get; } = new();

        public bool Equals(TextPiece? x, TextPiece? y) => x is null || y is null ? x is null && y is null : AreSame(x, y);

        public int GetHashCode(TextPiece obj) => obj switch
        {
            LiteralPiece literal => (literal.HostOffsets[0] * 31) + literal.Range.Length,
            HolePiece hole => hole.HostRange.GetHashCode(),
            _ => 0,
        };
    }
}
