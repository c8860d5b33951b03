namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>A file that is a value of another one: <c>appsettings.json: |</c> in a ConfigMap.</summary>
internal static class EmbeddedFile
{
    /// <summary>The file with what stands in its values that are files, in those values' place. A third file inside them is left alone.</summary>
    public static ConfigFile Expand(ConfigFile file)
    {
        if (!file.Entries.Any(IsFile))
        {
            return file;
        }

        var entries = new List<ConfigEntry>();
        var comments = file.Comments.ToList();
        var problems = file.Problems.ToList();
        foreach (var entry in file.Entries)
        {
            if (!IsFile(entry))
            {
                entries.Add(entry);
                continue;
            }

            var inner = ConfigFile.ReadAlone(entry.Name, entry.Value.Value, host: entry);
            var around = new EmbeddedText(entry.Value);
            entries.AddRange(inner.Entries.Select(around.Place).OfType<ConfigEntry>());
            comments.AddRange(inner.Comments.Select(comment => comment with { Range = around.Place(comment.Range) }));
            problems.AddRange(inner.Problems.Select(range => around.Place(range)));
        }

        return new ConfigFile(entries, comments, problems);
    }

    // A setting may be called like a file, but is neither lines nor markup.
    private static bool IsFile(ConfigEntry entry) => entry.Value.Value is { Length: > 0 } text && (text[0] is '{' or '<' || text.IndexOf('\n') >= 0) && ConfigFile.CanRead(entry.Name);
}
