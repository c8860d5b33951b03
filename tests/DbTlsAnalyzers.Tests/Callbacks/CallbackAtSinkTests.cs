using DbTlsAnalyzers.Tests.Configuration;
using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Callbacks;

/// <summary>Whether a mode leaves the server unverified is seen where the string gets to the driver, wherever it is written.</summary>
public sealed class CallbackAtSinkTests
{
    private const string Usings = """
        #pragma warning disable CS0618
        using System.Net.Security;
        using System.Security.Cryptography.X509Certificates;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;
        using Npgsql;
        static class V { public static bool Ok(object s, X509Certificate? c, X509Chain? ch, SslPolicyErrors e) => e == SslPolicyErrors.None; }

        """;

    private const string Require = "\"Host=db.example.com;Database=shop;Username=app;SSL Mode=Require\"";
    private const string Found = "\"Host=db.example.com;Database=shop;Username=app;{|DBTLS1003:SSL Mode=Require|}\"";

    [Theory]
    [InlineData("class R { public R(string text) { var b = new NpgsqlDataSourceBuilder(text); b.UseUserCertificateValidationCallback(V.Ok); b.Build(); } }", "new R(CS)")]
    [InlineData("class R { readonly string t; public R(string text) => t = text; NpgsqlConnection Open() => new(t) { UserCertificateValidationCallback = V.Ok }; }", "new R(CS)")]
    [InlineData("record R(string Text) { void Open() { using var c = new NpgsqlConnection(Text); c.UserCertificateValidationCallback = V.Ok; c.Open(); } }", "new R(CS)")]
    [InlineData("static class R { public static object Open(string text) => new NpgsqlDataSourceBuilder(text).UseUserCertificateValidationCallback(V.Ok).Build(); }", "R.Open(CS)")]
    [InlineData("class B { protected readonly string T; public B(string text) => T = text; } class R : B { public R(string x) : base(x) { } NpgsqlConnection Open() => new(T) { UserCertificateValidationCallback = V.Ok }; }", "new R(CS)")]
    [InlineData("class R { public string Text { get; set; } = \"\"; NpgsqlConnection Open() => new(Text) { UserCertificateValidationCallback = V.Ok }; }", "new R { Text = CS }")]
    [InlineData("class O { public string Text { get; set; } = \"\"; } class R { readonly O o; public R(O options) => o = options; NpgsqlConnection Open() => new(o.Text) { UserCertificateValidationCallback = V.Ok }; }", "new R(new O { Text = CS })")]
    [InlineData("static class K { public const string Shop = CS; } class R { NpgsqlConnection Open() => new(K.Shop) { UserCertificateValidationCallback = V.Ok }; }", "new R()")]
    [InlineData("static class R { public static NpgsqlConnection Create(string text) { var c = new NpgsqlConnection(text); return c; } }", "R.Create(CS).UserCertificateValidationCallback = V.Ok")]
    [InlineData("static class R { public static async Task<NpgsqlConnection> Create(string text) { await Task.Yield(); return new NpgsqlConnection(text); } public static async Task Use(string s) { var c = await Create(s); c.UserCertificateValidationCallback = V.Ok; } }", "R.Use(CS)")]
    [InlineData("static class R { public static NpgsqlDataSourceBuilder Secure(this NpgsqlDataSourceBuilder b) { b.UseUserCertificateValidationCallback(V.Ok); return b; } }", "new NpgsqlDataSourceBuilder(CS).Secure().Build()")]
    [InlineData("static class R { public static void Secure(NpgsqlConnection c, RemoteCertificateValidationCallback how) => c.UserCertificateValidationCallback = how; }", "Do(() => { var c = new NpgsqlConnection(CS); R.Secure(c, V.Ok); })")]
    [InlineData("static class R { public static NpgsqlConnectionStringBuilder Make() => new() { Host = \"db.example.com\", SslMode = SslMode.Require }; }", "new NpgsqlConnection(R.Make().ConnectionString) { UserCertificateValidationCallback = V.Ok }")]
    [InlineData("class R { readonly NpgsqlConnection c; public R(NpgsqlConnection connection) { c = connection; c.UserCertificateValidationCallback = V.Ok; } }", "new R(new NpgsqlConnection(CS))")]
    [InlineData("", "Do(() => { var c = new NpgsqlConnection(); c.ConnectionString = CS; c.UserCertificateValidationCallback = V.Ok; })")]
    [InlineData("", "new NpgsqlConnection { ConnectionString = CS, UserCertificateValidationCallback = V.Ok }")]
    public Task Validation_where_the_string_gets_to_the_driver_counts(string types, string use) => Verify.Analyzer<ConnectionStringAnalyzer>(Source(types, use, Require), Snippet.Npgsql + References);

    [Theory]
    [InlineData("class R { public R(string text) { var b = new NpgsqlDataSourceBuilder(text); b.Build(); } }", "new R(CS)")]
    [InlineData("class R { readonly string t; public R(string text) => t = text; NpgsqlConnection Open() => new(t) { UserCertificateValidationCallback = V.Ok }; NpgsqlConnection Other() => new(t); }", "new R(CS)")]
    [InlineData("class R { readonly string t; public R(string text) => t = text; NpgsqlConnection Open() => new(t) { UserCertificateValidationCallback = (a, b, c, d) => true }; }", "new R(CS)")]
    [InlineData("class R { readonly string t; public R(string text) => t = text; object Open() => new NpgsqlDataSourceBuilder(new NpgsqlConnectionStringBuilder(t) { ApplicationName = \"shop\" }.ConnectionString).Build(); }", "new R(CS)")]
    [InlineData("class R { public string Text { get; set; } = \"\"; NpgsqlConnection Open() => new(Text); }", "new R { Text = CS }")]
    [InlineData("static class R { public static void Secure(NpgsqlConnection c, RemoteCertificateValidationCallback? how) => c.UserCertificateValidationCallback = how; }", "Do(() => { var c = new NpgsqlConnection(CS); R.Secure(c, null); var d = new NpgsqlConnection(CS2); R.Secure(d, V.Ok); })")]
    [InlineData("static class R { public static void Secure(NpgsqlConnection c) => c.UserCertificateValidationCallback = V.Ok; }", "Do(() => { var c = new NpgsqlConnection(CS); if (System.DateTime.Now.Year > 2000) R.Secure(c); })")]
    [InlineData("static class R { public static NpgsqlConnection Create(string text) => new NpgsqlConnection(text); static object Other() => Create(\"\"); }", "R.Create(CS).UserCertificateValidationCallback = V.Ok")]
    public Task One_way_without_validation_is_enough(string types, string use) => Verify.Analyzer<ConnectionStringAnalyzer>(Source(types, use, Found), Snippet.Npgsql + References);

    [Theory]
    [InlineData("class R { readonly string t; public R(string text) => t = text; object Open() => new NpgsqlConnectionStringBuilder(t) { SslMode = SslMode.VerifyFull, RootCertificate = \"ca.pem\" }; }")]
    [InlineData("class R { readonly string t; public R(string text) => t = text; object Open() => new NpgsqlConnectionStringBuilder(t); }")]
    [InlineData("class R { readonly string t; public R(string text) { var b = new NpgsqlConnectionStringBuilder(text); Secure(b); t = b.ConnectionString; } static void Secure(NpgsqlConnectionStringBuilder b) => b[\"SSL Mode\"] = \"VerifyFull\"; NpgsqlConnection Open() => new(t); }")]
    public Task What_a_builder_makes_of_a_string_is_not_known_of_the_string(string type) =>
        Verify.Analyzer<ConnectionStringAnalyzer>(Source(type.Replace(", RootCertificate = \"ca.pem\"", "", StringComparison.Ordinal), "new R(CS)", Require), project => (Snippet.Npgsql + References)(project));

    [Theory]
    [InlineData("new NpgsqlDataSourceBuilder(c.GetConnectionString(\"Shop\")!).UseUserCertificateValidationCallback(V.Ok).Build()")]
    [InlineData("new NpgsqlConnection(c[\"ConnectionStrings:Shop\"]) { UserCertificateValidationCallback = V.Ok }")]
    [InlineData("new Repo(c.GetConnectionString(\"Shop\")!)")]
    public Task Validation_counts_for_configuration_files_too(string use) => ConfigurationTest.Reports(
        "appsettings.json",
        """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;Username=app;SSL Mode=Require" } }""",
        project => project.Source("Shop.cs", Usings + $$"""
            class Repo { readonly string t; public Repo(string text) => t = text; NpgsqlConnection Open() => new(t) { UserCertificateValidationCallback = V.Ok }; }
            class C { object M(IConfiguration c) => {{use}}; }
            """));

    [Fact]
    public Task A_method_that_configures_Entity_Framework_counts() => Verify.Analyzer<ConnectionStringAnalyzer>(
        "using Microsoft.EntityFrameworkCore;\nusing Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;\n" + Usings + $$"""
        class Shop : DbContext
        {
            protected override void OnConfiguring(DbContextOptionsBuilder o) => o.UseNpgsql({{Require}}, Configure);
            static void Configure(NpgsqlDbContextOptionsBuilder n) => n.RemoteCertificateValidationCallback(V.Ok);
        }
        class Weak : DbContext
        {
            protected override void OnConfiguring(DbContextOptionsBuilder o) => o.UseNpgsql({{Found}}, Configure);
            static void Configure(NpgsqlDbContextOptionsBuilder n) => n.CommandTimeout(3);
        }
        """,
        Snippet.Npgsql + (static project => project.Reference(Verifiers.References.NpgsqlEntityFramework)));

    [Fact]
    public Task A_use_of_a_configured_string_without_validation_is_enough() => ConfigurationTest.Reports(
        "appsettings.json",
        """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;Username=app;{|DBTLS1003:SSL Mode=Require|}" } }""",
        static project => project.Source("Shop.cs", Usings + """
            class Repo { readonly string t; public Repo(string text) => t = text; NpgsqlConnection Open() => new(t); }
            class C
            {
                object M(IConfiguration c) => new Repo(c.GetConnectionString({|DBTLS9001:"Shop"|})!);
                object N(IConfiguration c) => new NpgsqlConnection(c.GetConnectionString({|DBTLS9001:"Shop"|})) { UserCertificateValidationCallback = V.Ok };
            }
            """));

    private static Action<TestProject> References => static project => project.Reference(ConfigurationTest.Extensions);

    private static string Source(string types, string use, string text) => Usings + $$"""
        {{types.Replace("CS", text, StringComparison.Ordinal)}}
        class C { void M() { _ = {{(use.StartsWith("Do(", StringComparison.Ordinal) ? use : $"(object)({use})")}}; } static object Do(System.Action a) { a(); return a; } }
        """.Replace("CS2", Require, StringComparison.Ordinal).Replace("CS", text, StringComparison.Ordinal);
}
