using System.Globalization;
using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Configuration;

/// <summary>DBTLS9002: options that cannot be read.</summary>
public sealed class InvalidOptionTests
{
    [Theory]
    [InlineData("dbtls.required_verification = hostname", "full, ca")]
    [InlineData("dbtls.check_local_hosts = sometimes", "true, false")]
    [InlineData("dbtls.exclude = all", "true, false")]
    [InlineData("dbtls.expiry_days = six weeks", "a whole number of days from 0")]
    [InlineData("dbtls.expiry_days = -1", "a whole number of days from 0")]
    [InlineData("dbtls.severity = low", "error, warning, suggestion, silent, none")]
    public async Task A_value_that_cannot_be_read_is_reported_with_what_is_accepted(string option, string accepted)
    {
        var diagnostic = Assert.Single(await Diagnose(project => project.Source("A.cs", "").Source("B.cs", "").EditorConfig($"[*.cs]\n{option}\n")));

        Assert.Equal("DBTLS9002", diagnostic.Id);
        Assert.Equal(Microsoft.CodeAnalysis.Location.None, diagnostic.Location);
        var (key, value) = (option.Split(" = ")[0], option.Split(" = ")[1]);
        Assert.Equal($"'{key}' has the value '{value}', which cannot be read; accepted: {accepted}", diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Options_of_files_and_of_the_project_are_read_too()
    {
        var diagnostics = await Diagnose(static project => project.Additional("appsettings.json", "{}")
            .EditorConfig("[*.json]\ndbtls.severity = low\n").GlobalConfig("build_property.DbTlsExpiryDays = soon\n"));

        Assert.Equal(["DBTLS9002", "DBTLS9002"], diagnostics.Select(static x => x.Id));
    }

    [Fact]
    public async Task A_day_that_is_none_is_reported()
    {
        var diagnostic = Assert.Single(await Diagnose(static project => project.GlobalConfig("build_property.DbTlsToday = 31.12.2026\n")));

        Assert.Equal("'DbTlsToday' has the value '31.12.2026', which cannot be read; accepted: a day such as 2026-12-31", diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task What_can_be_read_is_silent() => Assert.Empty(await Diagnose(static project => project.Source("A.cs", "").Additional("appsettings.json", "{}").EditorConfig(
        "[*]\ndbtls.severity = Suggestion\ndbtls.exclude = FALSE\ndbtls.expiry_days = 0\ndbtls.required_verification = CA\ndbtls.check_local_hosts = true\ndbtls.local_hosts = db\n")));

    [Fact]
    public async Task Without_a_driver_nobody_cares()
    {
        using var project = new TestProject();
        project.Source("A.cs", "").EditorConfig("[*.cs]\ndbtls.severity = low\n");

        Assert.Empty(await project.Diagnose(new OptionAnalyzer()));
    }

    private static async Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> Diagnose(Action<TestProject> setup)
    {
        using var project = new TestProject();
        project.Reference(References.Npgsql);
        setup(project);
        return await project.Diagnose(new OptionAnalyzer());
    }
}
