using DbTlsAnalyzers.Rules;

namespace DbTlsAnalyzers.Tests;

/// <summary>What holds for every rule.</summary>
public class RulePageTests
{
    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(static rule => rule.Id)];

    [Fact]
    public void Ids_are_unique() => Assert.Equal(RuleCatalog.All.Count, RuleCatalog.All.Select(static rule => rule.Id).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_page_that_starts_with_its_id_and_name(string id)
    {
        var rule = RuleCatalog.All.Single(candidate => candidate.Id == id);
        var page = Repository.PathOf("src", "DbTlsAnalyzers.Core", "Rules", $"{id}.md");
        Assert.True(File.Exists(page), $"{id}.md is missing");
        Assert.StartsWith($"# {id}: {rule.Name}", File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Titles_are_short_and_have_no_full_stop(string id)
    {
        var rule = RuleCatalog.All.Single(candidate => candidate.Id == id);
        Assert.InRange(rule.Title.Length, 10, 60);
        Assert.False(rule.Title.EndsWith('.'));
        Assert.EndsWith(".", rule.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_belongs_to_a_rule()
    {
        var pages = Directory.EnumerateFiles(Repository.PathOf("src", "DbTlsAnalyzers.Core", "Rules"), "DBTLS*.md").Select(Path.GetFileNameWithoutExtension);
        Assert.Empty(pages.Except(RuleCatalog.All.Select(static rule => rule.Id), StringComparer.Ordinal));
    }
}
