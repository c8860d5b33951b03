using DbTlsAnalyzers.Drivers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Flow.Evidence;

/// <summary>
/// Tells from a literal's text whether a connection string may begin with it: a keyword of a referenced driver and <c>=</c>. This is asked of
/// every literal in the code: a hash of the text decides, so that nothing is allocated.
/// </summary>
internal sealed class LiteralFilter
{
    private const int Ascii = 128;

    private readonly HashSet<int> _keywords = [];
    private readonly bool[] _first = new bool[Ascii];
    private readonly bool[] _inside = new bool[Ascii];
    private readonly int _longest;

    public LiteralFilter(IEnumerable<DriverInUse> drivers)
    {
        _inside[' '] = true;
        foreach (var keyword in drivers.SelectMany(static driver => driver.Driver.Options).SelectMany(static option => option.Keywords).Select(static keyword => keyword.Text))
        {
            _ = _keywords.Add(Hash(keyword, 0, keyword.Length));
            _longest = Math.Max(_longest, keyword.Length);
            for (var i = 0; i < keyword.Length; i++)
            {
                Allow(i == 0 ? _first : _inside, keyword[i]);
            }
        }
    }

    public bool MayBegin(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression, Token.ValueText: var text } => KeywordAt(text, 0) > 0,
        InterpolatedStringExpressionSyntax { Contents: { Count: > 0 } contents } => contents[0] is InterpolatedStringTextSyntax { TextToken.ValueText: var text } && KeywordAt(text, 0) > 0,
        _ => false,
    };

    /// <summary>
    /// True if a keyword and <c>=</c> stand behind some quotation mark of a source text: otherwise no literal in it is one. A keyword written
    /// with escapes counts without a closer look.
    /// </summary>
    public bool MayStandIn(string source)
    {
        for (var quote = source.IndexOf('"'); quote >= 0; quote = source.IndexOf('"', quote + 1))
        {
            var end = KeywordAt(source, quote + 1);
            while (EscapeAt(source, -end) is 't' or 'r' or 'n')
            {
                end = KeywordAt(source, -end + 2);
            }

            if (end > 0 || EscapeAt(source, -end) is 'u' or 'U' or 'x')
            {
                return true;
            }
        }

        return false;
    }

    private static char EscapeAt(string source, int position) =>
        position > 0 && position + 1 < source.Length && source[position] == '\\' ? source[position + 1] : default;

    /// <summary>Positive: a keyword and <c>=</c> stand here. Negative: where something stands that is part of no keyword. Zero: neither.</summary>
    private int KeywordAt(string text, int start)
    {
        while (start < text.Length && (text[start] == ';' || char.IsWhiteSpace(text[start])))
        {
            start++;
        }

        if (start >= text.Length || !Allows(_first, text[start]))
        {
            return -start;
        }

        var last = start;
        for (var end = start + 1; end < text.Length && end - start <= _longest + 2; end++)
        {
            if (text[end] == '=')
            {
                return _keywords.Contains(Hash(text, start, last + 1)) ? end : 0;
            }

            if (!char.IsWhiteSpace(text[end]))
            {
                if (!Allows(_inside, text[end]))
                {
                    return -end;
                }

                last = end;
            }
        }

        return 0;
    }

    private static void Allow(bool[] allowed, char letter)
    {
        if (letter < Ascii)
        {
            allowed[char.ToUpperInvariant(letter)] = true;
            allowed[char.ToLowerInvariant(letter)] = true;
        }
    }

    // What is not ASCII may stand for a letter that is, under the rules of case.
    private static bool Allows(bool[] allowed, char letter) => letter >= Ascii || allowed[letter];

    private static int Hash(string text, int start, int end)
    {
        var hash = 17;
        for (var i = start; i < end; i++)
        {
            hash = unchecked((hash * 31) + char.ToUpperInvariant(text[i]));
        }

        return hash;
    }
}
