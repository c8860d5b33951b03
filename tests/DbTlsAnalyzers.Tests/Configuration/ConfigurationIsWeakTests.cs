using DbTlsAnalyzers.Configuration;
using DbTlsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Tests.Configuration;

/// <summary>DBTLS9001: the way to the files for tools that only fix C#.</summary>
public sealed class ConfigurationIsWeakTests
{
    private const string Reader = """
        using Microsoft.Extensions.Configuration;
        class C
        {
            object Shop(IConfiguration c) => new Npgsql.NpgsqlConnection(c.GetConnectionString({|DBTLS9001!Hidden:"Shop"|}));
            object Stock(IConfiguration c) => new Npgsql.NpgsqlConnection(c.GetConnectionString({|DBTLS9001!Hidden:"Stock"|}));
            object Other(IConfiguration c) => new Npgsql.NpgsqlConnection(c.GetConnectionString("Other"));
        }
        """;

    private const string Weak = """
        {
          "ConnectionStrings": {
            "Shop": "Host=db.example.com;Database=shop;{|DBTLS1003:SSL Mode=Require|}",
            "Stock": "{|DBTLS1005:Host=db.example.com;Database=stock|}",
            "Other": "Host=db.example.com;Database=other;{|DBTLS3001:SSL Mode=VerifyFull|}"
          }
        }
        """;

    private const string Repaired = """
        {
          "ConnectionStrings": {
            "Shop": "Host=db.example.com;Database=shop;SSL Mode=VerifyFull",
            "Stock": "Host=db.example.com;Database=stock;SSL Mode=VerifyFull",
            "Other": "Host=db.example.com;Database=other;SSL Mode=VerifyFull"
          }
        }
        """;

    [Fact]
    public Task Every_read_of_a_weak_string_is_marked() => ConfigurationTest.Reports("appsettings.json", Weak, static project => project.Source("Shop.cs", Reader));

    [Fact]
    public async Task Fixing_the_C_sharp_findings_only_repairs_the_files()
    {
        using var project = Project(Weak);
        var findings = (await project.Diagnose(new ConfigurationFileAnalyzer())).Where(static x => x.Id == "DBTLS9001").ToList();
        var offer = (await Verifiers.Fixes.Offered(project, [.. findings]))[0];

        var texts = await project.Texts(await Verifiers.Fixes.ApplyAll(project, offer, [.. findings]));

        Assert.Equal(Repaired, texts["appsettings.json"]);
        Assert.Equal(Markup.Parse(Reader).Text, texts["Shop.cs"]);
    }

    [Fact]
    public async Task Both_routes_at_once_make_each_edit_once()
    {
        using var project = Project(Weak);
        var findings = (await project.Diagnose(new ConfigurationFileAnalyzer())).Where(static x => x.Id != "DBTLS3001").ToList();
        var offer = (await Verifiers.Fixes.Offered(project, [.. findings])).First(static x => x.Diagnostic.Id == "DBTLS9001");

        var texts = await project.Texts(await Verifiers.Fixes.ApplyAll(project, offer, [.. findings]));

        Assert.Equal(Repaired, texts["appsettings.json"]);
    }

    [Fact]
    public async Task A_name_that_is_read_twice_and_stands_in_two_files_is_repaired_once_in_each()
    {
        using var project = Project(Weak).Additional(".env", "ConnectionStrings__Shop=Host=db.example.com;Database=shop;SSL Mode=Prefer\n")
            .Source("Again.cs", """class Again { object M(Microsoft.Extensions.Configuration.IConfiguration c) => new Npgsql.NpgsqlConnection(c["ConnectionStrings:Shop"]); }""");
        var findings = (await project.Diagnose(new ConfigurationFileAnalyzer())).Where(static x => x.Id == "DBTLS9001").ToList();
        var offer = (await Verifiers.Fixes.Offered(project, [.. findings]))[0];

        var texts = await project.Texts(await Verifiers.Fixes.ApplyAll(project, offer, [.. findings]));

        Assert.Equal(5, findings.Count);
        Assert.Equal(Repaired, texts["appsettings.json"]);
        Assert.Equal("ConnectionStrings__Shop=Host=db.example.com;Database=shop;SSL Mode=VerifyFull\n", texts[".env"]);
    }

    [Fact]
    public async Task A_helper_that_is_given_the_name_leads_to_the_file_too()
    {
        using var project = new TestProject().Reference(References.Npgsql, ConfigurationTest.Extensions).Additional("appsettings.json", Weak).Source("Shop.cs", """
            using Microsoft.Extensions.Configuration;
            static class Settings
            {
                public static string Required(this IConfiguration c, string name) => c.GetConnectionString(name) ?? throw new System.Exception(name);
            }
            class C
            {
                object Shop(IConfiguration c) => new Npgsql.NpgsqlConnection(c.Required("Shop"));
                object Stock(IConfiguration c) => new Npgsql.NpgsqlConnection(c.Required("Stock"));
            }
            """);
        var findings = (await project.Diagnose(new ConfigurationFileAnalyzer())).Where(static x => x.Id == "DBTLS9001").ToList();
        var offer = (await Verifiers.Fixes.Offered(project, [.. findings]))[0];

        var texts = await project.Texts(await Verifiers.Fixes.ApplyAll(project, offer, [.. findings]));

        Assert.Equal(2, findings.Count);
        Assert.Equal(Repaired, texts["appsettings.json"]);
    }

    [Fact]
    public async Task The_message_names_the_file_and_no_secret()
    {
        using var project = Project("""{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;Username=app;Password=s3cret" } }""");
        var finding = Assert.Single(await project.Diagnose(new ConfigurationFileAnalyzer()), static x => x.Id == "DBTLS9001");

        var message = finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture);

        Assert.StartsWith("'appsettings.json' holds a weak connection string under this name: ", message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", message + string.Join(' ', finding.Properties.Values), StringComparison.Ordinal);
        Assert.DoesNotContain("db.example.com", message, StringComparison.Ordinal);
        Assert.Equal("/0/appsettings.json", Assert.Single(finding.AdditionalLocations).GetLineSpan().Path);
    }

    [Fact]
    public Task What_a_file_accepts_or_excludes_is_not_repeated_in_code() => ConfigurationTest.Reports(
        "appsettings.json",
        """
        {
          "ConnectionStrings": {
            // dbtls:ignore DBTLS1003 behind a tunnel
            "Shop": "Host=db.example.com;Database=shop;SSL Mode=Require"
          }
        }
        """,
        static project => project.Source("Shop.cs", """class C { object M(Microsoft.Extensions.Configuration.IConfiguration c) => new Npgsql.NpgsqlConnection(c["ConnectionStrings:Shop"]); }"""));

    private static TestProject Project(string json) =>
        new TestProject().Reference(References.Npgsql, ConfigurationTest.Extensions).Source("Shop.cs", Reader).Additional("appsettings.json", json);
}
