using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>Collects what a reader finds.</summary>
internal sealed class ConfigFileBuilder(string text, object host)
{
    private readonly List<ConfigEntry> _entries = [];
    private readonly List<ConfigComment> _comments = [];
    private readonly List<ConfigProblem> _problems = [];

    public object Host => host;

    public int EntryCount => _entries.Count;

    public ConfigEntry this[int index]
    {
        get => _entries[index];
        set => _entries[index] = value;
    }

    public void Add(ConfigEntry entry) => _entries.Add(entry);

    /// <summary>An entry whose kind the path says: the formats that nest keys (JSON, YAML).</summary>
    public void Add(ConfigPath path, TextRange keyRange, MappedText value)
    {
        var key = path.ToString();
        var colon = key.LastIndexOf(':');
        var section = colon <= 0 ? string.Empty : key.Substring(0, colon);
        Add(new ConfigEntry(section, colon <= 0 ? key : key.Substring(colon + 1), KindOf(path.Parent, section), keyRange, value));
    }

    /// <summary>The text between the marks, which are <paramref name="open"/> and <paramref name="close"/> characters long.</summary>
    public void Comment(int start, int end, int open, int close) =>
        _comments.Add(new ConfigComment(TextRange.FromBounds(start, end), text.Substring(start + open, Math.Max(0, end - close - start - open)).Trim()));

    public void Problem(int start, int end, string message) => _problems.Add(new ConfigProblem(TextRange.FromBounds(start, end), message));

    public ConfigFile Build()
    {
        ProviderNames.Attach(_entries);
        return new ConfigFile(_entries, _comments, _problems);
    }

    private static ConfigEntryKind KindOf(ConfigPath? parent, string section)
    {
        if (parent is null || section.Length == 0)
        {
            return ConfigEntryKind.Key;
        }

        // launchSettings.json, local.settings.json of Azure Functions; compose, Kubernetes (a ConfigMap's data usually becomes variables) and charts.
        if (parent.Name is "environmentVariables" or "Values" or "environment" or "env" or "stringData" || section == "data")
        {
            return ConfigEntryKind.EnvironmentVariable;
        }

        return parent.IsWithin("ConnectionStrings") || section.StartsWith("ConnectionStrings:", StringComparison.OrdinalIgnoreCase)
            || section.Equals("ConnectionStrings", StringComparison.OrdinalIgnoreCase)
            ? ConfigEntryKind.ConnectionString
            : ConfigEntryKind.Key;
    }
}
