namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>The tables of keywords, held against the builders of the real drivers.</summary>
public sealed class KeywordParityTests
{
    [Theory]
    [MemberData(nameof(MeasuredDriver.All), MemberType = typeof(MeasuredDriver))]
    public void Every_spelling_sets_the_property_of_its_row(string driver, string version)
    {
        var measured = MeasuredDriver.Of(driver, version);
        foreach (var option in measured.Options)
        {
            var sample = measured.Sample(option);
            foreach (var spelling in option.Spellings(measured.InUse.Version))
            {
                var real = measured.Real.Parse(RealBuilder.Setting(spelling, sample));

                Assert.True(real is not null, $"'{spelling}={sample}' is refused");
                Assert.True(measured.Value(real, option) == sample, $"'{spelling}={sample}' sets {option.Property} to '{measured.Value(real, option)}'");
                Assert.Same(option, measured.InUse.Find(spelling));
            }
        }
    }

    [Theory]
    [MemberData(nameof(MeasuredDriver.All), MemberType = typeof(MeasuredDriver))]
    public void No_keyword_of_the_driver_is_missing(string driver, string version)
    {
        var measured = MeasuredDriver.Of(driver, version);
        var keywords = measured.RealKeywords();

        Assert.True(keywords.Count > 40);
        foreach (var (keyword, property) in keywords.Where(static pair => !MeasuredDriver.IsFrameworkOnly(pair.Key)))
        {
            Assert.True(measured.InUse.Find(keyword)?.Property == property, $"'{keyword}' sets {property}");
        }
    }

    [Theory]
    [MemberData(nameof(MeasuredDriver.All), MemberType = typeof(MeasuredDriver))]
    public void The_name_of_a_row_is_the_keyword_that_the_driver_prints(string driver, string version)
    {
        var measured = MeasuredDriver.Of(driver, version);
        foreach (var option in measured.Options)
        {
            var printed = measured.Real.Parse(RealBuilder.Setting(option.Spellings(measured.InUse.Version)[^1], measured.Sample(option)))!.ConnectionString;

            Assert.True(printed.StartsWith(option.Name + "=", StringComparison.OrdinalIgnoreCase), $"{option.Name}: {printed}");
        }
    }

    [Theory]
    [InlineData("sslrootcert")]
    [InlineData("ssl_mode")]
    [InlineData("SSL  Mode")]
    [InlineData("Trust_Server_Certificate")]
    [InlineData("TrustServer Certificate")]
    [InlineData("Encryption")]
    [InlineData("Ssl CA")]
    [InlineData("SslCa")]
    [InlineData("Encrypt")]
    [InlineData("User")]
    [InlineData("User Name")]
    [InlineData("Host")]
    [InlineData("Hostname")]
    [InlineData("DataSource")]
    [InlineData("InitialCatalog")]
    [InlineData("DB")]
    [InlineData("Connect Timeout")]
    [InlineData("Connection Timeout")]
    [InlineData("Min Pool Size")]
    [InlineData("Port")]
    [InlineData("SSL Mode")]
    [InlineData("GSS Encryption Mode")]
    [InlineData("Require Auth")]
    [InlineData("Client Certificate")]
    [InlineData("Use SSL Stream")]
    [InlineData("HostNameInCertificate")]
    [InlineData("HostName In Certificate")]
    [InlineData("Server Certificate")]
    [InlineData("Application Intent")]
    [InlineData("Multi Subnet Failover")]
    [InlineData("Command Timeout")]
    [InlineData("Authentication")]
    public void What_one_driver_knows_and_another_does_not_is_known_to_the_right_ones(string keyword)
    {
        foreach (var row in MeasuredDriver.All)
        {
            var measured = MeasuredDriver.Of((string)row[0], (string)row[1]);

            // The key alone is asked: numbers, Booleans and words all fit some value of this list if the key is known.
            var accepted = new[] { "1", "true", "sample", "Prefer", "SqlPassword", "ReadOnly" }.Any(value => measured.Real.Accepts(keyword, value));

            Assert.True(accepted == (measured.InUse.Find(keyword) is not null), $"{row[0]} {row[1]}: {keyword}, accepted: {accepted}");
        }
    }

    [Theory]
    [MemberData(nameof(MeasuredDriver.All), MemberType = typeof(MeasuredDriver))]
    public void Defaults_are_those_of_an_empty_builder(string driver, string version)
    {
        var measured = MeasuredDriver.Of(driver, version);
        var options = measured.Options.Where(option => measured.InUse.DefaultOf(option) is not null).ToList();

        Assert.NotEmpty(options);
        foreach (var option in options)
        {
            Assert.Equal((option.Name, measured.Value(measured.Real.New(), option)), (option.Name, measured.InUse.DefaultOf(option)));
        }
    }

    [Theory]
    [MemberData(nameof(MeasuredDriver.All), MemberType = typeof(MeasuredDriver))]
    public void Builder_properties_are_found_by_their_names(string driver, string version)
    {
        var measured = MeasuredDriver.Of(driver, version);

        Assert.All(measured.Real.Properties, property => Assert.NotNull(measured.InUse.FindByProperty(property)));
    }
}
