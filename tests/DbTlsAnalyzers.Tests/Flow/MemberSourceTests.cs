namespace DbTlsAnalyzers.Tests.Flow;

/// <summary>Connection strings that travel through members before they reach a driver.</summary>
public class MemberSourceTests
{
    [Theory]
    [InlineData("const string Cs = \"Host=a\"; void M() => new NpgsqlConnection(Cs);", "Host=a")]
    [InlineData("const string H = \"a\"; const string Cs = \"Host=\" + H; void M() => new NpgsqlConnection(Cs);", "Host=a")]
    [InlineData("static readonly string Cs = \"Host=a\"; void M() => new NpgsqlConnection(Cs);", "Host=a")]
    [InlineData("readonly string _cs = \"Host=a\"; void M() => new NpgsqlConnection(_cs);", "Host=a")]
    [InlineData("readonly string _cs = \"Host=a\"; void M() => new NpgsqlConnection(this._cs);", "Host=a")]
    [InlineData("readonly string _cs; C() { _cs = \"Host=a\"; } void M() => new NpgsqlConnection(_cs);", "Host=a")]
    [InlineData("readonly string _cs = \"Host=dead\"; C() { _cs = \"Host=a\"; } void M() => new NpgsqlConnection(_cs);", "Host=a")]
    [InlineData("readonly string _cs = \"Host=b\"; C() { _cs = \"Host=a\"; } C(int x) { } void M() => new NpgsqlConnection(_cs);", "‹Host=a› | ‹Host=b›")]
    [InlineData("readonly string _cs; public C(string cs) { _cs = cs; } C() : this(\"Host=a\") { } void M() => new NpgsqlConnection(_cs);", "? | ‹Host=a›")]
    [InlineData("readonly string _cs; private C(string cs) { _cs = cs; } public static C Make() => new C(\"Host=a\"); void M() => new NpgsqlConnection(_cs);", "Host=a")]
    [InlineData("readonly string _cs = \"Host=dead\"; C() { _cs = \"Host=a\"; } C(int x) : this() { } void M() => new NpgsqlConnection(_cs);", "Host=a")]
    [InlineData("string _cs = \"Host=a\"; void Set() { _cs = \"Host=b\"; } void M() => new NpgsqlConnection(_cs);", "‹Host=b› | ‹Host=a›")]
    [InlineData("public string Cs = \"Host=a\"; void M() => new NpgsqlConnection(Cs);", "? | ‹Host=a›")]
    [InlineData("string Cs { get; } = \"Host=a\"; void M() => new NpgsqlConnection(Cs);", "Host=a")]
    [InlineData("public string Cs { get; set; } = \"Host=a\"; void M() => new NpgsqlConnection(Cs);", "? | ‹Host=a›")]
    [InlineData("string Cs => \"Host=a\"; void M() => new NpgsqlConnection(Cs);", "Host=a")]
    [InlineData("string Cs { get { return \"Host=a\"; } } void M() => new NpgsqlConnection(Cs);", "Host=a")]
    [InlineData("string Cs { get => field ??= \"Host=a\"; } void M() => new NpgsqlConnection(Cs);", "? | ‹Host=a›")]
    [InlineData("string Get() { return \"Host=a\"; } void M() => new NpgsqlConnection(Get());", "Host=a")]
    [InlineData("string Get(bool x) { if (x) { return \"Host=a\"; } return \"Host=b\"; } void M(bool x) => new NpgsqlConnection(Get(x));", "‹Host=a› | ‹Host=b›")]
    [InlineData("static string Get(string host, string pwd) => $\"Host={host};Password={pwd}\"; void M(string p) => new NpgsqlConnection(Get(\"a\", p));", "Host=a;Password=⟨pwd⟩")]
    [InlineData("string Get(string host = \"a\") => \"Host=\" + host; void M() => new NpgsqlConnection(Get());", "Host=a")]
    [InlineData("string Get(int n) => n == 0 ? \"Host=a\" : Get(n - 1); void M() => new NpgsqlConnection(Get(3));", "‹Host=a› | ?")]
    [InlineData("bool Try(out string cs) { cs = \"Host=a\"; return true; } void M() { if (Try(out var cs)) new NpgsqlConnection(cs); }", "Host=a")]
    [InlineData("private void Open(string cs) => new NpgsqlConnection(cs); void M() { Open(\"Host=a\"); }", "Host=a")]
    [InlineData("private void Open(string cs) => new NpgsqlConnection(cs); void M() { Open(\"Host=a\"); } void N() { Open(\"Host=b\"); }", "‹Host=a› | ‹Host=b›")]
    [InlineData("public void Open(string cs) => new NpgsqlConnection(cs); void M() { Open(\"Host=a\"); }", "? | ‹Host=a›")]
    [InlineData("public void Open(string cs = \"Host=a\") => new NpgsqlConnection(cs);", "? | ‹Host=a›")]
    [InlineData("private void Open(string cs) { if (cs != null) Open(cs); new NpgsqlConnection(cs); } void M() => Open(\"Host=a\");", "Host=a")]
    [InlineData("static readonly Lazy<string> Cs = new(() => \"Host=a\"); void M() => new NpgsqlConnection(Cs.Value);", "Host=a")]
    [InlineData("static readonly Lazy<string> Cs = new(Make); static string Make() => \"Host=a\"; void M() => new NpgsqlConnection(Cs.Value);", "Host=a")]
    [InlineData("readonly Task<string> _cs = Task.FromResult(\"Host=a\"); async Task M() { new NpgsqlConnection(await _cs); }", "Host=a")]
    [InlineData("async Task<NpgsqlConnection> Open() => new(\"Host=a\");", "Host=a")]
    [InlineData("async ValueTask<NpgsqlConnection> Open(string text) { await Task.Yield(); return new(text); }", "?")]
    [InlineData("NpgsqlConnection c = new(\"Host=a\");", "Host=a")]
    [InlineData("NpgsqlConnection P => new(\"Host=a\");", "Host=a")]
    [InlineData("NpgsqlConnection P { get; } = new(\"Host=a\");", "Host=a")]
    [InlineData("readonly Func<NpgsqlConnection> _make = () => new NpgsqlConnection(\"Host=a\");", "Host=a")]
    [InlineData("string _a = \"Host=\" + Config.Host + \";Port=1\"; void M() => new NpgsqlConnection(_a);", "Host=x;Port=1")]
    [InlineData("void M() => new NpgsqlConnection(Config.Cs);", "Host=x")]
    [InlineData("void M() => new NpgsqlConnection(Config.Static);", "Host=static")]
    [InlineData("void M() => new NpgsqlConnection(Config.Make(\"b\"));", "Host=b")]
    [InlineData("void M(Config c) => new NpgsqlConnection(c.Settable);", "? | ‹Host=settable›")]
    [InlineData("string _a; C() { _a = _a + \";Port=1\"; } void M() => new NpgsqlConnection(_a);", "⟨_a⟩;Port=1")]
    [InlineData("NpgsqlConnection M(bool x) { if (x) { return new(Config.Cs); } return null!; }", "Host=x")]
    [InlineData("NpgsqlConnection M(bool x) => x ? new(Config.Cs) : null!;", "Host=x")]
    [InlineData("NpgsqlConnection M(NpgsqlConnection? c) => c ?? new(Config.Cs);", "Host=x")]
    [InlineData("NpgsqlConnection M(int n) => n switch { 1 => new(Config.Cs), _ => null! };", "Host=x")]
    [InlineData("NpgsqlConnection P { get { return new(Config.Cs); } }", "Host=x")]
    [InlineData("void M() { _ = Open(); NpgsqlConnection Open() => new(Config.Cs); }", "Host=x")]
    [InlineData("static readonly System.Collections.Generic.Dictionary<string, string> All = new() { [\"a\"] = \"Host=a\", [\"b\"] = \"Host=b\" }; NpgsqlConnection M(string k) => new(All[k]);", "‹Host=a› | ‹Host=b› | ?")]
    [InlineData("readonly System.Collections.Generic.IReadOnlyDictionary<int, string> _all = new System.Collections.Generic.Dictionary<int, string> { { 1, \"Host=a\" } }; void M(int n) { if (_all.TryGetValue(n, out var cs)) new NpgsqlConnection(cs); }", "‹Host=a› | ?")]
    [InlineData("NpgsqlConnection M(System.Collections.Generic.Dictionary<string, string> given, string k) => new(given[k]);", "?")]
    public void A_member_holds(string members, string expected) =>
        Assert.Equal([expected], FlowText.Of("class C { " + members + " } " + Config));

    [Fact]
    public void Another_part_of_the_type_holds() =>
        Assert.Equal(["Host=a"], FlowText.Of(["partial class C { void M() => new NpgsqlConnection(_cs); }", "partial class C { readonly string _cs = \"Host=a\"; }"]));

    [FactForCSharp(12)]
    public void A_primary_constructor_hands_over() =>
        Assert.Equal(["? | ‹Host=a›"], FlowText.Of("class C(string cs) { void M() => new NpgsqlConnection(cs); static C Make() => new C(\"Host=a\"); }"));

    [FactForCSharp(12)]
    public void A_base_constructor_hands_over() =>
        Assert.Equal(["Host=a", "Host=b"], FlowText.Of(
            """
            class C : Npgsql.Replication.LogicalReplicationConnectionBase { public C() : base("Host=a") { } }
            class D() : Npgsql.Replication.LogicalReplicationConnectionBase("Host=b");
            namespace Npgsql.Replication { class LogicalReplicationConnectionBase(string connectionString); }
            """,
            [Tables.WithSink("Npgsql.Replication.LogicalReplicationConnectionBase", isLibrary: true)]));

    [Fact]
    public void Top_level_statements_hand_over() =>
        Assert.Equal(["Host=a", "Host=a"], FlowText.Of(
            """
            var cs = "Host=a";
            new NpgsqlConnection(cs);
            Open();
            void Open() => new NpgsqlConnection(cs);
            """));

    [Fact]
    public void A_lambda_for_dependency_injection_hands_over() =>
        Assert.Equal(["Host=a"], FlowText.Of(
            """
            class Startup
            {
                void Configure(Services services)
                {
                    var cs = "Host=a";
                    services.AddDbContext(o => o.UseNpgsql(cs));
                }
            }
            class Services { public void AddDbContext(Action<DbContextOptionsBuilder> options) { } }
            """));

    [Fact]
    public void A_configured_name_is_known() =>
        Assert.Equal(["config(ConnectionStrings:Shop)", "config(ConnectionStrings:Shop) | ‹Host=a›", "config(Db:Shop)"], FlowText.Of(
            """
            using Microsoft.Extensions.Configuration;
            class C
            {
                void M(IConfiguration configuration)
                {
                    new NpgsqlConnection(configuration.GetConnectionString("Shop"));
                    new NpgsqlConnection(configuration["ConnectionStrings:Shop"] ?? "Host=a");
                    new NpgsqlConnection(configuration.GetSection("Db")["Shop"]);
                }
            }
            """));

    private const string Config =
        """
        class Config
        {
            public const string Host = "x";
            public const string Cs = "Host=" + Host;
            public static readonly string Static = "Host=static";
            public static string Make(string host) => "Host=" + host;
            public string Settable { get; set; } = "Host=settable";
        }
        """;
}
