using System.Text;

namespace DbTlsAnalyzers.Text;

/// <summary>
/// A value (what the program sees) together with the places in the source it comes from: decoded characters map back to ranges of the host
/// text, edits of the value map back to edits of the host, escaped as the host wants. Unknown parts are holes.
/// </summary>
public sealed class MappedText
{
    /// <summary>Stands for an unknown part of the value: U+FFFC, object replacement character.</summary>
    public const char Hole = '\uFFFC';

    public MappedText(string value, IReadOnlyList<TextPiece> pieces)
    {
        Value = value;
        Pieces = pieces;
    }

    /// <summary>The decoded text; each hole is one <see cref="Hole"/> character.</summary>
    public string Value { get; }

    /// <summary>In order, without gaps; together they cover <see cref="Value"/>.</summary>
    public IReadOnlyList<TextPiece> Pieces { get; }

    public bool HasHole(TextRange range) => Value.IndexOf(Hole, range.Start, range.Length) >= 0;

    public static MappedText Concat(params IReadOnlyList<MappedText> parts)
    {
        var value = new StringBuilder();
        var pieces = new List<TextPiece>();
        foreach (var part in parts)
        {
            foreach (var piece in part.Pieces)
            {
                pieces.Add(piece with { Range = new TextRange(piece.Range.Start + value.Length, piece.Range.Length) });
            }

            _ = value.Append(part.Value);
        }

        return new MappedText(value.ToString(), pieces);
    }

    /// <summary>The same text, marked as being there on some paths only.</summary>
    public MappedText AsConditional() => new(Value, [.. Pieces.Select(static piece => piece with { IsConditional = true })]);

    /// <summary>True if any part of the range (or, for an empty one, the text around it) is there on some paths only.</summary>
    public bool IsConditional(TextRange range) =>
        Pieces.Any(piece => piece.IsConditional && (piece.Range.Overlaps(range) || (range.IsEmpty && piece.Range.Contains(range.Start))));

    /// <summary>The smallest host range that covers the value range; of the first host if the range spans several; null for a value without a host.</summary>
    public HostRange? ToHost(TextRange range)
    {
        object? host = null;
        int start = 0, end = 0;
        foreach (var piece in Pieces)
        {
            var isInside = range.IsEmpty
                ? piece.Range.Start <= range.Start && range.Start <= piece.Range.End
                : piece.Range.Overlaps(range);
            if (!isInside || (host is not null && !ReferenceEquals(host, piece.Host)))
            {
                continue;
            }

            var (from, to) = HostBounds(piece, range);
            start = host is null ? from : Math.Min(start, from);
            end = host is null ? to : Math.Max(end, to);
            host = piece.Host;
        }

        return host is null ? null : new HostRange(host, TextRange.FromBounds(start, end));
    }

    /// <summary>The edits of the host that do this to the value; null if the range holds a hole or the host cannot spell the text.</summary>
    public IReadOnlyList<HostEdit>? ToHost(TextEdit edit)
    {
        if (HasHole(edit.Range))
        {
            return null;
        }

        return edit.Range.IsEmpty ? Insert(edit) : Replace(edit);
    }

    private static (int Start, int End) HostBounds(TextPiece piece, TextRange range)
    {
        if (piece is not LiteralPiece literal)
        {
            var hole = (HolePiece)piece;
            return (hole.HostRange.Start, hole.HostRange.End);
        }

        var from = Math.Max(range.Start, piece.Range.Start) - piece.Range.Start;
        var to = Math.Min(range.End, piece.Range.End) - piece.Range.Start;
        // The end of the last character, not the start of the next: line continuation and indentation between them stay outside.
        return (literal.HostOffsets[from], to > from ? literal.HostOffsets[to] : literal.HostOffsets[from]);
    }

    private List<HostEdit>? Insert(TextEdit edit)
    {
        var at = edit.Range.Start;
        // After a character of a literal rather than before one: what is appended belongs to the text it follows.
        var piece = Pieces.OfType<LiteralPiece>().FirstOrDefault(p => p.Range.Start < at && at <= p.Range.End)
            ?? Pieces.OfType<LiteralPiece>().FirstOrDefault(p => p.Range.Start == at);
        if (piece is null)
        {
            return null;
        }

        var position = piece.HostOffsets[at - piece.Range.Start];
        return piece.Codec.Encode(edit.NewText, new TextRange(position, 0)) is { } text
            ? [new HostEdit(piece.Host, new TextEdit(new TextRange(position, 0), text))]
            : null;
    }

    private List<HostEdit>? Replace(TextEdit edit)
    {
        var edits = new List<HostEdit>();
        var text = edit.NewText;
        foreach (var piece in Pieces.OfType<LiteralPiece>().Where(p => p.Range.Overlaps(edit.Range)))
        {
            var (start, end) = HostBounds(piece, edit.Range);
            if (piece.Codec.Encode(text, TextRange.FromBounds(start, end)) is not { } encoded)
            {
                return null;
            }

            edits.Add(new HostEdit(piece.Host, new TextEdit(TextRange.FromBounds(start, end), encoded)));
            text = string.Empty;
        }

        return edits;
    }
}
