using System.Globalization;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.Yaml;

/// <summary>A scalar. <paramref name="Builder"/> is null if its value cannot be told; <paramref name="Content"/> is where its text starts.</summary>
internal readonly record struct YamlScalar(TextRange Range, int Content, ScalarBuilder? Builder)
{
    /// <summary>Without quotes.</summary>
    public TextRange ContentRange => TextRange.FromBounds(Content, Range.End - (Content - Range.Start));
}

/// <summary>Scalars between quotes.</summary>
internal static class YamlQuoted
{
    private const string Escapes = "0abtnvfre \"/\\N_LP\t";
    private const string Unescaped = "\0\a\b\t\n\v\f\r\u001b \"/\\\u0085\u00A0\u2028\u2029\t";

    /// <summary>
    /// Reads from the opening quote; null if there is no closing one. The lines are then where they were, otherwise at the line of the closing
    /// quote. There is no value if a line is indented less than <paramref name="minIndent"/>.
    /// </summary>
    public static YamlScalar? Read(YamlLines lines, int start, int minIndent, bool isOneLine)
    {
        var firstLine = lines.Start;
        var quote = lines.Text[start];
        ITextCodec codec = quote == '"' ? DoubleQuotedCodec.Yaml : YamlSingleQuotedCodec.Instance;
        codec = isOneLine ? codec : new YamlFoldingCodec(codec, lines.Text);
        var builder = new ScalarBuilder(lines.Text, codec);
        var isReadable = true;
        var position = start + 1;
        while (true)
        {
            position = ReadLine(lines, position, quote, builder, ref isReadable, out var isClosed, out var isEscapedBreak);
            if (isClosed)
            {
                return new YamlScalar(TextRange.FromBounds(start, position), start + 1, isReadable ? builder : null);
            }

            if (isOneLine || !TryNextLine(lines, minIndent, ref isReadable))
            {
                lines.MoveTo(firstLine);
                return null;
            }

            // A line break is a space, however much white space surrounds it.
            var next = lines.SkipSpaces(lines.Start);
            if (!isEscapedBreak)
            {
                builder.Spelled(" ", position, next);
            }

            position = next;
        }
    }

    private static bool TryNextLine(YamlLines lines, int minIndent, ref bool isReadable)
    {
        lines.MoveNext();
        while (!lines.IsAtEnd && lines.IsBlank)
        {
            // Paragraphs: the value has line breaks that stand nowhere in particular.
            isReadable = false;
            lines.MoveNext();
        }

        // Forbidden (YAML 1.2 §7.3.1), but parsers read on to the closing quote.
        isReadable &= lines.IsAtEnd || lines.Indent >= minIndent;
        return !lines.IsAtEnd && !lines.IsDocumentMark;
    }

    // To the closing quote or the end of the line's text.
    private static int ReadLine(YamlLines lines, int position, char quote, ScalarBuilder builder, ref bool isReadable, out bool isClosed, out bool isEscapedBreak)
    {
        var text = lines.Text;
        var run = position;
        isClosed = false;
        isEscapedBreak = false;
        while (position < lines.End)
        {
            var c = text[position];
            if (YamlPlain.TrySkipTemplate(lines, ref position))
            {
                continue;
            }

            if (c == quote && !(quote == '\'' && position + 1 < lines.End && text[position + 1] == '\''))
            {
                builder.Verbatim(run, position);
                isClosed = true;
                return position + 1;
            }

            if (c != quote && !(c == '\\' && quote == '"'))
            {
                position++;
                continue;
            }

            builder.Verbatim(run, position);
            if (c == '\\' && position + 1 == lines.End)
            {
                isEscapedBreak = true;
                return position;
            }

            var end = c == quote ? position + 2 : EscapeEnd(lines, position);
            isReadable &= end > position;
            end = Math.Max(end, position + 1);
            if (isReadable)
            {
                builder.Spelled(c == quote ? "'" : Unescape(text, position, end), position, end);
            }

            position = end;
            run = end;
        }

        var last = position;
        while (last > run && text[last - 1] is ' ' or '\t')
        {
            last--;
        }

        builder.Verbatim(run, last);
        return last;
    }

    private static int EscapeEnd(YamlLines lines, int start)
    {
        var digits = lines.Text[start + 1] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits == 0)
        {
            return Escapes.IndexOf(lines.Text[start + 1]) >= 0 ? start + 2 : start;
        }

        var end = start + 2 + digits;
        return end <= lines.End
            && int.TryParse(lines.Text.Substring(start + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && code is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) ? end : start;
    }

    private static string Unescape(string text, int start, int end) => end == start + 2
        ? Unescaped.Substring(Escapes.IndexOf(text[start + 1]), 1)
        : char.ConvertFromUtf32(int.Parse(text.Substring(start + 2, end - start - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
}
