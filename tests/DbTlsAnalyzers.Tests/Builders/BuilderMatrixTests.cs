using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Builders;

/// <summary>
/// Every scenario with every driver that has what it takes: the place of the finding, the repaired code, and that code executed with the real
/// builder.
/// </summary>
public sealed class BuilderMatrixTests
{
    private static readonly BuilderScenario[] Scenarios =
    [
        .. BuilderScenarios.Values, .. BuilderScenarios.Keywords, .. BuilderScenarios.Order, .. BuilderScenarios.Seeds, .. BuilderScenarios.Branches,
        .. BuilderScenarios.Travels, .. BuilderScenarios.Fields, .. BuilderScenarios.Sources, .. BuilderScenarios.Flags, .. BuilderScenarios.Styles,
        .. BuilderScenarios.Authorities,
    ];

    public static TheoryData<string, string> Findings => Data(static (_, _) => true);

    public static TheoryData<string, string> Executable => Data(static (scenario, words) => scenario.After is not null && words.IsReal);

    [Theory]
    [MemberData(nameof(Findings))]
    public async Task A_builder_is_judged_and_repaired(string scenario, string driver)
    {
        var (it, words) = Find(scenario, driver);
        var before = it.File(words, it.Before(words));
        await (it.After is null
            ? Verify.Analyzer<ConnectionStringAnalyzer>(before, Setup)
            : Verify.Fix<ConnectionStringAnalyzer>(before, it.File(words, it.After(words)), it.Title, it.All, Setup));

        void Setup(TestProject project) => _ = project.Reference(words.Reference).EditorConfig($"root = true\n[*.cs]\n{it.Option}\n");
    }

    [Theory]
    [MemberData(nameof(Executable))]
    public void A_repaired_builder_verifies_fully_and_leaves_everything_else(string scenario, string driver)
    {
        var (it, words) = Find(scenario, driver);
        foreach (var flag in new[] { true, false })
        {
            var weak = Execution.Run(words, it.Program(words, Markup.Parse(it.Before(words)).Text), flag);
            var repaired = Execution.Run(words, it.Program(words, Markup.Parse(it.After!(words)).Text), flag);
            Assert.NotNull(repaired);
            Assert.True(repaired.IsFullyVerified, $"with flag {flag}: {repaired}");

            Assert.Equal(BuilderScenario.CaFileOf(it.After!(words)), repaired.CaFile);

            // Null: the driver does not take what the repair replaces.
            if (weak is not null)
            {
                Assert.Equal(weak.Others, repaired.Others);
            }
        }
    }

    [Fact]
    public void Names_tell_scenarios_apart() => Assert.Equal(Scenarios.Length, Scenarios.DistinctBy(static scenario => scenario.Name).Count());

    private static TheoryData<string, string> Data(Func<BuilderScenario, DriverWords, bool> isWanted)
    {
        var data = new TheoryData<string, string>();
        foreach (var (scenario, words) in Scenarios.SelectMany(static scenario => DriverWords.All.Where(scenario.For), static (scenario, words) => (scenario, words)))
        {
            if (isWanted(scenario, words))
            {
                data.Add(scenario.Name, words.ToString());
            }
        }

        return data;
    }

    private static (BuilderScenario Scenario, DriverWords Words) Find(string scenario, string driver) =>
        (Scenarios.Single(item => item.Name == scenario), DriverWords.All.Single(words => words.ToString() == driver));
}
