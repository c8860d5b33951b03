using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Flow;

/// <summary>Entity Framework up to 6, whose connection strings hold the driver's.</summary>
public class EntityFramework6Tests
{
    [Theory]
    [InlineData("new EntityConnectionStringBuilder { Provider = \"System.Data.SqlClient\", ProviderConnectionString = \"data source=db.example.com;initial catalog=x;{|DBTLS1001:encrypt=False|}\" }")]
    [InlineData("new EntityConnectionStringBuilder { ProviderConnectionString = {|DBTLS1005:new SqlConnectionStringBuilder { DataSource = \"db.example.com\", InitialCatalog = \"x\" }|}.ToString() }")]
    [InlineData("new EntityConnectionStringBuilder { ProviderConnectionString = new SqlConnectionStringBuilder(text) { {|DBTLS1003:TrustServerCertificate = true|} }.ConnectionString }")]
    public Task The_string_for_the_driver_is_judged(string builder) => Verify.Analyzer<ConnectionStringAnalyzer>(Source(builder), Snippet.SystemSqlClient);

    [Fact]
    public Task What_another_driver_understands_is_left_alone() => Verify.Analyzer<ConnectionStringAnalyzer>(
        Source("new EntityConnectionStringBuilder { Provider = \"MySql.Data.MySqlClient\", ProviderConnectionString = \"server=db.example.com;user id=app;database=x;sslmode=VerifyFull\" }"),
        static project =>
        {
            Snippet.SystemSqlClient(project);
            project.Reference(References.Driver("MySql.Data", "26.10.0"));
        });

    private static string Source(string builder) => $$"""
        using System.Data.Entity.Core.EntityClient;
        using System.Data.SqlClient;

        class Shop
        {
            object Open(string text) => {{builder}};
        }

        namespace System.Data.Entity.Core.EntityClient
        {
            public sealed class EntityConnectionStringBuilder
            {
                public string? Provider { get; set; }
                public string? ProviderConnectionString { get; set; }
            }
        }
        """;
}
