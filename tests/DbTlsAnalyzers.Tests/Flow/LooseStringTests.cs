namespace DbTlsAnalyzers.Tests.Flow;

/// <summary>Strings that reach no driver in sight: known by name and keys, or silence.</summary>
public class LooseStringTests
{
    private const string Cs = "Host=pg.example.com;Database=shop;Username=app;Password=x";
    private const string WithTls = "Host=pg.example.com;Username=app;SSL Mode=Disable";

    [Theory]
    [InlineData("public const string ShopConnectionString = \"" + Cs + "\";", Cs)]
    [InlineData("public static string ConnStr { get; set; } = \"" + Cs + "\";", Cs)]
    [InlineData("public static string GetConnectionString() => \"" + Cs + "\";", Cs)]
    [InlineData("public static string GetConnectionString() { return \"" + Cs + "\"; }", Cs)]
    [InlineData("void M(string pwd) { var connectionString = \"Host=a;Database=b;Username=c;Password=\" + pwd; }", "Host=a;Database=b;Username=c;Password=⟨pwd⟩")]
    [InlineData("void M(string pwd) { var cs = $\"Host=a;Database=b;Username=c;Password={pwd}\"; }", "Host=a;Database=b;Username=c;Password=⟨pwd⟩")]
    [InlineData("void M() { Open(\"" + Cs + "\"); } extern void Open(string connectionString);", Cs)]
    [InlineData("void M(Options o) { o.ConnectionString = \"" + Cs + "\"; }", Cs)]
    [InlineData("Options M() => new Options { ConnectionString = \"" + Cs + "\" };", Cs)]
    [InlineData("System.Collections.Generic.Dictionary<string, string> M() => new() { [\"ConnectionStrings:Shop\"] = \"" + Cs + "\" };", Cs)]
    [InlineData("System.Collections.Generic.Dictionary<string, string> M() => new() { { \"ConnectionStrings:Shop\", \"" + Cs + "\" } };", Cs)]
    [InlineData("void M() => Environment.SetEnvironmentVariable(\"ConnectionStrings__Shop\", \"" + Cs + "\");", Cs)]
    [InlineData("string X = \"" + WithTls + "\";", WithTls)]
    [InlineData("string[] X = { \"" + WithTls + "\" };", WithTls)]
    [InlineData("[Store(ConnectionString = \"" + Cs + "\")] class Orders { } class StoreAttribute : Attribute { public string? ConnectionString { get; set; } }", Cs)]
    [InlineData("[Store(\"" + Cs + "\")] class Orders { } class StoreAttribute : Attribute { public StoreAttribute(string connectionString) { } }", Cs)]
    [InlineData("void M(bool f) { var connectionString = \"" + Cs + "\"; if (f) connectionString = \"\"; Console.WriteLine(connectionString); }", Cs)]
    [InlineData("string _connectionString = \"" + Cs + "\"; C() { } C(string s) { _connectionString = s; }", Cs)]
    [InlineData("(string Name, string Text)[] X = { (\"shop\", \"" + WithTls + "\") };", WithTls)]
    [InlineData("string X = \"Host=db2.example.com;Username=app;SSL Mode=Disable\";", "Host=db2.example.com;Username=app;SSL Mode=Disable")]
    [InlineData("System.Collections.Generic.IEnumerable<string> All() { yield return \"" + WithTls + "\"; }", WithTls)]
    [InlineData("static readonly Func<string> Open = () => \"" + WithTls + "\";", WithTls)]
    [InlineData("bool f; string ConnStr => f ? \"" + Cs + "\" : \"\";", Cs)]
    [InlineData("string ConnStr => string.Format(\"Host=a;Database=b;Username=c;Password={0}\", X); string? X;", "Host=a;Database=b;Username=c;Password=⟨X⟩")]
    [InlineData("void M(bool f, string given) { var connectionString = \"" + Cs + "\"; if (f) connectionString = given; Open(connectionString); } extern void Open(string text);", Cs)]
    [InlineData("readonly string connectionString = \"" + Cs + "\"; C() { } C(string given) { connectionString = given; }", Cs)]
    public void It_is_a_connection_string(string member, string expected) => Assert.Equal([expected], FlowText.Of("class C { " + member + " } " + Options));

    [Theory]
    [InlineData("string X = \"" + Cs + "\";")]
    [InlineData("public const string RabbitConnectionString = \"" + Cs + "\";")]
    [InlineData("void M() { var connectionString = \"" + Cs + "\"; new ClickHouseConnection(connectionString); }")]
    [InlineData("void M() { new ClickHouseConnection(\"" + Cs + "\"); }")]
    [InlineData("void M() { var b = new OtherBuilder { ConnectionString = \"" + Cs + "\" }; }")]
    [InlineData("void M(OtherBuilder b) { b.ConnectionString = \"" + Cs + "\"; }")]
    [InlineData("void M(RedisOptions o) { o.ConnectionString = \"" + Cs + "\"; }")]
    [InlineData("static string connectionString = \"" + Cs + "\"; void M() { var c = new PlainConnection { ConnectionString = connectionString }; }")]
    [InlineData("void M() { new OtherConnection(\"" + WithTls + "\"); }")]
    [InlineData("void M() { Console.WriteLine(\"" + WithTls + "\"); }")]
    [InlineData("void M() { throw new Exception(\"" + WithTls + "\"); }")]
    [InlineData("bool M(string s) => s == \"" + WithTls + "\";")]
    [InlineData("void M(string s) { var connectionString = \"" + WithTls + "\"; connectionString = s; Console.WriteLine(connectionString); }")]
    [InlineData("string _connectionString = \"" + WithTls + "\"; C(string s) { _connectionString = s; }")]
    [InlineData("[Redis(ConnectionString = \"" + Cs + "\")] class Orders { } class RedisAttribute : Attribute { public string? ConnectionString { get; set; } }")]
    [InlineData("[Obsolete(\"" + WithTls + "\")] void M() { }")]
    [InlineData("string connectionString = \"host=rabbit;username=guest;password=guest\";")]
    [InlineData("string connectionString = \"host=mq;port=5672;database=x;username=guest;password=guest\";")]
    [InlineData("string connectionString = \"Host=ch;Port=9000;Database=default;Username=default\";")]
    [InlineData("string connectionString = \"Data Source=app.db;Database=x\";")]
    [InlineData("string connectionString = \"SELECT * FROM t WHERE Host=1;\";")]
    [InlineData("[PostgresFact] void M() { var connectionString = \"" + WithTls + "\"; Check(connectionString); } extern void Check(string connectionString); class PostgresFactAttribute : Attribute;")]
    [InlineData("[Test] void M() { } const string WeakConnectionString = \"" + WithTls + "\"; class Test : Attribute;")]
    [InlineData("class Nested { const string WeakConnectionString = \"" + WithTls + "\"; } [TestMethod] void M() { } class TestMethodAttribute : Attribute;")]
    [InlineData("string style = \"width=1;height=2\";")]
    [InlineData("string usage = \"Host=<host>;SSL Mode=<mode>;Username=<user>\";")]
    [InlineData("string url = \"https://example.com/?Host=a;SSL Mode=Disable;Username=x\";")]
    [InlineData("string usage = \"Host=a and then SSL Mode=Disable\";")]
    [InlineData("void M(string given) { var connectionString = \"" + Cs + "\"; connectionString = given; Console.WriteLine(connectionString); }")]
    [InlineData("void M(bool f, string given) { string connectionString = \"" + WithTls + "\"; if (f) { connectionString = given; } else { connectionString = \"\"; } Console.WriteLine(connectionString); }")]
    [InlineData("readonly string connectionString = \"" + WithTls + "\"; C(string given) { connectionString = given; }")]
    [InlineData("public string ConnectionString { get; } = \"" + WithTls + "\"; public C(string given) { ConnectionString = given; } public C() : this(\"\") { }")]
    public void It_is_something_else(string member) => Assert.Empty(FlowText.Of("class C { " + member + " } " + Options));

    [Fact]
    public void What_reaches_a_driver_somewhere_is_that_drivers_affair() =>
        Assert.Equal([Cs], FlowText.Of(["class Config { public const string ConnStr = \"" + Cs + "\"; }", "class C { void M() => new NpgsqlConnection(Config.ConnStr); }"]));

    [Fact]
    public void What_a_test_hands_to_a_driver_is_that_drivers_affair() =>
        Assert.Equal([WithTls], FlowText.Of("class C { [Test] void M() { var connectionString = \"" + WithTls + "\"; new NpgsqlConnection(connectionString); } class Test : Attribute; }"));

    [Fact]
    public void A_seed_of_a_builder_is_that_builders_affair() =>
        Assert.Equal(["[\"" + Cs + "\"; .Port=1]"], FlowText.Of("class C { void M() { var connStr = \"" + Cs + "\"; var b = new NpgsqlConnectionStringBuilder(connStr) { Port = 1 }; } }"));

    private const string Options =
        """
        class Options { public string? ConnectionString { get; set; } }
        class ClickHouseConnection(string connectionString);
        class OtherBuilder : DbConnectionStringBuilder;
        class RedisOptions { public string? ConnectionString { get; set; } }
        abstract class OtherConnection(string connectionString) : DbConnection;
        class PlainConnection : DbConnection;
        """;
}
