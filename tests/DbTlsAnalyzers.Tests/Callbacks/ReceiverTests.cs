namespace DbTlsAnalyzers.Tests.Callbacks;

/// <summary>What the connection string of the receiver tells about a callback.</summary>
public sealed class ReceiverTests
{
    [Theory]
    [InlineData("object M() => new NpgsqlConnection(\"Host=localhost;SSL Mode=Require\") { UserCertificateValidationCallback = (a, b, c, d) => true };")]
    [InlineData("void M() { var d = new NpgsqlConnection(\"Host=127.0.0.1\"); d.UserCertificateValidationCallback = (a, b, c, d) => true; }")]
    [InlineData("const string S = \"Host=localhost\"; void M() { using var d = new NpgsqlConnection(S); d.SslClientAuthenticationOptionsCallback = o => o.TargetHost = \"db\"; }")]
    [InlineData("object M() => new NpgsqlDataSourceBuilder(\"Host=localhost\").UseUserCertificateValidationCallback((a, b, c, d) => true).Build();")]
    [InlineData("void M() { var b = new MySqlDataSourceBuilder(\"Server=localhost\"); b.UseRemoteCertificateValidationCallback((x, y, z, w) => true); }")]
    [InlineData("readonly NpgsqlConnection local = new(\"Host=localhost\"); void M() { local.UserCertificateValidationCallback = (a, b, c, d) => true; }")]
    public Task A_local_server_silences_callbacks(string members) => CallbackCase.Members(members);

    [Theory]
    [InlineData("void M(string s) { var d = new NpgsqlConnection(s); d.UserCertificateValidationCallback = {|DBTLS2001:(a, b, c, d) => true|}; }")]
    [InlineData("void M() { var d = new NpgsqlConnection(\"Host=db.example.com\"); d.UserCertificateValidationCallback = {|DBTLS2001:(a, b, c, d) => true|}; }")]
    [InlineData("void M(bool x) { var d = new NpgsqlConnection(x ? \"Host=localhost\" : \"Host=db.example.com\"); d.UserCertificateValidationCallback = {|DBTLS2001:(a, b, c, d) => true|}; }")]
    public Task A_server_that_is_not_local_or_not_known_does_not(string members) => CallbackCase.Members(members);

    [Theory]
    [InlineData("SslMode=VerifyFull", "Info")]
    [InlineData("SslMode=VerifyFull;SslCa=ca.pem", "Info")]
    [InlineData("SslMode=VerifyCA", "Warning")]
    [InlineData("SslMode=Required;SslCa=ca.pem", "Warning")]
    public async Task MySqlConnector_ignores_callbacks_in_these_modes(string settings, string severity)
    {
        await CallbackCase.Members($"object M() => new MySqlConnection(\"Server=db.example.com;{settings}\") {{ RemoteCertificateValidationCallback = {{|DBTLS2003!{severity}:(a, b, c, d) => true|}} }};");
        await CallbackCase.Members($"object M() => new MySqlConnection(\"Server=db.example.com;{settings}\") {{ RemoteCertificateValidationCallback = {{|DBTLS2003!{severity}:(a, b, c, d) => d == SslPolicyErrors.None|}} }};");
    }

    [Theory]
    [InlineData("SslMode=Required")]
    [InlineData("SslMode=Preferred")]
    [InlineData("Database=shop")]
    [InlineData("SslMode=None")]
    public async Task MySqlConnector_asks_callbacks_in_these_modes_or_never_needs_to(string settings)
    {
        await CallbackCase.Members($"object M() => new MySqlConnection(\"Server=db.example.com;{settings}\") {{ RemoteCertificateValidationCallback = {{|DBTLS2001:(a, b, c, d) => true|}} }};");
        await CallbackCase.Members($"object M() => new MySqlConnection(\"Server=db.example.com;{settings}\") {{ RemoteCertificateValidationCallback = (a, b, c, d) => d == SslPolicyErrors.None }};");
    }

    [Theory]
    [InlineData("SSL Mode=VerifyFull")]
    [InlineData("SSL Mode=VerifyCA")]
    [InlineData("SSL Mode=Require;Root Certificate=ca.pem")]
    public async Task Npgsql_refuses_callbacks_beside_these_settings(string settings)
    {
        await CallbackCase.Members($"object M() => new NpgsqlConnection(\"Host=db.example.com;{settings}\") {{ UserCertificateValidationCallback = {{|DBTLS2003!Warning:(a, b, c, d) => d == SslPolicyErrors.None|}} }};");
        await CallbackCase.Members($"object M() => new NpgsqlDataSourceBuilder(\"Host=db.example.com;{settings}\").UseSslClientAuthenticationOptionsCallback(o => o.RemoteCertificateValidationCallback = {{|DBTLS2003!Warning:(a, b, c, d) => true|}}).Build();");
    }

    [Theory]
    [InlineData("SSL Mode=Require")]
    [InlineData("SSL Mode=Prefer")]
    [InlineData("Database=shop")]
    public Task Npgsql_asks_callbacks_beside_these_settings(string settings) =>
        CallbackCase.Members($"object M() => new NpgsqlConnection(\"Host=db.example.com;{settings}\") {{ UserCertificateValidationCallback = (a, b, c, d) => d == SslPolicyErrors.None }};");

    [Fact]
    public Task The_mode_is_raised_with_the_removal() =>
        CallbackCase.FixMembers(
            "object M() => new NpgsqlConnection(\"Host=db.example.com;SSL Mode=Require\") { UserCertificateValidationCallback = {|DBTLS2001:(a, b, c, d) => true|} };",
            "object M() => new NpgsqlConnection(\"Host=db.example.com;SSL Mode=VerifyFull\");");

    [Fact]
    public Task A_missing_mode_is_added_with_the_removal() =>
        CallbackCase.FixMembers(
            "void M() { const string s = \"Server=db.example.com\"; var d = new MySqlConnection(s); d.RemoteCertificateValidationCallback = {|DBTLS2001:(a, b, c, d) => true|}; d.Open(); }",
            "void M() { const string s = \"Server=db.example.com;SslMode=VerifyFull\"; var d = new MySqlConnection(s); d.Open(); }");

    [Fact]
    public Task A_builder_s_mode_is_raised_with_the_removal() =>
        CallbackCase.FixMembers(
            "object M() { var s = new NpgsqlConnectionStringBuilder { Host = \"db.example.com\", SslMode = SslMode.Require }; return new NpgsqlDataSourceBuilder(s.ConnectionString).UseUserCertificateValidationCallback({|DBTLS2001:(a, b, c, d) => true|}).Build(); }",
            "object M() { var s = new NpgsqlConnectionStringBuilder { Host = \"db.example.com\", SslMode = SslMode.VerifyFull }; return new NpgsqlDataSourceBuilder(s.ConnectionString).Build(); }");

    [Fact]
    public Task A_callback_that_is_refused_is_removed() =>
        CallbackCase.FixMembers(
            "object M() => new NpgsqlDataSourceBuilder(\"Host=db.example.com;SSL Mode=VerifyFull\").UseUserCertificateValidationCallback({|DBTLS2003:(a, b, c, d) => true|}).Build();",
            "object M() => new NpgsqlDataSourceBuilder(\"Host=db.example.com;SSL Mode=VerifyFull\").Build();");

    [Theory]
    [InlineData(
        "object M() => new NpgsqlConnection(\"Host=db.example.com;SSL Mode=VerifyFull\") { UserCertificateValidationCallback = {|DBTLS2003:(a, b, c, d) => d == 0|} };",
        "object M() => new NpgsqlConnection(\"Host=db.example.com;SSL Mode=VerifyFull\");")]
    [InlineData(
        "object M() => new NpgsqlSlimDataSourceBuilder(\"Host=db.example.com;SSL Mode=VerifyFull\").EnableTransportSecurity().UseUserCertificateValidationCallback({|DBTLS2003:(a, b, c, d) => d == 0|}).Build();",
        "object M() => new NpgsqlSlimDataSourceBuilder(\"Host=db.example.com;SSL Mode=VerifyFull\").EnableTransportSecurity().Build();")]
    [InlineData(
        "void M() { var b = new NpgsqlDataSourceBuilder(\"Host=db.example.com\"); b.ConnectionStringBuilder.SslMode = SslMode.VerifyFull; b.UseUserCertificateValidationCallback({|DBTLS2003:(a, b, c, d) => d == 0|}); }",
        "void M() { var b = new NpgsqlDataSourceBuilder(\"Host=db.example.com\"); b.ConnectionStringBuilder.SslMode = SslMode.VerifyFull; }")]
    [InlineData(
        "object M() => new MySqlConnection(\"Server=db.example.com;SslMode=VerifyFull\") { RemoteCertificateValidationCallback = {|DBTLS2003:(a, b, c, d) => d == 0|} };",
        "object M() => new MySqlConnection(\"Server=db.example.com;SslMode=VerifyFull\");")]
    [InlineData(
        "object M() => new MySqlDataSourceBuilder(\"Server=db.example.com;SslMode=VerifyFull;SslCa=ca.pem\").UseRemoteCertificateValidationCallback({|DBTLS2003:(a, b, c, d) => d == 0|}).Build();",
        "object M() => new MySqlDataSourceBuilder(\"Server=db.example.com;SslMode=VerifyFull;SslCa=ca.pem\").Build();")]
    [InlineData(
        "void M() { var b = new MySqlDataSourceBuilder(\"Server=db.example.com\"); b.ConnectionStringBuilder.SslMode = MySqlSslMode.VerifyFull; b.UseRemoteCertificateValidationCallback({|DBTLS2003:(a, b, c, d) => d == 0|}); }",
        "void M() { var b = new MySqlDataSourceBuilder(\"Server=db.example.com\"); b.ConnectionStringBuilder.SslMode = MySqlSslMode.VerifyFull; }")]
    public Task A_callback_that_has_no_effect_beside_full_verification_is_removed(string before, string after) => CallbackCase.FixMembers(before, after, "Remove the callback");

    [Theory]
    [InlineData("o => o.UseNpgsql(\"Host=db.example.com\", n => n.RemoteCertificateValidationCallback({|DBTLS2001:(a, b, c, d) => true|}))")]
    [InlineData("o => o.UseNpgsql(\"Host=db.example.com\", n => n.ConfigureDataSource(b => b.UseUserCertificateValidationCallback({|DBTLS2001:(a, b, c, d) => true|})))")]
    [InlineData("o => o.UseNpgsql(\"Host=localhost\", n => n.RemoteCertificateValidationCallback((a, b, c, d) => true))")]
    [InlineData("o => o.UseNpgsql(\"Host=localhost\", n => n.ConfigureDataSource(b => b.UseUserCertificateValidationCallback((a, b, c, d) => true)))")]
    [InlineData("o => o.UseNpgsql(\"Host=db.example.com;SSL Mode=VerifyFull\", n => n.RemoteCertificateValidationCallback({|DBTLS2003:(a, b, c, d) => true|}))")]
    public Task Entity_Framework_passes_callbacks_on(string configure) =>
        CallbackCase.Members($"Action<Microsoft.EntityFrameworkCore.DbContextOptionsBuilder> M() => {configure};", "using Microsoft.EntityFrameworkCore;");

    [Theory]
    [InlineData("Host=db.example.com", "{|DBTLS2001:(w, x, y, z) => true|}")]
    [InlineData("Host=localhost", "(w, x, y, z) => true")]
    [InlineData("Host=db.example.com;SSL Mode=VerifyFull", "{|DBTLS2003:(w, x, y, z) => true|}")]
    public Task Dependency_injection_passes_callbacks_on(string connectionString, string callback) =>
        CallbackCase.File(
            $$"""
            #pragma warning disable CS0436
            using Microsoft.Extensions.DependencyInjection;
            namespace Microsoft.Extensions.DependencyInjection
            {
                static class NpgsqlServiceCollectionExtensions
                {
                    public static IServiceCollection AddNpgsqlDataSource(this IServiceCollection services, string connectionString, Action<NpgsqlDataSourceBuilder> configure) => services;
                }
            }
            class C
            {
                void M(IServiceCollection s) => s.AddNpgsqlDataSource("{{connectionString}}", b => b.UseUserCertificateValidationCallback({{callback}}));
            }
            """);

    [Theory]
    [InlineData("dbtls.local_hosts = db.example.com", "db.example.com", "(w, x, y, z) => true")]
    [InlineData("dbtls.local_hosts = *.internal", "db.example.com", "{|DBTLS2001:(w, x, y, z) => true|}")]
    [InlineData("dbtls.check_local_hosts = true", "localhost", "{|DBTLS2001:(w, x, y, z) => true|}")]
    public Task Options_tell_which_servers_are_local(string option, string host, string callback) =>
        CallbackCase.File(
            $$"""class C { object M() => new NpgsqlConnection("Host={{host}}") { UserCertificateValidationCallback = {{callback}} }; }""",
            project => project.EditorConfig("root = true\n[*.cs]\n" + option + "\n"));

    [Theory]
    [InlineData("void M() { var d = new NpgsqlConnection(); d.ConnectionString = \"Host=localhost\"; d.UserCertificateValidationCallback = (w, x, y, z) => true; }")]
    [InlineData("void M() { var d = new NpgsqlConnection { ConnectionString = \"Host=localhost\", UserCertificateValidationCallback = (w, x, y, z) => true }; }")]
    [InlineData("void M() { var d = new NpgsqlConnection { ConnectionString = \"Host=db.example.com;SSL Mode=VerifyFull\", UserCertificateValidationCallback = {|DBTLS2003:(w, x, y, z) => true|} }; }")]
    public Task A_connection_string_that_is_set_later_counts(string members) => CallbackCase.Members(members);

    [Theory]
    [InlineData("SslMode=Required;SslCa=ca.pem", "so that nobody verifies the server")]
    [InlineData("SslMode=VerifyCA;SslCa=ca.pem", "so that nobody verifies its host name")]
    [InlineData("SslMode=VerifyFull;SslCa=ca.pem", "the driver verifies the server itself")]
    public async Task A_callback_that_is_ignored_is_told_what_the_driver_verifies(string settings, string expected)
    {
        var found = await Verifiers.Verify.Diagnostics<DbTlsAnalyzers.Callbacks.CertificateCallbackAnalyzer>(
            $"class C {{ object M() => new MySqlConnector.MySqlConnection(\"Server=db.example.com;{settings}\") {{ RemoteCertificateValidationCallback = (a, b, c, d) => d == 0 }}; }}",
            Verifiers.Snippet.MySqlConnector);
        Assert.Contains(expected, Assert.Single(found).GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
