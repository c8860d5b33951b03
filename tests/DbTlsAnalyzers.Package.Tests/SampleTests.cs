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
    public void Format_repairs_configuration_files_from_the_code_that_uses_them_and_the_application_still_reads_them()
    {
        using var shop = Consumer.OfSample(package, "Shop");
        Assert.Equal(
            [".env(2,94): warning DBTLS1001", "App.config(6,85): warning DBTLS1002", "appsettings.json(4,70): warning DBTLS1002", "compose.yml(7,89): warning DBTLS1003"],
            InConfiguration(shop.Build().Succeeded().Findings(shop.Folder)));
        Assert.Contains("audit: Prefer", shop.Run(), StringComparison.Ordinal);
        var settings = shop.Read("appsettings.json");

        _ = shop.FormatFiles().Succeeded();
        Assert.Equal(settings.Replace("SSL Mode=Prefer", "SSL Mode=VerifyFull;Root Certificate=certs/ca.pem", StringComparison.Ordinal), shop.Read("appsettings.json"));
        Assert.Empty(InConfiguration(shop.Build().Succeeded().Findings(shop.Folder)));
        var output = shop.Run();
        Assert.Contains("audit: VerifyFull", output, StringComparison.Ordinal);
        Assert.Contains("ledger: VerifyFull", output, StringComparison.Ordinal);

        var repaired = shop.Snapshot();
        _ = shop.FormatFiles().Succeeded();
        Assert.Equal(repaired, shop.Snapshot());
    }

    [Fact]
    public void A_changed_file_is_reported_again_and_an_unchanged_project_is_not()
    {
        using var shop = Consumer.OfSample(package, "Shop");
        Assert.NotEmpty(shop.Build("-p:ErrorLog=out.sarif%2Cversion=2.1").Succeeded().Findings(shop.Folder));
        using (var log = System.Text.Json.JsonDocument.Parse(shop.Read("out.sarif")))
        {
            var places = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Where(static result => result.GetProperty("level").GetString() == "warning")
                .Select(static result => result.GetProperty("locations")[0].GetProperty("physicalLocation"))
                .Where(static place => !place.GetProperty("artifactLocation").GetProperty("uri").GetString()!.EndsWith(".cs", StringComparison.Ordinal) && !place.GetProperty("artifactLocation").GetProperty("uri").GetString()!.EndsWith(".pem", StringComparison.Ordinal))
                .Select(static place => $"{Path.GetFileName(place.GetProperty("artifactLocation").GetProperty("uri").GetString())}({place.GetProperty("region").GetProperty("startLine")},{place.GetProperty("region").GetProperty("startColumn")})");
            Assert.Equal([".env(2,94)", "App.config(6,85)", "appsettings.json(4,70)", "compose.yml(7,89)"], places.Order(StringComparer.Ordinal));
        }

        Assert.Empty(shop.BuildAgain("-p:ErrorLog=out.sarif%2Cversion=2.1").Succeeded().Findings(shop.Folder));
        _ = shop.Write("appsettings.json", shop.Read("appsettings.json").Replace("SSL Mode=Prefer", "SSL Mode=Disable", StringComparison.Ordinal));
        Assert.Contains("appsettings.json(4,70): warning DBTLS1001", shop.BuildAgain("-p:ErrorLog=out.sarif%2Cversion=2.1").Succeeded().Findings(shop.Folder));
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

    private static IEnumerable<string> InConfiguration(IEnumerable<string> findings) =>
        findings.Where(static line => !line.Contains(".cs(", StringComparison.Ordinal) && !line.Contains(".pem(", StringComparison.Ordinal));
}
