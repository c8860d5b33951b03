using System.Text.RegularExpressions;
using DbTlsAnalyzers.Tests.Stubs;
using DbTlsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

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
            foreach (var (id, page) in Pages())
            {
                foreach (var match in Example().Matches(page).Cast<Match>())
                {
                    examples.Add(id, match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value);
                }
            }

            return examples;
        }
    }

    public static TheoryData<string, string> Blocks
    {
        get
        {
            var blocks = new TheoryData<string, string>();
            foreach (var (id, page) in Pages())
            {
                foreach (var match in Block().Matches(page).Cast<Match>())
                {
                    blocks.Add(id, match.Groups["code"].Value);
                }
            }

            return blocks;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_reported_as_its_comment_says(string page, string type, string text, string ids)
    {
        var bench = new Bench(Drivers.Single(driver => driver.Type == type).Driver, text);
        Assert.Equal(ids, string.Join(", ", bench.Findings.Select(static finding => finding.Rule).Where(rule => rule.IsEnabledByDefault || rule.Id == page).Select(static rule => rule.Id)));
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void An_example_compiles_as_it_stands(string page, string code)
    {
        MetadataReference[] references = [.. References.Framework, References.Npgsql, MySqlConnectorStub.Reference, References.Driver("Microsoft.Data.SqlClient", "6.1.8")];
        var compilation = CSharpCompilation.Create(page, [CSharpSyntaxTree.ParseText(code)], references, new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    /// <summary>The pages of the rules about settings.</summary>
    private static IEnumerable<(string Id, string Text)> Pages() =>
        from page in Directory.EnumerateFiles(Path.Combine(Root(), "src", "DbTlsAnalyzers.Core", "Rules"), "DBTLS*.md")
        let id = Path.GetFileNameWithoutExtension(page)
        where id[5] is '1' or '4' || id is "DBTLS3001" or "DBTLS3006" or "DBTLS3007"
        select (id, File.ReadAllText(page));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DbTlsAnalyzers.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    [GeneratedRegex("""new (\w+Connection)\("([^"]*)"\);(?: // ([^\n]*))?\n""")]
    private static partial Regex Example();

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
