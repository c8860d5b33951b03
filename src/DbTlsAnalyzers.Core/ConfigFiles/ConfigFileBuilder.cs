using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>Collects what a reader finds.</summary>
internal sealed class ConfigFileBuilder(string text, object host)
{
    private readonly List<ConfigEntry> _entries = [];
    private readonly List<ConfigComment> _comments = [];
    private readonly List<TextRange> _problems = [];
    private readonly NamedValues _named = new();

    public object Host => host;

    public void Add(ConfigEntry entry) => _entries.Add(entry);

    /// <summary>An entry whose kind the path says: the formats that nest keys (JSON, YAML).</summary>
    public void Add(ConfigPath path, TextRange keyRange, MappedText value)
    {
        // The whole name of a variable is its own, whatever separates the sections in it: "environmentVariables": { "ConnectionStrings:Shop": … }
        if (path.Parent is { } variables && HoldsVariables(variables))
        {
            Add(new ConfigEntry(variables.ToString(), path.Name, ConfigEntryKind.EnvironmentVariable, keyRange, value));
            return;
        }

        var key = path.ToString();
        var colon = key.LastIndexOf(':');
        var section = colon <= 0 ? string.Empty : key.Substring(0, colon);
        Add(new ConfigEntry(section, colon <= 0 ? key : key.Substring(colon + 1), KindOf(path.Parent, section), keyRange, value));
    }

    /// <summary>A member of an object in a list, where a member <c>name</c> may name the member <c>value</c>.</summary>
    public void AddToItem(ConfigPath path, TextRange keyRange, MappedText value, TextRange valueRange)
    {
        Add(path, keyRange, value);
        _named.Add(path, valueRange, _entries);
    }

    /// <summary>The text between the marks, which are <paramref name="open"/> and <paramref name="close"/> characters long.</summary>
    public void Comment(int start, int end, int open, int close) =>
        _comments.Add(new ConfigComment(TextRange.FromBounds(start, end), text.Substring(start + open, Math.Max(0, end - close - start - open)).Trim()));

    public void Problem(int start, int end) => _problems.Add(TextRange.FromBounds(start, end));

    public ConfigFile Build()
    {
        ProviderNames.Attach(_entries);
        return new ConfigFile(_entries, _comments, _problems);
    }

    /// <summary>
    /// <c>launchSettings.json</c>, <c>local.settings.json</c> of Azure Functions; compose, Kubernetes (a ConfigMap's data usually becomes variables) and charts.
    /// </summary>
    private static bool HoldsVariables(ConfigPath path) =>
        path.Name is "environmentVariables" or "Values" or "environment" or "env" or "stringData" || (path.Name is "data" && path.Parent is { Parent: null });

    private static ConfigEntryKind KindOf(ConfigPath? parent, string section) =>
        parent?.IsWithin(ConnectionStringsSection.Name) == true || section.Equals(ConnectionStringsSection.Name, StringComparison.OrdinalIgnoreCase)
        || section.StartsWith(ConnectionStringsSection.KeyOf(string.Empty), StringComparison.OrdinalIgnoreCase)
            ? ConfigEntryKind.ConnectionString
            : ConfigEntryKind.Key;
}
