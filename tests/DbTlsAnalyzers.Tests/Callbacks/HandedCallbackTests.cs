namespace DbTlsAnalyzers.Tests.Callbacks;

/// <summary>Callbacks that other code hands to the code that installs them: the finding is where they are handed over.</summary>
public sealed class HandedCallbackTests
{
    private const string Any = "(a, b, d, e) => true";

    [Theory]
    [InlineData("void Configure(NpgsqlConnection x, RemoteCertificateValidationCallback how) => x.UserCertificateValidationCallback = how; void M() => Configure(c, ANY);")]
    [InlineData("void Configure(NpgsqlConnection x, RemoteCertificateValidationCallback how) => x.UserCertificateValidationCallback = how; void M() => Configure(how: ANY, x: c); void N() => Configure(c, (a, b, d, e) => e == SslPolicyErrors.None);")]
    [InlineData("static void Configure(NpgsqlConnection x, Func<object, X509Certificate?, X509Chain?, SslPolicyErrors, bool> how) => x.UserCertificateValidationCallback = new RemoteCertificateValidationCallback(how); void M() => Configure(c, ANY);")]
    [InlineData("void Configure(RemoteCertificateValidationCallback? how = null) { if (how != null) c.UserCertificateValidationCallback = how; } void M() { Configure(); Configure(ANY); }")]
    [InlineData("void M() { void Configure(RemoteCertificateValidationCallback how) => c.UserCertificateValidationCallback = how; Configure(ANY); }")]
    public Task A_callback_handed_to_a_parameter_is_reported(string members) => CallbackCase.Members(members.Replace("ANY", $"{{|DBTLS2001:{Any}|}}", StringComparison.Ordinal));

    [Theory]
    [InlineData("class R { readonly RemoteCertificateValidationCallback how; public R(RemoteCertificateValidationCallback how) { this.how = how; } void M(NpgsqlConnection c) { c.UserCertificateValidationCallback = how; } } class U { object M() => new R(ANY); }")]
    [InlineData("class R { readonly RemoteCertificateValidationCallback how; public R(RemoteCertificateValidationCallback how) => this.how = how; NpgsqlDataSource M(NpgsqlDataSourceBuilder b) => b.UseUserCertificateValidationCallback(how).Build(); } class U { object M() => new R(ANY); object N() => new R(Strict); static bool Strict(object a, X509Certificate? b, X509Chain? d, SslPolicyErrors e) => e == SslPolicyErrors.None; }")]
    [InlineData("record R(RemoteCertificateValidationCallback How) { void M(MySqlConnection c) { c.RemoteCertificateValidationCallback = How; } } class U { object M() => new R(ANY); }")]
    [InlineData("class O { public RemoteCertificateValidationCallback? How { get; set; } } class R { void M(NpgsqlConnection c, O o) { c.UserCertificateValidationCallback = o.How; } } class U { object M() => new O { How = ANY }; }")]
    [InlineData("static class X { public static NpgsqlConnection With(this NpgsqlConnection c, RemoteCertificateValidationCallback how) { c.UserCertificateValidationCallback = how; return c; } } class U { object M(NpgsqlConnection c) => c.With(ANY); }")]
    public Task A_callback_handed_to_another_type_is_reported(string types) => CallbackCase.File(types.Replace("ANY", $"{{|DBTLS2001:{Any}|}}", StringComparison.Ordinal));

    [Theory]
    [InlineData("class R { readonly Dictionary<string, RemoteCertificateValidationCallback> all = new() { [\"dev\"] = (a, b, c, d) => true }; void M(NpgsqlConnection c, string s) { c.UserCertificateValidationCallback = all[s]; } }")]
    [InlineData("class R { readonly RemoteCertificateValidationCallback[] all = { (a, b, c, d) => true }; void M(NpgsqlConnection c, int i) { c.UserCertificateValidationCallback = all[i]; } }")]
    [InlineData("public class R { public void Configure(NpgsqlConnection c, RemoteCertificateValidationCallback how) => c.UserCertificateValidationCallback = how; }")]
    [InlineData("public class R { public void Configure(NpgsqlConnection c, RemoteCertificateValidationCallback how) => c.UserCertificateValidationCallback = how; void Configure(RemoteCertificateValidationCallback how) { } void M() => Configure((a, b, c, d) => true); }")]
    public Task What_cannot_be_told_is_silent(string types) => CallbackCase.File(types);

    [Fact]
    public Task What_a_caller_decides_for_development_is_advice() => CallbackCase.Members(
        $"void Configure(RemoteCertificateValidationCallback how) => c.UserCertificateValidationCallback = how; void M(bool dev) {{ if (dev) Configure({{|DBTLS2001!Info:{Any}|}}); }}");

    [Theory]
    [InlineData("void Configure(RemoteCertificateValidationCallback how) => c.UserCertificateValidationCallback = how; void M() => Configure({|DBTLS2001:(a, b, d, e) => true|});",
        "void Configure(RemoteCertificateValidationCallback how) => c.UserCertificateValidationCallback = how; void M() => Configure((a, b, d, e) => e == SslPolicyErrors.None);")]
    [InlineData("void Configure(RemoteCertificateValidationCallback how) => c.UserCertificateValidationCallback = how; void M() { Configure({|DBTLS2001:delegate { return true; }|}); }",
        "void Configure(RemoteCertificateValidationCallback how) => c.UserCertificateValidationCallback = how; void M() { Configure(delegate (object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) { return errors == SslPolicyErrors.None; }); }")]
    [InlineData("void Configure(RemoteCertificateValidationCallback how) => c.UserCertificateValidationCallback = how; void M() => Configure({|DBTLS2001:Any|}); bool Any(object a, X509Certificate? b, X509Chain? d, SslPolicyErrors e) { Console.WriteLine(e); return true; }",
        "void Configure(RemoteCertificateValidationCallback how) => c.UserCertificateValidationCallback = how; void M() => Configure(Any); bool Any(object a, X509Certificate? b, X509Chain? d, SslPolicyErrors e) { Console.WriteLine(e); return e == SslPolicyErrors.None; }")]
    public Task What_is_handed_over_is_made_strict(string before, string after) => CallbackCase.FixMembers(before, after);
}
