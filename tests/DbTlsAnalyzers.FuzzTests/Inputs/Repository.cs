using System.Reflection;

namespace DbTlsAnalyzers.FuzzTests.Inputs;

/// <summary>The files of the repository that the tests were built from, and those of the packages that they refer to.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string PackageRoot { get; } = Metadata("PackageRoot");

    /// <summary>All files of a kind below a folder, without what a build makes, in the order of their names.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(static path => !path.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
