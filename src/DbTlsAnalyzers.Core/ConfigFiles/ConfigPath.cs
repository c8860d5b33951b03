namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>Where a reader is in a nested file. Paths share their beginnings; their text is made only when an entry needs it.</summary>
internal sealed class ConfigPath
{
    // System.Text.Json, and with it Microsoft.Extensions.Configuration.Json, refuses deeper files. With the length it keeps hostile files linear.
    private const int MaxDepth = 64;
    private const int MaxLength = 4096;

    private readonly int _depth;
    private readonly int _length;
    private string? _text;

    private ConfigPath(ConfigPath? parent, string name)
    {
        Parent = parent;
        Name = name;
        _depth = parent is null ? 0 : parent._depth + 1;
        _length = parent is null ? 0 : parent._length + name.Length + 1;
    }

    public static ConfigPath Root { get; } = new(null, string.Empty);

    public ConfigPath? Parent { get; }

    public string Name { get; }

    /// <summary>One level down; null where no application reads on.</summary>
    public ConfigPath? Append(string name) =>
        _depth < MaxDepth && _length + name.Length < MaxLength ? new ConfigPath(this, name) : null;

    /// <summary>True for the section of that name and everything in it.</summary>
    public bool IsWithin(string section)
    {
        for (var path = this; path.Parent is not null; path = path.Parent)
        {
            if (string.Equals(path.Name, section, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    public override string ToString() => _text ??= Parent is null || Parent.Parent is null ? Name : Parent + ":" + Name;
}
