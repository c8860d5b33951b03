using System.Collections.Immutable;
using DbTlsAnalyzers.CodeFixes;
using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.FuzzTests.Inputs;
using DbTlsAnalyzers.FuzzTests.Running;
using DbTlsAnalyzers.Rules;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DbTlsAnalyzers.FuzzTests.Surfaces;

/// <summary>Applies what is offered for diagnostics, and holds the result against what was declared.</summary>
internal static class Repairs
{
    private static readonly EditsCodeFixProvider Provider = new();

    /// <summary>
    /// Every fix of some diagnostics by itself, and one Fix All: each changes nothing but what its edits say, brings no error, and takes its finding away.
    /// </summary>
    public static async Task Check(Project project, ImmutableArray<Diagnostic> diagnostics, Random random)
    {
        var fixable = diagnostics.Where(static diagnostic => FixBag.Read(diagnostic.Properties).Count > 0).ToList();
        if (fixable.Count == 0)
        {
            return;
        }

        var before = await State.Of(project);
        foreach (var diagnostic in fixable.OrderBy(_ => random.Next()).Take(2))
        {
            var actions = await Offered(project, diagnostic);
            var fixes = FixBag.Read(diagnostic.Properties);
            Assert.True(actions.Count == fixes.Count, $"{actions.Count} of {fixes.Count} fixes of {diagnostic} can be applied: {string.Join(", ", fixes)}");
            for (var i = 0; i < fixes.Count; i++)
            {
                var after = await State.Of(await Apply(project, actions[i]));
                after.AssertEdited(before, fixes[i].Edits, HomeOf(diagnostic));
                after.AssertNoNewErrors(before, fixes[i]);
                await AssertGone(after, diagnostic, fixes[i], diagnostics);
            }
        }

        await CheckAll(project, before, fixable[random.Next(fixable.Count)], diagnostics, random);
    }

    private static async Task CheckAll(Project project, State before, Diagnostic first, ImmutableArray<Diagnostic> diagnostics, Random random)
    {
        var key = FixBag.Read(first.Properties)[0].Key;
        var scope = random.Pick([FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution]);
        var known = new Known(diagnostics);
        var document = project.Documents.FirstOrDefault(document => document.FilePath == HomeOf(first));
        var context = document is not null
            ? new FixAllContext(document, Provider, scope, key, Provider.FixableDiagnosticIds, known, default)
            : new FixAllContext(project, Provider, FixAllScope.Project, key, Provider.FixableDiagnosticIds, known, default);
        var action = await Provider.GetFixAllProvider().GetFixAsync(context);
        Assert.True(action is not null, $"nothing for all {key}");
        var after = await State.Of(await Apply(project, action));
        after.AssertEditedSome(before, diagnostics);
        after.AssertNoNewErrors(before, $"Fix All {key}");
    }

    /// <summary>
    /// A posture that was repaired is not found again where it was; unless the repair was one for another driver, or half of one, which says so, or the code has
    /// syntax errors: what the compiler makes of those may hold the same weakness twice.
    /// </summary>
    private static async Task AssertGone(State after, Diagnostic diagnostic, SourceFix fix, ImmutableArray<Diagnostic> before)
    {
        if (RuleCatalog.All.First(rule => rule.Id == diagnostic.Id) is not PostureRule || fix.Key.StartsWith("chain", StringComparison.Ordinal)
            || diagnostic.Location.SourceTree?.GetDiagnostics().Any(static error => error.Severity == DiagnosticSeverity.Error) == true)
        {
            return;
        }

        var left = await Lab.Diagnose(after.Project);
        var message = Message(diagnostic);
        Assert.True(
            left.Count(x => x.Id == diagnostic.Id && Message(x) == message) < before.Count(x => x.Id == diagnostic.Id && Message(x) == message),
            $"the finding is still there after a fix\n{diagnostic}\n{fix}\n{string.Join("\n--- after\n", after.Texts.Select(static text => $"{text.Key}\n{new FuzzInput(text.Key, text.Value).Show()}"))}");
    }

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<List<CodeAction>> Offered(Project project, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var document = (TextDocument?)project.Documents.FirstOrDefault(document => document.FilePath == HomeOf(diagnostic))
            ?? project.AdditionalDocuments.First(document => document.FilePath == HomeOf(diagnostic));
        await Provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => actions.Add(action), default));
        return actions;
    }

    private static async Task<Project> Apply(Project project, CodeAction action) =>
        (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;

    private static string HomeOf(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().Path;

    /// <summary>The texts of a project, and how many errors of each kind the parser and the whole compiler find.</summary>
    private sealed record State(Project Project, SortedDictionary<string, string> Texts, Dictionary<string, int> SyntaxErrors, Dictionary<string, int> Errors)
    {
        public static async Task<State> Of(Project project)
        {
            var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var document in project.Documents.Concat(project.AdditionalDocuments))
            {
                texts[document.FilePath!] = (await document.GetTextAsync()).ToString();
            }

            var compilation = (await project.GetCompilationAsync())!;
            return new State(project, texts, Count(compilation.GetParseDiagnostics()), Count(compilation.GetDiagnostics()));
        }

        private static Dictionary<string, int> Count(ImmutableArray<Diagnostic> diagnostics) =>
            diagnostics.Where(static x => x.Severity == DiagnosticSeverity.Error).GroupBy(static x => x.Id, StringComparer.Ordinal)
                .ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.Ordinal);

        public void AssertEdited(State before, IReadOnlyList<FileEdit> edits, string home)
        {
            foreach (var (path, text) in before.Texts)
            {
                var own = edits.Where(edit => (edit.Path.Length == 0 ? home : edit.Path) == path).Select(static edit => new TextEdit(edit.Range, edit.NewText));
                Assert.Equal(TextEdits.Apply(text, [.. own]), Texts[path]);
            }
        }

        /// <summary>What changed is what some of the diagnostics declared.</summary>
        public void AssertEditedSome(State before, ImmutableArray<Diagnostic> diagnostics)
        {
            var declared = diagnostics.SelectMany(static x => FixBag.Read(x.Properties).SelectMany(static fix => fix.Edits).Select(edit => (Path: edit.Path.Length == 0 ? HomeOf(x) : edit.Path, edit.Range, edit.NewText))).ToHashSet();
            foreach (var (path, text) in before.Texts)
            {
                var document = (TextDocument?)Project.Documents.FirstOrDefault(x => x.FilePath == path) ?? Project.AdditionalDocuments.First(x => x.FilePath == path);
                var old = (TextDocument?)before.Project.GetDocument(document.Id) ?? before.Project.GetAdditionalDocument(document.Id)!;
                foreach (var change in document.GetTextAsync().Result.GetTextChanges(old.GetTextAsync().Result))
                {
                    Assert.True(
                        declared.Any(edit => edit.Path == path && edit.Range.Start <= change.Span.Start && edit.Range.End >= change.Span.End),
                        $"Fix All changed {change}, which no fix declares, in {text.Length} characters of {path}");
                }
            }
        }

        /// <summary>Of code that does not parse, the syntax errors only: what else the compiler says of it depends on how far it gets.</summary>
        public void AssertNoNewErrors(State before, object fix)
        {
            var (known, found) = before.SyntaxErrors.Count > 0 ? (before.SyntaxErrors, SyntaxErrors) : (before.Errors, Errors);
            foreach (var (id, count) in found)
            {
                Assert.True(
                    known.GetValueOrDefault(id) >= count,
                    $"{id} is new after {fix}\n{string.Join("\n", Texts.Select(static text => new FuzzInput(text.Key, text.Value).Show()))}");
            }
        }
    }

    private sealed class Known(ImmutableArray<Diagnostic> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(all.Where(x => string.Equals(HomeOf(x), document.FilePath, StringComparison.Ordinal)));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(all.Where(static x => !x.Location.IsInSource));
    }
}
