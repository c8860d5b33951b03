namespace DbTlsAnalyzers.Tests.Callbacks;

/// <summary>Every way of handing a callback over, with a callback that accepts anything and with one that validates.</summary>
public sealed class SpellingTests
{
    private const string Weak = "static bool Validate(object s, X509Certificate? cert, X509Chain? chain, SslPolicyErrors errors) => true; ";
    private const string Real = "static bool Validate(object s, X509Certificate? cert, X509Chain? chain, SslPolicyErrors errors) => errors == SslPolicyErrors.None; ";

    public static TheoryData<string> Spellings { get; } =
    [
        "void M() { c.UserCertificateValidationCallback = [|Validate|]; }",
        "void M() { c.UserCertificateValidationCallback = [|C.Validate|]; }",
        "void M() { c.UserCertificateValidationCallback = [|new RemoteCertificateValidationCallback(Validate)|]; }",
        "void M() { c.UserCertificateValidationCallback = [|new(Validate)|]; }",
        "void M() { c.UserCertificateValidationCallback = [|(RemoteCertificateValidationCallback)Validate|]; }",
        "void M() { c.UserCertificateValidationCallback += [|Validate|]; }",
        "void M() { c.UserCertificateValidationCallback ??= [|Validate|]; }",
        "void M() { var d = new NpgsqlConnection(\"Host=db.example.com\") { UserCertificateValidationCallback = [|Validate|] }; }",
        "void M() { RemoteCertificateValidationCallback v = Validate; c.UserCertificateValidationCallback = [|v|]; }",
        "void M() { var v = new RemoteCertificateValidationCallback(Validate); c.UserCertificateValidationCallback = [|v|]; }",
        "static readonly RemoteCertificateValidationCallback V = Validate; void M() { c.UserCertificateValidationCallback = [|V|]; }",
        "RemoteCertificateValidationCallback? v; void Set() { v = Validate; } void M() { c.UserCertificateValidationCallback = [|v|]; }",
        "RemoteCertificateValidationCallback V => Validate; void M() { c.UserCertificateValidationCallback = [|V|]; }",
        "RemoteCertificateValidationCallback V { get { return Validate; } } void M() { c.UserCertificateValidationCallback = [|V|]; }",
        "RemoteCertificateValidationCallback V { get; } = Validate; void M() { c.UserCertificateValidationCallback = [|V|]; }",
        "RemoteCertificateValidationCallback Make() => Validate; void M() { c.UserCertificateValidationCallback = [|Make()|]; }",
        "RemoteCertificateValidationCallback Make() { return (a, b, c, d) => Validate(a, b, c, d); } void M() { c.UserCertificateValidationCallback = [|Make()|]; }",
        "void M() { c.UserCertificateValidationCallback = [|(a, b, c, d) => Validate(a, b, c, d)|]; }",
        "void M() { c.UserCertificateValidationCallback = [|Local|]; static bool Local(object s, X509Certificate? x, X509Chain? y, SslPolicyErrors z) => Validate(s, x, y, z); }",
        "void M() { var b = new NpgsqlDataSourceBuilder(\"Host=db.example.com\"); b.UseUserCertificateValidationCallback([|Validate|]); }",
        "void M() { new NpgsqlDataSourceBuilder(\"Host=db.example.com\").UseUserCertificateValidationCallback([|Validate|]).Build(); }",
        "void M() { new NpgsqlSlimDataSourceBuilder(\"Host=db.example.com\").UseUserCertificateValidationCallback([|Validate|]).Build(); }",
        "void M() { new NpgsqlDataSourceBuilder(\"Host=db.example.com\").UseUserCertificateValidationCallback(userCertificateValidationCallback: [|Validate|]).Build(); }",
        "void M() { new NpgsqlDataSourceBuilder(\"Host=db.example.com\").UseSslClientAuthenticationOptionsCallback(o => o.RemoteCertificateValidationCallback = [|Validate|]); }",
        "void M() { new NpgsqlDataSourceBuilder(\"Host=db.example.com\").UseSslClientAuthenticationOptionsCallback(o => { o.RemoteCertificateValidationCallback = [|Validate|]; }); }",
        "void M() { c.SslClientAuthenticationOptionsCallback = Configure; } void Configure(SslClientAuthenticationOptions o) { o.RemoteCertificateValidationCallback = [|Validate|]; }",
        "void M() { c.SslClientAuthenticationOptionsCallback = o => Configure(o); } void Configure(SslClientAuthenticationOptions o) => o.RemoteCertificateValidationCallback = [|Validate|];",
        "void M(Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.NpgsqlDbContextOptionsBuilder o) { o.RemoteCertificateValidationCallback([|Validate|]); }",
        "void M(MySqlConnection m) { m.RemoteCertificateValidationCallback = [|Validate|]; }",
        "void M(MySqlDataSourceBuilder m) { m.UseRemoteCertificateValidationCallback([|Validate|]); }",
        "void M(object o) { if (o is NpgsqlConnection n) { n.UserCertificateValidationCallback = [|Validate|]; } }",
        "void M(NpgsqlConnection? o) { if (o != null) o.UserCertificateValidationCallback = [|Validate|]; }",
        "void M() { switch (1) { } c.UserCertificateValidationCallback = [|Validate|]; }",
    ];

    [Theory]
    [MemberData(nameof(Spellings))]
    public Task A_callback_that_accepts_anything_is_found_where_it_is_handed_over(string spelling) =>
        CallbackCase.Members(Weak + spelling.Replace("[|", "{|DBTLS2001!Warning:", StringComparison.Ordinal).Replace("|]", "|}", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Spellings))]
    public Task A_callback_that_validates_is_silent_however_it_is_handed_over(string spelling) =>
        CallbackCase.Members(Real + spelling.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));

    [Fact]
    public Task A_generic_method_group_is_followed() =>
        CallbackCase.Members("static bool V<T>(T s, X509Certificate? x, X509Chain? y, SslPolicyErrors z) => true; void M() { c.UserCertificateValidationCallback = {|DBTLS2001:V<object>|}; }");

    [Fact]
    public Task A_method_of_another_file_is_followed() =>
        CallbackCase.File(
            "class C { void M(NpgsqlConnection c) { c.UserCertificateValidationCallback = {|DBTLS2001:Tls.Validate|}; } }",
            static project => project.Source("Tls.cs", """
                using System.Net.Security;
                using System.Security.Cryptography.X509Certificates;
                static class Tls { public static bool Validate(object s, X509Certificate? x, X509Chain? y, SslPolicyErrors z) { return true; } }
                """));
}
