using System.Collections.Immutable;
using System.Diagnostics;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using DbTlsAnalyzers.FuzzTests.Inputs;
using DbTlsAnalyzers.FuzzTests.Running;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace DbTlsAnalyzers.FuzzTests.Surfaces;

/// <summary>Real code that was not written for the analyzers: no exception, and fixes that apply.</summary>
public sealed class CodeOfOthersTests(ITestOutputHelper output)
{
    // The kind of debug information that holds a source file (Portable PDB specification).
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [Fact]
    public async Task The_sources_of_the_project_have_no_finding()
    {
        var input = Files("src", "*.cs");
        var diagnostics = await Lab.Diagnose(Lab.Project(input));

        output.WriteLine($"{input.Files.Count} files");
        Assert.Empty(Lab.Show(diagnostics));
    }

    [Fact]
    public async Task The_tests_of_the_project_are_survived_and_repaired()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(Repository.Root, "tests")))
        {
            await SurviveAndRepair(Files(folder, "*.cs"));
        }
    }

    [Theory]
    [InlineData("samples/Shop")]
    [InlineData("samples/SecureShop")]
    public async Task The_samples_are_survived_and_repaired(string folder) => await SurviveAndRepair(Files(folder, "*"));

    /// <summary>Package by package, those with drivers first, until its part of the time is over: a run of ten minutes sees all of them.</summary>
    [Fact]
    public async Task The_sources_in_packages_are_survived_and_repaired()
    {
        var watch = Stopwatch.StartNew();
        var packages = Packages().DistinctBy(static file => file.Text, StringComparer.Ordinal).GroupBy(static file => file.Path.Split('/')[0], StringComparer.Ordinal)
            .OrderByDescending(static package => package.Key.Contains("sql", StringComparison.Ordinal)).ThenBy(static package => package.Sum(static file => file.Text.Length)).ToList();
        var (seen, files) = (0, 0);
        foreach (var package in packages.TakeWhile(_ => watch.Elapsed < TimeSpan.FromSeconds(FuzzSettings.Seconds * 0.1)))
        {
            var input = new FuzzInput([.. package], 0);
            await SurviveAndRepair(input);
            (seen, files) = (seen + 1, files + input.Files.Count);
        }

        output.WriteLine($"{files} of {packages.Sum(static package => package.Count())} files, {seen} of {packages.Count} packages with sources");
    }

    private async Task SurviveAndRepair(FuzzInput input)
    {
        var project = Lab.Project(input);
        var diagnostics = await Lab.Diagnose(project);
        output.WriteLine($"{input.Files.Count} files, {diagnostics.Length} findings");
        await Repairs.Check(project, diagnostics, new Random(FuzzSettings.Seed));
    }

    private static FuzzInput Files(string folder, string pattern) => new(
        [.. Repository.Files(folder, pattern).Where(static path => !path.EndsWith(".pfx", StringComparison.Ordinal)).Select(static path => new FuzzFile(Path.GetRelativePath(Repository.Root, path), File.ReadAllText(path)))], 0);

    /// <summary>C# files beside the assemblies, and those that are embedded in the symbols of the packages that the tests refer to.</summary>
    private static IEnumerable<FuzzFile> Packages()
    {
        foreach (var path in Directory.EnumerateFiles(Repository.PackageRoot, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(Repository.PackageRoot, path);
            if (path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))
            {
                yield return new FuzzFile(name, File.ReadAllText(path));
            }
            else if (path.EndsWith(".pdb", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            {
                foreach (var (inner, text) in Embedded(path))
                {
                    yield return new FuzzFile($"{name}/{inner}", text);
                }
            }
        }
    }

    private static List<(string Name, string Text)> Embedded(string path)
    {
        using var stream = File.OpenRead(path);
        try
        {
            if (path.EndsWith(".pdb", StringComparison.OrdinalIgnoreCase))
            {
                using var provider = MetadataReaderProvider.FromPortablePdbStream(stream);
                return Embedded(provider.GetMetadataReader());
            }

            using var assembly = new PEReader(stream);
            var symbols = assembly.ReadDebugDirectory().FirstOrDefault(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
            if (symbols.Type != DebugDirectoryEntryType.EmbeddedPortablePdb)
            {
                return [];
            }

            using var embedded = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(symbols);
            return Embedded(embedded.GetMetadataReader());
        }
        catch (BadImageFormatException)
        {
            // A native library, or symbols of Windows.
            return [];
        }
    }

    private static List<(string Name, string Text)> Embedded(MetadataReader symbols)
    {
        var sources = new List<(string, string)>();
        foreach (var handle in symbols.Documents)
        {
            foreach (var custom in symbols.GetCustomDebugInformation(handle).Select(symbols.GetCustomDebugInformation).Where(custom => symbols.GetGuid(custom.Kind) == EmbeddedSource))
            {
                var name = symbols.GetString(symbols.GetDocument(handle).Name);
                if (name.EndsWith(".cs", StringComparison.Ordinal))
                {
                    sources.Add((name.Replace('\\', '/').TrimStart('/'), Text(symbols.GetBlobContent(custom.Value))));
                }
            }
        }

        return sources;
    }

    /// <summary>Four bytes with the length if it is compressed, or zero; then UTF-8.</summary>
    private static string Text(ImmutableArray<byte> blob)
    {
        var content = new MemoryStream([.. blob.Skip(4)]);
        using var reader = new StreamReader(BitConverter.ToInt32([.. blob.Take(4)]) == 0 ? content : new DeflateStream(content, CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
