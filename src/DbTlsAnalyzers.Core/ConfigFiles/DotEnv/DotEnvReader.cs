using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.DotEnv;

/// <summary>Environment files as Docker Compose documents them ("Syntax for environment files"): <c>.env</c>, <c>.env.production</c>, <c>db.env</c>.</summary>
internal sealed class DotEnvReader : ConfigFileReader
{
    public override bool CanRead(string fileName) =>
        fileName.Equals(".env", StringComparison.OrdinalIgnoreCase) || fileName.StartsWith(".env.", StringComparison.OrdinalIgnoreCase) || HasExtension(fileName, ".env");

    public override void Read(string fileName, string text, ConfigFileBuilder file)
    {
        var position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        while ((position = SkipSpaces(text, position, withLines: true)) < text.Length)
        {
            position = text[position] == '#' ? Comment(text, position, file) : Statement(text, position, file);
        }
    }

    private static int Statement(string text, int start, ConfigFileBuilder file)
    {
        const string Export = "export";
        if (string.CompareOrdinal(text, start, Export, 0, Export.Length) == 0 && SkipSpaces(text, start + Export.Length, withLines: false) is var afterExport
            && afterExport > start + Export.Length)
        {
            start = afterExport;
        }

        var nameEnd = start;
        while (nameEnd < text.Length && IsNameCharacter(text[nameEnd]))
        {
            nameEnd++;
        }

        var delimiter = SkipSpaces(text, nameEnd, withLines: false);
        if (delimiter >= text.Length || text[delimiter] is '\n')
        {
            // A name alone hands on a variable of the surroundings.
            return delimiter;
        }

        if (nameEnd == start || text[delimiter] is not ('=' or ':'))
        {
            var end = LineEnd(text, delimiter);
            file.Problem(start, end);
            return end;
        }

        var valueStart = SkipSpaces(text, delimiter + 1, withLines: false);
        var isQuoted = valueStart < text.Length && text[valueStart] is '"' or '\'';
        var (value, valueEnd) = isQuoted ? DotEnvValue.Quoted(text, valueStart, file.Host) : DotEnvValue.Unquoted(text, valueStart, file.Host);
        if (value is null)
        {
            var end = LineEnd(text, valueStart);
            file.Problem(valueStart, end);
            return end;
        }

        file.Add(new ConfigEntry(string.Empty, text.Substring(start, nameEnd - start), ConfigEntryKind.EnvironmentVariable, TextRange.FromBounds(start, nameEnd), value));
        return RestOfLine(text, valueEnd, file);
    }

    private static int RestOfLine(string text, int start, ConfigFileBuilder file)
    {
        var position = SkipSpaces(text, start, withLines: false);
        if (position < text.Length && text[position] == '#')
        {
            return Comment(text, position, file);
        }

        var end = LineEnd(text, position);
        if (end > position)
        {
            file.Problem(position, end);
        }

        return end;
    }

    private static int Comment(string text, int start, ConfigFileBuilder file)
    {
        var end = LineEnd(text, start);
        file.Comment(start, end, 1, 0);
        return end;
    }

    private static int LineEnd(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        end = end < 0 ? text.Length : end;
        return end > start && text[end - 1] == '\r' ? end - 1 : end;
    }

    private static int SkipSpaces(string text, int position, bool withLines)
    {
        while (position < text.Length && (text[position] is ' ' or '\t' or '\r' or '\v' or '\f' or '\u0085' or '\u00A0' || (withLines && text[position] == '\n')))
        {
            position++;
        }

        return position;
    }

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '.' or '-' or '[' or ']';
}
