using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>How values are read, held against the builders of the real drivers.</summary>
public sealed class ValueParityTests
{
    private static readonly string[] Words =
    [
        "true", "True", "TRUE", "false", "yes", "YES", "no", "on", "off", "sspi", "SSPI", "none", "None", "disable", "disabled",
        "allow", "prefer", "preferred", "require", "required", "Require", "REQUIRE", "verify-full", "verify_full", "verify full", "verifyfull", "VerifyFull",
        "VERIFYFULL", "verifyca", "VerifyCA", "verify-ca", "mandatory", "Optional", "Strict", "STRICT", "direct", "Postgres",
        "0", "1", "2", "3", "4", "5", "6", "99", "-1", "+5", "05", "+0", "1.0", "0x1", "99999999999", "--1", "+", "-", "Allow,VerifyCA", "Prefer,Require", "Prefer,", ",Prefer",
        "Allow , VerifyCA", "1,2", "Allow,2", "Allow VerifyCA", "Allow|Prefer", "junk", "ReadOnly", "readwrite", "Auto", "AlwaysBlock", "NeverBlock", "IPv4First", "IPv6First", "UsePlatformDefault", "HGS", "Enabled", "Disabled",
    ];

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var driver in MeasuredDriver.All)
        {
            var measured = MeasuredDriver.Of((string)driver[0], (string)driver[1]);
            foreach (var option in measured.Options.Where(static option => option.Syntax != ValueSyntax.Text))
            {
                rows.Add((string)driver[0], (string)driver[1], option.Name);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Values_are_accepted_and_understood_as_by_the_driver(string driver, string version, string name)
    {
        var measured = MeasuredDriver.Of(driver, version);
        var option = measured.Options.Single(option => option.Name == name);
        var keyword = option.Spellings(measured.InUse.Version)[0];
        foreach (var value in Words.SelectMany(static word => new[] { word, $" {word}", $"{word}\t", $"\u00A0{word}" }))
        {
            // Quoted, so that white space inside reaches the driver.
            var real = measured.Real.Parse(RealBuilder.Setting(keyword, value));
            var ours = option.Syntax.Read(value, measured.InUse.Version);

            Assert.True((real is not null) == ours.IsAccepted, $"{name}=\"{value}\": the driver {(real is null ? "refuses" : "accepts")} it");
            if (real is not null)
            {
                Assert.Equal((value, measured.Value(real, option)), (value, ours.Canonical));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Quotes_around_nothing_hold_a_value_that_the_driver_reads(string driver, string version, string name)
    {
        var measured = MeasuredDriver.Of(driver, version);
        var option = measured.Options.Single(option => option.Name == name);
        var text = $"{option.Spellings(measured.InUse.Version)[0]}=''";

        Assert.Equal(measured.Real.Parse(text) is null, ConnectionBinder.Bind(measured.InUse, ConnectionStringParser.Parse(text)).Settings.Single().IsRefusedEmpty);
    }
}
