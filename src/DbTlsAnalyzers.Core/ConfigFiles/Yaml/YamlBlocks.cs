using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.Yaml;

/// <summary>Follows the indentation of a file: maps and lists in block style, and what stands in them.</summary>
internal sealed class YamlBlocks(YamlLines lines, YamlEntries entries)
{
    private readonly YamlOpenBlocks _open = new();
    private readonly YamlBlockValues _values = new(lines, entries);
    private bool _isAtNextLine;
    private int _unreadableColumn = int.MaxValue;

    public void Read()
    {
        while (!lines.IsAtEnd)
        {
            if (!lines.IsBlank && !TrySkipLine())
            {
                Node(lines.Content, lines.Indent);
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
            _open.StartDocument();
            _unreadableColumn = _values.IsCommentOrEnd(lines.SkipSpaces(lines.Start + 3)) ? int.MaxValue : -1;
            return true;
        }

        if (content > lines.Content)
        {
            Unreadable(lines.Content, lines.Indent);
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
    private void Node(int position, int column)
    {
        while (lines.Text[position] == '-' && lines.IsSpaceOrEnd(position + 1))
        {
            if (_open.At(column, isSequence: true) is not { } sequence)
            {
                Unreadable(position, column);
                return;
            }

            sequence.Open(sequence.Collection.NextItem());
            var content = lines.SkipSpaces(position + 1);
            var after = YamlKey.SkipProperties(lines, content, out var isTagged);
            if (_values.IsCommentOrEnd(after))
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
        }

        KeyOrScalar(position, column);
    }

    private bool IsCollection(int position) =>
        (lines.Text[position] == '-' && lines.IsSpaceOrEnd(position + 1)) || YamlKey.Read(lines, position) is not null;

    private void KeyOrScalar(int position, int column)
    {
        var start = YamlKey.SkipProperties(lines, position, out var isTagged);
        if (YamlKey.Read(lines, start) is { } key)
        {
            if (_open.At(column, isSequence: false) is not { } map)
            {
                Unreadable(position, column);
                return;
            }

            map.Open(key.Name is null ? null : map.Collection.Path?.Append(key.Name));
            Value(map, YamlKey.SkipProperties(lines, lines.SkipSpaces(key.End), out isTagged), isTagged, key.Range);
            return;
        }

        if (_values.IsCommentOrEnd(start))
        {
            return;
        }

        // A scalar on a line of its own: the value of the key or item above it, or of the document.
        if (_open.WaitingAt(column) is { } block)
        {
            Value(block, start, isTagged, block.KeyRange);
        }
        else
        {
            Unreadable(start, column);
        }
    }

    private void Value(YamlBlock block, int position, bool isTagged, TextRange keyRange) => _isAtNextLine = _values.Read(block, position, isTagged, keyRange);

    // What is indented more belongs to it, and so it is no value of what came before.
    private void Unreadable(int position, int column)
    {
        entries.Problem(position, lines.End);
        _unreadableColumn = column;
        _open.GiveUpAt(column);
    }
}
