using DbTlsAnalyzers.Callbacks;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Symbols;
using DbTlsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Tests.Callbacks;

/// <summary>Npgsql's slim builder does TLS only after <c>EnableTransportSecurity</c>.</summary>
public sealed class MissingTlsSwitchTests
{
    [Theory]
    [InlineData("object M() => new NpgsqlSlimDataSourceBuilder(\"\").Build();")]
    [InlineData("object M() => new NpgsqlSlimDataSourceBuilder(\"\").EnableArrays().Build();")]
    [InlineData("object M() { var b = new NpgsqlSlimDataSourceBuilder(\"\"); b.EnableArrays(); return b.Build(); }")]
    public async Task A_builder_without_the_switch_is_told(string members) => Assert.True(await IsMissing(members));

    [Theory]
    [InlineData("object M() => new NpgsqlDataSourceBuilder(\"\").Build();")]
    [InlineData("object M() => new NpgsqlSlimDataSourceBuilder(\"\").EnableTransportSecurity().Build();")]
    [InlineData("object M() => new NpgsqlSlimDataSourceBuilder(\"\");")]
    [InlineData("object M() { var b = new NpgsqlSlimDataSourceBuilder(\"\"); b.EnableArrays().EnableTransportSecurity(); return b.Build(); }")]
    [InlineData("object M() { var b = new NpgsqlSlimDataSourceBuilder(\"\"); Configure(b); return b.Build(); } void Configure(NpgsqlSlimDataSourceBuilder b) { }")]
    [InlineData("NpgsqlSlimDataSourceBuilder b = new NpgsqlSlimDataSourceBuilder(\"\");")]
    public async Task Any_other_builder_is_not(string members) => Assert.False(await IsMissing(members));

    [Theory]
    [InlineData("s.AddSlim(\"\")", true)]
    [InlineData("s.AddSlim(\"\", b => b.EnableArrays())", true)]
    [InlineData("s.AddSlim(\"\", b => { b.EnableArrays(); })", true)]
    [InlineData("s.AddSlim(\"\", b => b.EnableTransportSecurity())", false)]
    [InlineData("s.AddSlim(\"\", Configure)", false)]
    public async Task The_lambda_of_an_extension_method_counts(string call, bool expected) =>
        Assert.Equal(expected, await IsMissing(
            $"void M(object s) {{ {call}; }} static void Configure(NpgsqlSlimDataSourceBuilder b) {{ }}",
            "static class X { public static void AddSlim(this object s, string c, System.Action<NpgsqlSlimDataSourceBuilder>? configure = null) { } }"));

    private static async Task<bool> IsMissing(string members, string others = "")
    {
        using var project = new TestProject();
        project.Reference(References.Npgsql);
        project.Source("Test.cs", $"using Npgsql; class C {{ {members} }} {others}");
        var compilation = (await project.Project(project.Solution).GetCompilationAsync())!;
        var tree = compilation.SyntaxTrees.Single();
        var root = await tree.GetRootAsync();
        var anchor = root.DescendantNodes().FirstOrDefault(static x => x is BaseObjectCreationExpressionSyntax) ?? root.DescendantNodes().First(static x => x is InvocationExpressionSyntax);
        var driver = CompilationDrivers.Find(compilation, DriverCatalog.All)!.Referenced.Single(static x => x.Driver == DriverCatalog.Npgsql);
        return MissingTlsSwitch.At(anchor, driver, compilation.GetSemanticModel(tree), default);
    }
}
