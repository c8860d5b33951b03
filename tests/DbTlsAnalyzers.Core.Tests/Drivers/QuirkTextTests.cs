using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>What the rows of the drivers say: the rest of a message that starts with the setting.</summary>
public sealed class QuirkTextTests
{
    public static TheoryData<string> Drivers => [.. DriverCatalog.All.Select(static driver => driver.Name)];

    [Theory]
    [MemberData(nameof(Drivers))]
    public void Every_row_says_what_is_wrong_and_what_to_do(string name)
    {
        var driver = DriverCatalog.All.Single(driver => driver.Name == name);

        Assert.All(driver.Quirks.Select(static quirk => quirk.Because).Concat(driver.FileQuirks.Select(static quirk => quirk.Because)), static text =>
        {
            Assert.Matches("^[a-z]+ [^;]{10,}; [a-z]+ .+[^.]$", text);
            Assert.DoesNotContain("  ", text);
        });
    }
}
