using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.Xml;

/// <summary>The open elements, and what is reported of them.</summary>
internal sealed class XmlElements(string text, ConfigFileBuilder file)
{
    private readonly Stack<XmlElement> _open = new();
    private readonly Dictionary<string, int> _openNames = new(StringComparer.Ordinal);

    public void Open(TextRange name, List<XmlAttribute> attributes, bool isEmpty)
    {
        var parent = _open.Count == 0 ? null : _open.Peek();
        parent?.HasChild = true;
        var element = new XmlElement(text.Substring(name.Start, name.Length), name, parent, attributes);
        XmlEntries.Add(element, file);
        if (!isEmpty)
        {
            _open.Push(element);
            _openNames[element.FullName] = _openNames.TryGetValue(element.FullName, out var count) ? count + 1 : 1;
        }
    }

    public void Close(TextRange name, int start)
    {
        var fullName = text.Substring(name.Start, name.Length);
        if (!_openNames.TryGetValue(fullName, out var count) || count == 0)
        {
            file.Problem(start, name.End);
            return;
        }

        // An end tag that is missing: what it should close ends here too.
        XmlElement closed;
        do
        {
            closed = _open.Pop();
            _openNames[closed.FullName]--;
            if (!closed.FullName.Equals(fullName, StringComparison.Ordinal))
            {
                file.Problem(closed.NameRange.Start, closed.NameRange.End);
            }
        }
        while (!closed.FullName.Equals(fullName, StringComparison.Ordinal));
        XmlEntries.AddText(closed, file);
    }

    public void CloseAll()
    {
        while (_open.Count > 0)
        {
            var element = _open.Pop();
            file.Problem(element.NameRange.Start, element.NameRange.End);
        }
    }

    public void Text(int start, int end)
    {
        if (_open.Count > 0 && _open.Peek() is { HasChild: false } element)
        {
            element.IsReadable &= XmlValue.Append(element.Text ??= new ScalarBuilder(text, XmlTextCodec.Instance), XmlTextCodec.Instance, text, start, end, file);
        }
    }

    public void CData(int start, int end)
    {
        if (_open.Count > 0 && _open.Peek() is { HasChild: false } element)
        {
            element.Text ??= new ScalarBuilder(text, XmlCDataCodec.Instance);
            element.Text.Codec = XmlCDataCodec.Instance;
            element.Text.Verbatim(start, end);
        }
    }
}

/// <summary>An element whose start tag has been read.</summary>
internal sealed class XmlElement
{
    public XmlElement(string fullName, TextRange nameRange, XmlElement? parent, List<XmlAttribute> attributes)
    {
        FullName = fullName;
        NameRange = nameRange;
        Parent = parent;
        Attributes = attributes;
        LocalName = fullName.Substring(fullName.IndexOf(':') + 1);
        ParentPath = parent is null ? ConfigPath.Root : parent.Path;
        Path = parent is null && LocalName == "configuration" ? ConfigPath.Root : ParentPath?.Append(LocalName);
        Name = Attribute("name") ?? Attribute("key");
        ProviderName = (Attribute("providerName") ?? Attribute("provider") ?? Attribute("dbProvider"))?.Value?.Value;
    }

    public string FullName { get; }

    public string LocalName { get; }

    public TextRange NameRange { get; }

    public XmlElement? Parent { get; }

    public List<XmlAttribute> Attributes { get; }

    public ConfigPath? ParentPath { get; }

    /// <summary>Null where it is too deep to be configuration.</summary>
    public ConfigPath? Path { get; }

    /// <summary>The attribute that names the element: <c>name</c> or <c>key</c>.</summary>
    public XmlAttribute? Name { get; }

    public string? ProviderName { get; }

    public bool HasChild { get; set; }

    public ScalarBuilder? Text { get; set; }

    public bool IsReadable { get; set; } = true;

    private XmlAttribute? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Is(name))
            {
                return attribute;
            }
        }

        return null;
    }
}
