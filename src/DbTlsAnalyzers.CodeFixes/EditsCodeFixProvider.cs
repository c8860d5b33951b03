using System.Collections.Immutable;
using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DbTlsAnalyzers.CodeFixes;

/// <summary>
/// Offers the repairs that the analyzers attached to their diagnostics, in C# and in configuration files. The edits are checked against the
/// present text before they are offered.
/// </summary>
/// <remarks>
/// Not [Shared]: the attribute's assembly would be newer than that of the oldest host, and hosts create code fixes of packages by reflection.
/// </remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EditsCodeFixProvider), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class EditsCodeFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = RuleCatalog.All.Select(static rule => rule.Id).ToImmutableArray();

    public override FixAllProvider GetFixAllProvider() => EditsFixAllProvider.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var fix in FixBag.Read(diagnostic.Properties))
            {
                var batch = new EditBatch(context.TextDocument.Project.Solution);
                if (await batch.TryAddAsync(fix, context.TextDocument.Id, context.CancellationToken).ConfigureAwait(false))
                {
                    context.RegisterCodeFix(CodeAction.Create(fix.Title, cancellationToken => batch.ApplyAsync(cancellationToken), fix.Key), diagnostic);
                }
            }
        }
    }
}
