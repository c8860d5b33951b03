using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Reporting;

/// <summary>The expression that a connection string is written as: the literal, or the smallest expression around all its parts.</summary>
internal static class WholeText
{
    /// <summary>Null for text without a place in C#.</summary>
    public static Location? Locate(MappedText text)
    {
        var first = text.Pieces.OfType<LiteralPiece>().FirstOrDefault(static piece => !piece.Range.IsEmpty);
        if (first?.Host is not SyntaxTree tree)
        {
            return null;
        }

        var own = text.Pieces.OfType<LiteralPiece>().Where(piece => ReferenceEquals(piece.Host, tree) && !piece.IsReferenced).ToList();
        var pieces = own.Count > 0 ? own : [first];
        var span = TextSpan.FromBounds(pieces.Min(static piece => piece.HostOffsets[0]), pieces.Max(static piece => piece.HostOffsets[piece.HostOffsets.Count - 1]));
        return Expression(tree, span) is { } expression ? expression.GetLocation() : Location.Create(tree, span);
    }

    private static ExpressionSyntax? Expression(SyntaxTree tree, TextSpan span)
    {
        var node = tree.GetRoot().FindNode(span, getInnermostNodeForTie: true);
        var expression = node.FirstAncestorOrSelf<ExpressionSyntax>(static candidate => candidate is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax)
            ?? node.FirstAncestorOrSelf<ExpressionSyntax>();
        // A part of an interpolated string is reported as the string.
        return expression?.Parent is InterpolatedStringContentSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } ? interpolated : expression;
    }
}
