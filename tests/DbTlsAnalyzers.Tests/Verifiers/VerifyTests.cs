using System.Collections.Immutable;
using DbTlsAnalyzers.Tests.Stubs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Sdk;

namespace DbTlsAnalyzers.Tests.Verifiers;

public sealed class VerifyTests
{
    [Fact]
    public Task A_marked_diagnostic_is_expected_and_the_real_and_stub_drivers_compile() =>
        Verify.Analyzer<GotoAnalyzer>(
            """
            class C
            {
                object A() => new Npgsql.NpgsqlConnection("Host=db");
                object B() => new MySqlConnector.MySqlConnection("Server=db");
                void M() { {|TEST1!Warning:goto end;|} end: ; }
            }
            """,
            static project => project.Reference(References.Npgsql, MySqlConnectorStub.Reference));

    [Theory]
    [InlineData("class C { void M() { goto end; end: ; } }")]
    [InlineData("class C { {|TEST1:void M() { }|} }")]
    [InlineData("class C { void M() { {|TEST1!Info:goto end;|} end: ; } }")]
    [InlineData("class C { void M() { unknown(); } }")]
    public Task Anything_else_than_what_is_marked_fails(string source) =>
        Assert.ThrowsAnyAsync<XunitException>(() => Verify.Analyzer<GotoAnalyzer>(source));

#pragma warning disable RS1001, RS1036, RS1038, RS1041, RS1033, RS2008 // runs in tests only, and no rule that anybody releases
    private sealed class GotoAnalyzer : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Descriptor = new("TEST1", "No goto", "No goto", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptor];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterSyntaxNodeAction(static x => x.ReportDiagnostic(Diagnostic.Create(Descriptor, x.Node.GetLocation())), SyntaxKind.GotoStatement);
        }
    }
}
