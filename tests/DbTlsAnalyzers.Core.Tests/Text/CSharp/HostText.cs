using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Tests.Text.CSharp;

internal static class HostText
{
    /// <summary>The text after the edits, whose positions count from <paramref name="position"/>.</summary>
    public static string Apply(string text, int position, IEnumerable<HostEdit> edits)
    {
        foreach (var (range, newText) in edits.Select(static e => e.Edit).OrderByDescending(static e => e.Range.Start))
        {
            text = text.Remove(range.Start - position, range.Length).Insert(range.Start - position, newText);
        }

        return text;
    }
}
