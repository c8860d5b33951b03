namespace DbTlsAnalyzers.Text;

/// <summary>Turns an edit of a value into edits of the places that its text comes from.</summary>
internal sealed class HostEditor(MappedText text)
{
    private HashSet<TextRange>? _shownTwice;

    /// <summary>The edits; null if there are none that do this and nothing else.</summary>
    public IReadOnlyList<HostEdit>? Edit(TextEdit edit) => edit.Range.IsEmpty ? Insert(edit) : Replace(edit);

    private List<HostEdit>? Insert(TextEdit edit)
    {
        foreach (var piece in text.InsertionPieces(edit.Range.Start))
        {
            if (EditPiece(piece, edit.Range, edit.NewText) is { } hostEdit)
            {
                return [hostEdit];
            }
        }

        return null;
    }

    private List<HostEdit>? Replace(TextEdit edit)
    {
        var edits = new List<HostEdit>();
        var newText = edit.NewText;
        foreach (var piece in text.Pieces.OfType<LiteralPiece>().Where(p => p.Range.Overlaps(edit.Range)))
        {
            if (EditPiece(piece, edit.Range, newText) is { } withText)
            {
                edits.Add(withText);
                newText = string.Empty;
            }
            else if (newText.Length > 0 && EditPiece(piece, edit.Range, string.Empty) is { } without)
            {
                // The next piece may be able to spell what this one cannot.
                edits.Add(without);
            }
            else
            {
                return null;
            }
        }

        return newText.Length == 0 ? edits : null;
    }

    private HostEdit? EditPiece(LiteralPiece piece, TextRange range, string newText)
    {
        if ((_shownTwice ??= FindShownTwice()).Contains(piece.Range))
        {
            return null;
        }

        var from = Math.Max(range.Start, piece.Range.Start) - piece.Range.Start;
        var to = Math.Min(range.End, piece.Range.End) - piece.Range.Start;
        // What shares its spelling with text outside the range is written anew together with it.
        for (; piece.IsInsideSpelling(from); from--)
        {
            newText = text.Value[piece.Range.Start + from - 1] + newText;
        }

        for (; piece.IsInsideSpelling(to); to++)
        {
            newText += text.Value[piece.Range.Start + to];
        }

        var replaced = TextRange.FromBounds(piece.HostOffsets[from], piece.HostOffsets[to]);
        return piece.Codec.Encode(newText, replaced) is { } spelled ? new HostEdit(piece.Host, new TextEdit(replaced, spelled)) : null;
    }

    /// <summary>
    /// The pieces whose host text is part of the value in another place too (a constant used twice): an edit of one would change the other.
    /// </summary>
    private HashSet<TextRange> FindShownTwice()
    {
        var shownTwice = new HashSet<TextRange>();
        foreach (var ofHost in text.Pieces.OfType<LiteralPiece>().GroupBy(static piece => piece.Host))
        {
            LiteralPiece? last = null;
            foreach (var piece in ofHost.OrderBy(static piece => piece.HostRange.Start).ThenBy(static piece => piece.HostRange.End))
            {
                if (last is not null && (piece.HostRange.Start < last.HostRange.End || piece.HostRange == last.HostRange))
                {
                    _ = shownTwice.Add(piece.Range);
                    _ = shownTwice.Add(last.Range);
                }

                last = last is null || piece.HostRange.End >= last.HostRange.End ? piece : last;
            }
        }

        return shownTwice;
    }
}
