using DbTlsAnalyzers.Tests.Stubs;
using DbTlsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Tests.Flow;

/// <summary>The same engine over the other drivers' types, which spell things in their own ways.</summary>
public class OtherDriverTests
{
    [Theory]
    [InlineData("Encrypt = false", "[.Encrypt=False]")]
    [InlineData("Encrypt = SqlConnectionEncryptOption.Optional", "[.Encrypt=Optional]")]
    [InlineData("Encrypt = SqlConnectionEncryptOption.Parse(\"Strict\")", "[.Encrypt=Strict]")]
    [InlineData("TrustServerCertificate = true, DataSource = \"a\"", "[.TrustServerCertificate=True; .DataSource=a]")]
    [InlineData("[\"Encrypt\"] = true", "[Encrypt=True]")]
    public void Microsoft_sql_client_is_told(string initializer, string expected) =>
        Assert.Equal([expected], Of("using Microsoft.Data.SqlClient; class C { void M() { new SqlConnectionStringBuilder { " + initializer + " }; } }", References.Driver("Microsoft.Data.SqlClient", "6.1.8")));

    [Theory]
    [InlineData("new SqlConnection(\"Server=a\", null);", "Server=a")]
    [InlineData("new SqlDataAdapter(\"SELECT 1\", \"Server=a\");", "Server=a")]
    [InlineData("new SqlBulkCopy(\"Server=a\");", "Server=a")]
    [InlineData("SqlDependency.Start(\"Server=a\");", "Server=a")]
    [InlineData("SqlClientFactory.Instance.CreateDataSource(\"Server=a\");", "Server=a")]
    [InlineData("SqlConnection c = new() { ConnectionString = \"Server=a\" };", "Server=a")]
    public void Microsoft_sql_client_receives(string statement, string expected) =>
        Assert.Equal([expected], Of("using Microsoft.Data.SqlClient; class C { void M() { " + statement + " } }", References.Driver("Microsoft.Data.SqlClient", "6.1.8")));

    [Theory]
    [InlineData("new MySqlConnection(\"Server=a\");", "Server=a")]
    [InlineData("new MySqlConnectionStringBuilder { SslMode = MySqlSslMode.Required };", "[.SslMode=Required]")]
    [InlineData("MySqlHelper.ExecuteScalar(\"Server=a\", \"SELECT 1\");", "Server=a")]
    public void MySql_Data_receives(string statement, string expected) =>
        Assert.Equal([expected], Of("using MySql.Data.MySqlClient; class C { void M() { " + statement + " } }", References.Driver("MySql.Data", "26.10.0")));

    [Theory]
    [InlineData("MySqlX.XDevAPI.MySQLX.GetSession(\"server=a;port=33060\");", "server=a;port=33060")]
    [InlineData("MySqlX.XDevAPI.MySQLX.GetSession(\"mysqlx://app:x@a:33060/shop?ssl-mode=VerifyFull\");", null)]
    [InlineData("var h = \"a\"; MySqlX.XDevAPI.MySQLX.GetSession($\"mysqlx://app:x@{h}/shop?ssl-mode=VerifyFull\");", null)]
    [InlineData("new MySqlConnection(\"mysqlx://a?ssl-mode=VerifyFull\");", "mysqlx://a?ssl-mode=VerifyFull")]
    public void Addresses_are_the_affair_of_what_reads_them(string statement, string? expected) =>
        Assert.Equal(
            expected is null ? [] : [expected],
            Of("using MySql.Data.MySqlClient; class C { void M() { " + statement + " } }", References.Driver("MySql.Data", "26.10.0")));

    [Theory]
    [InlineData("new MySqlConnection(\"Server=a\").CloneWith(\"Server=a\");", "Server=a")]
    [InlineData("new MySqlConnectionStringBuilder(\"Server=a\") { SslMode = MySqlSslMode.Required };", "[\"Server=a\"; .SslMode=Required]")]
    public void MySqlConnector_receives(string statement, string expected) =>
        Assert.Contains(expected, Of("using MySqlConnector; class C { void M() { " + statement + " } }", MySqlConnectorStub.Reference));

    private static string[] Of(string source, MetadataReference driver) => FlowText.Of(source, references: driver);
}
