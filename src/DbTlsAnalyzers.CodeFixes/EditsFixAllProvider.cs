using System.Collections.Immutable;
using DbTlsAnalyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DbTlsAnalyzers.CodeFixes;

/// <summary>
/// Fix All for edits in any file. The providers that come with Roslyn handle C# documents only, and make one change per diagnostic, while
/// several findings may sit in one literal and one repair may touch several files.
/// </summary>
internal sealed class EditsFixAllProvider : FixAllProvider
{
    public static EditsFixAllProvider Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var batch = new EditBatch(fixAllContext.Solution);
        var hasFixes = false;
        foreach (var diagnostic in await DiagnosticsAsync(fixAllContext).ConfigureAwait(false))
        {
            if (Home(fixAllContext.Solution, diagnostic) is { } home && Choose(FixBag.Read(diagnostic.Properties), fixAllContext.CodeActionEquivalenceKey) is { } fix)
            {
                hasFixes = true;
                _ = await batch.TryAddAsync(fix, home, fixAllContext.CancellationToken).ConfigureAwait(false);
            }
        }

        // Also if nothing is left to do: the repair of another finding may have done it, and hosts call a null action a failure.
        return hasFixes ? CodeAction.Create("Fix all", batch.ApplyAsync, fixAllContext.CodeActionEquivalenceKey) : null;
    }

    /// <summary>
    /// The same repair. Where it is not offered (a driver without a CA keyword, a database with another CA), the one that is offered first:
    /// full verification either way.
    /// </summary>
    private static SourceFix? Choose(IReadOnlyList<SourceFix> fixes, string? key) =>
        fixes.FirstOrDefault(fix => string.Equals(fix.Key, key, StringComparison.Ordinal)) ?? (fixes.Count > 0 ? fixes[0] : null);

    private static async Task<IEnumerable<Diagnostic>> DiagnosticsAsync(FixAllContext context)
    {
        var found = context.Scope switch
        {
            FixAllScope.Document when context.Document is { } document => await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false),
            FixAllScope.Solution => await SolutionDiagnosticsAsync(context).ConfigureAwait(false),
            _ => await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false),
        };
        // In the order of their places, so that the outcome does not depend on chance.
        return found.OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal);
    }

    private static async Task<ImmutableArray<Diagnostic>> SolutionDiagnosticsAsync(FixAllContext context)
    {
        var all = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in context.Solution.Projects)
        {
            if (string.Equals(project.Language, LanguageNames.CSharp, StringComparison.Ordinal))
            {
                all.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
            }
        }

        return all.ToImmutable();
    }

    private static DocumentId? Home(Solution solution, Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree ? solution.GetDocumentId(tree) ?? Home(solution, tree.FilePath)
        : Home(solution, diagnostic.Location.GetLineSpan().Path);

    private static DocumentId? Home(Solution solution, string? path) => solution.GetDocumentIdsWithFilePath(path) is { Length: > 0 } ids ? ids[0] : null;
}
