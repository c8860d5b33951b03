using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>Whole connection strings: what is in force after parsing and binding, held against the builders of the real drivers.</summary>
public sealed class ConnectionStringParityTests
{
    private static readonly int Runs = Effort.Of(12_000);

    /// <summary>'Key=' makes them something else than what they are in an empty builder of Npgsql: Disable, -1. Nothing depends on it.</summary>
    private static readonly string[] ResetsOddly = ["GSS Encryption Mode", "Internal Command Timeout"];

    [Theory]
    [MemberData(nameof(MeasuredDriver.All), MemberType = typeof(MeasuredDriver))]
    public void What_is_in_force_is_what_the_builder_says(string driver, string version)
    {
        var measured = MeasuredDriver.Of(driver, version);
        var strings = new RandomConnectionStrings(measured, new Random(20_26));
        var empty = measured.Real.New();
        var defaults = measured.Options.ToDictionary(static option => option.Name, option => measured.Value(empty, option), StringComparer.Ordinal);
        int accepted = 0, refused = 0;
        for (var run = 0; run < Runs; run++)
        {
            var text = strings.Next();
            var parsed = ConnectionStringParser.Parse(text);
            var connection = ConnectionBinder.Bind(measured.InUse, parsed);
            if (measured.Real.Parse(text) is not { } real)
            {
                refused++;
                Assert.True(parsed.Problems.Count > 0 || connection.Unknown.Count > 0 || Refused(connection).Any(), $"refused by the driver: {text}");
                continue;
            }

            accepted++;
            Assert.True(parsed.Problems.Count == 0 && connection.Unknown.Count == 0, $"accepted by the driver: {text}");
            foreach (var option in measured.Options.Where(option => !ResetsOddly.Contains(option.Name)))
            {
                var ours = connection.Settings.LastOrDefault(setting => setting.Option == option) is { IsSet: true } setting ? setting.Reading.Canonical : defaults[option.Name];
                Assert.True(ours == measured.Value(real, option), $"{option.Name} is '{measured.Value(real, option)}', not '{ours}': {text}");
            }

            Assert.True(!Refused(connection).Any(), $"accepted by the driver: {text}");
        }

        Assert.True(accepted > Runs / 4 && refused > Runs / 10, $"{accepted} accepted, {refused} refused: too one-sided to prove much");
    }

    [Theory]
    [InlineData("Npgsql", "10.0.0", "SSL Mode=bogus;SSL Mode=Require")]
    [InlineData("Npgsql", "10.0.0", "SSL Mode=bogus;SslMode=Require")]
    [InlineData("Npgsql", "10.0.0", "Bogus=1;Bogus=")]
    [InlineData("Microsoft.Data.SqlClient", "6.1.8", "Encrypt=bogus;Encrypt=True")]
    [InlineData("Microsoft.Data.SqlClient", "6.1.8", "Bogus=1;Bogus=")]
    public void A_value_that_is_refused_is_not_saved_by_a_later_one(string driver, string version, string text)
    {
        var measured = MeasuredDriver.Of(driver, version);

        Assert.Null(measured.Real.Parse(text));
    }

    private static IEnumerable<BoundSetting> Refused(Connection connection) =>
        connection.Settings.Where(static setting => setting.IsSet && !setting.Reading.IsAccepted);
}
