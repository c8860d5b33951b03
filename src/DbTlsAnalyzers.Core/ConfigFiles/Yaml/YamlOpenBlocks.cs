using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.Yaml;

/// <summary>A map or list in block style whose items stand at one column.</summary>
internal sealed class YamlBlock(int indent, YamlCollection collection, ConfigPath? path = null)
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

    /// <summary>The member that was waiting has its value.</summary>
    public ConfigPath? Close()
    {
        IsOpen = false;
        return _path;
    }
}

/// <summary>The blocks that a line stands in: what its indentation makes it belong to.</summary>
internal sealed class YamlOpenBlocks
{
    private readonly Stack<YamlBlock> _blocks = new();
    private bool _hasRoot;

    /// <summary>The next line is the first of a document.</summary>
    public void StartDocument()
    {
        _blocks.Clear();
        _hasRoot = false;
    }

    /// <summary>The collection that an item or key at this column belongs to; null where there cannot be one.</summary>
    public YamlBlock? At(int column, bool isSequence)
    {
        PopTo(column);
        if (!isSequence && _blocks.Count > 1 && _blocks.Peek() is { Collection.IsSequence: true } list && list.Indent == column)
        {
            // A list may stand as far left as the key that it belongs to.
            _ = _blocks.Pop();
        }

        if (_blocks.Count == 0)
        {
            return TryStart() ? Push(column, isSequence, ConfigPath.Root) : null;
        }

        var top = _blocks.Peek();
        if (top.Indent == column && top.Collection.IsSequence == isSequence)
        {
            return top;
        }

        var mayNest = top.IsOpen && (top.Indent < column || (isSequence && !top.Collection.IsSequence));
        return mayNest ? Push(column, isSequence, top.Close()) : null;
    }

    /// <summary>The block whose member waits for a scalar on a line of its own at this column; for a document of nothing else a block around it.</summary>
    public YamlBlock? WaitingAt(int column)
    {
        PopTo(column);
        return _blocks.Count > 0
            ? _blocks.Peek() is { IsOpen: true } block && block.Indent < column ? block : null
            : TryStart() ? new YamlBlock(-1, new YamlCollection(isSequence: false, path: null), ConfigPath.Root) : null;
    }

    /// <summary>What stands at this column has no value that can be read.</summary>
    public void GiveUpAt(int column)
    {
        PopTo(column);
        if (_blocks.Count > 0)
        {
            _ = _blocks.Peek().Close();
        }
    }

    private bool TryStart()
    {
        var isFirst = !_hasRoot;
        _hasRoot = true;
        return isFirst;
    }

    private void PopTo(int column)
    {
        while (_blocks.Count > 0 && _blocks.Peek().Indent > column)
        {
            _ = _blocks.Pop();
        }
    }

    private YamlBlock Push(int column, bool isSequence, ConfigPath? path)
    {
        var block = new YamlBlock(column, new YamlCollection(isSequence, path));
        _blocks.Push(block);
        return block;
    }
}
