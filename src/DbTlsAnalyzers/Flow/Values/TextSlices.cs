using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Flow.Values;

/// <summary>Takes texts apart without losing where they stand.</summary>
internal static class TextSlices
{
    public static MappedText Slice(MappedText text, TextRange range)
    {
        var pieces = new List<TextPiece>();
        foreach (var piece in text.Pieces)
        {
            var start = Math.Max(piece.Range.Start, range.Start);
            var end = Math.Min(piece.Range.End, range.End);
            if (start >= end)
            {
                continue;
            }

            var moved = new TextRange(start - range.Start, end - start);
            pieces.Add(piece is LiteralPiece literal
                ? literal with { Range = moved, HostOffsets = Offsets(literal, start - piece.Range.Start, end - start) }
                : piece with { Range = moved });
        }

        return new MappedText(text.Value.Substring(range.Start, range.Length), pieces);
    }

    /// <summary>Every occurrence of <paramref name="placeholder"/> replaced; null if there are none.</summary>
    public static MappedText? Replace(MappedText text, string placeholder, MappedText by)
    {
        var parts = new List<MappedText>();
        var start = 0;
        for (var at = IndexOf(text, placeholder, 0); at >= 0; at = IndexOf(text, placeholder, start))
        {
            parts.Add(Slice(text, TextRange.FromBounds(start, at)));
            parts.Add(by);
            start = at + placeholder.Length;
        }

        if (parts.Count == 0)
        {
            return null;
        }

        parts.Add(Slice(text, TextRange.FromBounds(start, text.Value.Length)));
        return MappedText.Concat(parts);
    }

    private static int IndexOf(MappedText text, string placeholder, int start) =>
        placeholder.Length == 0 ? -1 : text.Value.IndexOf(placeholder, start, StringComparison.Ordinal);

    private static int[] Offsets(LiteralPiece piece, int from, int length)
    {
        var offsets = new int[length + 1];
        for (var i = 0; i <= length; i++)
        {
            offsets[i] = piece.HostOffsets[from + i];
        }

        return offsets;
    }
}
