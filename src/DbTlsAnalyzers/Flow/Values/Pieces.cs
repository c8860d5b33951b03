using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Flow.Values;

/// <summary>Compares and marks the pieces of texts by the place that they were read from.</summary>
internal static class Pieces
{
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

    /// <summary>Marks as conditional whatever is not in all the texts; null stands for something that is no text.</summary>
    public static MappedText MarkDifferences(MappedText text, IReadOnlyList<MappedText?> all)
    {
        List<TextPiece>? marked = null;
        for (var i = 0; i < text.Pieces.Count; i++)
        {
            var piece = text.Pieces[i];
            if (!piece.IsConditional && !IsInAll(piece, all))
            {
                marked ??= [.. text.Pieces];
                marked[i] = piece with { IsConditional = true };
            }
        }

        return marked is null ? text : new MappedText(text.Value, marked);
    }

    private static bool IsInAll(TextPiece piece, IReadOnlyList<MappedText?> all)
    {
        foreach (var text in all)
        {
            if (text is null || !Contains(text, piece))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Contains(MappedText text, TextPiece piece)
    {
        foreach (var candidate in text.Pieces)
        {
            if (AreSame(candidate, piece))
            {
                return true;
            }
        }

        return false;
    }
}
