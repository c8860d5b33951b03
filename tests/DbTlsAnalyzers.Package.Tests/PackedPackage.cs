using System.Globalization;
using System.IO.Compression;

namespace DbTlsAnalyzers.Tests;

/// <summary>The package, packed once into a feed of its own.</summary>
public sealed class PackedPackage : IDisposable
{
    public PackedPackage()
    {
        Feed = Directory.CreateTempSubdirectory("dbtls-feed-").FullName;
        // A version of its own, since a package cache never looks again at a version that it has.
        Version = string.Create(CultureInfo.InvariantCulture, $"1.0.0-test.{DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}");
        _ = DotNet.Run(
            Repository.Root, "pack", "src/DbTlsAnalyzers.Package/DbTlsAnalyzers.Package.csproj", "-c", Repository.Configuration, "--no-build", "-o", Feed, $"-p:PackageVersion={Version}", "-v", "q")
            .Succeeded();
    }

    public string Feed { get; }

    public string Version { get; }

    public string Path => System.IO.Path.Combine(Feed, $"DbTlsAnalyzers.{Version}.nupkg");

    public IReadOnlyList<string> Entries()
    {
        using var archive = ZipFile.OpenRead(Path);
        return [.. archive.Entries.Select(static entry => entry.FullName).Order(StringComparer.Ordinal)];
    }

    public string Text(string entry)
    {
        using var archive = ZipFile.OpenRead(Path);
        using var reader = new StreamReader(archive.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    public void Dispose()
    {
        Directory.Delete(Feed, recursive: true);
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var cached = System.IO.Path.Combine(cache, "dbtlsanalyzers", Version);
        if (Directory.Exists(cached))
        {
            Directory.Delete(cached, recursive: true);
        }
    }
}

/// <summary>One package for all tests of the collection, which run one after the other: they share two cores with the builds they start.</summary>
[CollectionDefinition(Name)]
public sealed class PackageTests : ICollectionFixture<PackedPackage>
{
    public const string Name = "package";
}
