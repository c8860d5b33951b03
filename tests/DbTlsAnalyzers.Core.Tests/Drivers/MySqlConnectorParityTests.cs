#if UPSTREAM_PACKAGES
using System.Collections;
using System.Reflection;
using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>The table of MySqlConnector against the real builder; only with <c>-p:UpstreamPackages=true</c>, where its package restores.</summary>
public sealed class MySqlConnectorParityTests
{
    private const string Version = "2.6.1";

    [Fact]
    public void The_table_has_every_keyword_of_the_driver_and_no_other()
    {
        var parity = Parity();
        var options = (IDictionary)parity.Real.Assembly.GetType("MySqlConnector.MySqlConnectionStringOption")!.GetField("s_options", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;

        Assert.Equal(
            options.Keys.Cast<string>().Select(static keyword => keyword.ToLowerInvariant()).Order(StringComparer.Ordinal),
            parity.Options.SelectMany(option => option.Spellings(parity.InUse.Version)).Select(static keyword => keyword.ToLowerInvariant()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_table_has_every_property_of_the_builder()
    {
        var parity = Parity();

        Assert.All(parity.Real.Properties, name => Assert.NotNull(parity.InUse.FindByProperty(name)));
    }

    [Fact]
    public void Every_default_is_the_driver_s()
    {
        var parity = Parity();
        var builder = parity.Real.New();
        var connection = parity.Bind(string.Empty);

        Assert.All(parity.Options.Where(static option => option.Property is not null), option => Assert.Equal(parity.Theirs(builder, option), parity.Ours(connection, option)));
    }

    [Theory]
    [InlineData("SslMode", "None|Disabled|preferred|REQUIRED|VerifyCA| VerifyFull |0|4|+4| 4 |5|99|-1|Preferred,Required|verify-full|VERIFY_IDENTITY|require|Prefered|0x4|4294967296|1,2")]
    [InlineData("AllowPublicKeyRetrieval", "true|TRUE|no|Yes|1|on| true | yes ")]
    [InlineData("TlsVersion", "TLS|TLSv1|TLS 1.0|TLSv1.1|TLS 1.2|Tls12|TLSv1.2,TLSv1.3|(TLS 1.2)|[TLS 1.2, TLS 1.3]|1.2|SSL3|TLS 1.4|TLS 1.2,|TLS 1.2 ,TLS 1.3|xTLS1.2|TLS 12|TLS v1.2")]
    [InlineData("CertificateStoreLocation", "None|currentuser|2|7|foo")]
    [InlineData("Protocol", "tcp|Socket|unix|pipe|memory|4|9|http")]
    public void Every_value_is_accepted_or_rejected_as_the_driver_does(string keyword, string values) =>
        Assert.All(values.Split('|'), value => Assert.Null(Parity().Difference(RealBuilder.Setting(keyword, value))));

    [Fact]
    public void Random_strings_are_read_as_the_driver_reads_them()
    {
        var parity = Parity();
        var texts = new RandomMySqlStrings(parity.Options, parity.InUse.Version, seed: 20261120);
        for (var count = 0; count < Effort.Of(10_000); count++)
        {
            var text = texts.Next();

            Assert.True(parity.Difference(text) is not { } difference, $"{text}: {parity.Difference(text)}");
        }
    }

    private static MySqlParity Parity() => new(
        DriverCatalog.MySqlConnector, System.Version.Parse(Version), RealBuilder.Of("MySqlConnector", Version, "MySqlConnector.MySqlConnectionStringBuilder"));
}
#endif
