using System.Text.Json;
using DbTlsAnalyzers.Rules;
using YamlDotNet.RepresentationModel;

namespace DbTlsAnalyzers.Tests;

/// <summary>What the README offers to copy for continuous integration, run as it stands there.</summary>
[Collection(PackageTests.Name)]
public class ContinuousIntegrationTests(PackedPackage package)
{
    private const string Properties = "<OutputType>Exe</OutputType>";

    private const string Settings = """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=d;Username=u;SSL Mode=Disable" } }""";

    [Fact]
    public void The_command_for_pull_requests_fails_on_a_finding_in_code_or_configuration_and_on_nothing_else()
    {
        var command = Readme.Block("Fail a pull request", "sh");
        using var consumer = new Consumer(package, Properties).Write("Program.cs", "int unused;\n").Write("appsettings.json", Settings);
        Assert.Equal(["appsettings.json(1,77): error DBTLS1001"], DotNet.Shell(consumer.Folder, command).Failed().Findings(consumer.Folder));

        _ = consumer.Write("appsettings.json", Settings.Replace("Disable", "VerifyFull", StringComparison.Ordinal));
        Assert.Contains("warning CS0168", DotNet.Shell(consumer.Folder, command).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_workflow_uploads_one_run_with_the_findings_of_all_projects_and_frameworks()
    {
        using var consumer = new Consumer(package);
        var project = consumer.Read("Consumer.csproj");
        File.Delete(Path.Combine(consumer.Folder, "Consumer.csproj"));
        _ = consumer
            .Write("All.slnx", """<Solution><Project Path="Shop/Shop.csproj" /><Project Path="Stock/Stock.csproj" /></Solution>""")
            .Write("Shop/Shop.csproj", project.Replace("<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net10.0;net10.0-browser</TargetFrameworks>", StringComparison.Ordinal))
            .Write("Shop/Shop.cs", RepositoryClass(0))
            .Write("Shop/appsettings.json", Settings)
            .Write("Stock/Stock.csproj", project)
            .Write("Stock/Stock.cs", "#warning not ours\n" + RepositoryClass(1));

        var steps = Steps(Readme.Block("Code scanning", "yaml"));
        foreach (var script in steps.Where(static step => step.ContainsKey("run")).Select(static step => step["run"]))
        {
            _ = DotNet.Shell(consumer.Folder, script).Succeeded();
        }

        using var log = JsonDocument.Parse(consumer.Read(steps[^1]["with.sarif_file"]));
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        var run = Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray());
        Assert.Equal(
            ["Shop.cs DBTLS1002", "Stock.cs DBTLS1002", "appsettings.json DBTLS1001"],
            run.GetProperty("results").EnumerateArray().Select(static result => $"{NameOf(result)} {result.GetProperty("ruleId").GetString()}").Order(StringComparer.Ordinal));
        Assert.DoesNotContain("DbTlsFixes", log.RootElement.GetRawText(), StringComparison.Ordinal);

        var described = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToDictionary(static rule => rule.GetProperty("id").GetString()!, StringComparer.Ordinal);
        Assert.Equal(RuleCatalog.All.Select(static rule => rule.Id), described.Keys.Order(StringComparer.Ordinal));
        foreach (var rule in RuleCatalog.All)
        {
            Assert.Equal(rule.Title, described[rule.Id].GetProperty("shortDescription").GetProperty("text").GetString());
            Assert.Equal(rule.Description, described[rule.Id].GetProperty("fullDescription").GetProperty("text").GetString());
            var tags = described[rule.Id].GetProperty("properties").GetProperty("tags").EnumerateArray().Select(static tag => tag.GetString()!).ToList();
            Assert.Contains(rule.Category.ToLowerInvariant(), tags);
            Assert.All(rule.Weaknesses, weakness => Assert.Contains(weakness, tags));
            Assert.All(rule.Weaknesses, weakness => Assert.Contains($"external/cwe/{weakness.ToLowerInvariant()}", tags));
        }
    }

    [Fact]
    public void A_code_base_with_500_findings_builds_at_once_and_fails_on_the_501st_only()
    {
        using var consumer = new Consumer(package, "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        for (var file = 0; file < 50; file++)
        {
            _ = consumer.Write($"Legacy/Repository{file}.cs", RepositoryClass(file, count: 10));
        }

        Assert.Equal(500, consumer.Build().Failed().Findings(consumer.Folder).Count);
        _ = consumer.Write("Directory.Build.props", Readme.Block("Adopt it in a code base with 500 findings", "xml"));
        Assert.Equal(500, consumer.Build().Succeeded().Findings(consumer.Folder).Count);

        var scripts = Readme.Blocks("Freeze what is left", "sh");
        _ = consumer.Write("dbtls-findings.sh", scripts[0]);
        _ = DotNet.Shell(consumer.Folder, scripts[1]).Succeeded();
        Assert.Equal(500, consumer.Read("dbtls.baseline").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        _ = DotNet.Shell(consumer.Folder, scripts[2]).Succeeded();

        _ = consumer.Write("Legacy/Repository7.cs", RepositoryClass(7, count: 11));
        Assert.StartsWith("DBTLS1002 Legacy/Repository7.cs\n", DotNet.Shell(consumer.Folder, scripts[2]).Failed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_commands_that_repair_leave_what_has_no_fix_and_the_severities_quieten_the_rest()
    {
        using var consumer = new Consumer(package)
            .Write("Shop.cs", """
                using Microsoft.Extensions.Configuration;
                using Npgsql;

                public static class Shop
                {
                    public static NpgsqlConnection Direct() => new("Host=db.example.com;Database=d;Username=u;SSL Mode=Prefer");

                    public static NpgsqlConnection Configured(IConfiguration configuration) => new(configuration.GetConnectionString("Shop"));
                }
                """)
            .Write("appsettings.json", Settings)
            .Write("Legacy/Old.cs", RepositoryClass(1).Replace("SSL Mode=Prefer", "SSL Mode=VerifyFull;Root Certificate=missing.pem", StringComparison.Ordinal))
            .Write("Legacy/appsettings.json", """{ "ConnectionStrings": { "Old": "Host=db.example.com;Database=d;Username=u;SSL Mode=Disable" } }""");
        consumer.Write("Consumer.csproj", consumer.Read("Consumer.csproj").Replace("</ItemGroup>", """<PackageReference Include="Microsoft.Extensions.Configuration.Abstractions" Version="10.0.11" /></ItemGroup>""", StringComparison.Ordinal));

        foreach (var command in Readme.Blocks("Repair what can be repaired", "sh"))
        {
            _ = DotNet.Shell(consumer.Folder, command).Succeeded();
        }

        Assert.Contains("SSL Mode=VerifyFull", consumer.Read("Shop.cs"), StringComparison.Ordinal);
        Assert.Contains("SSL Mode=VerifyFull", consumer.Read("appsettings.json"), StringComparison.Ordinal);
        Assert.Equal(["Legacy/Old.cs(5,115): warning DBTLS3002", "Legacy/appsettings.json(1,76): warning DBTLS1001"], consumer.Build().Succeeded().Findings(consumer.Folder));

        var severities = Readme.Blocks("Quieten the rest, rule by rule or folder by folder", "ini");
        using var byRule = new Consumer(package).Write("Legacy/Old.cs", consumer.Read("Legacy/Old.cs")).Write(".globalconfig", severities[0]);
        Assert.Empty(byRule.Build().Succeeded().Findings(byRule.Folder));
        using var byFolder = new Consumer(package).Write("Legacy/Old.cs", consumer.Read("Legacy/Old.cs")).Write("Legacy/appsettings.json", Settings).Write("Old.cs", consumer.Read("Legacy/Old.cs").Replace("Repository1", "Other", StringComparison.Ordinal))
            .Write(".editorconfig", severities[1]);
        Assert.Equal(["Old.cs(5,115): warning DBTLS3002"], byFolder.Build().Succeeded().Findings(byFolder.Folder));
    }

    private static string RepositoryClass(int number, int count = 1) => $$"""
        using Npgsql;

        public static class Repository{{number}}
        {
        {{string.Join('\n', Enumerable.Range(0, count).Select(static n => $"    public static NpgsqlConnection Open{n}() => new(\"Host=db.example.com;Database=d{n};Username=u;SSL Mode=Prefer\");"))}}
        }

        """;

    private static string NameOf(JsonElement result) =>
        result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!.Split('/')[^1];

    /// <summary>The steps of the workflow's only job; what is nested, by its path.</summary>
    private static List<Dictionary<string, string>> Steps(string workflow)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(workflow));
        var job = (YamlMappingNode)Assert.Single(((YamlMappingNode)yaml.Documents[0].RootNode["jobs"]).Children).Value;
        return [.. ((YamlSequenceNode)job["steps"]).Children.Select(static step => Flatten((YamlMappingNode)step, ""))];
    }

    private static Dictionary<string, string> Flatten(YamlMappingNode node, string prefix) =>
        node.Children.SelectMany(child => child.Value is YamlMappingNode inner
            ? Flatten(inner, $"{prefix}{child.Key}.")
            : new Dictionary<string, string>(StringComparer.Ordinal) { [$"{prefix}{child.Key}"] = child.Value.ToString() }).ToDictionary(StringComparer.Ordinal);
}
