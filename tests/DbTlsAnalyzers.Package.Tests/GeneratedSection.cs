namespace DbTlsAnalyzers.Tests;

/// <summary>
/// Text that is made from the rules or from a build, in a file of its own or between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c>.
/// With <c>DBTLS_UPDATE=1</c> in the environment it is written, otherwise compared.
/// </summary>
internal static class GeneratedSection
{
    public static void Check(string path, string section, string expected)
    {
        var start = $"<!-- {section} -->\n";
        var end = $"<!-- /{section} -->\n";
        var text = File.ReadAllText(Repository.PathOf(path.Split('/')));
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        var to = text.IndexOf(end, StringComparison.Ordinal);
        Assert.True(from >= start.Length && to >= from, $"{path} has no section '{section}'");
        Check(path, text[..from] + expected + text[to..]);
    }

    public static void Check(string path, string expected)
    {
        var full = Repository.PathOf(path.Split('/'));
        if (Environment.GetEnvironmentVariable("DBTLS_UPDATE") == "1")
        {
            File.WriteAllText(full, expected);
        }

        Assert.True(File.Exists(full), $"{path} is missing");
        Assert.Equal(expected, File.ReadAllText(full));
    }
}
