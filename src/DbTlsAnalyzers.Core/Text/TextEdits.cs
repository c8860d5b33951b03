using System.Text;

namespace DbTlsAnalyzers.Text;

/// <summary>Carries out batches of edits.</summary>
public static class TextEdits
{
    /// <summary>
    /// <paramref name="text"/> after all <paramref name="edits"/>, in whatever order they come; insertions at one place keep their order.
    /// The edits must lie inside the text and not overlap.
    /// </summary>
    public static string Apply(string text, IReadOnlyList<TextEdit> edits)
    {
        var result = new StringBuilder(text.Length + 32);
        var position = 0;
        foreach (var edit in edits.OrderBy(static edit => edit.Range.Start).ThenBy(static edit => edit.Range.End))
        {
            _ = result.Append(text, position, edit.Range.Start - position).Append(edit.NewText);
            position = edit.Range.End;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }
}
