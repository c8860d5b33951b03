using DbTlsAnalyzers.Drivers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Flow.Evidence;

/// <summary>
/// Tells from a literal's text whether a connection string may begin with it: a keyword of a referenced driver and <c>=</c>. This is asked of
/// every literal in the code.
/// </summary>
internal sealed class LiteralFilter
{
    private readonly HashSet<string> _keywords = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _longest;

    public LiteralFilter(IEnumerable<DriverInUse> drivers)
    {
        foreach (var keyword in drivers.SelectMany(static driver => driver.Driver.Options).SelectMany(static option => option.Keywords))
        {
            _ = _keywords.Add(keyword.Text);
            _longest = Math.Max(_longest, keyword.Text.Length);
        }
    }

    /// <summary>What to ask about.</summary>
    public static SyntaxKind[] Kinds { get; } = [SyntaxKind.StringLiteralExpression, SyntaxKind.InterpolatedStringExpression];

    public bool MayBegin(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal => MayBegin(literal.Token.ValueText),
        InterpolatedStringExpressionSyntax { Contents: { Count: > 0 } contents } => contents[0] is InterpolatedStringTextSyntax text && MayBegin(text.TextToken.ValueText),
        _ => false,
    };

    private bool MayBegin(string text)
    {
        var start = 0;
        while (start < text.Length && (text[start] == ';' || char.IsWhiteSpace(text[start])))
        {
            start++;
        }

        var end = text.IndexOf('=', start, Math.Min(text.Length - start, _longest + 2));
        return end > start && _keywords.Contains(text.Substring(start, end - start).TrimEnd());
    }
}
