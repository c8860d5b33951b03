using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConnectionStrings;

/// <summary>One pass over a connection string: the states of .NET's parser as methods.</summary>
internal sealed class ConnectionStringReader(string text)
{
    private const string ControlCharacterInKey = "A control character or line break stands in a keyword";

    private readonly List<Setting> _settings = [];
    private readonly List<ConnectionStringProblem> _problems = [];
    private readonly int _end = text.TrimEnd(0, text.Length);
    private int _position;
    private bool _mayHaveMore;

    public ConnectionString Result => new(text, _settings, _problems, _mayHaveMore);

    /// <summary>Skips what may stand between settings; false at the end.</summary>
    public bool MoveToNext()
    {
        while (_position < text.Length && (text[_position] == ';' || char.IsWhiteSpace(text[_position])))
        {
            _position++;
        }

        return _position < text.Length;
    }

    public void ReadSetting()
    {
        var start = _position;
        if (text[start] == '\0')
        {
            ReadTermination();
        }
        else if (ReadKey(start) is { } keyRange)
        {
            ReadValue(keyRange, Undouble(keyRange, "="));
        }
    }

    private void ReadTermination()
    {
        var start = _position;
        while (_position < text.Length && (text[_position] == '\0' || char.IsWhiteSpace(text[_position])))
        {
            _position++;
        }

        if (_position < text.Length)
        {
            _ = Fail(start, _position, _position, "Text follows a NUL character, which ends a connection string");
        }
    }

    /// <summary>Moves behind the <c>=</c> of a key; null if there is no key.</summary>
    private TextRange? ReadKey(int start)
    {
        var hasHole = false;
        for (; _position < text.Length; _position++)
        {
            var current = text[_position];
            if (current == '=')
            {
                if (At(_position + 1) != '=')
                {
                    return EndKey(start);
                }

                _position++;
            }
            else if (current == ';' && hasHole)
            {
                // The builder would take this semicolon for a part of the key, but the hole may well be settings of its own.
                _mayHaveMore = true;
                return null;
            }
            else if (current.IsForbidden())
            {
                _ = Fail(start, _position, _position, ControlCharacterInKey);
                return null;
            }

            hasHole |= current == MappedText.Hole;
        }

        _ = Fail(start, _position, _position, "A keyword has no '='");
        return null;
    }

    private TextRange? EndKey(int start)
    {
        var end = text.TrimEnd(start, _position);
        _position++;
        if (end > start)
        {
            return TextRange.FromBounds(start, end);
        }

        _ = Fail(start, _position, _position, "No keyword stands before '='");
        return null;
    }

    private void ReadValue(TextRange keyRange, string key)
    {
        var afterEquals = _position;
        _position = text.TrimStart(_position);

        switch (At(_position))
        {
            case null or ';' or '\0':
                // The place for a value: behind "key =" one space is style, all else is not part of it.
                var isSpaced = keyRange.End < afterEquals - 1 && At(afterEquals) == ' ';
                AddSetting(keyRange, key, string.Empty, new TextRange(isSpaced ? afterEquals + 1 : afterEquals, 0));
                break;
            case '"' or '\'':
                ReadQuoted(keyRange, key);
                break;
            default:
                ReadUnquoted(keyRange, key);
                break;
        }
    }

    private void ReadUnquoted(TextRange keyRange, string key)
    {
        var start = _position;
        while (_position < text.Length && text[_position] != ';' && !text[_position].IsForbidden())
        {
            _position++;
        }

        var range = TextRange.FromBounds(start, text.TrimEnd(start, _position));
        var isMalformed = false;
        if (At(_position) is { } stop && stop is not (';' or '\0'))
        {
            isMalformed = !Fail(keyRange.Start, _position, _position, "A control character stands in a value");
        }
        else if (text[range.End - 1] is '"' or '\'')
        {
            isMalformed = !Fail(keyRange.Start, range.End, _position, "A value without quotes ends in a quote");
        }

        if (!isMalformed)
        {
            AddSetting(keyRange, key, text.Substring(range.Start, range.Length), range);
            _mayHaveMore |= HoleMayHoldSettings(range);
        }
    }

    private void ReadQuoted(TextRange keyRange, string key)
    {
        var start = _position;
        var quote = text[_position++];
        while (_position < text.Length && text[_position] != '\0' && (text[_position] != quote || At(_position + 1) == quote))
        {
            _position += text[_position] == quote ? 2 : 1;
        }

        if (At(_position) != quote)
        {
            // What the quote swallowed is read again: it holds settings, unless the missing quote was meant to stand far behind.
            FailQuoted(keyRange, key, start, _position, start, "A quoted value has no closing quote");
            return;
        }

        var range = TextRange.FromBounds(start, ++_position);
        _position = text.TrimStart(_position);

        if (At(_position) is null or ';' or '\0')
        {
            AddSetting(keyRange, key, Undouble(new TextRange(start + 1, range.Length - 2), quote == '"' ? "\"" : "'"), range);
        }
        else
        {
            FailQuoted(keyRange, key, start, _position, _position, "Text follows a quoted value");
        }
    }

    private void FailQuoted(TextRange keyRange, string key, int valueStart, int position, int resumeFrom, string message)
    {
        if (!Fail(keyRange.Start, position, resumeFrom, message))
        {
            return;
        }

        var range = TextRange.FromBounds(valueStart, text.TrimEnd(valueStart, _position));
        AddSetting(keyRange, key, text.Substring(valueStart, position - valueStart), range, isKnown: false);
    }

    private void AddSetting(TextRange keyRange, string key, string value, TextRange valueRange, bool isKnown = true)
    {
        var keyHasHole = key.IndexOf(MappedText.Hole) >= 0;
        _mayHaveMore |= keyHasHole;
        isKnown &= !keyHasHole && value.IndexOf(MappedText.Hole) < 0;
        var range = TextRange.FromBounds(keyRange.Start, valueRange.End);
        if (isKnown && !valueRange.IsEmpty && key.HasControlCharacter())
        {
            // The grammar takes a line break between two words, the builder's indexer does not; resetting such a key is no error.
            _problems.Add(new ConnectionStringProblem(range, ControlCharacterInKey));
            return;
        }

        _settings.Add(new Setting(key, value, keyRange, valueRange, range, isKnown));
    }

    /// <summary>
    /// The builder throws at <paramref name="position"/> over what starts at <paramref name="start"/>. Moves to the <c>;</c> at or after
    /// <paramref name="resumeFrom"/>. True if it is not a problem after all: a hole on the way there may hold what is missing.
    /// </summary>
    private bool Fail(int start, int position, int resumeFrom, string message)
    {
        var next = text.IndexOf(';', resumeFrom);
        _position = next < 0 ? text.Length : next;
        if (text.IndexOf(MappedText.Hole, start, Math.Min(position + 1, text.Length) - start) >= 0)
        {
            _mayHaveMore = true;
            return true;
        }

        _problems.Add(new ConnectionStringProblem(TextRange.FromBounds(start, text.TrimEnd(start, _position)), message));
        return false;
    }

    /// <summary><c>Database=app{more}</c>: the last thing in the text, and not what a name is composed of (<c>app_{name}</c>).</summary>
    private bool HoleMayHoldSettings(TextRange value) =>
        value.Length > 1
        && text[value.End - 1] == MappedText.Hole
        && (char.IsLetterOrDigit(text[value.End - 2]) || text[value.End - 2] is '"' or '\'' or MappedText.Hole)
        && value.End == _end;

    /// <summary>The text of a range in which this character stands for itself by being doubled.</summary>
    private string Undouble(TextRange range, string single) => text.Substring(range.Start, range.Length).Replace(single + single, single);

    private char? At(int position) => position < text.Length ? text[position] : null;
}
