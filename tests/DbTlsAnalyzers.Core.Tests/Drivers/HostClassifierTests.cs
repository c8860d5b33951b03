using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Tests.Drivers;

public sealed class HostClassifierTests
{
    [Theory]
    [InlineData("localhost", HostScope.Local)]
    [InlineData("LOCALHOST.", HostScope.Local)]
    [InlineData("db.localhost", HostScope.Local)]
    [InlineData("(local)", HostScope.Local)]
    [InlineData(".", HostScope.Local)]
    [InlineData("", HostScope.Local)]
    [InlineData("127.0.0.1", HostScope.Local)]
    [InlineData("127.255.255.254", HostScope.Local)]
    [InlineData("::1", HostScope.Local)]
    [InlineData("[::1]", HostScope.Local)]
    [InlineData("0:0:0:0:0:0:0:1", HostScope.Local)]
    [InlineData("::ffff:127.0.0.1", HostScope.Local)]
    [InlineData("::FFFF:127.0.0.1", HostScope.Local)]
    [InlineData("db", HostScope.Nearby)]
    [InlineData("host.docker.internal", HostScope.Nearby)]
    [InlineData("{0}", HostScope.Unknown)]
    [InlineData("{host}.internal", HostScope.Unknown)]
    [InlineData("127.0.0.256", HostScope.Remote)]
    [InlineData("127.0.0.x", HostScope.Remote)]
    [InlineData("127.0.0.1.example.com", HostScope.Remote)]
    [InlineData("127.0.1", HostScope.Remote)]
    [InlineData("::ffff:10.0.0.1", HostScope.Remote)]
    [InlineData("::", HostScope.Remote)]
    [InlineData("fe80::1", HostScope.Remote)]
    [InlineData(".example.com", HostScope.Remote)]
    [InlineData("10.0.0.1", HostScope.Remote)]
    [InlineData("mylocalhost.com", HostScope.Remote)]
    [InlineData("db.example.com", HostScope.Remote)]
    public void A_name_tells_how_far_away_it_is(string name, HostScope scope) => Assert.Equal(scope, HostClassifier.Classify(name, []));

    [Theory]
    [InlineData("db", "db", true)]
    [InlineData("DB", "db", true)]
    [InlineData("db", "db2", false)]
    [InlineData("db2", "db", false)]
    [InlineData("*", "db.example.com", true)]
    [InlineData("*.internal", "db.eu.internal", true)]
    [InlineData("*.internal", "internal", false)]
    [InlineData("db.*", "db.example.com", true)]
    [InlineData("db*", "db", true)]
    [InlineData("db**", "db", true)]
    [InlineData("db*x", "db", false)]
    [InlineData("*a*b", "xaxbxaxb", true)]
    [InlineData("*ab", "aab", true)]
    [InlineData("a*b*c", "a-b-b-c", true)]
    [InlineData("a*b*c", "a-c-b", false)]
    [InlineData("", "db", false)]
    public void A_star_stands_for_any_run_of_characters(string pattern, string name, bool isLocal) =>
        Assert.Equal(isLocal, HostClassifier.Classify(name, [pattern]) == HostScope.Local);
}
