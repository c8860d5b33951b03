using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.CodeFixes;

/// <summary>Collects the edits of fixes, file by file, without letting two fixes touch the same text, and applies them together.</summary>
internal sealed class EditBatch(Solution solution)
{
    private readonly Dictionary<DocumentId, List<FileEdit>> _edits = [];

    /// <summary>
    /// Takes all edits of a fix, or none: if the text is no longer what the analyzer saw, or if an edit overlaps with one that is there.
    /// An edit that is there already (two findings, one repair) is fine.
    /// </summary>
    public async Task<bool> TryAddAsync(SourceFix fix, DocumentId home, CancellationToken cancellationToken)
    {
        var added = new List<(DocumentId Document, FileEdit Edit)>();
        foreach (var edit in fix.Edits)
        {
            var documents = DocumentsOf(edit, home);
            if (documents.Count == 0)
            {
                return false;
            }

            foreach (var document in documents)
            {
                var known = _edits.TryGetValue(document, out var edits) ? edits : [];
                if (known.Contains(edit) || added.Contains((document, edit)))
                {
                    continue;
                }

                if (!await IsCurrentAsync(document, edit, cancellationToken).ConfigureAwait(false)
                    || known.Exists(other => Collide(other.Range, edit.Range))
                    || added.Exists(other => other.Document == document && Cross(other.Edit.Range, edit.Range)))
                {
                    return false;
                }

                added.Add((document, edit));
            }
        }

        foreach (var (document, edit) in added)
        {
            (_edits.TryGetValue(document, out var edits) ? edits : _edits[document] = []).Add(edit);
        }

        return true;
    }

    public async Task<Solution> ApplyAsync(CancellationToken cancellationToken)
    {
        var changed = solution;
        foreach (var file in _edits)
        {
            var text = await Find(file.Key)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var changes = file.Value.OrderBy(static edit => edit.Range.Start).ThenBy(static edit => edit.Range.Length)
                .Select(static edit => new TextChange(new TextSpan(edit.Range.Start, edit.Range.Length), edit.NewText));
            var newText = text.WithChanges(changes);
            changed = solution.GetDocument(file.Key) is null
                ? changed.WithAdditionalDocumentText(file.Key, newText, PreservationMode.PreserveIdentity)
                : changed.WithDocumentText(file.Key, newText, PreservationMode.PreserveIdentity);
        }

        return changed;
    }

    /// <summary>Two fixes that insert at one place collide as well: their order would be chance.</summary>
    private static bool Collide(TextRange left, TextRange right) =>
        Cross(left, right) || (left.Start == right.Start && (left.IsEmpty || right.IsEmpty) && left.IsEmpty == right.IsEmpty);

    private static bool Cross(TextRange left, TextRange right) =>
        left.Overlaps(right)
        || (left.IsEmpty && left.Start > right.Start && left.Start < right.End) || (right.IsEmpty && right.Start > left.Start && right.Start < left.End);

    /// <summary>Every document with that path: a file may be part of several projects, or of one project for several frameworks.</summary>
    private List<DocumentId> DocumentsOf(FileEdit edit, DocumentId home)
    {
        var homePath = Find(home)?.FilePath;
        var isHome = edit.Path.Length == 0 || string.Equals(homePath, edit.Path, StringComparison.Ordinal);
        // Added one by one: the compiler would copy an immutable array through System.Memory, which the oldest host may lack.
        var documents = isHome ? new List<DocumentId> { home } : [];
        foreach (var document in solution.GetDocumentIdsWithFilePath(isHome ? homePath : edit.Path))
        {
            if (!documents.Contains(document))
            {
                documents.Add(document);
            }
        }

        return documents;
    }

    private TextDocument? Find(DocumentId id) => (TextDocument?)solution.GetDocument(id) ?? solution.GetAdditionalDocument(id);

    private async Task<bool> IsCurrentAsync(DocumentId id, FileEdit edit, CancellationToken cancellationToken)
    {
        if (Find(id) is not { } document)
        {
            return false;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return edit.Range is { Start: >= 0, Length: >= 0 } && edit.Range.Start <= text.Length - edit.Range.Length
            && FileEdit.Hash(text.ToString(new TextSpan(edit.Range.Start, edit.Range.Length))) == edit.OldHash;
    }
}
