namespace DbTlsAnalyzers.Tests.Drivers;

public sealed class RealBuilderTests
{
    [Theory]
    [InlineData("26.10.0")]
    [InlineData("8.0.19")]
    [InlineData("8.0.16")]
    [InlineData("6.9.12")]
    public void MySqlData_of_every_version_runs_side_by_side(string version)
    {
        var real = RealBuilder.Of("MySql.Data", version, "MySql.Data.MySqlClient.MySqlConnectionStringBuilder");

        Assert.Equal("db", real.Get(real.Parse("Server=db")!, "Server"));
        Assert.False(real.Accepts("NoSuchKeyword", "1"));
        Assert.Equal(Version.Parse(version + ".0"), real.Assembly.GetName().Version);
    }
}
