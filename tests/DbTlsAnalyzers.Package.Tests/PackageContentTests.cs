using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace DbTlsAnalyzers.Tests;

/// <summary>What is in the package.</summary>
[Collection(PackageTests.Name)]
public class PackageContentTests(PackedPackage package)
{
    [Fact]
    public void Holds_the_analyzers_the_build_files_the_presets_and_the_pages() => Assert.Equal(
        [
            "CHANGELOG.md",
            "DbTlsAnalyzers.nuspec",
            "README.md",
            "analyzers/dotnet/cs/DbTlsAnalyzers.CodeFixes.dll",
            "analyzers/dotnet/cs/DbTlsAnalyzers.Core.dll",
            "analyzers/dotnet/cs/DbTlsAnalyzers.dll",
            "buildTransitive/DbTlsAnalyzers.props",
            "buildTransitive/DbTlsAnalyzers.targets",
            "buildTransitive/config/dbtls.none.globalconfig",
            "buildTransitive/config/dbtls.strict.globalconfig",
            "docs/Comparison.md",
            .. Rules.RuleCatalog.All.Select(static rule => $"docs/{rule.Id}.md"),
            "tools/netstandard2.0/DbTlsAnalyzers.Tasks.dll",
        ],
        package.Entries().Where(static entry => !entry.StartsWith("_rels/", StringComparison.Ordinal) && !entry.StartsWith("package/", StringComparison.Ordinal) && entry != "[Content_Types].xml"));

    [Fact]
    public void Is_a_development_dependency_without_dependencies()
    {
        var metadata = XDocument.Parse(package.Text("DbTlsAnalyzers.nuspec")).Root!.Elements().Single();
        Assert.Equal(
            ["authors", "description", "developmentDependency", "id", "license", "licenseUrl", "readme", "repository", "tags", "version"],
            metadata.Elements().Select(static element => element.Name.LocalName).Order(StringComparer.Ordinal));
        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
        Assert.Equal("DbTlsAnalyzers", Value("id"));
        Assert.Equal(package.Version, Value("version"));
        Assert.Equal("true", Value("developmentDependency"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("DbTlsAnalyzers contributors", Value("authors"));
        Assert.StartsWith("Roslyn analyzers and code fixes", Value("description"), StringComparison.Ordinal);
        Assert.All(Drivers.DriverCatalog.All, driver => Assert.Contains(driver.Name, Value("description"), StringComparison.Ordinal));
        Assert.Contains("analyzer", Value("tags").Split(' '));
    }

    [Fact]
    public void The_pages_and_the_readme_are_those_of_the_repository()
    {
        Assert.Equal(File.ReadAllText(Repository.PathOf("README.md")), package.Text("README.md"));
        foreach (var rule in Rules.RuleCatalog.All)
        {
            Assert.Equal(File.ReadAllText(Repository.PathOf("src", "DbTlsAnalyzers.Core", "Rules", $"{rule.Id}.md")), package.Text($"docs/{rule.Id}.md"));
        }
    }

    [Fact]
    public void Refers_to_nothing_newer_than_the_oldest_host_has()
    {
        using var archive = ZipFile.OpenRead(package.Path);
        foreach (var entry in archive.Entries.Where(static entry => entry.FullName.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using var stream = new MemoryStream();
            using (var source = entry.Open())
            {
                source.CopyTo(stream);
            }

            stream.Position = 0;
            using var file = new PEReader(stream);
            var metadata = file.GetMetadataReader();
            foreach (var reference in metadata.AssemblyReferences.Select(metadata.GetAssemblyReference))
            {
                var name = metadata.GetString(reference.Name);
                var newest = name switch
                {
                    "netstandard" => new Version(2, 0, 0, 0),
                    "System.Collections.Immutable" => new Version(6, 0, 0, 0),
                    "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp" or "Microsoft.CodeAnalysis.Workspaces" => new Version(4, 5, 0, 0),
                    // Every MSBuild since 15 answers to this version.
                    "Microsoft.Build.Framework" => new Version(15, 1, 0, 0),
                    "DbTlsAnalyzers" or "DbTlsAnalyzers.Core" => new Version(1, 0, 0, 0),
                    _ => new Version(0, 0),
                };
                Assert.True(reference.Version <= newest, $"{entry.Name} refers to {name} {reference.Version}");
            }
        }
    }
}
