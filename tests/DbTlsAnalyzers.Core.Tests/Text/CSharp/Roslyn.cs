using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Tests.Text.CSharp;

/// <summary>The compiler's own reading of a literal, to compare with.</summary>
internal static class Roslyn
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    /// <summary>The value of a literal; null if the text is not exactly one well-formed string literal.</summary>
    public static string? ValueOf(string text) => Parse(text) is LiteralExpressionSyntax literal ? literal.Token.ValueText : null;

    /// <summary>The contents of an interpolated string; null if the text is not exactly one well-formed interpolated string.</summary>
    public static InterpolatedStringExpressionSyntax? Interpolated(string text) => Parse(text) as InterpolatedStringExpressionSyntax;

    private static ExpressionSyntax? Parse(string text)
    {
        var expression = SyntaxFactory.ParseExpression(text, 0, Options, consumeFullText: true);
        return !expression.ContainsDiagnostics && expression.Span.Length == text.Length ? expression : null;
    }
}
