using System.Globalization;
using System.Text;
using DbTlsAnalyzers.Rules;

namespace DbTlsAnalyzers.Tests;

/// <summary>The files that Roslyn's release tracking reads (RS2000 and following): which rules a release brought, and what has changed since.</summary>
internal static class ReleaseTracking
{
    private const string NewRules = "### New Rules";
    private const string ChangedRules = "### Changed Rules";
    private const string RemovedRules = "### Removed Rules";

    /// <summary>Category and severity of every rule after the last release of the file.</summary>
    public static IReadOnlyDictionary<string, (string Category, string Severity)> Shipped(string file)
    {
        var rules = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        var table = "";
        foreach (var line in file.Split('\n'))
        {
            table = line.StartsWith('#') ? line.Trim() : table;
            var cells = line.Split('|').Select(static cell => cell.Trim()).ToArray();
            if (!cells[0].StartsWith("DBTLS", StringComparison.Ordinal))
            {
                continue;
            }

            if (table == RemovedRules)
            {
                _ = rules.Remove(cells[0]);
            }
            else
            {
                rules[cells[0]] = (cells[1], cells[2]);
            }
        }

        return rules;
    }

    /// <summary>What the next release brings; empty if nothing.</summary>
    public static string Unshipped(IReadOnlyDictionary<string, (string Category, string Severity)> shipped, IEnumerable<Rule>? all = null)
    {
        var rules = (all ?? RuleCatalog.All).ToList();
        var added = rules.Where(rule => !shipped.ContainsKey(rule.Id))
            .Select(static rule => $"{rule.Id} | {rule.Category} | {SeverityOf(rule)} | {rule.Name}").ToList();
        var changed = rules.Where(rule => shipped.TryGetValue(rule.Id, out var was) && was != (rule.Category, SeverityOf(rule)))
            .Select(rule => $"{rule.Id} | {rule.Category} | {SeverityOf(rule)} | {shipped[rule.Id].Category} | {shipped[rule.Id].Severity} | {rule.Name}").ToList();
        var removed = shipped.Keys.Except(rules.Select(static rule => rule.Id), StringComparer.Ordinal)
            .Select(id => $"{id} | {shipped[id].Category} | {shipped[id].Severity} |").ToList();

        const string Head = "Rule ID | Category | Severity | Notes\n--------|----------|----------|-------\n";
        var file = new StringBuilder();
        Append(file, NewRules, Head, added);
        Append(file, RemovedRules, Head, removed);
        Append(file, ChangedRules, "Rule ID | New Category | New Severity | Old Category | Old Severity | Notes\n--------|--------------|--------------|--------------|--------------|-------\n", changed);
        return file.ToString();
    }

    private static void Append(StringBuilder file, string title, string head, List<string> rows)
    {
        if (rows.Count > 0)
        {
            _ = file.Append(CultureInfo.InvariantCulture, $"{(file.Length > 0 ? "\n" : "")}{title}\n\n{head}{string.Join('\n', rows)}\n");
        }
    }

    private static string SeverityOf(Rule rule) => rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "Disabled";
}
