using System.Diagnostics;

namespace DbTlsAnalyzers.FuzzTests.Running;

/// <summary>Makes an input that fails smaller, by leaving out files, lines and characters as long as it fails in the same way.</summary>
internal static class Shrinker
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(45);

    public static FuzzInput Shrink(FuzzInput input, Func<FuzzInput, bool> fails)
    {
        var watch = Stopwatch.StartNew();
        bool Still(FuzzInput smaller) => watch.Elapsed < Limit && fails(smaller);
        for (var i = input.Files.Count - 1; i >= 0 && input.Files.Count > 1; i--)
        {
            input = input.Without(i) is var smaller && Still(smaller) ? smaller : input;
        }

        for (var i = 0; i < input.Files.Count; i++)
        {
            var index = i;
            var outer = input;
            var lines = Reduce(Lines(input.Files[i].Text), parts => Still(outer.With(index, string.Concat(parts))));
            var characters = Reduce([.. string.Concat(lines).Select(static c => c.ToString())], parts => Still(outer.With(index, string.Concat(parts))));
            input = input.With(i, string.Concat(characters));
        }

        return input;
    }

    /// <summary>Delta debugging: ever smaller chunks.</summary>
    private static List<string> Reduce(List<string> parts, Func<IEnumerable<string>, bool> fails)
    {
        for (var size = Math.Max(1, parts.Count / 2); ; size /= 2)
        {
            for (var start = 0; start < parts.Count;)
            {
                var length = Math.Min(size, parts.Count - start);
                List<string> rest = [.. parts.Take(start), .. parts.Skip(start + length)];
                if (fails(rest))
                {
                    parts = rest;
                }
                else
                {
                    start += length;
                }
            }

            if (size <= 1)
            {
                return parts;
            }
        }
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }
}
