using DbTlsAnalyzers.Text.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Text;

/// <summary>
/// Reads the text of C# expressions. The host of every piece is the <see cref="SyntaxTree"/>, positions are those of the tree.
/// Nothing here throws on code with syntax errors: what cannot be read is null or a hole.
/// </summary>
internal static class CSharpText
{
    /// <summary>A string or UTF-8 literal of any form; null for any other literal and for a malformed one.</summary>
    public static MappedText? FromLiteral(LiteralExpressionSyntax literal) =>
        literal.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression
            ? CSharpLiteral.Read(literal.Token.Text, literal.SyntaxTree, literal.Token.SpanStart)
            : null;

    /// <summary>
    /// An interpolated string. <paramref name="resolveHole"/> gives the text of a hole that is known (a constant), null for any other; it is not
    /// asked for holes with alignment or format, since what they become depends on more than the text. A malformed string is one hole.
    /// </summary>
    public static MappedText FromInterpolation(InterpolatedStringExpressionSyntax interpolated, Func<InterpolationSyntax, MappedText?> resolveHole)
    {
        var holes = new List<InterpolationSyntax>();
        var ranges = new List<TextRange>();
        foreach (var content in interpolated.Contents)
        {
            if (content is InterpolationSyntax hole)
            {
                holes.Add(hole);
                ranges.Add(RangeOf(hole.Span));
            }
        }

        var isComplete = !interpolated.StringEndToken.IsMissing && holes.TrueForAll(static hole => !hole.CloseBraceToken.IsMissing);
        var stretches = isComplete
            ? CSharpLiteral.ReadInterpolated(interpolated.ToString(), interpolated.SyntaxTree, interpolated.SpanStart, ranges)
            : null;
        if (stretches is null)
        {
            return Hole(interpolated);
        }

        var parts = new List<MappedText> { stretches[0] };
        for (var i = 0; i < holes.Count; i++)
        {
            var isPlain = holes[i] is { AlignmentClause: null, FormatClause: null };
            parts.Add((isPlain ? resolveHole(holes[i])?.AsReferenced() : null) ?? Hole(holes[i]));
            parts.Add(stretches[i + 1]);
        }

        return MappedText.Concat(parts);
    }

    /// <summary>The result of <c>string.Format</c>; null if the format is malformed. A null argument is an unknown one.</summary>
    public static MappedText? FromFormat(MappedText format, IReadOnlyList<MappedText?> arguments) => CompositeFormat.Apply(format, arguments);

    /// <summary>An expression whose text is not known.</summary>
    public static MappedText Hole(SyntaxNode expression) => MappedText.OfHole(expression.SyntaxTree, RangeOf(expression.Span));

    private static TextRange RangeOf(TextSpan span) => new(span.Start, span.Length);
}
