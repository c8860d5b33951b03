using System.Text;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Tests.ConfigFiles;

/// <summary>A text with ranges: <c>«</c> and <c>»</c> around each, which may stand in each other, in the order in which they open.</summary>
internal sealed class Marked
{
    private Marked(string text, IReadOnlyList<TextRange> ranges)
    {
        Text = text;
        Ranges = ranges;
    }

    public string Text { get; }

    public IReadOnlyList<TextRange> Ranges { get; }

    public static Marked Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var ranges = new List<TextRange>();
        var open = new Stack<int>();
        foreach (var c in marked)
        {
            if (c == '«')
            {
                open.Push(ranges.Count);
                ranges.Add(new TextRange(text.Length, 0));
            }
            else if (c == '»')
            {
                var index = open.Pop();
                ranges[index] = TextRange.FromBounds(ranges[index].Start, text.Length);
            }
            else
            {
                _ = text.Append(c);
            }
        }

        return new Marked(text.ToString(), ranges);
    }
}
