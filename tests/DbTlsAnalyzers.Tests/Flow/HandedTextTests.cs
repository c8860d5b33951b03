namespace DbTlsAnalyzers.Tests.Flow;

/// <summary>Literals that another type hands to a driver: no name is needed to know them.</summary>
public class HandedTextTests
{
    private const string Cs = "Host=db.example.com;Database=shop";

    [Theory]
    [InlineData("class R { readonly string t; public R(string text) { t = text; } NpgsqlConnection Open() => new(t); }", "new R(\"" + Cs + "\")")]
    [InlineData("record R(string Text) { public NpgsqlConnection Open() => new(Text); }", "new R(\"" + Cs + "\")")]
    [InlineData("static class R { public static NpgsqlConnection Open(string text) => new(text); }", "R.Open(\"" + Cs + "\")")]
    [InlineData("static class R { public static NpgsqlConnection Open(int n, string text) => new(text); }", "R.Open(text: \"" + Cs + "\", n: 1)")]
    [InlineData("class B { readonly string t; public B(string text) => t = text; NpgsqlConnection Open() => new(t); } class R : B { public R(string x) : base(x) { } }", "new R(\"" + Cs + "\")")]
    [InlineData("record R(string Text) { NpgsqlConnection Open() => new(Text); } static class Config { public const string Shop = \"" + Cs + "\"; }", "new R(Config.Shop)")]
    [InlineData("record R(string Text) { NpgsqlConnection Open() => new(Text); }", "new R(\"Host=db.example.com;\" + \"Database=shop\")")]
    [InlineData("static class R { public static NpgsqlConnection Open(this string text) => new(text); }", "\"" + Cs + "\".Open()")]
    [InlineData("partial class R { partial void Log(string text); public void Go() => Log(\"" + Cs + "\"); } partial class R { partial void Log(string text) => new NpgsqlConnection(text); }", "new R()")]
    public void The_parameter_reaches_a_driver(string types, string use) =>
        Assert.Equal([Cs], FlowText.Of($$"""{{types}} class C { object M() => {{use}}; }""").Where(static shown => shown[0] != '?'));

    [FactForCSharp(12)]
    public void The_parameter_of_a_primary_constructor_reaches_a_driver() =>
        The_parameter_reaches_a_driver("class R(string text) { NpgsqlConnection Open() => new(text); }", "new R(\"" + Cs + "\")");

    [FactForCSharp(12)]
    public void The_parameter_of_a_base_types_primary_constructor_reaches_a_driver() =>
        The_parameter_reaches_a_driver("class B(string text) { protected NpgsqlConnection Open() => new(text); } class R(string x) : B(x);", "new R(\"" + Cs + "\")");

    [Theory]
    [InlineData("record R(string text) { void Log() => Console.WriteLine(text); }")]
    [InlineData("record R(string text) { object Open() => new NpgsqlConnectionStringBuilder(text) { SslMode = SslMode.VerifyFull }; }")]
    [InlineData("record R(string text, string cs = \"\") { NpgsqlConnection Open() => new(cs); string T => text; }")]
    public void The_parameter_reaches_none(string type) =>
        Assert.DoesNotContain(FlowText.Of($$"""{{type}} class C { object M() => new R("{{Cs}}"); }"""), static use => use.StartsWith(Cs, StringComparison.Ordinal));

    [Theory]
    [InlineData("class R(string connectionString) { NpgsqlConnection Open() => new(connectionString + \";SSL Mode=VerifyFull\"); }")]
    [InlineData("class R(string connectionString) { NpgsqlConnection Open() => new($\"{connectionString};SSL Mode=VerifyFull\"); }")]
    [InlineData("class R { readonly string t; public R(string connectionString) => t = connectionString; object Open() => new NpgsqlConnectionStringBuilder(t) { SslMode = SslMode.VerifyFull }; }")]
    [InlineData("class B(string cs) { NpgsqlConnection Open() => new(cs + \";SSL Mode=VerifyFull\"); } class R(string connectionString) : B(connectionString);")]
    public void What_other_code_completes_says_too_little_alone(string type) =>
        Assert.DoesNotContain(FlowText.Of($$"""{{type}} class C { object M() => new R("{{Cs}};Username=app"); }"""), static use => use.StartsWith(Cs, StringComparison.Ordinal));

    [Theory]
    [InlineData("class T { [InlineData(\"" + Cs + "\", 1)] [InlineData(null, 2)] public void M(string s, int n) => new NpgsqlConnection(s); }")]
    [InlineData("class T { [DataRow(\"" + Cs + "\")] public void M(string s) => R.Open(s); } static class R { public static NpgsqlConnection Open(string v) => new(v); }")]
    [InlineData("class T { public void M([Values(1, 2)] int n, [Values(\"" + Cs + "\")] string s) => new NpgsqlConnection(s); }")]
    [InlineData("[Fixture(\"" + Cs + "\")] record T(string s) { public void M() => new NpgsqlConnection(s); }")]
    [InlineData("class PgAttribute : Attribute { public PgAttribute(string s) => new NpgsqlConnection(s); } [Pg(\"" + Cs + "\")] class T { }")]
    [InlineData("class PgAttribute : Attribute { public string? Text { get; set; } NpgsqlConnection Open() => new(Text); } [Pg(Text = \"" + Cs + "\")] class T { }")]
    public void What_an_attribute_holds_reaches_a_driver(string types) =>
        Assert.Equal([Cs], FlowText.Of(types + Attributes).Where(static shown => shown[0] != '?'));

    [Theory]
    [InlineData("class T { [InlineData(\"" + Cs + ";SSL Mode=Disable\")] public void M(string s) => Console.WriteLine(s); }")]
    [InlineData("class T { [InlineData(\"" + Cs + ";SSL Mode=Disable\", 1)] public void M(string s) => new NpgsqlConnection(s); }")]
    [InlineData("class T { [TestCase(\"" + Cs + ";SSL Mode=Disable\")] public void M(string s) => Console.WriteLine(new NpgsqlConnectionStringBuilder(s).Host); }")]
    [InlineData("[Title(\"" + Cs + ";SSL Mode=Disable\")] class T { } class TitleAttribute : Attribute { public TitleAttribute(string title) { } }")]
    public void What_an_attribute_holds_reaches_none(string types) =>
        Assert.DoesNotContain(FlowText.Of(types + Attributes), static use => use.StartsWith(Cs, StringComparison.Ordinal));

    private const string Attributes =
        """
        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)] class InlineDataAttribute : Attribute { public InlineDataAttribute(params object?[]? data) { } }
        class TestCaseAttribute : InlineDataAttribute { public TestCaseAttribute(params object?[]? data) { } }
        class ValuesAttribute : Attribute { public ValuesAttribute(params object?[]? values) { } }
        class FixtureAttribute : Attribute { public FixtureAttribute(params object?[]? arguments) { } }
        class DataRowAttribute : Attribute { public DataRowAttribute(object? data) { } }
        """;
}
