using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DbTlsAnalyzers.Tests.Verifiers;

/// <summary>An action that one of our code fixes offers for a diagnostic.</summary>
internal sealed record FixOffer(CodeFixProvider Provider, Diagnostic Diagnostic, TextDocument Document, CodeAction Action);

/// <summary>Asks all code fix providers of the package, and applies what they offer.</summary>
internal static class Fixes
{
    private static readonly Type[] ProviderTypes =
    [
        .. System.Reflection.Assembly.Load("DbTlsAnalyzers.CodeFixes").GetTypes().Where(static type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type)),
    ];

    public static Task<IReadOnlyList<FixOffer>> Offered(TestProject project, ImmutableArray<Diagnostic> diagnostics) => Offered(project, project.Solution, diagnostics);

    public static async Task<IReadOnlyList<FixOffer>> Offered(TestProject project, Solution solution, ImmutableArray<Diagnostic> diagnostics)
    {
        var offers = new List<FixOffer>();
        foreach (var diagnostic in diagnostics.Where(static x => x.Location != Location.None))
        {
            var document = project.Find(solution, diagnostic);
            foreach (var provider in ProviderTypes.Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!))
            {
                if (provider.FixableDiagnosticIds.Contains(diagnostic.Id, StringComparer.Ordinal))
                {
                    await provider.RegisterCodeFixesAsync(new CodeFixContext(
                        document, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => offers.Add(new FixOffer(provider, diagnostic, document, action)), default));
                }
            }
        }

        return offers;
    }

    public static async Task<Solution> Apply(FixOffer offer) => Changed(await offer.Action.GetOperationsAsync(default));

    public static Task<Solution> ApplyAll(TestProject project, FixOffer offer, ImmutableArray<Diagnostic> diagnostics) => ApplyAll(project, project.Solution, offer, diagnostics);

    public static async Task<Solution> ApplyAll(TestProject project, Solution solution, FixOffer offer, ImmutableArray<Diagnostic> diagnostics)
    {
        var known = new Known(diagnostics);
        var ids = offer.Provider.FixableDiagnosticIds;
        var key = offer.Action.EquivalenceKey;
        Assert.NotNull(key);
        var context = offer.Document is Document document
            ? new FixAllContext(document, offer.Provider, FixAllScope.Solution, key, ids, known, default)
            : new FixAllContext(project.Project(solution), offer.Provider, FixAllScope.Solution, key, ids, known, default);
        var action = await offer.Provider.GetFixAllProvider()!.GetFixAsync(context);
        Assert.NotNull(action);
        return Changed(await action.GetOperationsAsync(default));
    }

    private static Solution Changed(ImmutableArray<CodeActionOperation> operations) => operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private sealed class Known(ImmutableArray<Diagnostic> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(all.Where(x => string.Equals(x.Location.GetLineSpan().Path, document.FilePath, StringComparison.Ordinal)));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(all.Where(static x => !x.Location.IsInSource));
    }
}
