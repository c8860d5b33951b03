using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Builders;

/// <summary>Microsoft.Data.SqlClient's modes, which are objects since version 5: they travel like the members of an enumeration.</summary>
public class EncryptOptionTests
{
    [Theory]
    [InlineData("static readonly SqlConnectionEncryptOption Mode = SqlConnectionEncryptOption.Optional; string Make() => new SqlConnectionStringBuilder { DataSource = Host, {|DBTLS1001:Encrypt = Mode|} }.ConnectionString;")]
    [InlineData("static SqlConnectionEncryptOption Mode => SqlConnectionEncryptOption.Optional; string Make() => new SqlConnectionStringBuilder { DataSource = Host, {|DBTLS1001:Encrypt = Mode|} }.ConnectionString;")]
    [InlineData("static string Make(SqlConnectionEncryptOption mode) => new SqlConnectionStringBuilder { DataSource = Host, {|DBTLS1001:Encrypt = mode|} }.ConnectionString; string Weak() => Make(SqlConnectionEncryptOption.Optional);")]
    [InlineData("static string Make(SqlConnectionEncryptOption mode) => new SqlConnectionStringBuilder { DataSource = Host, Encrypt = mode }.ConnectionString; string Strong() => Make(SqlConnectionEncryptOption.Strict);")]
    [InlineData("public SqlConnectionEncryptOption Mode { get; set; } = SqlConnectionEncryptOption.Mandatory; string Make() => new SqlConnectionStringBuilder { DataSource = Host, Encrypt = Mode }.ConnectionString;")]
    public Task Its_value_is_followed(string members) => Verify.Analyzer<ConnectionStringAnalyzer>(Source(members), Snippet.SqlClient);

    [Fact]
    public Task A_flag_beside_a_mode_that_is_not_known_goes_alone() => Verify.Fix<ConnectionStringAnalyzer>(
        Source("string Make(bool mode) => new SqlConnectionStringBuilder { DataSource = Host, Encrypt = mode, {|DBTLS1003:TrustServerCertificate = true|} }.ConnectionString;"),
        Source("string Make(bool mode) => new SqlConnectionStringBuilder { DataSource = Host, Encrypt = mode }.ConnectionString;"),
        setup: Snippet.SqlClient);

    private static string Source(string members) => $$"""
        using Microsoft.Data.SqlClient;

        class Shop
        {
            const string Host = "db.example.com";
            {{members}}
        }
        """;
}
