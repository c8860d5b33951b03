namespace DbTlsAnalyzers.Tests.Flow;

/// <summary>What stands behind an interface is known where the compilation has one implementation of it.</summary>
public class ImplementationTests
{
    private const string Cs = "Host=db.example.com;Database=shop";

    [Theory]
    [InlineData("interface I { string Get(); } class Only : I { public string Get() => CS; }", "i.Get()")]
    [InlineData("interface I { string Get(); } class Only : I { string I.Get() { return CS; } }", "i.Get()")]
    [InlineData("interface I { string Text { get; } } class Only : I { public string Text => CS; }", "i.Text")]
    [InlineData("interface I { string Text { get; } } class Only : I { public string Text { get; } = CS; }", "i.Text")]
    [InlineData("interface I { Task<string> Get(string name); } class Only : I { public Task<string> Get(string name) => Task.FromResult(CS); }", "i.Get(\"shop\").Result")]
    [InlineData("abstract class I { public abstract string Get(); } class Only : I { public override string Get() => CS; }", "i.Get()")]
    [InlineData("interface J { string Get(); } interface I : J { } class Only : I { public string Get() => CS; }", "i.Get()")]
    public void A_string_comes_from_the_only_implementation(string types, string value) =>
        Assert.Contains(Uses(types, value), static use => use.Replace("‹", "", StringComparison.Ordinal).Replace("›", "", StringComparison.Ordinal).Contains(Cs, StringComparison.Ordinal));

    [Theory]
    [InlineData("interface I { string Get(); } class A : I { public string Get() => CS; } class B : I { public string Get() => \"\"; }", "i.Get()")]
    [InlineData("interface I { string Get(); } class A { public string Get() => CS; }", "i.Get()")]
    [InlineData("interface I { string Get(); string Other() => CS; } class A : I { public string Get() => Get(); }", "i.Get()")]
    public void Of_several_or_none_nothing_is_known(string types, string value) => Assert.DoesNotContain(Uses(types, value), static use => use.Contains(Cs, StringComparison.Ordinal));

    [Theory]
    [InlineData("interface I { object Open(string text); } class Only : I { public object Open(string text) => new NpgsqlConnection(text); }")]
    [InlineData("interface I { object Open(string text); } class Only : I { object I.Open(string text) => new NpgsqlConnection(text); }")]
    [InlineData("abstract class I { public abstract object Open(string text); } class Only : I { public override object Open(string text) { return new NpgsqlConnection(text); } }")]
    public void A_string_that_an_interface_takes_gets_to_the_driver_of_its_only_implementation(string types) =>
        Assert.Contains(Cs, FlowText.Of($$"""{{types}} class C { object M(I i) => i.Open("{{Cs}}"); }"""));

    [Fact]
    public void With_several_implementations_it_gets_nowhere() =>
        Assert.DoesNotContain(Cs, FlowText.Of($$"""interface I { object Open(string text); } class A : I { public object Open(string text) => new NpgsqlConnection(text); } class B : I { public object Open(string text) => text; } class C { object M(I i) => i.Open("{{Cs}}"); }"""));

    private static string[] Uses(string types, string value) =>
        FlowText.Of($$"""{{types}} class C { object M(I i) => new NpgsqlConnection({{value}}); }""".Replace("CS", $"\"{Cs}\"", StringComparison.Ordinal));
}
