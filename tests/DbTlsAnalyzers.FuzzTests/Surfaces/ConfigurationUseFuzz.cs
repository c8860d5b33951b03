using DbTlsAnalyzers.FuzzTests.Inputs;
using DbTlsAnalyzers.FuzzTests.Running;
using Xunit.Abstractions;

namespace DbTlsAnalyzers.FuzzTests.Surfaces;

/// <summary>C# that reads values of configuration files (DBTLS9001): the fix that stands in the code changes the file, and only the file.</summary>
public sealed class ConfigurationUseFuzz(ITestOutputHelper output)
{
    private const string Id = "DBTLS9001";

    private static readonly string[] Reads =
    [
        "configuration.GetConnectionString(\"Shop\")!", "configuration[\"ConnectionStrings:Shop\"]!", "configuration.GetSection(\"ConnectionStrings\")[\"Audit\"]!", "configuration.GetSection(\"ConnectionStrings\").GetSection(\"Shop\").Value!",
        "Environment.GetEnvironmentVariable(\"ConnectionStrings__Shop\")!", "configuration.GetConnectionString(Name)!", "configuration.GetConnectionString(nameof(Audit))!", "configuration?[\"connectionstrings:shop\"]!", "Read(configuration, \"Shop\")",
        "configuration.GetRequiredSection(\"ConnectionStrings\")[\"Shop\"] ?? \"Host=a\"", "configuration.GetConnectionString(\"Shop\") + \";Timeout=3\"", "$\"{configuration.GetConnectionString(\"Audit\")};SSL Mode=VerifyFull\"",
    ];

    private static readonly string[] Uses =
    [
        "_ = new Npgsql.NpgsqlConnection($R);", "_ = new MySqlConnector.MySqlConnection($R);", "_ = new Microsoft.Data.SqlClient.SqlConnection($R);", "_ = new System.Data.SqlClient.SqlConnection($R);", "Audit = $R;", "Console.WriteLine($R);",
        "var text = $R; if (flag) { text += \";SSL Mode=Disable\"; } _ = Npgsql.NpgsqlDataSource.Create(text);", "_ = new Npgsql.NpgsqlConnectionStringBuilder($R) { SslMode = Npgsql.SslMode.VerifyFull };", "new DbContextOptionsBuilder().UseNpgsql(\"Name=Shop\");", "new DbContextOptionsBuilder().UseNpgsql($R);",
    ];

    [Fact]
    public void Uses_of_weak_configuration_are_survived_and_repaired() => new Surface(nameof(Uses_of_weak_configuration_are_survived_and_repaired), 0.1, 200, Draw, static input => Check(input).GetAwaiter().GetResult()).Run(output);

    private static FuzzInput Draw(Random random)
    {
        var statements = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(i => $"        {{ {random.Pick(Uses).Replace("$R", random.Pick(Reads), StringComparison.Ordinal)} }}\n"));
        var code = "using System; using Microsoft.EntityFrameworkCore; using Microsoft.Extensions.Configuration;\nclass Shop\n{\n    const string Name = \"Shop\";\n    string Audit = \"\";\n"
            + "    static string Read(IConfiguration configuration, string name) => configuration.GetConnectionString(name)!;\n    void M(IConfiguration configuration, bool flag)\n    {\n" + statements + "    }\n}\n";
        code = random.OneIn(3) ? CodeMutator.Mutate(random, code, random.Next(3)) : CodeMutator.Rearrange(random, code);
        var files = new List<FuzzFile> { new("Shop.cs", code) };
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            files.Add(ConfigurationFiles.DrawFile(random, isFromTemplate: true));
        }

        return new FuzzInput(files, random.Next());
    }

    private static async Task Check(FuzzInput input)
    {
        var project = Lab.Project(input);
        var diagnostics = await Lab.Diagnose(project);
        foreach (var diagnostic in diagnostics.Where(static diagnostic => diagnostic.Id == Id))
        {
            Assert.True(diagnostic.Location.IsInSource, $"{diagnostic} is not in the code");
            var place = Assert.Single(diagnostic.AdditionalLocations);
            Assert.Contains(diagnostics, other => other.Id != Id && other.Location == place);
            Assert.All(Fixes.FixBag.Read(diagnostic.Properties).SelectMany(static fix => fix.Edits), edit => Assert.False(edit.Path.EndsWith(".cs", StringComparison.Ordinal), $"{edit} changes code"));
        }

        await Repairs.Check(project, diagnostics, new Random(input.Chance));
    }
}
