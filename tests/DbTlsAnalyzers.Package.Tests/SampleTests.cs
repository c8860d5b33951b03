namespace DbTlsAnalyzers.Tests;

/// <summary>The samples, with the analyzers from the package.</summary>
[Collection(PackageTests.Name)]
public class SampleTests(PackedPackage package)
{
    [Fact]
    public void Format_repairs_the_shop_and_a_second_run_changes_nothing()
    {
        using var shop = Consumer.OfSample(package, "Shop");
        var before = shop.Build().Succeeded().Findings(shop.Folder);
        Assert.Contains(before, static line => line.Contains("DBTLS1003", StringComparison.Ordinal));

        _ = shop.Format().Succeeded();
        var repaired = shop.Snapshot();
        // What is left in C# has no fix: certificates that only their owner can replace.
        Assert.DoesNotContain(
            shop.Build().Succeeded().Findings(shop.Folder),
            static line => line.Contains(".cs(", StringComparison.Ordinal) && (line.Contains("DBTLS1", StringComparison.Ordinal) || line.Contains("DBTLS2", StringComparison.Ordinal) || line.Contains("DBTLS4", StringComparison.Ordinal)));

        _ = shop.Format().Succeeded();
        Assert.Equal(repaired, shop.Snapshot());
    }

    [Fact]
    public void The_secure_shop_is_silent_in_strict_mode()
    {
        using var shop = Consumer.OfSample(package, "SecureShop");
        Assert.Empty(shop.Build().Succeeded().Findings(shop.Folder));
    }

    [Fact]
    public void Format_repairs_configuration_files_from_the_code_that_uses_them_and_a_second_run_changes_nothing()
    {
        using var shop = Consumer.OfSample(package, "ConfiguredShop");
        var before = shop.Build().Succeeded().Findings(shop.Folder);
        Assert.Equal([".env(2,94): warning DBTLS1001", "appsettings.json(4,70): warning DBTLS1002", "compose.yml(7,89): warning DBTLS1003"], before);
        var settings = shop.Read("appsettings.json");

        _ = shop.FormatFiles().Succeeded();
        Assert.Equal(settings.Replace("SSL Mode=Prefer", "SSL Mode=VerifyFull", StringComparison.Ordinal), shop.Read("appsettings.json"));
        Assert.Empty(shop.Build().Succeeded().Findings(shop.Folder));

        var repaired = shop.Snapshot();
        _ = shop.FormatFiles().Succeeded();
        Assert.Equal(repaired, shop.Snapshot());
    }

    [Fact]
    public void The_readme_shows_what_the_build_of_the_shop_prints()
    {
        using var shop = Consumer.OfSample(package, "Shop");
        var lines = shop.Build().Succeeded().Output.Split('\n')
            .Where(static line => line.Contains(": warning DBTLS", StringComparison.Ordinal))
            .Select(line => line.Trim().Replace(shop.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))
            .Select(static line => line[..line.LastIndexOf(" [", StringComparison.Ordinal)])
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        GeneratedSection.Check("README.md", "output", $"```\n{string.Join("\n", lines)}\n```\n");
    }
}
