using System.Globalization;

namespace DbTlsAnalyzers.Tests.Live;

/// <summary>Finds the programs of a database server on this machine.</summary>
internal static class ServerProgram
{
    /// <summary>The programs of a server, in the same folder or not; null if one of them is missing.</summary>
    public static string? Find(params IReadOnlyList<string> names) => names.Select(Locate).FirstOrDefault(static path => path is not null);

    private static string? Locate(string name) => Folders().Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static IEnumerable<string> Folders()
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return folder;
        }

        yield return "/usr/sbin";
        yield return "/usr/local/sbin";
        yield return "/usr/local/bin";

        // Debian keeps the programs of each PostgreSQL version away from the path.
        if (Directory.Exists("/usr/lib/postgresql"))
        {
            foreach (var version in Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(static path => int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out var number) ? number : 0))
            {
                yield return Path.Combine(version, "bin");
            }
        }
    }
}
