using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.Yaml;

/// <summary>Text between single quotes: only they are escaped.</summary>
internal sealed class YamlSingleQuotedCodec : ITextCodec
{
    public static YamlSingleQuotedCodec Instance { get; } = new();

    public string? Encode(string value, TextRange replaced)
    {
        foreach (var c in value)
        {
            if (c is (< ' ' and not '\t') or '\u007F' or '\u0085' or '\u2028' or '\u2029' or '\uFEFF')
            {
                return null;
            }
        }

        return value.Replace("'", "''");
    }
}

/// <summary>Text that goes over several lines: white space at a line break is lost, and a line without text is a paragraph.</summary>
internal sealed class YamlFoldingCodec(ITextCodec inner, string source) : ITextCodec
{
    public string? Encode(string value, TextRange replaced)
    {
        var isAtBreak = IsAtBreak(replaced.Start - 1, -1) || IsAtBreak(replaced.End, 1);
        return isAtBreak && (value.Length == 0 || char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[value.Length - 1])) ? null : inner.Encode(value, replaced);
    }

    private bool IsAtBreak(int position, int step)
    {
        while (position < source.Length && source[position] is ' ' or '\t')
        {
            position += step;
        }

        return position >= source.Length || source[position] is '\r' or '\n'
            || (source[position] == '\\' && position + 1 < source.Length && source[position + 1] is '\r' or '\n');
    }
}

/// <summary>Text of a block scalar: lines with the same indentation, nothing escaped.</summary>
/// <param name="source">The text of the file.</param>
/// <param name="content">Where the text starts and ends, without the line break at its end.</param>
/// <param name="indent">The spaces before each line.</param>
/// <param name="isIndentGiven">The header says the indentation; otherwise the first line does.</param>
/// <param name="isFolded">A line break is a space.</param>
internal sealed class YamlBlockCodec(string source, TextRange content, int indent, bool isIndentGiven, bool isFolded) : ITextCodec
{
    public string? Encode(string value, TextRange replaced)
    {
        // Its last line break belongs to the next line; the end of a block says how many there are.
        if (replaced.End > content.End || YamlSingleQuotedCodec.Instance.Encode(value.Replace("\n", string.Empty), replaced) is null
            || (isFolded && value.IndexOf('\n') >= 0))
        {
            return null;
        }

        var before = source[replaced.Start - 1];
        var after = replaced.End < source.Length ? source[replaced.End] : '\n';
        var first = value.Length > 0 ? value[0] : after;
        var last = value.Length > 0 ? value[value.Length - 1] : before;
        var column = Column(replaced.Start);
        var changesIndent = column < indent
            || (column == indent && first is ' ' or '\t' or '\n' or '\r' && (isFolded || (!isIndentGiven && replaced.Start == content.Start)));
        var changesEnd = replaced.End == content.End && last is ' ' or '\t' or '\n' or '\r';
        return changesIndent || changesEnd ? null : value.Replace("\n", "\n" + new string(' ', indent));
    }

    // How far the place is from the start of its line; what is right of the indentation counts as one column.
    private int Column(int position)
    {
        var column = 0;
        while (column <= indent && source[position - column - 1] is not ('\r' or '\n'))
        {
            column++;
        }

        return column;
    }
}
