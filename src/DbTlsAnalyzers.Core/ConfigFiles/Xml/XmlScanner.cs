using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.Xml;

/// <summary>Walks through the markup of a file once, without recursion.</summary>
internal sealed class XmlScanner(string text, ConfigFileBuilder file)
{
    private readonly XmlElements _elements = new(text, file);
    private int _position;

    public void Scan()
    {
        while (_position < text.Length)
        {
            if (text[_position] != '<')
            {
                var end = text.IndexOf('<', _position);
                end = end < 0 ? text.Length : end;
                _elements.Text(_position, end);
                _position = end;
            }
            else if (!TrySkip("<!--", "-->", isComment: true) && !TryCData() && !TrySkip("<?", "?>", isComment: false) && !TryDocumentType())
            {
                Tag();
            }
        }

        _elements.CloseAll();
    }

    private bool StartsWith(string mark) => string.CompareOrdinal(text, _position, mark, 0, mark.Length) == 0;

    private bool TrySkip(string open, string close, bool isComment)
    {
        if (!StartsWith(open))
        {
            return false;
        }

        var start = _position;
        var end = text.IndexOf(close, start + open.Length, StringComparison.Ordinal);
        _position = end < 0 ? text.Length : end + close.Length;
        if (end < 0)
        {
            file.Problem(start, _position);
        }
        else if (isComment)
        {
            file.Comment(start, _position, open.Length, close.Length);
        }

        return true;
    }

    private bool TryCData()
    {
        const string Open = "<![CDATA[";
        if (!StartsWith(Open))
        {
            return false;
        }

        var start = _position + Open.Length;
        var end = text.IndexOf("]]>", start, StringComparison.Ordinal);
        if (end < 0)
        {
            file.Problem(_position, text.Length);
        }

        _elements.CData(start, end < 0 ? text.Length : end);
        _position = end < 0 ? text.Length : end + 3;
        return true;
    }

    // <!DOCTYPE name [ … ]>: declarations in brackets have marks of their own.
    private bool TryDocumentType()
    {
        if (!StartsWith("<!"))
        {
            return false;
        }

        var start = _position;
        var brackets = 0;
        var quote = '\0';
        for (_position += 2; _position < text.Length; _position++)
        {
            var c = text[_position];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '>' && brackets <= 0)
            {
                _position++;
                return true;
            }
            else
            {
                brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
            }
        }

        file.Problem(start, _position);
        return true;
    }

    private void Tag()
    {
        var start = _position++;
        var isEnd = _position < text.Length && text[_position] == '/';
        _position += isEnd ? 1 : 0;
        var name = Name();
        if (name.IsEmpty)
        {
            file.Problem(start, _position);
            return;
        }

        if (isEnd)
        {
            SkipSpaces();
            _elements.Close(name, start);
            _ = Expect('>', start);
            return;
        }

        var attributes = new List<XmlAttribute>();
        while (TryAttribute(attributes))
        {
        }

        var isEmpty = _position < text.Length && text[_position] == '/';
        _position += isEmpty ? 1 : 0;
        _ = Expect('>', start);
        _elements.Open(name, attributes, isEmpty);
    }

    private bool TryAttribute(List<XmlAttribute> attributes)
    {
        SkipSpaces();
        var name = Name();
        if (name.IsEmpty)
        {
            // Something that no tag holds (a stray quote, '='): step over it, up to what ends the tag.
            if (_position >= text.Length || text[_position] is '<' or '>' or '/')
            {
                return _position + 1 < text.Length && text[_position] == '/' && text[_position + 1] != '>' && StepOver();
            }

            return StepOver();
        }

        SkipSpaces();
        if (!Expect('=', name.Start))
        {
            return true;
        }

        SkipSpaces();
        if (_position >= text.Length || text[_position] is not ('"' or '\''))
        {
            file.Problem(name.Start, _position);
            return true;
        }

        var start = _position + 1;
        var end = text.IndexOfAny([text[_position], '<'], start);
        if (end < 0 || text[end] == '<')
        {
            // The quote is missing: go on with the markup that follows.
            _position = end < 0 ? text.Length : end;
            file.Problem(name.Start, _position);
            return false;
        }

        var value = XmlValue.Attribute(text, start, end, file);
        attributes.Add(new XmlAttribute(text.Substring(name.Start, name.Length), name, value, TextRange.FromBounds(start, end)));
        _position = end + 1;
        return true;
    }

    private bool StepOver()
    {
        file.Problem(_position, _position + 1);
        _position++;
        return true;
    }

    private bool Expect(char mark, int from)
    {
        if (_position < text.Length && text[_position] == mark)
        {
            _position++;
            return true;
        }

        file.Problem(from, _position);
        return false;
    }

    private TextRange Name()
    {
        var start = _position;
        while (_position < text.Length && !IsSpace(text[_position]) && text[_position] is not ('<' or '>' or '/' or '=' or '"' or '\'' or '&' or '?' or '!'))
        {
            _position++;
        }

        return TextRange.FromBounds(start, _position);
    }

    private void SkipSpaces()
    {
        while (_position < text.Length && IsSpace(text[_position]))
        {
            _position++;
        }
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n';
}
