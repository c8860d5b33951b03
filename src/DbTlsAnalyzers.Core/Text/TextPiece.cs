namespace DbTlsAnalyzers.Text;

/// <summary>
/// A stretch of a <see cref="MappedText"/>. <paramref name="Host"/> identifies the text it was read from (a syntax tree, a file);
/// <paramref name="IsConditional"/> says that the stretch is there on some paths only (an operand of <c>?:</c>, a branch).
/// </summary>
public abstract record TextPiece(TextRange Range, object Host, bool IsConditional);

/// <summary>
/// Text that stands in the host. <paramref name="HostOffsets"/> has one entry more than the range has characters: the host position where
/// the spelling of each character starts, then the position where that of the last one ends. Characters that share a spelling (a surrogate
/// pair written <c>\U0001F512</c>) share its start. A piece may be empty: a place for insertions. <paramref name="IsReferenced"/> says that
/// the text stands elsewhere, in a constant, a variable or an argument: what is inserted at its border goes to a neighbour that does not.
/// </summary>
public sealed record LiteralPiece(
    TextRange Range, object Host, IReadOnlyList<int> HostOffsets, ITextCodec Codec, bool IsConditional = false, bool IsReferenced = false)
    : TextPiece(Range, Host, IsConditional)
{
    /// <summary>Where in the host the whole piece stands.</summary>
    public TextRange HostRange => TextRange.FromBounds(HostOffsets[0], HostOffsets[HostOffsets.Count - 1]);

    /// <summary>True between two characters that share a spelling; <paramref name="index"/> counts from the start of the piece.</summary>
    internal bool IsInsideSpelling(int index) => index > 0 && index < HostOffsets.Count - 1 && HostOffsets[index] == HostOffsets[index - 1];
}

/// <summary>
/// Text that is not known: one <see cref="MappedText.Hole"/> character in the value. <paramref name="HostRange"/> covers what
/// supplies it (an expression; an interpolation with its braces).
/// </summary>
public sealed record HolePiece(TextRange Range, object Host, TextRange HostRange, bool IsConditional = false)
    : TextPiece(Range, Host, IsConditional);
