using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Tests;

/// <summary>
/// The comparison with the rules of others is measured: what a package reports on the weak lines of a snippet (<c>-</c>) and not on the secure ones
/// (<c>+</c>). <c>DBTLS_UPDATE=1</c> writes the table.
/// </summary>
public class ComparisonTests
{
    private const string Page = "src/DbTlsAnalyzers.Core/Rules/Comparison.md";

    [Fact]
    public async Task The_table_says_what_each_package_reports()
    {
        if (typeof(Compilation).Assembly.GetName().Version < new Version(4, 14))
        {
            // The packages of others need a newer compiler than -p:TestRoslynVersion=4.5.0 brings.
            return;
        }

        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var table = new StringBuilder($"| Weakness | {string.Join(" | ", Rival.All.Select(static rival => rival.Name))} | CodeQL |\n|---|{string.Concat(Rival.All.Select(static _ => "---|"))}---|\n");
        foreach (var snippet in Snippets())
        {
            _ = table.Append(CultureInfo.InvariantCulture, $"| [{snippet.Name}](#{Anchor(snippet.Name)}) |");
            foreach (var rival in Rival.All)
            {
                var weak = await ComparisonProject.Count(rival, snippet.Path, snippet.Weak);
                var secure = weak.Count == 0 ? weak : await ComparisonProject.Count(rival, snippet.Path, snippet.Secure);
                var rules = weak.Where(rule => rule.Value > secure.GetValueOrDefault(rule.Key)).Select(static rule => rule.Key).Order(StringComparer.Ordinal).ToList();
                foreach (var id in rules.Where(_ => rival != Rival.All[0]))
                {
                    names[id] = rival.TitleOf(id);
                }

                var cells = rules.Select(id => rival.Fixable.Contains(id) ? $"{id}, fix" : id).ToList();
                _ = table.Append(CultureInfo.InvariantCulture, $" {(cells.Count == 0 ? "–" : string.Join("; ", cells))} |");
            }

            _ = table.Append(CultureInfo.InvariantCulture, $" {snippet.CodeQl} |\n");
        }

        GeneratedSection.Check(Page, "table", table.ToString());
        GeneratedSection.Check(Page, "names", string.Concat(names.Select(static name => $"- {name.Key}: {name.Value}\n")));
    }

    private static IEnumerable<Snippet> Snippets()
    {
        var text = File.ReadAllText(Repository.PathOf(Page.Split('/')));
        foreach (var section in text.Split("\n### ").Skip(1))
        {
            var lines = section.Split('\n');
            var start = Array.IndexOf(lines, "```diff");
            var code = lines[(start + 1)..Array.IndexOf(lines, "```")];
            string Side(char mark) => string.Concat(code.Where(line => line.Length == 0 || line[0] == ' ' || line[0] == mark).Select(static line => line.Length < 2 ? "\n" : line[2..] + "\n"));
            var file = lines[1..start].FirstOrDefault(static line => line.StartsWith('`'))?.Split('`')[1] ?? "Program.cs";
            var codeQl = lines.FirstOrDefault(static line => line.StartsWith("CodeQL: ", StringComparison.Ordinal))?["CodeQL: ".Length..] ?? "–";
            yield return new Snippet(lines[0], file, Side('-'), Side('+'), codeQl);
        }
    }

    private static string Anchor(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(static c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-')).Replace(' ', '-');

    private sealed record Snippet(string Name, string Path, string Weak, string Secure, string CodeQl);
}
