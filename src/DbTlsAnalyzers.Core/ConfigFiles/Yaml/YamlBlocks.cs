using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.Yaml;

/// <summary>Follows the indentation of a file: maps and lists in block style, and what stands in them.</summary>
internal sealed class YamlBlocks(YamlLines lines, YamlEntries entries, ConfigFileBuilder file)
{
    private readonly Stack<Block> _blocks = new();
    private readonly YamlFlow _flow = new(lines, entries, file);
    private bool _hasRoot;
    private bool _isAtNextLine;
    private int _unreadableColumn = int.MaxValue;

    public void Read()
    {
        while (!lines.IsAtEnd)
        {
            if (!lines.IsBlank && !TrySkipLine())
            {
                Node(lines.Content, lines.Indent, isLineStart: true);
            }

            if (!_isAtNextLine)
            {
                lines.MoveNext();
            }

            _isAtNextLine = false;
        }
    }

    private bool TrySkipLine()
    {
        var content = lines.SkipSpaces(lines.Start);
        if (lines.Text[content] == '#')
        {
            entries.Comment(content, lines.End);
            return true;
        }

        if (lines.IsDocumentMark)
        {
            // A document that starts on the same line is rare enough to be passed over.
            _blocks.Clear();
            _hasRoot = false;
            _unreadableColumn = IsCommentOrEnd(lines.SkipSpaces(lines.Start + 3)) ? int.MaxValue : -1;
            return true;
        }

        if (content > lines.Content)
        {
            Unreadable(lines.Content, lines.Indent, "a tab does not indent");
            return true;
        }

        if (lines.Indent > _unreadableColumn)
        {
            return true;
        }

        _unreadableColumn = int.MaxValue;
        return (lines.Indent == 0 && lines.Text[content] == '%') || TrySkipTemplate();
    }

    // A directive of a template may go over several lines.
    private bool TrySkipTemplate()
    {
        if (lines.IsTemplate)
        {
            return true;
        }

        if (string.CompareOrdinal(lines.Text, lines.Content, "{{", 0, 2) != 0 || IndexInLine("}}") >= 0)
        {
            return false;
        }

        while (!lines.IsAtEnd && IndexInLine("}}") < 0)
        {
            lines.MoveNext();
        }

        return true;
    }

    private int IndexInLine(string mark) => lines.Text.IndexOf(mark, lines.Start, lines.End - lines.Start, StringComparison.Ordinal);

    // One line may open several collections: '- - a: 1'.
    private void Node(int position, int column, bool isLineStart)
    {
        while (true)
        {
            if (lines.Text[position] == '-' && lines.IsSpaceOrEnd(position + 1))
            {
                if (BlockAt(column, isSequence: true) is not { } sequence)
                {
                    Unreadable(position, column, "not expected at this indentation");
                    return;
                }

                sequence.Open(sequence.Collection.NextItem());
                var content = lines.SkipSpaces(position + 1);
                var after = SkipProperties(content, out var isTagged);
                if (IsCommentOrEnd(after))
                {
                    return;
                }

                if (!IsCollection(after))
                {
                    Value(sequence, after, isTagged, default);
                    return;
                }

                column = content - lines.Start;
                position = after;
                isLineStart = false;
            }
            else
            {
                KeyOrScalar(position, column, isLineStart);
                return;
            }
        }
    }

    private void KeyOrScalar(int position, int column, bool isLineStart)
    {
        var start = SkipProperties(position, out var isTagged);
        if (TryKey(start, out var key, out var keyRange, out var afterKey))
        {
            if (BlockAt(column, isSequence: false) is not { } map)
            {
                Unreadable(position, column, "not expected at this indentation");
                return;
            }

            map.Open(key is null ? null : map.Collection.Path?.Append(key));
            Value(map, SkipProperties(lines.SkipSpaces(afterKey), out isTagged), isTagged, keyRange);
            return;
        }

        // A scalar on a line of its own: the value of the key or item above it, or of the document.
        if (IsCommentOrEnd(start))
        {
            return;
        }

        PopTo(column);
        if (isLineStart && _blocks.Count > 0 && _blocks.Peek() is { IsOpen: true } block && block.Indent < column)
        {
            Value(block, start, isTagged, block.KeyRange);
        }
        else if (isLineStart && _blocks.Count == 0 && !_hasRoot)
        {
            _hasRoot = true;
            Value(new Block(-1, new YamlCollection(isSequence: false, path: null), ConfigPath.Root), start, isTagged, default);
        }
        else
        {
            Unreadable(start, column, "neither 'key: value' nor '- item'");
        }
    }

    // What is indented more belongs to it, and so it is no value of what came before.
    private void Unreadable(int position, int column, string message)
    {
        entries.Problem(position, lines.End, message);
        _unreadableColumn = column;
        PopTo(column);
        if (_blocks.Count > 0)
        {
            _ = _blocks.Peek().Close();
        }
    }

    private void Value(Block block, int position, bool isTagged, TextRange keyRange)
    {
        block.KeyRange = keyRange;
        if (IsCommentOrEnd(position))
        {
            return;
        }

        var path = block.Close();
        var c = lines.Text[position];
        YamlScalar? scalar;
        if (c is '|' or '>')
        {
            CommentIn(position);
            scalar = YamlBlockScalar.Read(lines, position, block.Indent);
            _isAtNextLine = true;
        }
        else if (c is '"' or '\'')
        {
            scalar = YamlQuoted.Read(lines, position, block.Indent + 1, isOneLine: false);
            if (scalar is not null && !IsRestOfLineEmpty(scalar.Value.Range.End))
            {
                scalar = null;
            }
        }
        else if (c is '[' || (c == '{' && !YamlPlain.CanStart(lines, position, isFlow: false)))
        {
            var end = _flow.Read(position, block.Indent, path);
            _ = end >= 0 && IsRestOfLineEmpty(end);
            return;
        }
        else if (c != '*' && YamlPlain.CanStart(lines, position, isFlow: false))
        {
            scalar = YamlPlain.Read(lines, position, block.Indent + 1, out var stop);
            CommentIn(Math.Max(position, stop - 1));
        }
        else
        {
            CommentIn(position);
            return;
        }

        if (scalar is not { } value)
        {
            entries.Problem(position, Math.Max(position, lines.End), "not a scalar");
        }
        else if (!isTagged)
        {
            entries.Add(block.Collection, path, keyRange, value);
        }
    }

    private bool IsRestOfLineEmpty(int position)
    {
        var rest = lines.SkipSpaces(position);
        if (!IsCommentOrEnd(rest))
        {
            entries.Problem(rest, lines.End, "not expected here");
            return false;
        }

        return true;
    }

    private bool IsCommentOrEnd(int position)
    {
        if (position < lines.End && lines.Text[position] == '#' && (position == lines.Start || lines.Text[position - 1] is ' ' or '\t'))
        {
            entries.Comment(position, lines.End);
            return true;
        }

        return position >= lines.End;
    }

    private void CommentIn(int position)
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

    // Anchors are names for what follows; tags change what it means, unless they say that it is text.
    private int SkipProperties(int position, out bool isTagged)
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

    private bool IsCollection(int position) =>
        (lines.Text[position] == '-' && lines.IsSpaceOrEnd(position + 1)) || TryKey(position, out _, out _, out _);

    private bool TryKey(int position, out string? key, out TextRange range, out int after)
    {
        key = null;
        range = default;
        after = position;
        if (position >= lines.End)
        {
            return false;
        }

        if (lines.Text[position] is '"' or '\'')
        {
            if (YamlQuoted.Read(lines, position, 0, isOneLine: true) is not { } scalar)
            {
                return false;
            }

            key = scalar.Builder?.ToString();
            range = scalar.ContentRange;
            after = lines.SkipSpaces(scalar.Range.End);
        }
        else if (YamlPlain.CanStart(lines, position, isFlow: false))
        {
            var end = YamlPlain.End(lines, position, isFlow: false, out after);
            range = TextRange.FromBounds(position, end);
            key = lines.Text.Substring(position, end - position);
        }

        var isKey = after > position && after < lines.End && lines.Text[after] == ':' && lines.IsSpaceOrEnd(after + 1);
        after++;
        return isKey;
    }

    private void PopTo(int column)
    {
        while (_blocks.Count > 0 && _blocks.Peek().Indent > column)
        {
            _ = _blocks.Pop();
        }
    }

    // The collection that an item or key at this column belongs to; null where there cannot be one.
    private Block? BlockAt(int column, bool isSequence)
    {
        PopTo(column);
        if (!isSequence && _blocks.Count > 1 && _blocks.Peek() is { Collection.IsSequence: true } list && list.Indent == column)
        {
            // A list may stand as far left as the key that it belongs to.
            _ = _blocks.Pop();
        }

        if (_blocks.Count == 0)
        {
            if (_hasRoot)
            {
                return null;
            }

            _hasRoot = true;
            return Push(column, isSequence, ConfigPath.Root);
        }

        var top = _blocks.Peek();
        if (top.Indent == column && top.Collection.IsSequence == isSequence)
        {
            return top;
        }

        var mayNest = top.IsOpen && (top.Indent < column || (isSequence && !top.Collection.IsSequence));
        return mayNest ? Push(column, isSequence, top.Close()) : null;
    }

    private Block Push(int column, bool isSequence, ConfigPath? path)
    {
        var block = new Block(column, new YamlCollection(isSequence, path), null);
        _blocks.Push(block);
        return block;
    }

    private sealed class Block(int indent, YamlCollection collection, ConfigPath? path)
    {
        private ConfigPath? _path = path;

        public int Indent => indent;

        public YamlCollection Collection => collection;

        /// <summary>A key or item is waiting for its value.</summary>
        public bool IsOpen { get; private set; }

        public TextRange KeyRange { get; set; }

        public void Open(ConfigPath? member)
        {
            _path = member;
            IsOpen = true;
        }

        public ConfigPath? Close()
        {
            IsOpen = false;
            return _path;
        }
    }
}
