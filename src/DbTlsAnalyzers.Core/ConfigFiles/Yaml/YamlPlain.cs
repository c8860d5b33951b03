using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.Yaml;

/// <summary>Scalars without quotes.</summary>
internal static class YamlPlain
{
    public static bool CanStart(YamlLines lines, int position, bool isFlow)
    {
        var c = lines.Text[position];
        if (c == '{' && position + 1 < lines.End && lines.Text[position + 1] == '{')
        {
            return true;
        }

        if (c is '-' or '?' or ':')
        {
            return !lines.IsSpaceOrEnd(position + 1) && !(isFlow && (c != '-' || IsFlowMark(lines.Text[position + 1])));
        }

        return ",[]{}#&*!|>'\"%@`".IndexOf(c) < 0;
    }

    /// <summary>Where the text of the line ends, white space at its end excluded; <paramref name="stop"/> is the place of what ends it (a ':', a comment, the end).</summary>
    public static int End(YamlLines lines, int start, bool isFlow, out int stop)
    {
        var text = lines.Text;
        var position = start;
        while (position < lines.End)
        {
            if (TrySkipTemplate(lines, ref position))
            {
                continue;
            }

            var c = text[position];
            if ((c == ':' && (lines.IsSpaceOrEnd(position + 1) || (isFlow && IsFlowMark(text[position + 1]))))
                || (c == '#' && position > start && text[position - 1] is ' ' or '\t')
                || (isFlow && IsFlowMark(c)))
            {
                break;
            }

            position++;
        }

        stop = position;
        while (position > start && text[position - 1] is ' ' or '\t')
        {
            position--;
        }

        return position;
    }

    /// <summary>Steps over <c>{{ … }}</c>: what is inside is no YAML.</summary>
    public static bool TrySkipTemplate(YamlLines lines, ref int position)
    {
        if (!IsTemplate(lines, position))
        {
            return false;
        }

        position = lines.TemplateEnd(position + 2) + 2;
        return true;
    }

    public static bool IsTemplate(YamlLines lines, int position) =>
        lines.Text[position] == '{' && position + 1 < lines.End && lines.Text[position + 1] == '{' && lines.TemplateEnd(position + 2) >= 0;

    /// <summary>
    /// A value in a block, with the lines that continue it (those indented by at least <paramref name="minIndent"/>). The lines end up at its last.
    /// Null if it is no scalar: <c>a: b: c</c>.
    /// </summary>
    public static YamlScalar? Read(YamlLines lines, int start, int minIndent, out int stop)
    {
        var builder = new ScalarBuilder(lines.Text, YamlSingleQuotedCodec.Instance);
        var segments = new List<TextRange>();
        var end = End(lines, start, isFlow: false, out stop);
        var isReadable = stop >= lines.End || lines.Text[stop] != ':';
        segments.Add(TextRange.FromBounds(start, end));
        while (isReadable && stop >= lines.End && TryContinue(lines, minIndent, out var isParagraph))
        {
            isReadable = !isParagraph;
            end = End(lines, lines.Content, isFlow: false, out stop);
            isReadable &= stop >= lines.End || lines.Text[stop] != ':';
            segments.Add(TextRange.FromBounds(lines.Content, end));
        }

        var codec = new UnescapedCodec(lines.Text, start, end, IsPlain);
        builder.Codec = segments.Count == 1 ? codec : new YamlFoldingCodec(codec, lines.Text);
        var previous = start;
        foreach (var segment in segments)
        {
            if (segment.Start > start)
            {
                builder.Spelled(" ", previous, segment.Start);
            }

            builder.Verbatim(segment.Start, segment.End);
            previous = segment.End;
        }

        return isReadable ? new YamlScalar(TextRange.FromBounds(start, end), start, builder) : null;
    }

    /// <summary>True if the text reads as itself in a block.</summary>
    public static bool IsPlain(string text) => text.Length > 0 && IsPlain(text, isFlow: false);

    /// <summary>True if the text reads as itself between brackets.</summary>
    public static bool IsPlainInFlow(string text) => text.Length > 0 && IsPlain(text, isFlow: true);

    private static bool IsPlain(string text, bool isFlow)
    {
        var lines = new YamlLines(text);
        if (lines.Indent > 0 || lines.IsDocumentMark || text[0] == '\uFEFF')
        {
            return false;
        }

        for (var isFirst = true; !lines.IsAtEnd; lines.MoveNext(), isFirst = false)
        {
            var content = lines.SkipSpaces(lines.Start);
            if (content == lines.End || (isFirst && !CanStart(lines, content, isFlow)) || lines.Text[content] == '#')
            {
                return false;
            }

            _ = End(lines, content, isFlow, out var stop);
            if (stop < lines.End)
            {
                return false;
            }
        }

        return true;
    }

    // The lines move only if there is such a line.
    private static bool TryContinue(YamlLines lines, int minIndent, out bool isParagraph)
    {
        var start = lines.Start;
        isParagraph = false;
        lines.MoveNext();
        while (!lines.IsAtEnd && lines.IsBlank)
        {
            isParagraph = true;
            lines.MoveNext();
        }

        if (!lines.IsAtEnd && !lines.IsDocumentMark && !lines.IsTemplate)
        {
            // Parsers do not agree on tabs.
            var first = lines.Text[lines.Content];
            isParagraph |= first == '\t';
            if (first == '\t' || (first != '#' && lines.Indent >= minIndent))
            {
                return true;
            }
        }

        lines.MoveTo(start);
        return false;
    }

    private static bool IsFlowMark(char c) => c is ',' or '[' or ']' or '{' or '}';
}
