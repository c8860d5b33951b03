using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.DotEnv;

/// <summary>The value of a line of an environment file.</summary>
internal static class DotEnvValue
{
    private const ReferenceSyntax References = ReferenceSyntax.Dollar | ReferenceSyntax.Mustache | ReferenceSyntax.Percent;

    /// <summary>To the end of the line or to a comment behind a space; nothing is escaped.</summary>
    public static (MappedText? Value, int End) Unquoted(string text, int start, object host)
    {
        var end = start;
        while (end < text.Length && text[end] != '\n' && !(text[end] == '#' && text[end - 1] == ' '))
        {
            end++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var scalar = new ScalarBuilder(text, new UnescapedCodec(text, start, end, IsUnquoted));
        scalar.Verbatim(start, end);
        return (scalar.Build(host, References, start), end);
    }

    private static bool IsUnquoted(string value) =>
        value.Length == 0 || (value[0] is not ('"' or '\'' or '#') && value.IndexOf(" #", StringComparison.Ordinal) < 0);

    /// <summary>To the closing quote, over several lines if need be; no value if there is none.</summary>
    public static (MappedText? Value, int End) Quoted(string text, int start, object host)
    {
        var quote = text[start];
        var scalar = new ScalarBuilder(text, quote == '"' ? DoubleQuotedCodec.DotEnv : DotEnvSingleQuotedCodec.Instance);
        var position = start + 1;
        while (position < text.Length)
        {
            var special = position;
            while (special < text.Length && text[special] != quote && text[special] is not ('\\' or '\r'))
            {
                special++;
            }

            scalar.Verbatim(position, special);
            if (special < text.Length && text[special] == quote)
            {
                return (scalar.Build(host, quote == '"' ? References : ReferenceSyntax.None, start + 1), special + 1);
            }

            position = special < text.Length ? Escape(text, special, quote, scalar) : special;
        }

        return (null, start);
    }

    private static int Escape(string text, int start, char quote, ScalarBuilder scalar)
    {
        if (text[start] == '\r')
        {
            // Compose reads a file with CRLF as one with LF.
            var isLineBreak = start + 1 < text.Length && text[start + 1] == '\n';
            scalar.Spelled(isLineBreak ? "\n" : "\r", start, isLineBreak ? start + 2 : start + 1);
            return isLineBreak ? start + 2 : start + 1;
        }

        if (start + 1 == text.Length)
        {
            return start + 1;
        }

        var c = text[start + 1];
        if (c == quote)
        {
            scalar.Spelled(c.ToString(), start, start + 2);
            return start + 2;
        }

        if (quote == '\'')
        {
            // A backslash takes the next character with it, so that '\\' may stand before the closing quote, but both stay.
            var end = c == '\\' ? start + 2 : start + 1;
            scalar.Verbatim(start, end);
            return end;
        }

        if (c == '0')
        {
            return Octal(text, start, scalar);
        }

        var index = "abfnrtv$\\".IndexOf(c);
        if (index < 0)
        {
            scalar.Verbatim(start, start + 1);
            return start + 1;
        }

        scalar.Spelled("\a\b\f\n\r\t\v$\\".Substring(index, 1), start, start + 2, isProtected: c == '$');
        return start + 2;
    }

    // compose-go: '\0' and exactly three octal digits; otherwise the text stays as it is.
    private static int Octal(string text, int start, ScalarBuilder scalar)
    {
        var value = 0;
        for (var i = start + 2; i < start + 5; i++)
        {
            if (i >= text.Length || text[i] is < '0' or > '7')
            {
                scalar.Verbatim(start, start + 1);
                return start + 1;
            }

            value = (value * 8) + text[i] - '0';
        }

        scalar.Spelled(((char)value).ToString(), start, start + 5);
        return start + 5;
    }
}
