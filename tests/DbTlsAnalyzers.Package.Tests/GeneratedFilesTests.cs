using System.Globalization;
using System.Text;
using DbTlsAnalyzers.Rules;

namespace DbTlsAnalyzers.Tests;

/// <summary>
/// Files that are made from the rules. <c>DBTLS_UPDATE=1 dotnet test tests/DbTlsAnalyzers.Package.Tests --filter GeneratedFiles</c> writes
/// them; without the variable the tests compare.
/// </summary>
public class GeneratedFilesTests
{
    [Fact]
    public void Strict_preset_makes_every_visible_rule_an_error() => GeneratedSection.Check(
        "src/DbTlsAnalyzers.Package/buildTransitive/config/dbtls.strict.globalconfig",
        Preset(static rule => rule.DefaultSeverity == RuleSeverity.Hidden ? null : "error"));

    [Fact]
    public void None_preset_turns_every_rule_off() => GeneratedSection.Check(
        "src/DbTlsAnalyzers.Package/buildTransitive/config/dbtls.none.globalconfig",
        Preset(static _ => "none"));

    [Fact]
    public void Readme_lists_every_rule() => GeneratedSection.Check("README.md", "rules", Table());

    [Fact]
    public void Readme_names_every_warning_where_warnings_are_made_errors_or_kept_from_being_one()
    {
        GeneratedSection.Check("README.md", "warnaserror", $"```sh\ndotnet build --no-incremental -warnaserror:{string.Join(',', Warnings())}\n```\n");
        GeneratedSection.Check("README.md", "warningsnotaserrors", $"""
            ```xml
            <Project>
              <PropertyGroup>
                <WarningsNotAsErrors>$(WarningsNotAsErrors);{string.Join(';', Warnings())}</WarningsNotAsErrors>
              </PropertyGroup>
            </Project>
            ```

            """);
    }

    [Fact]
    public void Release_tracking_lists_every_rule_that_is_not_in_a_release() => GeneratedSection.Check(
        "src/DbTlsAnalyzers/AnalyzerReleases.Unshipped.md",
        ReleaseTracking.Unshipped(ReleaseTracking.Shipped(File.ReadAllText(Repository.PathOf("src", "DbTlsAnalyzers", "AnalyzerReleases.Shipped.md")))));

    private static IEnumerable<string> Warnings() =>
        RuleCatalog.All.Where(static rule => rule.IsEnabledByDefault && rule.DefaultSeverity == RuleSeverity.Warning).Select(static rule => rule.Id);

    private static string Table()
    {
        var table = new StringBuilder("| Id | Finds | Default |\n|---|---|---|\n");
        foreach (var rule in RuleCatalog.All)
        {
            var severity = rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "off";
            _ = table.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}](src/DbTlsAnalyzers.Core/Rules/{rule.Id}.md) {rule.Name} | {rule.Title} | {severity} |\n");
        }

        return table.ToString();
    }

    private static string Preset(Func<Rule, string?> severityOf)
    {
        // Level -1: whatever the user writes in a global configuration of their own wins.
        var preset = new StringBuilder("is_global = true\nglobal_level = -1\n\n");
        foreach (var rule in RuleCatalog.All)
        {
            if (severityOf(rule) is { } severity)
            {
                _ = preset.Append(CultureInfo.InvariantCulture, $"dotnet_diagnostic.{rule.Id}.severity = {severity}\n");
            }
        }

        return preset.ToString();
    }
}
