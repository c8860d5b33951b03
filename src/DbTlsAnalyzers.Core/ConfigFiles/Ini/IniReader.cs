using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.Ini;

/// <summary><c>[section]</c>, <c>key = value</c> or <c>key: value</c>, comments behind <c>;</c>, <c>#</c> or <c>!</c> at the start of a line.</summary>
internal sealed class IniReader : ConfigFileReader
{
    public override bool CanRead(string fileName) => HasExtension(fileName, ".ini", ".conf", ".properties", ".cnf", ".cfg");

    public override void Read(string fileName, string text, ConfigFileBuilder file)
    {
        ConfigPath? section = ConfigPath.Root;
        var position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        while (position < text.Length)
        {
            var next = text.IndexOfAny(['\r', '\n'], position);
            next = next < 0 ? text.Length : next;
            var start = position;
            var end = next;
            Trim(text, ref start, ref end);
            if (start < end)
            {
                section = Line(text, start, end, section, file);
            }

            position = next + 1;
        }
    }

    private static ConfigPath? Line(string text, int start, int end, ConfigPath? section, ConfigFileBuilder file)
    {
        if (text[start] is ';' or '#' or '!')
        {
            file.Comment(start, end, 1, 0);
            return section;
        }

        if (text[start] == '[')
        {
            if (text[end - 1] == ']' && end - start > 2)
            {
                return ConfigPath.Root.Append(text.Substring(start + 1, end - start - 2));
            }

            file.Problem(start, end);
            return section;
        }

        var separator = Separator(text, start, end);
        var keyEnd = separator;
        var keyStart = start;
        Trim(text, ref keyStart, ref keyEnd);
        if (separator < 0 || keyStart >= keyEnd)
        {
            file.Problem(start, end);
            return section;
        }

        if (section?.Append(text.Substring(keyStart, keyEnd - keyStart)) is { } path)
        {
            file.Add(path, TextRange.FromBounds(keyStart, keyEnd), Value(text, start, separator, end, file.Host));
        }

        return section;
    }

    // A ':' with a space behind it, or else '=': keys may hold ':' ("ConnectionStrings:Shop = …") and values '='.
    private static int Separator(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] == '=' || (text[i] == ':' && (i + 1 == end || text[i + 1] is ' ' or '\t')))
            {
                return i;
            }
        }

        return text.IndexOf(':', start, end - start);
    }

    private static MappedText Value(string text, int lineStart, int separator, int end, object host)
    {
        var start = separator + 1;
        Trim(text, ref start, ref end);
        var isQuoted = IsQuoted(text, start, end);
        start += isQuoted ? 1 : 0;
        end -= isQuoted ? 1 : 0;
        // Behind 'key:' without a space a '=' would become the separator.
        var separates = text.Substring(lineStart, start - lineStart);
        var scalar = new ScalarBuilder(text, new UnescapedCodec(
            text, start, end, value => (isQuoted || !IsQuoted(value, 0, value.Length)) && Separator(separates + value, 0, separates.Length + value.Length) == separator - lineStart));
        scalar.Verbatim(start, end);
        return scalar.Build(host, ReferenceSyntax.Deployment, start);
    }

    private static bool IsQuoted(string text, int start, int end) =>
        end - start >= 2 && text[start] is '"' or '\'' && text[end - 1] == text[start];

    private static void Trim(string text, ref int start, ref int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }
    }
}
