using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Flow.Values;

/// <summary>Text that is known although no literal spells it (<c>nameof</c>, an enumeration member, a constant of another assembly).</summary>
internal static class FixedText
{
    /// <summary>Every character maps to the whole expression, and none can be edited.</summary>
    public static MappedText Of(string text, SyntaxNode expression)
    {
        if (text.Length == 0)
        {
            return new MappedText(text, []);
        }

        var offsets = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            offsets[i] = expression.SpanStart;
        }

        offsets[text.Length] = expression.Span.End;
        return new MappedText(text, [new LiteralPiece(new TextRange(0, text.Length), expression.SyntaxTree, offsets, NoSpelling.Instance)]);
    }

    private sealed class NoSpelling : ITextCodec
    {
        public static NoSpelling Instance { get; } = new();

        public string? Encode(string value, TextRange replaced) => null;
    }
}
