using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.Json;

internal enum JsonTokenKind
{
    /// <summary>One of <c>{ } [ ] , :</c>.</summary>
    Mark,

    /// <summary>A string with both quotes.</summary>
    Text,

    /// <summary>A number, <c>true</c>, <c>false</c>, <c>null</c>: a value that holds no connection string.</summary>
    Literal,

    /// <summary>Something else: a value that cannot be read.</summary>
    Unreadable,

    /// <summary><c>{{ … }}</c>, which is gone, or something else, when the file is read; no JSON has two such braces.</summary>
    Template,
}

/// <summary>The tokens of a JSON file; comments and unreadable parts are reported on the way.</summary>
internal sealed class JsonTokenizer(string text, ConfigFileBuilder file)
{
    private readonly ForwardSearch _templateEnd = new(text, "}}");
    private int _position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;

    public JsonTokenKind Kind { get; private set; }

    public int Start { get; private set; }

    public int End => _position;

    public bool MoveNext()
    {
        SkipTrivia();
        Start = _position;
        if (_position >= text.Length)
        {
            return false;
        }

        var c = text[_position];
        if (TemplateEnd(c) is { } end)
        {
            _position = end;
            Kind = JsonTokenKind.Template;
        }
        else if (c is '{' or '}' or '[' or ']' or ',' or ':')
        {
            _position++;
            Kind = JsonTokenKind.Mark;
        }
        else if (c == '"')
        {
            Kind = SkipString() ? JsonTokenKind.Text : JsonTokenKind.Unreadable;
        }
        else
        {
            SkipWord();
            Kind = IsLiteral() ? JsonTokenKind.Literal : JsonTokenKind.Unreadable;
            if (Kind == JsonTokenKind.Unreadable)
            {
                file.Problem(Start, End);
            }
        }

        return true;
    }

    // In a file that is a value of another one, the template is unknown text already.
    private int? TemplateEnd(char first) =>
        first == MappedText.Hole ? _position + 1
        : first == '{' && string.CompareOrdinal(text, _position, "{{", 0, 2) == 0 && _templateEnd.From(_position + 2) is >= 0 and var close ? close + 2
        : null;

    private void SkipTrivia()
    {
        while (_position < text.Length)
        {
            if (text[_position] is ' ' or '\t' or '\r' or '\n')
            {
                _position++;
            }
            else if (!TrySkipComment())
            {
                return;
            }
        }
    }

    private bool TrySkipComment()
    {
        var isLine = string.CompareOrdinal(text, _position, "//", 0, 2) == 0;
        if (!isLine && string.CompareOrdinal(text, _position, "/*", 0, 2) != 0)
        {
            return false;
        }

        var start = _position;
        if (isLine)
        {
            var end = text.IndexOfAny(['\r', '\n'], start);
            _position = end < 0 ? text.Length : end;
            file.Comment(start, _position, 2, 0);
            return true;
        }

        var close = text.IndexOf("*/", start + 2, StringComparison.Ordinal);
        _position = close < 0 ? text.Length : close + 2;
        if (close < 0)
        {
            file.Problem(start, _position);
        }
        else
        {
            file.Comment(start, _position, 2, 2);
        }

        return true;
    }

    // A string ends in its line. If it does not, the quote is missing, and the next line is read afresh.
    private bool SkipString()
    {
        for (_position++; _position < text.Length && text[_position] is not ('\r' or '\n'); _position++)
        {
            if (text[_position] == '"')
            {
                _position++;
                return true;
            }

            if (text[_position] == '\\' && _position + 1 < text.Length && text[_position + 1] is not ('\r' or '\n'))
            {
                _position++;
            }
        }

        file.Problem(Start, End);
        return false;
    }

    private void SkipWord()
    {
        for (_position++; _position < text.Length; _position++)
        {
            if (text[_position] is '{' or '}' or '[' or ']' or ',' or ':' or '"' or ' ' or '\t' or '\r' or '\n' or '/')
            {
                return;
            }
        }
    }

    private bool IsLiteral()
    {
        if (text[Start] == '-' || char.IsDigit(text[Start]))
        {
            return true;
        }

        return IsWord("true") || IsWord("false") || IsWord("null");
    }

    private bool IsWord(string word) => End - Start == word.Length && string.CompareOrdinal(text, Start, word, 0, word.Length) == 0;
}
