namespace DbTlsAnalyzers.Tests.Callbacks;

/// <summary>Repairs; every result is compiled and analysed again.</summary>
public sealed class FixTests
{
    [Theory]
    [InlineData(
        "void M() { c.UserCertificateValidationCallback = {|DBTLS2001:(a, b, c, d) => true|}; c.Open(); }",
        "void M() { c.Open(); }")]
    [InlineData(
        "object M() => new NpgsqlConnection(\"Host=db.example.com\") { UserCertificateValidationCallback = {|DBTLS2001:delegate { return true; }|} };",
        "object M() => new NpgsqlConnection(\"Host=db.example.com\");")]
    [InlineData(
        "object M() => new NpgsqlDataSourceBuilder(\"Host=db.example.com\").UseUserCertificateValidationCallback({|DBTLS2001:(a, b, c, d) => true|}).Build();",
        "object M() => new NpgsqlDataSourceBuilder(\"Host=db.example.com\").Build();")]
    [InlineData(
        "void M(NpgsqlDataSourceBuilder b) { b.EnableParameterLogging().UseUserCertificateValidationCallback({|DBTLS2001:(a, b, c, d) => true|}); }",
        "void M(NpgsqlDataSourceBuilder b) { b.EnableParameterLogging(); }")]
    [InlineData(
        "void M(NpgsqlDataSourceBuilder b)\n{\n    b.EnableParameterLogging()\n        // trusts\n        .UseUserCertificateValidationCallback({|DBTLS2001:(a, b, c, d) => true|})\n        .EnableDynamicJson();\n}",
        "void M(NpgsqlDataSourceBuilder b)\n{\n    b.EnableParameterLogging()\n        // trusts\n        .EnableDynamicJson();\n}")]
    [InlineData(
        "object M(NpgsqlDataSourceBuilder b) { return b.UseUserCertificateValidationCallback({|DBTLS2001:(a, b, c, d) => true|}); }",
        "object M(NpgsqlDataSourceBuilder b) { return b; }")]
    [InlineData(
        "Action<NpgsqlDataSourceBuilder> M() => b => b.UseUserCertificateValidationCallback({|DBTLS2001:(a, b, c, d) => true|});",
        "Action<NpgsqlDataSourceBuilder> M() => b => { };")]
    [InlineData(
        "Func<NpgsqlDataSourceBuilder, object> M() => b => b.UseUserCertificateValidationCallback({|DBTLS2001:(a, b, c, d) => true|});",
        "Func<NpgsqlDataSourceBuilder, object> M() => b => b;")]
    [InlineData(
        "Action<NpgsqlDataSourceBuilder> M() => b => b.EnableParameterLogging().UseUserCertificateValidationCallback({|DBTLS2001:(a, b, c, d) => true|});",
        "Action<NpgsqlDataSourceBuilder> M() => b => b.EnableParameterLogging();")]
    [InlineData(
        "void M(MySqlDataSourceBuilder b) => b.UseRemoteCertificateValidationCallback({|DBTLS2001:(a, b, c, d) => true|});",
        "void M(MySqlDataSourceBuilder b) { }")]
    [InlineData(
        "void M(MySqlConnection m) => m.RemoteCertificateValidationCallback = {|DBTLS2001:(a, b, c, d) => true|};",
        "void M(MySqlConnection m) { }")]
    [InlineData(
        "Action M() => () => c.UserCertificateValidationCallback = {|DBTLS2001:(a, b, c, d) => true|};",
        "Action M() => () => { };")]
    [InlineData(
        "void M(bool dev) { if (dev) c.UserCertificateValidationCallback = {|DBTLS2001:(a, b, c, d) => true|}; }",
        "void M(bool dev) { if (dev) { } }")]
    [InlineData(
        "void M(bool dev) { c.UserCertificateValidationCallback = dev ? {|DBTLS2001:(a, b, c, d) => true|} : null; }",
        "void M(bool dev) { }")]
    [InlineData(
        "void M(bool dev) { c.UserCertificateValidationCallback = dev ? {|DBTLS2001:(a, b, c, d) => true|} : (a, b, c, d) => d == 0; }",
        "void M(bool dev) { c.UserCertificateValidationCallback = (a, b, c, d) => d == 0; }")]
    [InlineData(
        "void M() { c.UserCertificateValidationCallback = {|DBTLS2001:Any|}; } bool Any(object a, X509Certificate? b, X509Chain? d, SslPolicyErrors e) => true;",
        "void M() { } bool Any(object a, X509Certificate? b, X509Chain? d, SslPolicyErrors e) => true;")]
    [InlineData(
        "void M() { c.SslClientAuthenticationOptionsCallback = o => { o.RemoteCertificateValidationCallback = {|DBTLS2001:(a, b, c, d) => true|}; }; }",
        "void M() { c.SslClientAuthenticationOptionsCallback = o => { }; }")]
    public Task A_callback_that_accepts_anything_is_removed(string before, string after) => CallbackCase.FixMembers(before, after, "Remove the callback");

    public static TheoryData<string> Members => [.. CallbackMember.All.Select(static member => member.Name)];

    [Theory]
    [MemberData(nameof(Members))]
    public Task A_callback_that_accepts_anything_is_removed_from_every_member(string member)
    {
        var it = CallbackMember.All.Single(item => item.Name == member);
        return CallbackCase.Fix(
            InShop(it.Install("{|DBTLS2001:(a, b, c, d) => true|}")),
            InShop(it.Removed),
            "Remove the callback");
    }

    [Theory]
    [MemberData(nameof(Members))]
    public Task A_callback_that_ignores_errors_is_made_strict_on_every_member(string member)
    {
        var it = CallbackMember.All.Single(item => item.Name == member);
        return CallbackCase.Fix(
            InShop(it.Install("{|DBTLS2002:(a, b, c, errors) => b!.Subject == \"CN=db\"|}")),
            InShop(it.Install("(a, b, c, errors) => errors == SslPolicyErrors.None")),
            "Accept certificates without errors only");
    }

    [Fact]
    public Task All_members_are_repaired_at_once() => CallbackCase.Fix(
        InShop([.. CallbackMember.All.Select(static member => member.Install("{|DBTLS2001:(a, b, c, d) => true|}"))]),
        InShop([.. CallbackMember.All.Select(static member => member.Removed)]),
        all: true);

    private static string InShop(params string[] statements) => $$"""
        class Shop
        {
            {{CallbackMember.Fields}}

            void Open()
            {
        {{string.Concat(statements.Where(static statement => statement.Length > 0).Select(static statement => $"        {statement}\n"))}}        Console.WriteLine();
            }
        }
        """;

    [Fact]
    public Task A_parameter_that_is_named_like_a_keyword_stays_one() => CallbackCase.FixMembers(
        "void M(bool allow) { c.UserCertificateValidationCallback = {|DBTLS2002:(a, b, d, @event) => allow|}; }",
        "void M(bool allow) { c.UserCertificateValidationCallback = (a, b, d, @event) => @event == SslPolicyErrors.None; }");

    [Theory]
    [InlineData("object M() => new NpgsqlDataSourceBuilder(\"\").UseUserCertificateValidationCallback((a, b, d, e) => true.Build();")]
    [InlineData("void M() { c.UserCertificateValidationCallback = (a, b, d, e) => true }")]
    [InlineData("void M() { var x = new NpgsqlConnection(\"Host=db.example.com\") { UserCertificateValidationCallback = (a, b, d, e) => true,; }")]
    public async Task Code_that_is_being_typed_is_not_rewritten(string member) =>
        Assert.Empty(await CallbackCase.Titles($"class C {{ NpgsqlConnection c = null!; {member} }}", setup: static project => project.AllowErrors()));

    [Fact]
    public Task Comments_and_the_rest_of_a_chain_stay() =>
        CallbackCase.FixMembers(
            """
            NpgsqlDataSource M() =>
                    new NpgsqlDataSourceBuilder("Host=db.example.com")
                        .EnableParameterLogging() // for now
                        .UseUserCertificateValidationCallback({|DBTLS2001:(a, b, c, d) => true|}) // TLS
                        .Build();
            """,
            """
            NpgsqlDataSource M() =>
                    new NpgsqlDataSourceBuilder("Host=db.example.com")
                        .EnableParameterLogging() // for now
                        // TLS
                        .Build();
            """,
            "Remove the callback");

    [Fact]
    public Task A_statement_goes_with_its_line_and_leaves_the_comments_around_it() =>
        CallbackCase.FixMembers(
            """
            void M()
                {
                    // Before
                    c.UserCertificateValidationCallback = {|DBTLS2001:(a, b, c, d) =>
                    {
                        return true;
                    }|};
                    c.Open(); // After
                }
            """,
            """
            void M()
                {
                    // Before
                    c.Open(); // After
                }
            """);

    [Fact]
    public Task All_callbacks_are_removed_at_once() =>
        CallbackCase.FixMembers(
            "void M(NpgsqlDataSourceBuilder b) { c.UserCertificateValidationCallback = {|DBTLS2001:(a, b, c, d) => true|}; b.UseUserCertificateValidationCallback({|DBTLS2001:delegate { return true; }|}).EnableParameterLogging(); }",
            "void M(NpgsqlDataSourceBuilder b) { b.EnableParameterLogging(); }",
            all: true);

    [Theory]
    [InlineData(
        "void M() { c.UserCertificateValidationCallback = {|DBTLS2002:(s, cert, chain, errors) => errors != SslPolicyErrors.RemoteCertificateNotAvailable|}; }",
        "void M() { c.UserCertificateValidationCallback = (s, cert, chain, errors) => errors == SslPolicyErrors.None; }")]
    [InlineData(
        "void M() { c.UserCertificateValidationCallback = {|DBTLS2002:delegate (object s, X509Certificate? x, X509Chain? y, SslPolicyErrors e) { return (e & ~SslPolicyErrors.RemoteCertificateNameMismatch) == 0; }|}; }",
        "void M() { c.UserCertificateValidationCallback = delegate (object s, X509Certificate? x, X509Chain? y, SslPolicyErrors e) { return e == SslPolicyErrors.None; }; }")]
    [InlineData(
        "void M() { c.UserCertificateValidationCallback = {|DBTLS2002:Check|}; } bool Check(object s, X509Certificate? x, X509Chain? y, SslPolicyErrors e) => x!.Subject == \"CN=db\";",
        "void M() { c.UserCertificateValidationCallback = Check; } bool Check(object s, X509Certificate? x, X509Chain? y, SslPolicyErrors e) => e == SslPolicyErrors.None;")]
    [InlineData(
        "bool any; void M(MySqlConnection m) { m.RemoteCertificateValidationCallback = {|DBTLS2002:(_, _, _, errors) => any || errors == 0|}; }",
        "bool any; void M(MySqlConnection m) { m.RemoteCertificateValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None; }")]
    public Task A_callback_that_ignores_errors_is_made_strict(string before, string after) => CallbackCase.FixMembers(before, after, "Accept certificates without errors only");

    [Fact]
    public Task The_type_of_the_errors_is_qualified_where_it_must_be() =>
        Verifiers.Verify.Fix<DbTlsAnalyzers.Callbacks.CertificateCallbackAnalyzer>(
            "class C { void M(Npgsql.NpgsqlDataSourceBuilder b) => b.UseUserCertificateValidationCallback({|DBTLS2002:(a, b, c, errors) => b!.Subject.Length > 3|}); }",
            "class C { void M(Npgsql.NpgsqlDataSourceBuilder b) => b.UseUserCertificateValidationCallback((a, b, c, errors) => errors == System.Net.Security.SslPolicyErrors.None); }",
            setup: static project => project.Reference(Verifiers.References.Npgsql));

    [Theory]
    [InlineData(
        "void M() { c.SslClientAuthenticationOptionsCallback = o => { o.AllowRenegotiation = false; {|DBTLS2003:o.TargetHost = \"db\"|}; }; }",
        "void M() { c.SslClientAuthenticationOptionsCallback = o => { o.AllowRenegotiation = false; }; }")]
    [InlineData(
        "void M() { c.SslClientAuthenticationOptionsCallback = o => {|DBTLS2003:o.TargetHost = \"db\"|}; }",
        "void M() { c.SslClientAuthenticationOptionsCallback = o => { }; }")]
    [InlineData(
        "void M() { c.SslClientAuthenticationOptionsCallback = o => o.CertificateChainPolicy = new X509ChainPolicy { RevocationMode = X509RevocationMode.Online, {|DBTLS2003:VerificationFlags = X509VerificationFlags.AllFlags|} }; }",
        "void M() { c.SslClientAuthenticationOptionsCallback = o => o.CertificateChainPolicy = new X509ChainPolicy { RevocationMode = X509RevocationMode.Online }; }")]
    [InlineData(
        "void M() { c.SslClientAuthenticationOptionsCallback = Configure; } void Configure(SslClientAuthenticationOptions o) => {|DBTLS2003:o.TargetHost = \"db\"|};",
        "void M() { c.SslClientAuthenticationOptionsCallback = Configure; } void Configure(SslClientAuthenticationOptions o) { }")]
    public Task What_bypasses_is_removed(string before, string after) => CallbackCase.FixMembers(before, after);

    [Fact]
    public async Task Generated_code_is_not_repaired() =>
        Assert.Empty(await CallbackCase.Titles("class C { void M(NpgsqlConnection c) { c.UserCertificateValidationCallback = (s, x, y, e) => true; } }", "Form.Designer.cs"));
}
