namespace DbTlsAnalyzers.Text.CSharp;

/// <summary>What the delimiters of a C# string literal say: where its text is and how it is spelled.</summary>
internal readonly record struct CSharpDelimiters(TextRange Content, CSharpSpelling Spelling, bool IsUtf8)
{
    /// <summary>Reads the delimiters of a whole literal; null if it has none that fit together.</summary>
    public static CSharpDelimiters? Read(string literal)
    {
        int start = 0, dollars = 0;
        var isVerbatim = false;
        while (start < literal.Length && literal[start] is '$' or '@')
        {
            dollars += literal[start] == '$' ? 1 : 0;
            isVerbatim |= literal[start] == '@';
            start++;
        }

        var end = literal.Length;
        var isUtf8 = dollars == 0 && literal.EndsWith("\"u8", StringComparison.OrdinalIgnoreCase);
        if (isUtf8)
        {
            end -= 2;
        }

        var quotes = start;
        while (quotes < end && literal[quotes] == '"')
        {
            quotes++;
        }

        quotes -= start;
        if (quotes >= 3 && !isVerbatim)
        {
            return ReadRaw(literal, TextRange.FromBounds(start, end), quotes, dollars, isUtf8);
        }

        if (quotes == 0 || dollars > 1 || end - start < 2 || literal[end - 1] != '"')
        {
            return null;
        }

        CSharpSpelling spelling = isVerbatim ? new VerbatimSpelling(dollars > 0) : new EscapedSpelling(dollars > 0);
        return new CSharpDelimiters(TextRange.FromBounds(start + 1, end - 1), spelling, isUtf8);
    }

    private static CSharpDelimiters? ReadRaw(string literal, TextRange range, int quotes, int dollars, bool isUtf8)
    {
        int start = range.Start + quotes, end = range.End - quotes;
        if (end < start || !IsQuotes(literal, end, quotes))
        {
            return null;
        }

        var line = start;
        while (line < end && CSharpSpelling.IsWhiteSpace(literal[line]))
        {
            line++;
        }

        if (line == end || !CSharpSpelling.IsNewLine(literal[line]))
        {
            return new CSharpDelimiters(TextRange.FromBounds(start, end), new SingleLineRawSpelling(quotes, dollars), isUtf8);
        }

        var first = line + NewLineLength(literal, line);
        var indentation = end;
        while (indentation > first && CSharpSpelling.IsWhiteSpace(literal[indentation - 1]))
        {
            indentation--;
        }

        // The line break before the closing quotes is not the one after the opening quotes: there is a line between them, if only a blank one.
        if (indentation <= first || !CSharpSpelling.IsNewLine(literal[indentation - 1]))
        {
            return null;
        }

        var last = indentation - 1;
        if (last > first && literal[last] == '\n' && literal[last - 1] == '\r')
        {
            last--;
        }

        var spelling = new MultiLineRawSpelling(
            quotes, dollars, literal.Substring(indentation, end - indentation), BreakBefore: literal[first - 1], BreakAfter: literal[last]);
        return new CSharpDelimiters(TextRange.FromBounds(first, last), spelling, isUtf8);
    }

    /// <summary>Something follows: the closing quotes at the latest.</summary>
    private static int NewLineLength(string text, int index) => text[index] == '\r' && text[index + 1] == '\n' ? 2 : 1;

    private static bool IsQuotes(string text, int start, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (text[start + i] != '"')
            {
                return false;
            }
        }

        return true;
    }
}
