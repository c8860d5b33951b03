namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>One pass over a decoded value.</summary>
internal sealed class ReferenceScanner(string text, int start, ReferenceSyntax syntax, HashSet<int>? literalPositions)
{
    private readonly List<Reference> _found = [];
    private readonly Stack<int> _defaultEnds = new();
    private readonly ForwardSearch _mustacheEnd = new(text, "}}");
    private readonly ForwardSearch _percent = new(text, "%");
    private readonly ForwardSearch _brace = new(text, "}");
    private readonly ForwardSearch _parenthesis = new(text, ")");
    private readonly ForwardSearch _underscores = new(text, "__");
    private Dictionary<int, int>? _braces;
    private int _position = start;

    public IReadOnlyList<Reference> Scan()
    {
        while (_position < text.Length)
        {
            if (_defaultEnds.Count > 0 && _defaultEnds.Peek() == _position)
            {
                Add(ReferenceKind.Marks, _position + 1);
                _ = _defaultEnds.Pop();
                continue;
            }

            if (literalPositions?.Contains(_position) == true || !TryReference())
            {
                _position++;
            }
        }

        return _found;
    }

    private bool TryReference() => text[_position] switch
    {
        '$' => TryDollar(),
        '%' => Has(ReferenceSyntax.Percent) && TryDelimited(1, _percent, 1),
        '#' => Has(ReferenceSyntax.Hash) && Next() == '{' && TryHash(),
        '{' => Has(ReferenceSyntax.Mustache) && Next() == '{' && TryMustache(),
        '_' => Has(ReferenceSyntax.Underscore) && Next() == '_' && TryUnderscores(),
        _ => false,
    };

    private bool Has(ReferenceSyntax flag) => (syntax & flag) != ReferenceSyntax.None;

    private char Next() => _position + 1 < text.Length ? text[_position + 1] : '\0';

    private bool TryDollar()
    {
        var next = Next();
        if (Has(ReferenceSyntax.Dollar) && next == '$')
        {
            return Add(ReferenceKind.EscapedDollar, _position + 2);
        }

        if (Has(ReferenceSyntax.DoubledDollar) && next == '$' && _position + 2 < text.Length && text[_position + 2] == '(')
        {
            return Add(ReferenceKind.EscapedDollar, _position + 2);
        }

        if (Has(ReferenceSyntax.Parenthesis) && next == '(')
        {
            return TryDelimited(2, _parenthesis, 1);
        }

        if (next == '{' && (_braces ??= MatchBraces()).TryGetValue(_position, out var close))
        {
            return AddBraced(close);
        }

        if (!Has(ReferenceSyntax.Dollar) || !(char.IsLetter(next) || next == '_'))
        {
            return false;
        }

        var end = NameEnd(_position + 1, static c => c == '_');
        return Add(ReferenceKind.Variable, end);
    }

    // ${NAME}, ${NAME:-default}, ${NAME-default}; with any other operator (:? :+ …) nothing is known.
    private bool AddBraced(int close)
    {
        var nameEnd = NameEnd(_position + 2, static c => c is '_' or '.');
        var operatorLength = 0;
        if (nameEnd > _position + 2)
        {
            operatorLength = text[nameEnd] == ':' && text[nameEnd + 1] == '-' ? 2 : text[nameEnd] == '-' && Has(ReferenceSyntax.Dollar) ? 1 : 0;
        }

        var defaultStart = nameEnd + operatorLength;
        if (operatorLength > 0 && defaultStart < close)
        {
            _ = Add(ReferenceKind.Marks, defaultStart);
            _defaultEnds.Push(close);
            return true;
        }

        return Add(ReferenceKind.Variable, close + 1);
    }

    private bool TryHash()
    {
        var close = _brace.From(_position + 2);
        if (!IsName(_position + 2, close) || CrossesDefault(close + 1))
        {
            return false;
        }

        var end = close + 1 < text.Length && text[close + 1] == '#' ? close + 2 : close + 1;
        return Add(ReferenceKind.Variable, end);
    }

    private bool TryMustache()
    {
        var close = _mustacheEnd.From(_position + 2);
        return close >= 0 && !CrossesDefault(close + 2) && Add(ReferenceKind.Variable, close + 2);
    }

    private bool TryUnderscores()
    {
        var close = _underscores.From(_position + 3);
        return !(_position > 0 && IsNameCharacter(text[_position - 1])) && IsName(_position + 2, close) && !(close + 2 < text.Length && IsNameCharacter(text[close + 2]))
            && Add(ReferenceKind.Variable, close + 2);
    }

    private bool TryDelimited(int open, ForwardSearch end, int close)
    {
        var at = end.From(_position + open);
        return IsName(_position + open, at) && Add(ReferenceKind.Variable, at + close);
    }

    // Names hold no '}', so that only references which end with one can reach out of a default.
    private bool CrossesDefault(int end) => _defaultEnds.Count > 0 && end > _defaultEnds.Peek();

    private bool Add(ReferenceKind kind, int end)
    {
        _found.Add(new Reference(kind, _position, end, _defaultEnds.Count));
        _position = end;
        return true;
    }

    // Compose counts only '${' as opening: another '{' in a default is text.
    private Dictionary<int, int> MatchBraces()
    {
        var matches = new Dictionary<int, int>();
        var open = new Stack<int>();
        for (var i = _position; i < text.Length; i++)
        {
            if (literalPositions?.Contains(i) == true)
            {
                continue;
            }

            if (text[i] == '$' && i + 1 < text.Length && text[i + 1] is '$' or '{')
            {
                if (text[i + 1] == '{')
                {
                    open.Push(i);
                }
                else if (Has(ReferenceSyntax.Dollar))
                {
                    i++;
                }
            }
            else if (text[i] == '}' && open.Count > 0)
            {
                matches[open.Pop()] = i;
            }
        }

        return matches;
    }

    private int NameEnd(int from, Func<char, bool> alsoAllowed)
    {
        var end = from;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || alsoAllowed(text[end])))
        {
            end++;
        }

        return end;
    }

    // Names are short: the limit keeps a line of nothing but marks linear.
    private bool IsName(int from, int to)
    {
        if (to <= from || to - from > 200)
        {
            return false;
        }

        for (var i = from; i < to; i++)
        {
            if (!IsNameCharacter(text[i]) && text[i] is not ('.' or '-' or ':' or '(' or ')'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNameCharacter(char c) => c == '_' || char.IsLetterOrDigit(c);
}
