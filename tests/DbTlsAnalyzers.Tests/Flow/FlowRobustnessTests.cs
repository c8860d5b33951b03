using System.Text;
using DbTlsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DbTlsAnalyzers.Tests.Flow;

/// <summary>Code that no compiler accepts, or that nobody should have written, is followed without an exception and in finite time.</summary>
public class FlowRobustnessTests
{
    private const string Program =
        """
        class C
        {
            readonly string _cs = $"Host=a;Password={Secret}";
            static string Secret => Environment.GetEnvironmentVariable("PWD") ?? "x";
            string Get(string host = "b", params string[] more) => string.Join(";", "Host=" + host, string.Concat(more));
            async Task M(bool flag, string? other)
            {
                var cs = flag ? _cs : other switch { null => throw new Exception(), "x" => Get(), _ => Get("c", "Port=1") };
                for (var i = 0; i < 3; i++) { cs += ";Timeout=" + i; if (i == 2) break; else continue; }
                try { await using var c = new NpgsqlConnection(cs) { ConnectionString = cs }; }
                catch (Exception e) when (e.Message.Length > 3) { cs = "Host=d"; throw; }
                finally { cs = null; }
                var b = new NpgsqlConnectionStringBuilder(cs) { ["SSL Mode"] = SslMode.Require, Host = "e" };
                b.SslMode |= SslMode.Allow;
                (b.Host, b.Port) = ("f", 1);
                lock (b) { foreach (var k in b.Keys) { b.Remove((string)k); } }
                new DbContextOptionsBuilder().UseNpgsql(b.ConnectionString, o => o.ConfigureDataSource(d => d.ConnectionStringBuilder.SslMode = SslMode.Disable));
                goto end;
                void Local() { Local(); cs = "x"; }
                end: Local();
            }
        }
        """;

    [Fact]
    public void A_program_cut_off_anywhere_does_not_throw()
    {
        for (var length = 0; length <= Program.Length; length += 7)
        {
            _ = FlowText.UsesOf(Compile(Program[..length]));
        }
    }

    [Fact]
    public void A_program_with_every_third_token_missing_by_itself_does_not_throw()
    {
        foreach (var token in CSharpSyntaxTree.ParseText(Program).GetRoot().DescendantTokens().Where(static (token, index) => token.Span.Length > 0 && index % 3 == 0))
        {
            _ = FlowText.UsesOf(Compile(Program.Remove(token.SpanStart, token.Span.Length)));
        }
    }

    [Fact]
    public void Without_the_framework_nothing_throws() =>
        Assert.NotNull(FlowText.UsesOf(CSharpCompilation.Create("Test", [CSharpSyntaxTree.ParseText("using Npgsql;" + Program)], [References.Npgsql])));

    [Theory]
    [InlineData("class C { string[] A = [\"Host=a\", .. B]; void M() => new NpgsqlConnection(string.Concat(A)); }")]
    [InlineData("class C { string P { get => field; set => field = value ?? \"Host=a\"; } void M() => new NpgsqlConnection(P); }")]
    [InlineData("static class E { extension(string s) { public NpgsqlConnection Open() => new(s); public static string Cs => \"Host=a\"; } } class C { void M() => \"Host=b\".Open(); }")]
    [InlineData("record R(string Cs = \"Host=a\") { NpgsqlConnection Open() => new(Cs); } class C { void M(R r) => new NpgsqlConnection((r with { Cs = \"Host=b\" }).Cs); }")]
    [InlineData("class C { void M(dynamic d, ReadOnlySpan<char> s) { new NpgsqlConnection(d); d.ConnectionString = \"x\"; new NpgsqlConnection(s.ToString()); } }")]
    [InlineData("class C { unsafe void M(string* p) { new NpgsqlConnection(*p); stackalloc int[3]; } }")]
    [InlineData("class C { System.Collections.Generic.IEnumerable<NpgsqlConnection> M() { yield return new(\"Host=a\"); yield break; } }")]
    [InlineData("class C { C c => c; string A => B; string B => A; void M() => new NpgsqlConnection(A); }")]
    [InlineData("class C { string _a = _b; static string _b = _c; static string _c = _b; void M() => new NpgsqlConnection(_a); }")]
    [InlineData("class C { string F(string x) => G(x) + F(x); string G(string x) => F(x) + G(x); void M() => new NpgsqlConnection(F(\"\")); }")]
    [InlineData("class C { void M() { Action a = null; a = () => { a(); new NpgsqlConnection(\"Host=a\"); }; a(); } }")]
    [InlineData("class C { void M() { L: goto L; new NpgsqlConnection(\"Host=a\"); } void N() { while (true) new NpgsqlConnection(\"Host=a\"); } }")]
    public void Unusual_code_does_not_throw(string source) => Assert.NotNull(FlowText.Of(source));

    [Theory]
    [InlineData("sum")]
    [InlineData("nest")]
    [InlineData("branches")]
    [InlineData("loops")]
    [InlineData("calls")]
    [InlineData("fields")]
    public void Enormous_code_is_analysed_to_its_end(string kind) => Assert.NotEmpty(FlowText.UsesOf(Compile(Enormous(kind))));

    private static string Enormous(string kind)
    {
        var code = new StringBuilder("class C { ");
        switch (kind)
        {
            case "sum":
                code.Append("void M(string x) => new NpgsqlConnection(\"Host=a\"").Insert(code.Length, " + \";Port=1\" + x", 2000).Append("); ");
                break;
            case "nest":
                code.Append("void M(bool x) => new NpgsqlConnection(").Insert(code.Length, "x ? \"Host=a\" : (", 300).Append("\"\"").Append(')', 300).Append("); ");
                break;
            case "branches":
                code.Append("void M(bool x) { var cs = \"\"; var b = new NpgsqlConnectionStringBuilder(); ");
                for (var i = 0; i < 3000; i++)
                {
                    code.Append(System.Globalization.CultureInfo.InvariantCulture, $"if (x) {{ cs += \"A{i}=1;\"; b.Port = {i}; }} ");
                }

                code.Append("new NpgsqlConnection(cs); new NpgsqlConnection(b.ConnectionString); } ");
                break;
            case "loops":
                code.Append("void M(bool x) { var cs = \"\"; ").Insert(code.Length, "while (x) { cs += \"A=1\"; ", 60).Append("new NpgsqlConnection(cs);").Append('}', 60).Append("} ");
                break;
            case "calls":
                for (var i = 0; i < 200; i++)
                {
                    code.Append(System.Globalization.CultureInfo.InvariantCulture, $"string F{i}(string x) => F{(i + 1) % 200}(x) + F{(i + 7) % 200}(x) + F{(i + 31) % 200}(x); ");
                }

                code.Append("void M() => new NpgsqlConnection(F0(\"Host=a\")); ");
                break;
            default:
                for (var i = 0; i < 200; i++)
                {
                    code.Append(System.Globalization.CultureInfo.InvariantCulture, $"string _f{i} = \"Host=a\"; void S{i}() {{ _f{i} = _f{(i + 1) % 200} + _f{(i + 7) % 200} + _f{(i + 31) % 200}; new NpgsqlConnection(_f{i}); }} ");
                }

                break;
        }

        return code.Append('}').ToString();
    }

    private static CSharpCompilation Compile(string source) => CSharpCompilation.Create(
        "Test",
        [CSharpSyntaxTree.ParseText("using System; using System.Threading.Tasks; using Npgsql; using Microsoft.EntityFrameworkCore;\n" + source, new CSharpParseOptions(LanguageVersion.Preview))],
        References.Framework.Add(References.Npgsql).AddRange(References.NpgsqlEntityFramework),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
}
