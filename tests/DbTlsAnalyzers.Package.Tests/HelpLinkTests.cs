using System.Text.Json;
using DbTlsAnalyzers.Reporting;
using DbTlsAnalyzers.Rules;

namespace DbTlsAnalyzers.Tests;

/// <summary>Help links are there once the project says where it lives, and absent before.</summary>
public class HelpLinkTests
{
    private static readonly Rule Rule = RuleCatalog.All[0];

    [Theory]
    [InlineData(null, null)]
    [InlineData(" ", null)]
    [InlineData("https://example.com/shop/dbtls", "https://example.com/shop/dbtls/blob/HEAD/src/DbTlsAnalyzers.Core/Rules/DBTLS1001.md")]
    [InlineData("https://example.com/shop/dbtls/", "https://example.com/shop/dbtls/blob/HEAD/src/DbTlsAnalyzers.Core/Rules/DBTLS1001.md")]
    [InlineData("https://example.com/shop/dbtls.git", "https://example.com/shop/dbtls/blob/HEAD/src/DbTlsAnalyzers.Core/Rules/DBTLS1001.md")]
    public void A_link_leads_to_the_page_in_the_repository(string? repository, string? link) => Assert.Equal(link, HelpLink.To(Rule, repository));

    [Fact]
    public void The_link_of_every_rule_leads_to_a_file_that_exists()
    {
        foreach (var rule in RuleCatalog.All)
        {
            var path = HelpLink.To(rule, "https://example.com")!["https://example.com/blob/HEAD/".Length..];
            Assert.True(File.Exists(Repository.PathOf(path.Split('/'))), path);
        }
    }

    [Fact]
    public void The_descriptors_of_this_build_have_the_links_that_its_project_names()
    {
        var repository = HelpLink.RepositoryOf(typeof(Descriptors).Assembly);
        foreach (var rule in RuleCatalog.All)
        {
            Assert.Equal(HelpLink.To(rule, repository) ?? "", Descriptors.For(rule).HelpLinkUri);
        }
    }

    [Fact]
    public void An_assembly_without_the_metadata_names_no_repository() => Assert.Null(HelpLink.RepositoryOf(typeof(HelpLinkTests).Assembly));

    [Theory]
    [InlineData(null)]
    [InlineData("https://example.com/a", "-p:RepositoryUrl=https://example.com/a")]
    [InlineData("https://example.com/b", "-p:PackageProjectUrl=https://example.com/b")]
    [InlineData("https://example.com/a", "-p:RepositoryUrl=https://example.com/a", "-p:PackageProjectUrl=https://example.com/b")]
    public void The_project_hands_over_its_address(string? expected, params string[] properties)
    {
        // What the project file of this repository itself says does not count here.
        string[] none = properties.Length == 0 ? ["-p:RepositoryUrl=", "-p:PackageProjectUrl="] : [];
        var output = DotNet.Run(Repository.Root, ["msbuild", "src/DbTlsAnalyzers/DbTlsAnalyzers.csproj", "-getItem:AssemblyMetadata", .. none, .. properties]).Succeeded().Output;
        using var items = JsonDocument.Parse(output);
        var values = items.RootElement.GetProperty("Items").GetProperty("AssemblyMetadata").EnumerateArray()
            .Where(static item => item.GetProperty("Identity").GetString() == HelpLink.Key)
            .Select(static item => item.GetProperty("Value").GetString());
        Assert.Equal(expected is null ? [] : [expected], values);
    }
}
