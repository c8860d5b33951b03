using System.Text.RegularExpressions;

namespace DbTlsAnalyzers.Tests.Rules;

/// <summary>The connection strings on the rule pages are what the pages say: weak lines are marked with the rules that report them, others are silent.</summary>
public sealed partial class RulePageExampleTests
{
    private static readonly (string Type, string Driver)[] Drivers =
    [
        ("NpgsqlConnection", "Npgsql 10.0"), ("MySqlConnection", "MySqlConnector 2.6.1"), ("SqlConnection", "Microsoft.Data.SqlClient 6.1.8"),
    ];

    public static TheoryData<string, string, string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string, string, string>();
            foreach (var page in Directory.EnumerateFiles(Path.Combine(Root(), "src", "DbTlsAnalyzers.Core", "Rules"), "DBTLS?00*.md"))
            {
                var id = Path.GetFileNameWithoutExtension(page);
                if (id[5] is '1' or '4' || id is "DBTLS3001" or "DBTLS3006" or "DBTLS3007")
                {
                    foreach (var (type, text, ids) in File.ReadLines(page).Select(static line => Example().Match(line)).Where(static match => match.Success).Select(static match => (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value)))
                    {
                        examples.Add(id, type, text, ids);
                    }
                }
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_reported_as_its_comment_says(string page, string type, string text, string ids)
    {
        var bench = new Bench(Drivers.Single(driver => driver.Type == type).Driver, text);
        Assert.Equal(ids, string.Join(", ", bench.Findings.Select(static finding => finding.Rule).Where(rule => rule.IsEnabledByDefault || rule.Id == page).Select(static rule => rule.Id)));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DbTlsAnalyzers.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    [GeneratedRegex("""new (\w+Connection)\("([^"]*)"\);(?: // (.*))?$""")]
    private static partial Regex Example();
}
