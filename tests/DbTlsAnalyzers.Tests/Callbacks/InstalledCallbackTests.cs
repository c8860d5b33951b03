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
        Assert.Equal(new ConnectionCode(HasCallback: true, effect), await On(members));

    [Theory]
    [InlineData("object M() => new NpgsqlConnection(\"\");")]
    [InlineData("void M(bool x) { var k = new NpgsqlConnection(\"\"); if (x) k.UserCertificateValidationCallback = (a, b, c, d) => d == 0; }")]
    [InlineData("void M(NpgsqlConnection other) { var k = new NpgsqlConnection(\"\"); other.UserCertificateValidationCallback = (a, b, c, d) => d == 0; }")]
    [InlineData("object M() => new NpgsqlConnection(\"\") { UserCertificateValidationCallback = null };")]
    [InlineData("object M() => new NpgsqlDataSourceBuilder(\"\").UseSslClientAuthenticationOptionsCallback(o => o.AllowRenegotiation = false).Build();")]
    public async Task Anything_else_does_not(string members) => Assert.Equal(default, await On(members));

    [Theory]
    [InlineData("object M(X509Certificate2 ca) => new NpgsqlDataSourceBuilder(\"\").UseRootCertificate(ca).Build();", true)]
    [InlineData("object M() { var b = new NpgsqlSlimDataSourceBuilder(\"\"); b.EnableTransportSecurity(); b.UseRootCertificatesCallback(() => new X509Certificate2Collection()); return b.Build(); }", true)]
    [InlineData("object M(bool x) { var b = new NpgsqlDataSourceBuilder(\"\"); if (x) b.UseRootCertificateCallback(() => null!); return b.Build(); }", false)]
    public async Task Code_may_hand_over_the_CA(string members, bool expected) =>
        Assert.Equal(new ConnectionCode(HasCallback: false, CallbackEffect.None, expected), await On(members));

    [Fact]
    public Task A_CA_in_code_is_a_CA() =>
        Verify.Analyzer<ConnectionStringAnalyzer>(
            """
            using System.Security.Cryptography.X509Certificates;
            using Npgsql;

            class C
            {
                object A(X509Certificate2 ca) => new NpgsqlDataSourceBuilder("Host=db.example.com;SSL Mode=VerifyFull").UseRootCertificate(ca).Build();
                object B() => new NpgsqlDataSourceBuilder("Host=db.example.com;{|DBTLS3001:SSL Mode=VerifyFull|}").Build();
                object D(X509Certificate2 ca) => new NpgsqlDataSourceBuilder("Host=db.example.com;{|DBTLS1003:SSL Mode=Require|}").UseRootCertificate(ca).Build();
            }
            """,
            Snippet.Npgsql);

    private static async Task<ConnectionCode> On(string members)
    {
        using var project = new TestProject();
        project.Reference(References.Npgsql, MySqlConnectorStub.Reference);
        project.Source("Test.cs", $"using System.Net.Security; using System.Security.Cryptography.X509Certificates; using MySqlConnector; using Npgsql; class C {{ {members} }}");
        var compilation = (await project.Project(project.Solution).GetCompilationAsync())!;
        var tree = compilation.SyntaxTrees.Single();
        var anchor = (await tree.GetRootAsync()).DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().First();
        return CompilationFlow.Of(compilation).Callbacks.On([anchor], default);
    }
}
