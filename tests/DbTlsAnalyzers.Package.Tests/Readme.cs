namespace DbTlsAnalyzers.Tests;

/// <summary>The README as what it is to its readers: headings, and blocks to copy.</summary>
internal static class Readme
{
    public static string Text { get; } = File.ReadAllText(Repository.PathOf("README.md"));

    /// <summary>The blocks of a language below a heading, up to the next heading.</summary>
    public static IReadOnlyList<string> Blocks(string heading, string language)
    {
        var blocks = new List<string>();
        var lines = Text.Split('\n');
        var start = Array.FindIndex(lines, line => line.TrimStart('#').Trim() == heading && line.StartsWith('#'));
        Assert.True(start >= 0, $"README.md has no heading '{heading}'");
        for (var i = start + 1; i < lines.Length && !lines[i].StartsWith('#'); i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, "```", i + 1);
                if (lines[i][3..] == language)
                {
                    blocks.Add(string.Join('\n', lines[(i + 1)..end]) + "\n");
                }

                i = end;
            }
        }

        return blocks;
    }

    public static string Block(string heading, string language) => Assert.Single(Blocks(heading, language));
}
