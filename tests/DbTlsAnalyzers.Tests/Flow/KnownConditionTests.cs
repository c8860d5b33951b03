namespace DbTlsAnalyzers.Tests.Flow;

/// <summary>Helpers that several callers ask for different strings: each caller gets the one that it asks for.</summary>
public class KnownConditionTests
{
    [Theory]
    [InlineData("static string For(P p) => p switch { P.A => \"Host=a\", P.B => \"Host=b\", _ => \"Host=c\" };", "For(P.B)", "Host=b")]
    [InlineData("static string For(P p) => p switch { P.A or P.B => \"Host=a\", not P.C => \"Host=b\", _ => \"Host=c\" };", "For(P.C)", "Host=c")]
    [InlineData("static string For(P p) => p == P.A ? \"Host=a\" : p is P.B ? \"Host=b\" : \"Host=c\";", "For(P.B)", "Host=b")]
    [InlineData("static string For(P p) { switch (p) { case P.A: return \"Host=a\"; case P.B: case P.C: return \"Host=b\"; default: return \"Host=c\"; } }", "For(P.C)", "Host=b")]
    [InlineData("static string For(P p) { switch (p) { case P.A: return \"Host=a\"; default: return \"Host=c\"; } }", "For(P.C)", "Host=c")]
    [InlineData("static string For(P p) { if (p == P.A) { return \"Host=a\"; } if (p != P.B) return \"Host=c\"; return \"Host=b\"; }", "For(P.B)", "Host=b")]
    [InlineData("static string For(bool tls, bool test = false) => tls && !test ? \"Host=a\" : \"Host=b\";", "For(true)", "Host=a")]
    [InlineData("static string For(bool tls, bool test = false) => !tls || test ? \"Host=a\" : \"Host=b\";", "For(true)", "Host=b")]
    [InlineData("static string For(string name) { switch (name) { case \"a\": return \"Host=a\"; case \"b\": return \"Host=b\"; } return \"Host=c\"; }", "For(\"b\")", "Host=b")]
    [InlineData("static string For(string name) => name == \"a\" ? \"Host=a\" : \"Host=b\";", "For(\"b\")", "Host=b")]
    public void What_a_caller_asks_for_is_known(string helper, string call, string expected) => Assert.Equal([expected], Of(helper, call));

    [Theory]
    [InlineData("static string For(P p) => p switch { P.A => \"Host=a\", _ => \"Host=c\" };", "For(Given)", "‹Host=a› | ‹Host=c›")]
    [InlineData("static string For(P p) => p switch { P.A when Flag => \"Host=a\", _ => \"Host=c\" };", "For(P.A)", "‹Host=a› | ‹Host=c›")]
    [InlineData("static string For(bool tls) => tls && Flag ? \"Host=a\" : \"Host=b\";", "For(true)", "‹Host=a› | ‹Host=b›")]
    // What lower case or trimming makes of it is not followed.
    [InlineData("static string For(string name) { var n = name.ToLowerInvariant(); return n == \"a\" ? \"Host=a\" : \"Host=b\"; }", "For(\"A\")", "‹Host=a› | ‹Host=b›")]
    [InlineData("static string For(string name) { switch (name) { case \"a\": goto case \"b\"; case \"b\": return \"Host=b\"; } return \"Host=c\"; }", "For(\"a\")", "‹Host=b› | ‹Host=c›")]
    [InlineData("static string For(bool last) { var cs = \"Host=a\"; for (var i = 0; i < 2; i++) { if (last) { cs = \"Host=b\"; } last = true; } return cs; }", "For(false)", "‹Host=a› | ‹Host=b›")]
    [InlineData("static string For(bool tls) { System.Action flip = () => tls = !tls; flip(); return tls ? \"Host=a\" : \"Host=b\"; }", "For(true)", "‹Host=a› | ‹Host=b›")]
    public void What_is_not_known_leaves_both(string helper, string call, string expected) => Assert.Equal([expected], Of(helper, call));

    [Theory]
    [InlineData("var cs = \"Host=a\"; if (!cs.EndsWith(\";\")) cs += \";\"; cs += \"Database=b\";", "Host=a;Database=b")]
    [InlineData("var cs = \"Host=a;\"; if (cs.EndsWith(';') == false) { cs += \";\"; } cs += \"Database=b\";", "Host=a;Database=b")]
    [InlineData("var cs = \"Host=a\"; if (cs.Length > 0 && !cs.EndsWith(\";\")) cs += \";\"; cs += \"Database=b\";", "Host=a;Database=b")]
    [InlineData("var cs = \"Host=a\"; cs = cs.EndsWith(\";\") ? cs + \"Database=b\" : cs + \";Database=b\";", "Host=a;Database=b")]
    [InlineData("var cs = \"Host=a;SSL Mode=VerifyFull\"; if (!cs.Contains(\"ssl mode\", StringComparison.OrdinalIgnoreCase)) cs += \";SSL Mode=Disable\";", "Host=a;SSL Mode=VerifyFull")]
    [InlineData("var cs = \"Host=a\"; if (string.IsNullOrEmpty(cs)) cs = \"Host=b\";", "Host=a")]
    [InlineData("var cs = \"Host=a\"; if (string.IsNullOrWhiteSpace(cs) is false) cs += \";Port=1\";", "Host=a;Port=1")]
    [InlineData("var cs = $\"Host={Name};\"; if (cs.StartsWith(\"Server\")) cs = \"Host=b\"; if (!cs.EndsWith(\";\")) cs += \";\"; cs += \"Port=1\";", "Host=⟨Name⟩;Port=1")]
    public void What_a_text_is_asked_is_known(string statements, string expected) => Assert.Equal([expected], Asked(statements));

    [Theory]
    [InlineData("var cs = Name ?? \"Host=a\"; if (!cs.EndsWith(\";\")) cs += \";\"; cs += \"Database=b\";", "‹⟨cs⟩;›Database=b | ‹Host=a;›Database=b | ⟨cs⟩Database=b")]
    [InlineData("var cs = Flag ? \"Host=a;\" : \"Host=b\"; if (!cs.EndsWith(\";\")) cs += \";\"; cs += \"Port=1\";", "‹Host=b;›Port=1 | ‹Host=a;›Port=1")]
    [InlineData("var cs = $\"Host=a;Password={Name}\"; if (!cs.EndsWith(\";\")) cs += \";\"; cs += \"Port=1\";", "Host=a;Password=⟨Name⟩‹;›Port=1 | Host=a;Password=⟨Name⟩‹;›Port=1")]
    [InlineData("var cs = $\"Host=a;{Name}\"; if (cs.Contains(\"Port\")) cs += \";Database=b\";", "Host=a;⟨Name⟩‹;Database=b› | Host=a;⟨Name⟩")]
    public void What_a_text_is_asked_tells_its_values_apart(string statements, string expected) => Assert.Equal([expected], Asked(statements));

    private static string[] Asked(string statements) => FlowText.Of($$"""
        class C { static readonly bool Flag = Environment.TickCount > 0; static readonly string Name = Environment.MachineName; void M() { {{statements}} new NpgsqlConnection(cs); } }
        """);

    private static string[] Of(string helper, string call) => FlowText.Of($$"""
        enum P { A, B, C }
        static class Helper { static readonly bool Flag = Environment.TickCount > 0; {{helper.Replace("static string For", "public static string For", StringComparison.Ordinal)}} }
        class C { P Given = (P)Environment.TickCount; void M() => new NpgsqlConnection(Helper.{{call}}); }
        """);
}
