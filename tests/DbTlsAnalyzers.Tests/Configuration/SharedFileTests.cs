using DbTlsAnalyzers.Configuration;
using DbTlsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Tests.Configuration;

/// <summary>One file that is part of several projects, or of one project for several frameworks.</summary>
public sealed class SharedFileTests
{
    private const string Weak = """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;SSL Mode=Require", "Stock": "Host=db.example.com;Database=stock" } }""";
    private const string Repaired = """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;SSL Mode=VerifyFull", "Stock": "Host=db.example.com;Database=stock;SSL Mode=VerifyFull" } }""";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_repair_reaches_the_file_in_every_project(bool all)
    {
        using var first = new TestProject();
        first.Reference(References.Npgsql).Additional("appsettings.json", all ? Weak : """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;SSL Mode=Require" } }""");
        var path = first.Project(first.Solution).AdditionalDocuments.Single().FilePath!;
        var text = first.Files["appsettings.json"].Text;
        var (solution, second) = WithAnotherProject(first.Solution, path, text);
        var own = await first.Diagnose(solution, new ConfigurationFileAnalyzer());
        var offer = (await Verifiers.Fixes.Offered(first, solution, own))[0];

        // Both projects report the same places.
        var changed = all ? await Verifiers.Fixes.ApplyAll(first, solution, offer, [.. own, .. own]) : await Verifiers.Fixes.Apply(offer);

        var expected = all ? Repaired : """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;SSL Mode=VerifyFull" } }""";
        Assert.Equal(expected, (await changed.GetProject(first.Project(solution).Id)!.AdditionalDocuments.Single().GetTextAsync()).ToString());
        Assert.Equal(expected, (await changed.GetProject(second)!.AdditionalDocuments.Single().GetTextAsync()).ToString());
    }

    [Fact]
    public async Task A_text_that_has_changed_meanwhile_is_left_alone()
    {
        using var project = new TestProject();
        project.Reference(References.Npgsql).Additional("appsettings.json", Weak);
        var findings = await project.Diagnose(new ConfigurationFileAnalyzer());
        var id = project.Project(project.Solution).AdditionalDocumentIds[0];
        var edited = project.Solution.WithAdditionalDocumentText(id, SourceText.From("\n\n" + Weak));

        Assert.Empty(await Verifiers.Fixes.Offered(project, edited, [.. findings.Where(static x => x.Id == "DBTLS1003")]));
    }

    [Fact]
    public Task A_file_that_is_listed_twice_is_judged_once() => ConfigurationTest.Reports(
        "appsettings.json",
        """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;{|DBTLS1003:SSL Mode=Require|}" } }""",
        static project => project.Additional("appsettings.json", """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;{|DBTLS1003:SSL Mode=Require|}" } }"""));

    private static (Solution Solution, ProjectId Id) WithAnotherProject(Solution solution, string path, string text)
    {
        var id = ProjectId.CreateNewId();
        return (
            solution
                .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "Orders", "Orders", LanguageNames.CSharp))
                .AddAdditionalDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), SourceText.From(text), filePath: path),
            id);
    }

    [Fact]
    public Task A_file_that_every_target_framework_lists_is_reported_by_one() => ConfigurationTest.Reports(
        "appsettings.json",
        """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;SSL Mode=Require" } }""",
        static project => project.GlobalConfig("build_property.DbTlsReportFiles = false\n"));
}
