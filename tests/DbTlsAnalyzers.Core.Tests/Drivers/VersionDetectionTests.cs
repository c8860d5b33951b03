using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Tests.Drivers;

public sealed class VersionDetectionTests
{
    [Theory]
    [InlineData("Npgsql", "10.0.0", "10.0.0.0")]
    [InlineData("Npgsql", "9.0.3", "9.0.3.0")]
    [InlineData("Microsoft.Data.SqlClient", "6.1.8", "6.0.0.0")]
    [InlineData("Microsoft.Data.SqlClient", "2.1.4", "2.0.20168.4")]
    [InlineData("System.Data.SqlClient", "4.9.1", "4.6.1.6")]
    [InlineData("MySql.Data", "26.10.0", "26.10.0.0")]
    [InlineData("MySql.Data", "8.0.19", "8.0.19.0")]
    [InlineData("MySql.Data", "8.0.16", "8.0.16.0")]
    [InlineData("MySql.Data", "6.9.12", "6.9.12.0")]
#if UPSTREAM_PACKAGES
    // The oldest version that has the members of 2.6.1.
    [InlineData("MySqlConnector", "2.6.1", "2.6.0")]
#endif
    public void Real_assemblies_tell_their_version(string driver, string package, string version)
    {
        var found = DriverCatalog.All.Single(d => d.Name == driver).DetectVersion(DriverSymbols.Of($"Driver:{driver}:{package}"));

        Assert.Equal(Version.Parse(version), found);
    }

    [Fact]
    public void System_Data_of_dotnet_is_no_driver() =>
        Assert.Null(DriverCatalog.SystemDataSqlClient.DetectVersion(DriverSymbols.OfFramework("System.Data")));

    [Fact]
    public void System_Data_of_the_Framework_is_a_driver() =>
        Assert.Equal(new Version(4, 0, 0, 0), DriverCatalog.SystemDataSqlClient.DetectVersion(new Probe("4.0.0.0", "System.Data.SqlClient.SqlConnection")));

    [Theory]
    // The assembly's version, where the members do not contradict it.
    [InlineData("3.2.7.0", "", "3.2.7.0")]
    [InlineData("4.1.14.0", "", "4.1.14.0")]
    [InlineData("5.0.18.0", "RootCertificate", "5.0.18.0")]
    [InlineData("6.0.13.0", "RootCertificate VerifyFull TrustServerCertificate", "6.0.13.0")]
    [InlineData("7.0.10.0", "RootCertificate VerifyFull TrustServerCertificate", "7.0.10.0")]
    [InlineData("8.0.9.0", "RootCertificate VerifyFull TrustServerCertificate!", "8.0.9.0")]
    [InlineData("10.0.3.0", "RootCertificate VerifyFull TrustServerCertificate! GssEncryptionMode", "10.0.3.0")]
    [InlineData("12.0.0.0", "RootCertificate VerifyFull GssEncryptionMode", "12.0.0.0")]
    // Private builds: what the members say.
    [InlineData("0.0.0.0", "RootCertificate VerifyFull TrustServerCertificate! GssEncryptionMode", "10.0")]
    [InlineData("0.0.0.0", "RootCertificate VerifyFull TrustServerCertificate!", "8.0")]
    [InlineData("1.0.0.0", "RootCertificate VerifyFull TrustServerCertificate", "6.0")]
    [InlineData("10.0.0.0", "RootCertificate", "5.0")]
    [InlineData("10.0.0.0", "", "4.1")]
    public void Members_overrule_the_version_of_Npgsql(string assembly, string members, string version) =>
        Assert.Equal(Version.Parse(version), DriverCatalog.Npgsql.DetectVersion(new Probe(assembly, $"Npgsql.NpgsqlConnection {members}")));

    [Theory]
    [InlineData("5.0.0.0", "Microsoft.Data.SqlClient.SqlConnectionEncryptOption ServerCertificate", "5.1")]
    [InlineData("5.0.0.0", "Microsoft.Data.SqlClient.SqlConnectionEncryptOption", "5.0.0.0")]
    [InlineData("7.0.0.0", "Microsoft.Data.SqlClient.SqlConnectionEncryptOption ServerCertificate", "7.0.0.0")]
    [InlineData("4.0.0.0", "", "4.0.0.0")]
    [InlineData("3.0.1.0", "", "3.0.1.0")]
    [InlineData("1.0.19269.1", "", "1.0.19269.1")]
    public void Members_tell_5_1_from_5_0(string assembly, string members, string version) =>
        Assert.Equal(Version.Parse(version), DriverCatalog.MicrosoftDataSqlClient.DetectVersion(new Probe(assembly, $"Microsoft.Data.SqlClient.SqlConnection {members}")));

    [Theory]
    [InlineData("2.0.0.0", "MySqlConnector. SkipCertificateRevocationCheck MySqlConnector.MySqlDataSource Disabled RemoteCertificateValidationCallback", "2.6.2")]
    [InlineData("2.0.0.0", "MySqlConnector. MySqlConnector.MySqlConnectorServiceCollectionExtensions MySqlConnector.MySqlDataSource Disabled", "2.6.0")]
    [InlineData("2.0.0.0", "MySqlConnector. MySqlConnector.MySqlDataSourceBuilder MySqlConnector.MySqlDataSource Disabled RemoteCertificateValidationCallback", "2.3.0")]
    [InlineData("2.0.0.0", "MySqlConnector. MySqlConnector.MySqlDataSource Disabled RemoteCertificateValidationCallback", "2.2.0")]
    [InlineData("2.0.0.0", "MySqlConnector. Disabled RemoteCertificateValidationCallback", "2.1.9")]
    [InlineData("2.0.0.0", "MySqlConnector. RemoteCertificateValidationCallback", "2.0.0")]
    [InlineData("1.0.0.0", "MySqlConnector. TlsCipherSuites", "1.2.0")]
    [InlineData("1.0.0.0", "MySqlConnector.", "1.0.0")]
    [InlineData("0.69.0.0", "MySql.Data.MySqlClient. TlsVersion SslCa", "0.64.0")]
    [InlineData("0.61.0.0", "MySql.Data.MySqlClient. SslCa", "0.55.0")]
    [InlineData("0.44.0.0", "MySql.Data.MySqlClient. CertificateStoreLocation", "0.43.0")]
    [InlineData("0.30.0.0", "MySql.Data.MySqlClient. AllowPublicKeyRetrieval CACertificateFile", "0.24.0")]
    [InlineData("0.22.0.0", "MySql.Data.MySqlClient. CACertificateFile", "0.22.0")]
    [InlineData("0.15.0.0", "MySql.Data.MySqlClient.", "0.15.2")]
    public void Members_tell_the_version_of_MySqlConnector(string assembly, string members, string version) =>
        Assert.Equal(Version.Parse(version), DriverCatalog.MySqlConnector.DetectVersion(new Probe(assembly, members.Replace(". ", ".MySqlConnectionStringBuilder ", StringComparison.Ordinal) + (members.EndsWith('.') ? "MySqlConnectionStringBuilder" : ""))));

    [Fact]
    public void Assemblies_without_the_types_are_no_driver() =>
        Assert.All([DriverCatalog.Npgsql, DriverCatalog.MicrosoftDataSqlClient, DriverCatalog.SystemDataSqlClient, DriverCatalog.MySqlConnector, DriverCatalog.MySqlData], driver => Assert.Null(driver.DetectVersion(new Probe("9.0.0.0", ""))));

    /// <summary>An assembly that has what the words name; an exclamation mark makes a member obsolete.</summary>
    private sealed class Probe(string version, string words) : IDriverProbe
    {
        private readonly string[] _words = words.Split(' ');

        public Version AssemblyVersion { get; } = Version.Parse(version);

        public bool HasType(string type) => _words.Contains(type);

        public bool HasMember(string type, string member) => _words.Contains(member) || _words.Contains(member + "!");

        public bool IsObsolete(string type, string member) => _words.Contains(member + "!");
    }
}
