#if UPSTREAM_PACKAGES
using System.Collections.Immutable;
using DbTlsAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis;
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
    /// <summary>No package, so that no test downloads reference assemblies: the projects bring their own.</summary>
    private static readonly ReferenceAssemblies NoAssemblies = new("net8.0");

    public static bool CanVerify(TestProject project) =>
        !project.AllowsErrors && !project.Project(project.Solution).AdditionalDocuments.Any();

    public static Task Analyzer<TAnalyzer>(TestProject project)
        where TAnalyzer : DiagnosticAnalyzer, new() => Run(new OneAnalyzerTest<TAnalyzer>(), project);

    /// <summary>One action, for one diagnostic.</summary>
    public static Task Fix<TAnalyzer>(TestProject project, IReadOnlyDictionary<string, Markup> after, FixOffer offer)
        where TAnalyzer : DiagnosticAnalyzer, new() => Fix<TAnalyzer>(project, after, offer, CodeFixTestBehaviors.FixOne | CodeFixTestBehaviors.SkipFixAllCheck);

    /// <summary>The action for every diagnostic: one by one, and with Fix All in document, project and solution.</summary>
    public static Task FixAll<TAnalyzer>(TestProject project, IReadOnlyDictionary<string, Markup> after, FixOffer offer)
        where TAnalyzer : DiagnosticAnalyzer, new() => Fix<TAnalyzer>(project, after, offer, CodeFixTestBehaviors.None);

    private static async Task Fix<TAnalyzer>(TestProject project, IReadOnlyDictionary<string, Markup> after, FixOffer offer, CodeFixTestBehaviors behaviors)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new FixTest<TAnalyzer>(offer.Diagnostic)
        {
            CodeActionEquivalenceKey = offer.Action.EquivalenceKey,
            // Edits are text: there is no annotated tree to compare.
            CodeActionValidationMode = CodeActionValidationMode.None,
            // A finding in the file of a constant does not belong to the file that was being analysed.
            CodeFixTestBehaviors = project.Files.Count > 1 ? behaviors | CodeFixTestBehaviors.SkipLocalDiagnosticCheck : behaviors,
        };
        foreach (var state in new[] { test.FixedState, test.BatchFixedState })
        {
            state.InheritanceMode = StateInheritanceMode.Explicit;
            await Fill(state, project, after);
        }

        await Run(test, project);
    }

    private static async Task Run(AnalyzerTest<DefaultVerifier> test, TestProject project)
    {
        test.ReferenceAssemblies = NoAssemblies;
        // Findings in generated code are intended. Sources with pragmas of their own would undo the one that the verifier puts before them.
        test.TestBehaviors = project.Files.Values.Any(static file => file.Text.Contains("#pragma warning", StringComparison.Ordinal))
            ? TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck
            : TestBehaviors.SkipGeneratedCodeCheck;
        test.SolutionTransforms.Add((solution, id) => LikeOurs(solution, id, project));
        await Fill(test.TestState, project, project.Files);
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
        foreach (var document in ours.AnalyzerConfigDocuments)
        {
            state.AnalyzerConfigFiles.Add((document.FilePath!, await document.GetTextAsync()));
        }

        foreach (var document in ours.Documents)
        {
            var markup = files[TestProject.Relative(document.FilePath!)];
            var text = SourceText.From(markup.Text);
            state.Sources.Add((document.FilePath!, text));
            state.ExpectedDiagnostics.AddRange(markup.Expected.Select(expected => Expect(expected, document.FilePath!, text)));
        }
    }

    private static DiagnosticResult Expect(ExpectedDiagnostic expected, string path, SourceText text)
    {
        var place = text.Lines.GetLinePositionSpan(expected.Span);
        var options = DiagnosticOptions.IgnoreAdditionalLocations | (expected.Severity is null ? DiagnosticOptions.IgnoreSeverity : DiagnosticOptions.None);
        return new DiagnosticResult(expected.Id, expected.Severity ?? DiagnosticSeverity.Warning)
            .WithSpan(path, place.Start.Line + 1, place.Start.Character + 1, place.End.Line + 1, place.End.Character + 1)
            .WithOptions(options);
    }

    private sealed class OneAnalyzerTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        // The verifier's own options would switch on rules that are off by default, and outrank those of a .globalconfig.
        protected override Project ApplyCompilationOptions(Project project) => project;
    }

    /// <param name="first">The diagnostic to fix where only one is fixed.</param>
    private sealed class FixTest<TAnalyzer>(Diagnostic first) : CSharpCodeFixTest<TAnalyzer, EditsCodeFixProvider, DefaultVerifier>
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        protected override Project ApplyCompilationOptions(Project project) => project;

        protected override Diagnostic? TrySelectDiagnosticToFix(ImmutableArray<Diagnostic> fixableDiagnostics) => fixableDiagnostics.FirstOrDefault(diagnostic =>
            string.Equals(diagnostic.Id, first.Id, StringComparison.Ordinal) && diagnostic.Location.GetLineSpan().Equals(first.Location.GetLineSpan()));
    }
}
#endif
