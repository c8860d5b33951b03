using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.Yaml;

/// <summary>Maps and lists between brackets, JSON included; may go over several lines.</summary>
internal sealed class YamlFlow(YamlLines lines, YamlEntries entries)
{
    private readonly Stack<Container> _containers = new();

    /// <summary>What is known about the file: a bracket was left open, so that lines that are indented too little end one.</summary>
    private bool _isStrict;
    private int _position;
    private bool _isBroken;
    private int _lastGoodLine;

    /// <summary>
    /// Reads from the opening bracket to behind the closing one; the lines end up at its line. Negative if there is none: reading goes on at the
    /// first line that is not indented more than <paramref name="parentIndent"/>. YAML forbids such lines, but parsers read on to the bracket.
    /// </summary>
    public int Read(int start, int parentIndent, ConfigPath? path)
    {
        _containers.Clear();
        _position = start;
        _isBroken = false;
        _lastGoodLine = -1;
        var next = path;
        do
        {
            var c = lines.Text[_position];
            if (c is '[' or '{' && !YamlPlain.IsTemplate(lines, _position))
            {
                next = _isBroken ? null : _containers.Count == 0 ? next : _containers.Peek().OpenMember();
                _containers.Push(new Container(new YamlCollection(c == '[', next)));
                _position++;
            }
            else if (c is ']' or '}')
            {
                _containers.Pop().EndMember(_isBroken ? null : entries);
                _position++;
                if (_containers.Count == 0)
                {
                    return _position;
                }
            }
            else
            {
                Token(_containers.Peek(), c);
            }
        }
        while (SkipToToken(parentIndent));

        // Once is enough to look for it to the end of the file.
        _isStrict = true;
        lines.MoveTo(_lastGoodLine >= 0 ? _lastGoodLine : lines.Start);
        entries.Problem(start, start + 1);
        return -1;
    }

    private void Token(Container container, char c)
    {
        var start = _position;
        if (c == ',')
        {
            container.EndMember(_isBroken ? null : entries);
        }
        else if (c == ':' && (container.IsAfterQuotedKey || EndsWord(_position + 1)))
        {
            container.Colon();
        }
        else if (container.IsAfterPlain)
        {
            // The scalar goes on, whatever it goes on with.
            _ = YamlPlain.End(lines, _position + 1, isFlow: true, out _position);
            container.Silence();
        }
        else if (c is '"' or '\'')
        {
            // The lines may move on, or, without a closing quote, stay.
            var scalar = YamlQuoted.Read(lines, _position, 0, isOneLine: false);
            _position = scalar?.Range.End ?? lines.End;
            container.Scalar(scalar ?? new YamlScalar(TextRange.FromBounds(start, _position), start, null), isQuoted: true);
        }
        else if (c is '&' or '*' or '!')
        {
            while (_position < lines.End && !EndsWord(_position))
            {
                _position++;
            }

            container.Property(isAnchor: c == '&' || (c == '!' && (_position == start + 1 || string.CompareOrdinal(lines.Text, start, "!!str", 0, 5) == 0)));
        }
        else if (YamlPlain.CanStart(lines, _position, isFlow: true))
        {
            var end = YamlPlain.End(lines, _position, isFlow: true, out _position);
            var builder = new ScalarBuilder(lines.Text, new UnescapedCodec(lines.Text, start, end, YamlPlain.IsPlainInFlow));
            builder.Verbatim(start, end);
            container.Scalar(new YamlScalar(TextRange.FromBounds(start, end), start, builder), isQuoted: false);
        }
        else
        {
            _isBroken = true;
        }

        // Every token moves on, whatever it is.
        _position = Math.Max(_position, start + 1);
    }

    private bool SkipToToken(int parentIndent)
    {
        while (true)
        {
            _position = lines.SkipSpaces(_position);
            var isComment = _position < lines.End && lines.Text[_position] == '#' && lines.Text[_position - 1] is ' ' or '\t' or '\r' or '\n';
            if (isComment && _lastGoodLine < 0)
            {
                entries.Comment(_position, lines.End);
            }
            else if (!isComment && _position < lines.End)
            {
                return true;
            }

            var before = lines.Start;
            lines.MoveNext();
            if (lines.IsAtEnd || lines.IsDocumentMark)
            {
                lines.MoveTo(before);
                return false;
            }

            if (!lines.IsBlank && lines.Indent <= parentIndent && lines.Text[lines.Content] is not (']' or '}' or '#') && _lastGoodLine < 0)
            {
                _lastGoodLine = before;
                _isBroken = true;
                if (_isStrict)
                {
                    return false;
                }
            }

            _position = lines.Start;
        }
    }

    private bool EndsWord(int position) => lines.IsSpaceOrEnd(position) || lines.Text[position] is ',' or '[' or ']' or '{' or '}';

    private sealed class Container(YamlCollection collection)
    {
        private YamlScalar? _key;
        private YamlScalar? _value;
        private ConfigPath? _path;
        private bool _hasColon;
        private bool _isSilent;
        private bool _hasProperty;

        public bool IsAfterQuotedKey { get; private set; }

        public bool IsAfterPlain { get; private set; }

        public void Silence() => _isSilent = true;

        public void Scalar(YamlScalar scalar, bool isQuoted)
        {
            IsAfterQuotedKey = isQuoted && !_hasColon;
            IsAfterPlain = !isQuoted;
            if (!collection.IsSequence && !_hasColon)
            {
                // Two scalars in a row: one over several lines.
                _isSilent |= _key is not null;
                _key = scalar;
                return;
            }

            _isSilent |= _value is not null;
            _value = scalar;
        }

        public void Colon()
        {
            // A colon in a list makes a map of one pair.
            _isSilent |= collection.IsSequence || _hasColon;
            _hasColon = true;
            IsAfterQuotedKey = false;
            IsAfterPlain = false;
        }

        public void Property(bool isAnchor)
        {
            _hasProperty = true;
            _isSilent |= !isAnchor || _value is not null || (_key is not null && !_hasColon);
        }

        public ConfigPath? OpenMember()
        {
            _path = MemberPath();
            var isAlone = !_isSilent && _value is null && (collection.IsSequence || _hasColon);
            _isSilent = true;
            IsAfterPlain = false;
            return isAlone ? _path : null;
        }

        public void EndMember(YamlEntries? entries)
        {
            if (_value is { } value && !_isSilent)
            {
                entries?.Add(collection, MemberPath(), _key?.ContentRange ?? default, value);
            }
            else if (collection.IsSequence && (_value is not null || _isSilent || _hasProperty) && _path is null)
            {
                _ = collection.NextItem();
            }

            _key = null;
            _value = null;
            _path = null;
            _hasColon = false;
            _isSilent = false;
            _hasProperty = false;
            IsAfterQuotedKey = false;
            IsAfterPlain = false;
        }

        private ConfigPath? MemberPath() => collection.IsSequence ? collection.NextItem()
            : _key?.Builder is { } key ? collection.Path?.Append(key.ToString())
            : null;
    }
}
