using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>Maps what was read of a value, itself a whole file, to the places where that value stands.</summary>
internal sealed class EmbeddedText(MappedText around)
{
    /// <summary>The entry with its ranges in the file around; null if a character of it stands in two places there.</summary>
    public ConfigEntry? Place(ConfigEntry entry) =>
        Place(entry.Value) is { } value ? entry with { KeyRange = Place(entry.KeyRange), Value = value } : null;

    /// <summary>The range in the file around.</summary>
    public TextRange Place(TextRange range)
    {
        var start = HostRange(range.Start);
        return TextRange.FromBounds(start.Start, range.IsEmpty ? start.Start : HostRange(range.End - 1).End);
    }

    private MappedText? Place(MappedText value)
    {
        var pieces = new List<TextPiece>();
        foreach (var piece in value.Pieces)
        {
            if (piece is not LiteralPiece literal)
            {
                var hole = (HolePiece)piece;
                pieces.Add(hole with { Host = around.Pieces[0].Host, HostRange = Place(hole.HostRange) });
            }
            else if (!TryPlace(literal, pieces))
            {
                return null;
            }
        }

        return new MappedText(value.Value, pieces);
    }

    // As many pieces as the text around has there: one for each line, and one for each unknown part.
    private bool TryPlace(LiteralPiece piece, List<TextPiece> pieces)
    {
        var start = 0;
        do
        {
            var host = PieceAt(piece.HostOffsets[start]);
            var end = Math.Min(start + 1, piece.Range.Length);
            while (end < piece.Range.Length && host is LiteralPiece && piece.HostOffsets[end] < host.Range.End)
            {
                end++;
            }

            if (piece.HostOffsets[end] > host.Range.End)
            {
                return false;
            }

            pieces.Add(Place(piece, start, end, host));
            start = end;
        }
        while (start < piece.Range.Length);
        return true;
    }

    private static TextPiece Place(LiteralPiece piece, int start, int end, TextPiece host)
    {
        var range = new TextRange(piece.Range.Start + start, end - start);
        if (host is not LiteralPiece literal)
        {
            return host with { Range = range };
        }

        var offsets = new int[end - start + 1];
        for (var i = start; i <= end; i++)
        {
            offsets[i - start] = literal.HostOffsets[piece.HostOffsets[i] - literal.Range.Start];
        }

        return new LiteralPiece(range, literal.Host, offsets, new EmbeddedCodec(piece.Codec, literal), literal.IsConditional || piece.IsConditional);
    }

    private TextRange HostRange(int position)
    {
        var piece = PieceAt(position);
        if (piece is not LiteralPiece literal)
        {
            return ((HolePiece)piece).HostRange;
        }

        var index = position - piece.Range.Start;
        return TextRange.FromBounds(literal.HostOffsets[index], literal.HostOffsets[Math.Min(index + 1, piece.Range.Length)]);
    }

    /// <summary>The piece that holds the character at this position; at the end of the text, the last one.</summary>
    private TextPiece PieceAt(int position)
    {
        var (low, high) = (0, around.Pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (around.Pieces[middle].Range.End > position)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return around.Pieces[low];
    }

    /// <summary>Text is spelled as the embedded file wants it, and that as the file around it wants it.</summary>
    private sealed class EmbeddedCodec(ITextCodec inner, LiteralPiece place) : ITextCodec
    {
        public string? Encode(string value, TextRange replaced) =>
            inner.Encode(value, TextRange.FromBounds(PositionOf(replaced.Start), PositionOf(replaced.End))) is { } spelled ? place.Codec.Encode(spelled, replaced) : null;

        private int PositionOf(int hostOffset)
        {
            var index = 0;
            while (place.HostOffsets[index] < hostOffset)
            {
                index++;
            }

            return place.Range.Start + index;
        }
    }
}
