using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>
/// Values whose name stands beside them, in lists: <c>- name: ConnectionStrings__Shop</c>, <c>value: Host=db</c>, as Kubernetes, pipelines, task definitions and the
/// exported settings of App Service have them.
/// </summary>
internal sealed class NamedValues
{
    private readonly Dictionary<ConfigPath, Pair> _pairs = [];

    /// <summary>Takes up a member that has just become an entry.</summary>
    /// <param name="valueRange">Its value in the file, without quotes.</param>
    /// <param name="entries">All entries, the member's the last; the one of a value takes its name.</param>
    public void Add(ConfigPath path, TextRange valueRange, List<ConfigEntry> entries)
    {
        if (path is not { Name: "name" or "value", Parent: { Parent: { } list } item })
        {
            return;
        }

        if (!_pairs.TryGetValue(item, out var pair))
        {
            _pairs[item] = pair = new Pair();
        }

        if (path.Name == "name")
        {
            pair.Name = entries[entries.Count - 1].Value.Value;
            pair.NameRange = valueRange;
        }
        else
        {
            pair.ValueEntry = entries.Count - 1;
        }

        if (pair is { Name: { Length: > 0 } name, ValueEntry: >= 0 })
        {
            var kind = HoldsVariables(list.Name) ? ConfigEntryKind.EnvironmentVariable : ConfigEntryKind.Key;
            entries[pair.ValueEntry] = new ConfigEntry(list.ToString(), name, kind, pair.NameRange, entries[pair.ValueEntry].Value);
            pair.ValueEntry = -1;
        }
    }

    private static bool HoldsVariables(string list) =>
        list.StartsWith("env", StringComparison.OrdinalIgnoreCase) || list.EndsWith("env", StringComparison.OrdinalIgnoreCase)
        || list.EndsWith("envVars", StringComparison.OrdinalIgnoreCase) || list == "variables";

    private sealed class Pair
    {
        public string? Name { get; set; }

        public TextRange NameRange { get; set; }

        public int ValueEntry { get; set; } = -1;
    }
}
