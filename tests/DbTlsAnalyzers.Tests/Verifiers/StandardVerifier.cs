#if UPSTREAM_PACKAGES
using DbTlsAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Tests.Verifiers;

/// <summary>
/// The same expectations on the verifiers of Microsoft.CodeAnalysis.Testing, which are not on every registry: <c>-p:UpstreamPackages=true</c>.
/// Projects with additional files are left to our own verifier, since the standard one cannot fix those.
/// </summary>
internal static class StandardVerifier
{
    public static bool CanVerify(TestProject project) =>
        project.ExpectedWithoutPlace.Count == 0 && !project.AllowsErrors && !project.Project(project.Solution).AdditionalDocuments.Any();

    public static async Task Analyzer<TAnalyzer>(TestProject project)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
        {
            ReferenceAssemblies = ReferenceAssemblies.Net.Net80,
            // Findings in generated code and in the file of a constant are intended.
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck,
        };
        test.SolutionTransforms.Add((solution, id) => LikeOurs(solution, id, project));
        await Fill(test.TestState, project, project.Files);
        await test.RunAsync();
    }

    public static async Task Fix<TAnalyzer>(TestProject project, IReadOnlyDictionary<string, Markup> after, CodeAction action)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new CSharpCodeFixTest<TAnalyzer, EditsCodeFixProvider, DefaultVerifier>
        {
            ReferenceAssemblies = ReferenceAssemblies.Net.Net80,
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck,
            CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne | CodeFixTestBehaviors.SkipFixAllCheck,
            CodeActionEquivalenceKey = action.EquivalenceKey,
            // Edits are text: there is no annotated tree to compare.
            CodeActionValidationMode = CodeActionValidationMode.None,
        };
        test.FixedState.InheritanceMode = StateInheritanceMode.Explicit;
        test.SolutionTransforms.Add((solution, id) => LikeOurs(solution, id, project));
        await Fill(test.TestState, project, project.Files);
        await Fill(test.FixedState, project, after);
        await test.RunAsync();
    }

    /// <summary>Our references and options instead of the verifier's: drivers, stubs, language version.</summary>
    private static Solution LikeOurs(Solution solution, ProjectId id, TestProject ours)
    {
        var project = ours.Project(ours.Solution);
        return solution
            .WithProjectMetadataReferences(id, project.MetadataReferences)
            .WithProjectParseOptions(id, project.ParseOptions!)
            .WithProjectCompilationOptions(id, project.CompilationOptions!);
    }

    private static async Task Fill(SolutionState state, TestProject project, IReadOnlyDictionary<string, Markup> files)
    {
        state.MarkupHandling = MarkupMode.None;
        var ours = project.Project(project.Solution);
        foreach (var document in ours.Documents)
        {
            state.Sources.Add((document.FilePath!, SourceText.From(files[TestProject.Relative(document.FilePath!)].Text)));
        }

        foreach (var document in ours.AnalyzerConfigDocuments)
        {
            state.AnalyzerConfigFiles.Add((document.FilePath!, await document.GetTextAsync()));
        }

        foreach (var document in ours.Documents)
        {
            var markup = files[TestProject.Relative(document.FilePath!)];
            var lines = SourceText.From(markup.Text).Lines;
            foreach (var expected in markup.Expected.OrderBy(static expected => expected.Span.Start))
            {
                var place = lines.GetLinePositionSpan(expected.Span);
                var options = DiagnosticOptions.IgnoreAdditionalLocations | (expected.Severity is null ? DiagnosticOptions.IgnoreSeverity : DiagnosticOptions.None);
                state.ExpectedDiagnostics.Add(new DiagnosticResult(expected.Id, expected.Severity ?? DiagnosticSeverity.Warning)
                    .WithSpan(document.FilePath!, place.Start.Line + 1, place.Start.Character + 1, place.End.Line + 1, place.End.Character + 1)
                    .WithOptions(options));
            }
        }
    }
}
#endif
