using DbTlsAnalyzers.Callbacks;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Posture;
using DbTlsAnalyzers.Tests.Stubs;
using DbTlsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Tests.Callbacks;

/// <summary>What is known of a connection's callback at its creation.</summary>
public sealed class InstalledCallbackTests
{
    [Theory]
    [InlineData("object M() => new NpgsqlConnection(\"\") { UserCertificateValidationCallback = (a, b, c, d) => d == 0 };", CallbackEffect.ValidatesFully)]
    [InlineData("object M() => new NpgsqlConnection(\"\") { UserCertificateValidationCallback = (a, b, c, d) => (d & ~SslPolicyErrors.RemoteCertificateNameMismatch) == 0 };", CallbackEffect.ValidatesChain)]
    [InlineData("object M() => new NpgsqlConnection(\"\") { UserCertificateValidationCallback = (a, b, c, d) => true };", CallbackEffect.None)]
    [InlineData("void M() { using var k = new NpgsqlConnection(\"\"); k.Open(); k.UserCertificateValidationCallback = (a, b, c, d) => d == 0; }", CallbackEffect.ValidatesFully)]
    [InlineData("void M(RemoteCertificateValidationCallback given) { var k = new MySqlConnection(\"\"); k.RemoteCertificateValidationCallback = given; }", CallbackEffect.ValidatesFully)]
    [InlineData("object M() => new NpgsqlDataSourceBuilder(\"\").UseUserCertificateValidationCallback((a, b, c, d) => b!.GetCertHashString() == \"AB\").Build();", CallbackEffect.ValidatesFully)]
    [InlineData("object M() => new NpgsqlDataSourceBuilder(\"\").UseSslClientAuthenticationOptionsCallback(o => o.RemoteCertificateValidationCallback = (a, b, c, d) => d == 0).Build();", CallbackEffect.ValidatesFully)]
    [InlineData("NpgsqlConnection k = new NpgsqlConnection(\"\"); void M() { k.UserCertificateValidationCallback = (a, b, c, d) => d == 0; }", CallbackEffect.ValidatesFully)]
    public async Task A_callback_that_is_installed_on_every_path_counts(string members, CallbackEffect effect) =>
        Assert.Equal(new InstalledCallback(IsInstalled: true, effect), await On(members));

    [Theory]
    [InlineData("object M() => new NpgsqlConnection(\"\");")]
    [InlineData("void M(bool x) { var k = new NpgsqlConnection(\"\"); if (x) k.UserCertificateValidationCallback = (a, b, c, d) => d == 0; }")]
    [InlineData("void M(NpgsqlConnection other) { var k = new NpgsqlConnection(\"\"); other.UserCertificateValidationCallback = (a, b, c, d) => d == 0; }")]
    [InlineData("object M() => new NpgsqlConnection(\"\") { UserCertificateValidationCallback = null };")]
    [InlineData("object M() => new NpgsqlDataSourceBuilder(\"\").UseSslClientAuthenticationOptionsCallback(o => o.AllowRenegotiation = false).Build();")]
    public async Task Anything_else_does_not(string members) => Assert.Equal(default, await On(members));

    private static async Task<InstalledCallback> On(string members)
    {
        using var project = new TestProject();
        project.Reference(References.Npgsql, MySqlConnectorStub.Reference);
        project.Source("Test.cs", $"using System.Net.Security; using MySqlConnector; using Npgsql; class C {{ {members} }}");
        var compilation = (await project.Project(project.Solution).GetCompilationAsync())!;
        var tree = compilation.SyntaxTrees.Single();
        var anchor = (await tree.GetRootAsync()).DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().First();
        return CompilationFlow.Of(compilation).Callbacks.On([anchor], default);
    }
}
