using DbTlsAnalyzers.Tests.Stubs;
using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Pages;

/// <summary>The README's before and after: each <c>-</c> line is reported as the comment above it says, and the fix makes the <c>+</c> line of it.</summary>
public sealed class ReadmeExampleTests
{
    public static TheoryData<string, string, string> Examples
    {
        get
        {
            var lines = File.ReadAllLines(Path.Combine(RulePage.Root, "README.md"));
            var start = Array.IndexOf(lines, "```diff");
            var examples = new TheoryData<string, string, string>();
            var id = "";
            for (var i = start + 1; lines[i] != "```"; i++)
            {
                if (lines[i].IndexOf("warning DBTLS", StringComparison.Ordinal) is > 0 and var at)
                {
                    id = lines[i][(at + "warning ".Length)..];
                }
                else if (lines[i].StartsWith("- ", StringComparison.Ordinal))
                {
                    examples.Add(id, lines[i][2..], lines[i + 1].StartsWith("+ ", StringComparison.Ordinal) ? lines[i + 1][2..] : "");
                }
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_is_reported_and_repaired_as_shown(string id, string before, string after)
    {
        using var project = new TestProject();
        _ = project.Reference(References.Npgsql, MySqlConnectorStub.Reference, References.Driver("Microsoft.Data.SqlClient", "6.1.8"))
            .Source("Shop.cs", Source(before));
        var finding = Assert.Single(await PageProject.Diagnose(project), static finding => finding.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Warning);
        Assert.Equal(id, finding.Id);

        var offers = await Verifiers.Fixes.Offered(project, [finding]);
        var texts = await project.Texts(await Verifiers.Fixes.Apply(offers[0]));
        Assert.Equal(after.Length == 0 ? Source("").Replace("        \n", "", StringComparison.Ordinal) : Source(after), texts["Shop.cs"]);
    }

    private static string Source(string statement) => $$"""
        using Microsoft.Data.SqlClient;
        using MySqlConnector;
        using Npgsql;

        public static class Shop
        {
            public static void Open(SqlConnectionStringBuilder builder)
            {
                {{statement}}
            }
        }

        """;
}
