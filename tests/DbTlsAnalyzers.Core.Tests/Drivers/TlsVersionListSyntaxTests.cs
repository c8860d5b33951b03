using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Tests.Drivers;

public sealed class TlsVersionListSyntaxTests
{
    private static readonly Version Newest = new(26, 10);
    private static readonly Version Before8028 = new(8, 0, 19);

    [Theory]
    [InlineData("TLS 1.2", "TLS 1.2")]
    [InlineData("TLSv1.2", "TLS 1.2")]
    [InlineData("Tls12", "TLS 1.2")]
    [InlineData("tls v1.3", "TLS 1.3")]
    [InlineData("TLS 1.3,TLS 1.2", "TLS 1.2, TLS 1.3")]
    [InlineData("[TLSv1.2,TLSv1.3]", "TLS 1.2, TLS 1.3")]
    [InlineData("(TLSv1.2, TLSv1.3)", "TLS 1.2, TLS 1.3")]
    [InlineData("TLS", "TLS 1.0")]
    [InlineData("TLSv1", "TLS 1.0")]
    [InlineData("TLS10,TLS 11,TLSv13", "TLS 1.0, TLS 1.1, TLS 1.3")]
    [InlineData("TLSv1.2\n", "TLS 1.2")]
    [InlineData("TLS 1.0, TLS 1.1", "TLS 1.0, TLS 1.1")]
    [InlineData(" ", "")]
    public void MySqlConnector_normalises_lists(string text, string expected) => Assert.Equal(expected, MySqlTlsVersions.OfMySqlConnector.Read(text, new Version(2, 6, 1)).Canonical);

    [Theory]
    [InlineData("TLS 1.1,TLS 1.2", TlsProtocols.Tls11 | TlsProtocols.Tls12)]
    [InlineData("TLS", TlsProtocols.Tls10)]
    [InlineData("TLS 1.4", TlsProtocols.None)]
    [InlineData("", TlsProtocols.None)]
    public void Permitted_versions_are_known(string text, TlsProtocols expected) => Assert.Equal(expected, MySqlTlsVersions.OfMySqlConnector.Permitted(text, new Version(2, 6, 1)));

    [Fact]
    public void MySqlData_permits_obsolete_versions_up_to_8_0_27()
    {
        Assert.Equal(TlsProtocols.Tls11 | TlsProtocols.Tls12, MySqlTlsVersions.OfMySqlData.Permitted("TLSv1.1,TLSv1.2", Before8028));
        Assert.Equal(TlsProtocols.Tls12, MySqlTlsVersions.OfMySqlData.Permitted("TLSv1.1,TLSv1.2", Newest));
    }

    [Theory]
    [InlineData("TLSv1.1,TLSv1.2", "TLSv1.2")]
    [InlineData("TLSv1.2,TLSv1.1", "TLSv1.2")]
    [InlineData("TLSv1, TLSv1.1, TLSv1.2, TLSv1.3", "TLSv1.2, TLSv1.3")]
    [InlineData("(TLS 1.1, TLS 1.2)", "(TLS 1.2)")]
    [InlineData("[Tls,Tls12]", "[Tls12]")]
    [InlineData("TLSv1.2, TLSv1.1, TLSv1.3", "TLSv1.2, TLSv1.3")]
    [InlineData("TLSv1.2", "TLSv1.2")]
    [InlineData("TLSv1.1", null)]
    [InlineData("(TLSv1,TLSv1.1)", null)]
    public void Obsolete_versions_go_and_the_spelling_stays(string text, string? expected)
    {
        Assert.Equal(expected, MySqlTlsVersions.OfMySqlConnector.WithoutObsolete(text, new Version(2, 6, 1)));
        Assert.Equal(expected, MySqlTlsVersions.OfMySqlData.WithoutObsolete(text, Before8028));
    }
}
