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

    /// <summary>An unknown text, supplied by what stands at the given place.</summary>
    public static MappedText OfHole(object host, TextRange hostRange) =>
        new(Hole.ToString(), [new HolePiece(new TextRange(0, 1), host, hostRange)]);

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

    /// <summary>True if any part of the range (or, for an empty one, the text around it) is there on some paths only.</summary>
    public bool IsConditional(TextRange range) =>
        Pieces.Any(piece => piece.IsConditional && (piece.Range.Overlaps(range) || (range.IsEmpty && piece.Range.Contains(range.Start))));

    /// <summary>The same text, marked as standing in a constant, variable or argument that the expression refers to.</summary>
    public MappedText AsReferenced() =>
        new(Value, [.. Pieces.Select(static piece => piece is LiteralPiece literal ? literal with { IsReferenced = true } : piece)]);

    /// <summary>
    /// The host range that covers the value range; null for a value without a host. If the range spans several places, the first one counts,
    /// and text of the expression itself before text that it refers to.
    /// </summary>
    public HostRange? ToHost(TextRange range)
    {
        if (range.IsEmpty)
        {
            return PlaceAt(range.Start);
        }

        HostRange? covered = null;
        foreach (var piece in Pieces.Where(p => p.Range.Overlaps(range)).OrderBy(static p => p is LiteralPiece { IsReferenced: true }))
        {
            var part = HostOf(piece, range);
            if (covered is not { } before)
            {
                covered = new HostRange(piece.Host, part);
            }
            else if (ReferenceEquals(before.Host, piece.Host) && part.Start >= before.Range.End && piece is not LiteralPiece { IsReferenced: true })
            {
                covered = before with { Range = TextRange.FromBounds(before.Range.Start, part.End) };
            }
        }

        return covered;
    }

    /// <summary>
    /// The edits of the host that do this to the value and to nothing else of it; null if the range holds a hole, the host cannot spell the text,
    /// or the value shows the same text twice (a constant used in two places).
    /// </summary>
    public IReadOnlyList<HostEdit>? ToHost(TextEdit edit) => HasHole(edit.Range) ? null : new HostEditor(this).Edit(edit);

    private HostRange? PlaceAt(int position)
    {
        foreach (var piece in InsertionPieces(position))
        {
            return new HostRange(piece.Host, new TextRange(piece.HostOffsets[position - piece.Range.Start], 0));
        }

        return Pieces.OfType<HolePiece>().FirstOrDefault(p => p.Range.Start <= position && position <= p.Range.End) is { } hole
            ? new HostRange(hole.Host, hole.HostRange)
            : null;
    }

    private static TextRange HostOf(TextPiece piece, TextRange range)
    {
        if (piece is not LiteralPiece literal)
        {
            return ((HolePiece)piece).HostRange;
        }

        var offsets = literal.HostOffsets;
        var from = Math.Max(range.Start, piece.Range.Start) - piece.Range.Start;
        var to = Math.Min(range.End, piece.Range.End) - piece.Range.Start;
        while (literal.IsInsideSpelling(to))
        {
            to++;
        }

        return TextRange.FromBounds(offsets[from], offsets[to]);
    }

    /// <summary>
    /// The pieces that text can be added to at this position, best first: after a character rather than before one, since what is appended
    /// belongs to the text it follows, to the expression itself rather than to a constant that it refers to, and to every path rather than to one.
    /// </summary>
    internal IEnumerable<LiteralPiece> InsertionPieces(int position) => Pieces
        .OfType<LiteralPiece>()
        .Where(p => p.Range.Start <= position && position <= p.Range.End)
        .OrderBy(static p => p.IsReferenced)
        .ThenBy(static p => p.IsConditional)
        .ThenBy(p => p.Range.Start == position);
}
