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
}
