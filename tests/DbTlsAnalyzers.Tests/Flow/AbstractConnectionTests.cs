namespace DbTlsAnalyzers.Tests.Flow;

/// <summary>Connections whose static type does not tell the driver.</summary>
public class AbstractConnectionTests
{
    private const string Cs = "Host=db.example.com;SSL Mode=Disable";

    [Theory]
    [InlineData("DbConnection c = new NpgsqlConnection();")]
    [InlineData("System.Data.IDbConnection c = new NpgsqlConnection();")]
    [InlineData("DbConnection c = NpgsqlFactory.Instance.CreateConnection();")]
    [InlineData("DbProviderFactory f = NpgsqlFactory.Instance; var c = f.CreateConnection()!;")]
    [InlineData("var c = Make(); static DbConnection Make() => new NpgsqlConnection();")]
    [InlineData("var c = kept;")]
    [InlineData("var c = DbProviderFactories.GetFactory(\"Npgsql\").CreateConnection()!;")]
    public void The_object_behind_it_tells_the_driver(string declaration) => Assert.Equal(
        [Cs],
        FlowText.Of($$"""class C { readonly DbConnection kept = new NpgsqlConnection(); void M() { {{declaration}} c.ConnectionString = "{{Cs}}"; } }"""));

    [Fact]
    public void A_factory_makes_builders_too() => Assert.Equal(
        ["[SSL Mode=Disable]"],
        FlowText.Of("class C { void M() { var b = NpgsqlFactory.Instance.CreateConnectionStringBuilder(); b[\"SSL Mode\"] = \"Disable\"; new NpgsqlConnection(b.ConnectionString); } }"));

    [Theory]
    [InlineData("DbConnection c = new OtherConnection(); c.ConnectionString = connectionString;")]
    [InlineData("DbConnection c = flag ? new OtherConnection() : new NpgsqlConnection(); c.ConnectionString = connectionString;")]
    [InlineData("var c = new OtherConnection { ConnectionString = connectionString };")]
    [InlineData("var c = new OtherConnection(connectionString);")]
    public void What_another_product_gets_is_not_ours(string use) => Assert.Empty(FlowText.Of(
        $$"""
        class C { void M(bool flag) { var connectionString = "Host=db.example.com;Database=shop;Username=app;Password=x"; {{use}} } }
        class OtherConnection : DbConnection { public OtherConnection(string? text = null) { } public override string? ConnectionString { get; set; } }
        """));
}
