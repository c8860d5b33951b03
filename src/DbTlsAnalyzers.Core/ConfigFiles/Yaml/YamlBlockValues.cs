using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.Yaml;

/// <summary>Reads the values of keys and items in block style, of whatever style they are themselves, and what stands behind them in their line.</summary>
internal sealed class YamlBlockValues(YamlLines lines, YamlEntries entries)
{
    private readonly YamlFlow _flow = new(lines, entries);

    /// <summary>True if the lines are at the next line already, not at the value's last.</summary>
    public bool Read(YamlBlock block, int position, bool isTagged, TextRange keyRange)
    {
        block.KeyRange = keyRange;
        if (IsCommentOrEnd(position))
        {
            return false;
        }

        var path = block.Close();
        var c = lines.Text[position];
        YamlScalar? scalar;
        if (c is '|' or '>')
        {
            CommentBehind(position);
            scalar = YamlBlockScalar.Read(lines, position, block.Indent);
        }
        else if (c is '"' or '\'')
        {
            scalar = YamlQuoted.Read(lines, position, block.Indent + 1, isOneLine: false);
            scalar = scalar is { } quoted && IsRestOfLineEmpty(quoted.Range.End) ? quoted : null;
        }
        else if (c is '[' || (c == '{' && !YamlPlain.CanStart(lines, position, isFlow: false)))
        {
            var end = _flow.Read(position, block.Indent, path);
            _ = end >= 0 && IsRestOfLineEmpty(end);
            return false;
        }
        else if (c != '*' && YamlPlain.CanStart(lines, position, isFlow: false))
        {
            scalar = YamlPlain.Read(lines, position, block.Indent + 1, out var stop);
            CommentBehind(Math.Max(position, stop - 1));
        }
        else
        {
            CommentBehind(position);
            return false;
        }

        if (scalar is not { } value)
        {
            entries.Problem(position, Math.Max(position, lines.End));
        }
        else if (!isTagged)
        {
            entries.Add(block.Collection, path, keyRange, value);
        }

        return c is '|' or '>';
    }

    /// <summary>True if nothing stands at this place but, perhaps, a comment, which is reported.</summary>
    public bool IsCommentOrEnd(int position)
    {
        if (position < lines.End && lines.Text[position] == '#' && lines.Text[position - 1] is ' ' or '\t')
        {
            entries.Comment(position, lines.End);
            return true;
        }

        return position >= lines.End;
    }

    private bool IsRestOfLineEmpty(int position)
    {
        var rest = lines.SkipSpaces(position);
        if (!IsCommentOrEnd(rest))
        {
            entries.Problem(rest, lines.End);
            return false;
        }

        return true;
    }

    private void CommentBehind(int position)
    {
        for (var i = position + 1; i < lines.End; i++)
        {
            if (lines.Text[i] == '#' && lines.Text[i - 1] is ' ' or '\t')
            {
                entries.Comment(i, lines.End);
                return;
            }
        }
    }
}
