namespace DbTlsAnalyzers.Tests.Pages;

/// <summary>A fenced block of a page.</summary>
internal sealed record PageBlock(string Section, string Caption, string Language, string Text);

/// <summary>
/// A rule's page. Blocks under <c>Weak</c> and <c>Secure</c> are examples, each a project of its own; a caption that begins with "with" adds a file to
/// the example before it. A caption may name the file (in backticks) and the driver (Npgsql unless another one is named there or in the code). What a
/// fix makes of the weak examples stands between the comments <c>fixed</c> and <c>/fixed</c>.
/// </summary>
internal sealed class RulePage
{
    public const string Weak = "Weak";
    public const string Fixed = "Fixed";
    public const string Secure = "Secure";

    /// <summary>The section whose block holds the members that the callbacks of its table use.</summary>
    public const string Callbacks = "What counts as validation";
    public const string FixedStart = "<!-- fixed -->\n";
    public const string FixedEnd = "<!-- /fixed -->\n";

    private RulePage(string id)
    {
        Id = id;
        Path = System.IO.Path.Combine(Folder, id + ".md");
        Text = File.ReadAllText(Path);
        Blocks = [.. Read(Text)];
        Examples = [.. Group(id, Blocks.Where(static block => block.Section is Weak or Fixed or Secure))];
    }

    public static IReadOnlyList<RulePage> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "DBTLS*.md").Select(static path => new RulePage(System.IO.Path.GetFileNameWithoutExtension(path))).OrderBy(static page => page.Id, StringComparer.Ordinal)];

    public string Id { get; }

    public string Path { get; }

    public string Text { get; }

    public IReadOnlyList<PageBlock> Blocks { get; }

    public IReadOnlyList<PageExample> Examples { get; }

    /// <summary>The repository.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(System.IO.Path.Combine(folder.FullName, "DbTlsAnalyzers.sln")))
            {
                folder = folder.Parent!;
            }

            return folder.FullName;
        }
    }

    private static string Folder => System.IO.Path.Combine(Root, "src", "DbTlsAnalyzers.Core", "Rules");

    public static RulePage Of(string id) => All.Single(page => page.Id == id);

    private static IEnumerable<PageBlock> Read(string text)
    {
        var lines = text.Split('\n');
        var (section, caption) = ("", "");
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, "```", i + 1);
                Assert.True(end > i, $"line {i + 1}: a block that does not end");
                yield return new PageBlock(section, caption, lines[i][3..], string.Join('\n', lines[(i + 1)..end]) + "\n");
                (i, caption) = (end, "");
            }
            else if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                (section, caption) = (lines[i][3..], "");
            }
            else if (lines[i] + "\n" is FixedStart or FixedEnd)
            {
                section = lines[i] + "\n" is FixedStart ? Fixed : Secure;
            }
            else if (lines[i].Length > 0)
            {
                caption = lines[i].TrimEnd(':');
            }
        }
    }

    private static IEnumerable<PageExample> Group(string id, IEnumerable<PageBlock> blocks)
    {
        var examples = new List<PageExample>();
        foreach (var block in blocks)
        {
            var name = block.Caption.Split('`').ElementAtOrDefault(1) ?? "Program.cs";
            var file = PageFile.Parse(name, block.Language, block.Text);
            if (block.Caption.StartsWith("with ", StringComparison.Ordinal))
            {
                examples[^1] = examples[^1] with { Files = [.. examples[^1].Files, file] };
            }
            else
            {
                examples.Add(new PageExample(id, block.Section, block.Caption, [file]));
            }
        }

        return examples;
    }
}
