namespace DbTlsAnalyzers.ConfigFiles.Yaml;

/// <summary>A position in a file and the line around it.</summary>
internal sealed class YamlLines
{
    private int _templateLine = -1;
    private int _templateFrom;
    private int _templateEnd;

    public YamlLines(string text)
    {
        Text = text;
        MoveTo(text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0);
    }

    public string Text { get; }

    public int Start { get; private set; }

    /// <summary>Where the line ends, without its line break.</summary>
    public int End { get; private set; }

    /// <summary>How many spaces it starts with.</summary>
    public int Indent { get; private set; }

    public int Content => Start + Indent;

    public bool IsAtEnd => Start >= Text.Length;

    /// <summary>Nothing but white space.</summary>
    public bool IsBlank => SkipSpaces(Content) == End;

    public bool IsDocumentMark => (Is("---") || Is("...")) && IsSpaceOrEnd(Start + 3);

    /// <summary>Nothing but a template directive, <c>{{- if … }}</c>, which is gone when YAML is read.</summary>
    public bool IsTemplate
    {
        get
        {
            var last = End;
            while (last > Content && Text[last - 1] is ' ' or '\t')
            {
                last--;
            }

            return last - Content >= 4 && Text[Content] == '{' && Text[Content + 1] == '{' && Text[last - 1] == '}' && Text[last - 2] == '}';
        }
    }

    /// <summary>Where the next line starts.</summary>
    public int NextStart => End >= Text.Length ? Text.Length : Text[End] == '\r' && End + 1 < Text.Length && Text[End + 1] == '\n' ? End + 2 : End + 1;

    public void MoveNext() => MoveTo(NextStart);

    /// <summary>To the line that starts here.</summary>
    public void MoveTo(int start)
    {
        Start = start;
        var end = Text.IndexOfAny(['\r', '\n'], start);
        End = end < 0 ? Text.Length : end;
        var content = start;
        while (content < End && Text[content] == ' ')
        {
            content++;
        }

        Indent = content - start;
    }

    public int SkipSpaces(int position)
    {
        while (position < End && Text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }

    /// <summary>The next <c>}}</c> in the line, negative if there is none. Asked again and again for places in ascending order, it is linear.</summary>
    public int TemplateEnd(int position)
    {
        if (_templateLine != Start || position < _templateFrom || (_templateEnd >= 0 && _templateEnd < position))
        {
            _templateLine = Start;
            _templateFrom = position;
            _templateEnd = Text.IndexOf("}}", position, End - position, StringComparison.Ordinal);
        }

        return _templateEnd;
    }

    /// <summary>True at the end of the line, and at a space before something.</summary>
    public bool IsSpaceOrEnd(int position) => position >= End || Text[position] is ' ' or '\t';

    private bool Is(string mark) => string.CompareOrdinal(Text, Start, mark, 0, mark.Length) == 0;
}
