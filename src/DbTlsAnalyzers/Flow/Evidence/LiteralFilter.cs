using System.Runtime.CompilerServices;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Flow.Evidence;

/// <summary>
/// Tells whether a connection string may begin with a literal: a keyword of a referenced driver and <c>=</c>. This is asked of every file and
/// of every literal in those that matter: a hash of the text decides, so that nothing is allocated.
/// </summary>
internal sealed class LiteralFilter
{
    private const int Ascii = 128;

    /// <summary>What may stand before a keyword: quotation marks, semicolons, space, and the letters of escapes for space.</summary>
    private const string Before = "\"; \t\r\ntrn";

    private readonly HashSet<int> _keywords = [];
    private readonly bool[] _letters = new bool[Ascii];
    private readonly Endings _endings = new();

    public LiteralFilter(IEnumerable<DriverInUse> drivers)
    {
        foreach (var keyword in drivers.SelectMany(static driver => driver.Driver.Options).SelectMany(static option => option.Keywords).Select(static keyword => keyword.Text))
        {
            if (_keywords.Add(Hash(keyword, 0, keyword.Length)))
            {
                AddLetters(keyword);
                _endings.Add(keyword, Before);
            }
        }
    }

    /// <summary>
    /// What hides a keyword from <see cref="IsKeywordBefore"/>: letters written with their numbers. Files that have such must be looked at more closely.
    /// </summary>
    public static IReadOnlyList<string> Escapes { get; } = ["\\u", "\\U", "\\x"];

    public bool MayBegin(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression, Token.ValueText: var text } => BeginsWithKeyword(text),
        InterpolatedStringExpressionSyntax { Contents: { Count: > 0 } contents } => contents[0] is InterpolatedStringTextSyntax { TextToken.ValueText: var text } && BeginsWithKeyword(text),
        _ => false,
    };

    /// <summary>
    /// True if a keyword behind a quotation mark of a source text ends there. It is read backwards: nearly always its last four letters show that
    /// it is none.
    /// </summary>
    public bool IsKeywordBefore(string source, int end) => _endings.MayBeBefore(source, end) && IsKeywordOfLiteral(source, end);

    private bool BeginsWithKeyword(string text)
    {
        var end = TextSearch.SkipSpaceBack(text, Math.Max(0, text.IndexOf('=')));
        var start = 0;
        while (start < end && (text[start] == ';' || char.IsWhiteSpace(text[start])))
        {
            start++;
        }

        return start < end && _keywords.Contains(Hash(text, start, end));
    }

    [MethodImpl(TextSearch.Optimized)]
    private bool IsKeywordOfLiteral(string source, int end)
    {
        var start = end;
        while (start > 0 && MayBeInKeyword(source[start - 1]))
        {
            start--;
        }

        if (start < end && IsEscapedSpace(source, start + 1))
        {
            // The letter of an escape is none of the keyword.
            start++;
        }

        var front = start;
        while (front > 0 && (source[front - 1] == ';' || char.IsWhiteSpace(source[front - 1]) || IsEscapedSpace(source, front)))
        {
            front -= IsEscapedSpace(source, front) ? 2 : 1;
        }

        if (front == 0 || source[front - 1] != '"')
        {
            return false;
        }

        start = TextSearch.SkipSpace(source, start);
        return start < end && _keywords.Contains(Hash(source, start, end));
    }

    private static bool IsEscapedSpace(string source, int end) => end > 1 && source[end - 2] == '\\' && source[end - 1] is 't' or 'r' or 'n';

    // What is not ASCII may stand for a letter that is, under the rules of case.
    private bool MayBeInKeyword(char letter) => letter >= Ascii || _letters[letter];

    private void AddLetters(string keyword)
    {
        foreach (var letter in keyword)
        {
            if (letter < Ascii)
            {
                _letters[char.ToUpperInvariant(letter)] = true;
                _letters[char.ToLowerInvariant(letter)] = true;
            }
        }
    }

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
