namespace DbTlsAnalyzers.Tests.Pages;

/// <summary>
/// The rule pages say what the analyzers do. <c>DBTLS_UPDATE=1 dotnet test tests/DbTlsAnalyzers.Tests --filter RulePage</c> writes what the fixes make of
/// the weak examples; without the variable it is compared.
/// </summary>
public sealed class RulePageTests
{
    public static TheoryData<string> Pages => [.. RulePage.All.Select(static page => page.Id)];

    public static TheoryData<string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string>();
            foreach (var example in RulePage.All.SelectMany(static page => page.Examples))
            {
                examples.Add(example.Page, example.ToString());
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_compiles_and_is_reported_exactly_where_it_is_annotated(string page, string name)
    {
        var example = RulePage.Of(page).Examples.Single(example => example.ToString() == name);
        using var project = PageProject.Open(example);

        Assert.Equal(example.Expected, PageProject.Show(example, await PageProject.Diagnose(project)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task What_a_fix_makes_of_the_weak_examples_is_what_the_page_shows(string page)
    {
        var expected = await FixedExamples.Of(page);
        if (Environment.GetEnvironmentVariable("DBTLS_UPDATE") == "1")
        {
            FixedExamples.Write(RulePage.Of(page).Path, expected);
        }

        Assert.Equal(expected, FixedExamples.Read(File.ReadAllText(RulePage.Of(page).Path)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_weak_examples_that_are_reported_and_secure_ones_that_are_not(string page)
    {
        var examples = RulePage.Of(page).Examples;
        Assert.Contains(examples, static example => example.Section == RulePage.Weak);
        Assert.All(examples.Where(static example => example.Section == RulePage.Weak), example => Assert.Contains(example.Expected, line => line.Contains(page, StringComparison.Ordinal)));
        Assert.Contains(examples, static example => example.Section != RulePage.Weak);
        Assert.All(examples.Where(static example => example.Section != RulePage.Weak), static example => Assert.Empty(example.Expected));
    }

    /// <summary>So that no example escapes.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Blocks_elsewhere_are_commands(string page) => Assert.All(
        RulePage.Of(page).Blocks.Where(static block => block.Section is not (RulePage.Weak or RulePage.Fixed or RulePage.Secure or RulePage.Callbacks)),
        static block => Assert.Equal("sh", block.Language));
}
