using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.Yaml;

/// <summary>Scalars behind <c>|</c> and <c>&gt;</c>.</summary>
internal static class YamlBlockScalar
{
    /// <summary>Reads from the header on; the lines end up behind the last line of the text. No value if folding makes more of it than joined lines.</summary>
    public static YamlScalar Read(YamlLines lines, int header, int parentIndent)
    {
        var isFolded = lines.Text[header] == '>';
        var chomp = '\0';
        var given = 0;
        for (var i = header + 1; i < lines.End && lines.Text[i] is '+' or '-' or (>= '1' and <= '9'); i++)
        {
            chomp = lines.Text[i] is '+' or '-' ? lines.Text[i] : chomp;
            given = lines.Text[i] is '+' or '-' ? given : lines.Text[i] - '0';
        }

        lines.MoveNext();
        var start = lines.Start;
        var content = Lines(lines, parentIndent, given, out var indent);
        // What follows the last line with text is up to the header.
        var last = content.Count - 1;
        while (last >= 0 && content[last].IsBlank)
        {
            last--;
        }

        if (last < 0)
        {
            return new YamlScalar(new TextRange(start, 0), start, null);
        }

        var range = TextRange.FromBounds(content[0].Start, content[last].End);
        var builder = new ScalarBuilder(lines.Text, new YamlBlockCodec(lines.Text, range, indent, given > 0, isFolded));
        for (var i = 0; i <= last; i++)
        {
            if (isFolded && (content[i].IsBlank || lines.Text[content[i].Start] is ' ' or '\t'))
            {
                return new YamlScalar(range, range.Start, null);
            }

            builder.Verbatim(content[i].Start, content[i].End);
            if (i < last)
            {
                builder.Spelled(isFolded ? " " : "\n", content[i].End, content[i + 1].Start);
            }
        }

        var kept = chomp switch { '-' => last, '+' => content.Count, _ => last + 1 };
        for (var i = last; i < kept && content[i].HasBreak; i++)
        {
            builder.Spelled("\n", content[i].End, i + 1 < content.Count ? content[i + 1].Start : content[i].Next);
        }

        return new YamlScalar(range, range.Start, builder);
    }

    private static List<BlockLine> Lines(YamlLines lines, int parentIndent, int given, out int indent)
    {
        var found = new List<BlockLine>();
        indent = given > 0 ? Math.Max(parentIndent, 0) + given : -1;
        for (; !lines.IsAtEnd; lines.MoveNext())
        {
            var isEmpty = lines.Content == lines.End;
            if (!isEmpty && indent < 0)
            {
                indent = lines.Indent > parentIndent ? lines.Indent : int.MaxValue;
            }

            if ((!isEmpty && lines.Indent < indent) || lines.IsDocumentMark)
            {
                break;
            }

            var start = Math.Min(indent < 0 ? lines.End : lines.Start + indent, lines.End);
            found.Add(new BlockLine(start, lines.End, lines.NextStart));
        }

        return found;
    }

    private readonly record struct BlockLine(int Start, int End, int Next)
    {
        public bool IsBlank => Start == End;

        public bool HasBreak => Next > End;
    }
}
