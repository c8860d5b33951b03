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
internal sealed class LiteralFilter : TextSearch
{
    private const int Ascii = 128;
    private const int EndingLength = 4;
    private const int EndingBits = 15;

    /// <summary>What may stand before a keyword: quotation marks, semicolons, space, and the letters of escapes for space.</summary>
    private const string Before = "\"; \t\r\ntrn";

    /// <summary>A letter for each five bits.</summary>
    private const string Any = "`abcdefghijklmnopqrstuvwxyz{|}~\x7F";

    private readonly HashSet<int> _keywords = [];
    private readonly bool[] _letters = new bool[Ascii];
    private readonly bool[] _endings = new bool[1 << EndingBits];

    public LiteralFilter(IEnumerable<DriverInUse> drivers)
    {
        foreach (var keyword in drivers.SelectMany(static driver => driver.Driver.Options).SelectMany(static option => option.Keywords).Select(static keyword => keyword.Text))
        {
            if (_keywords.Add(Hash(keyword, 0, keyword.Length)))
            {
                AddLetters(keyword);
                AddEndings(keyword.Substring(Math.Max(0, keyword.Length - EndingLength)), Before);
            }
        }
    }

    /// <summary>
    /// What hides a keyword from <see cref="Next"/>: letters written with their numbers. Files that have such must be looked at more closely.
    /// </summary>
    public static IReadOnlyList<string> Escapes { get; } = ["\\u", "\\U", "\\x"];

    public bool MayBegin(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression, Token.ValueText: var text } => BeginsWithKeyword(text),
        InterpolatedStringExpressionSyntax { Contents: { Count: > 0 } contents } => contents[0] is InterpolatedStringTextSyntax { TextToken.ValueText: var text } && BeginsWithKeyword(text),
        _ => false,
    };

    /// <summary>
    /// The next <c>=</c> behind a keyword behind a quotation mark of a source text. The keyword is read backwards: nearly always its last four
    /// letters show that it is none.
    /// </summary>
    [MethodImpl(Optimized)]
    public override int Next(string source, int from)
    {
        for (var equals = source.IndexOf('=', from); equals >= 0; equals = source.IndexOf('=', equals + 1))
        {
            var end = SkipSpaceBack(source, equals);
            if (MayEndKeyword(source, end) && IsKeywordOfLiteral(source, end))
            {
                return equals;
            }
        }

        return -1;
    }

    private bool BeginsWithKeyword(string text)
    {
        var end = SkipSpaceBack(text, Math.Max(0, text.IndexOf('=')));
        var start = 0;
        while (start < end && (text[start] == ';' || char.IsWhiteSpace(text[start])))
        {
            start++;
        }

        return start < end && _keywords.Contains(Hash(text, start, end));
    }

    private bool MayEndKeyword(string source, int end) =>
        end >= EndingLength
        && (_endings[Ending(source[end - 4], source[end - 3], source[end - 2], source[end - 1])]
            || (source[end - 4] | source[end - 3] | source[end - 2] | source[end - 1]) >= Ascii);

    [MethodImpl(Optimized)]
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

        start = SkipSpace(source, start);
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

    /// <summary>Short keywords are compared together with what stands before them.</summary>
    private void AddEndings(string ending, string before)
    {
        if (ending.Length >= EndingLength)
        {
            _endings[Ending(ending[0], ending[1], ending[2], ending[3])] = true;
            return;
        }

        foreach (var letter in before)
        {
            AddEndings(letter + ending, Any);
        }
    }

    /// <summary>A hash of five bits of each letter: the same in upper and lower case.</summary>
    private static int Ending(char first, char second, char third, char last) =>
        (int)(unchecked((uint)(((first & 31) << 15) | ((second & 31) << 10) | ((third & 31) << 5) | (last & 31)) * 0x9E3779B1) >> (32 - EndingBits));

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
