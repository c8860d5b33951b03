using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.Yaml;

/// <summary>The key of a map in block style, with its colon: all in one line.</summary>
/// <param name="Name">Null if it cannot be told.</param>
/// <param name="Range">Without quotes.</param>
/// <param name="End">Behind the colon.</param>
internal readonly record struct YamlKey(string? Name, TextRange Range, int End)
{
    /// <summary>Null if there is no key.</summary>
    public static YamlKey? Read(YamlLines lines, int position)
    {
        if (position >= lines.End)
        {
            return null;
        }

        string? name;
        TextRange range;
        int colon;
        if (lines.Text[position] is '"' or '\'')
        {
            if (YamlQuoted.Read(lines, position, 0, isOneLine: true) is not { } scalar)
            {
                return null;
            }

            name = scalar.Builder?.ToString();
            range = scalar.ContentRange;
            colon = lines.SkipSpaces(scalar.Range.End);
        }
        else if (YamlPlain.CanStart(lines, position, isFlow: false))
        {
            var end = YamlPlain.End(lines, position, isFlow: false, out colon);
            range = TextRange.FromBounds(position, end);
            name = lines.Text.Substring(position, end - position);
        }
        else
        {
            return null;
        }

        return colon > position && colon < lines.End && lines.Text[colon] == ':' && lines.IsSpaceOrEnd(colon + 1) ? new YamlKey(name, range, colon + 1) : null;
    }

    /// <summary>Steps over anchors, which are names for what follows, and tags, which change what it means unless they say that it is text.</summary>
    public static int SkipProperties(YamlLines lines, int position, out bool isTagged)
    {
        isTagged = false;
        while (position < lines.End && lines.Text[position] is '&' or '!')
        {
            var start = position;
            while (!lines.IsSpaceOrEnd(position))
            {
                position++;
            }

            isTagged |= lines.Text[start] == '!' && position - start > 1 && (position - start != 5 || string.CompareOrdinal(lines.Text, start, "!!str", 0, 5) != 0);
            position = lines.SkipSpaces(position);
        }

        return position;
    }
}
