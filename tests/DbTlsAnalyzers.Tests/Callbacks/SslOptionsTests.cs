namespace DbTlsAnalyzers.Tests.Callbacks;

public sealed class SslOptionsTests
{
    [Theory]
    [InlineData("c.SslClientAuthenticationOptionsCallback = o => {|DBTLS2003!Warning:o.TargetHost = \"db.internal\"|};")]
    [InlineData("c.SslClientAuthenticationOptionsCallback = o => { {|DBTLS2003!Warning:o.TargetHost = name|}; };")]
    [InlineData("new NpgsqlDataSourceBuilder().UseSslClientAuthenticationOptionsCallback(o => {|DBTLS2003!Warning:o.TargetHost = \"db.internal\"|});")]
    [InlineData("c.SslClientAuthenticationOptionsCallback = o => o.CertificateChainPolicy = new X509ChainPolicy { {|DBTLS2003!Warning:VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority|} };")]
    [InlineData("c.SslClientAuthenticationOptionsCallback = o => { var p = new X509ChainPolicy(); {|DBTLS2003!Warning:p.VerificationFlags = X509VerificationFlags.AllFlags|}; o.CertificateChainPolicy = p; };")]
    [InlineData("if (name == \"x\") c.SslClientAuthenticationOptionsCallback = o => {|DBTLS2003!Info:o.TargetHost = \"db.internal\"|};")]
    public Task Options_that_bypass_verification_are_found(string statement) => CallbackCase.Members($"void M(string name) {{ {statement} }}");

    [Theory]
    [InlineData("c.SslClientAuthenticationOptionsCallback = o => o.CertificateRevocationCheckMode = X509RevocationMode.Online;")]
    [InlineData("c.SslClientAuthenticationOptionsCallback = o => { o.ClientCertificates = null; o.TargetHost = null; };")]
    [InlineData("c.SslClientAuthenticationOptionsCallback = o => o.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, VerificationFlags = X509VerificationFlags.NoFlag };")]
    [InlineData("c.SslClientAuthenticationOptionsCallback = o => o.RemoteCertificateValidationCallback = null;")]
    [InlineData("c.SslClientAuthenticationOptionsCallback = o => o.RemoteCertificateValidationCallback = (s, cert, chain, errors) => { chain!.ChainPolicy.VerificationFlags = X509VerificationFlags.AllFlags; return errors == SslPolicyErrors.None; };")]
    [InlineData("c.SslClientAuthenticationOptionsCallback = null;")]
    public Task Options_that_bypass_nothing_are_silent(string statement) => CallbackCase.Members($"void M(string name) {{ {statement} }}");

    [Theory]
    [InlineData("SslProtocols.Tls12 | {|DBTLS1006!Warning:SslProtocols.Tls11|}", "SslProtocols.Tls12")]
    [InlineData("SslProtocols.Tls13 | {|DBTLS1006:SslProtocols.Tls|} | SslProtocols.Tls12", "SslProtocols.Tls13 | SslProtocols.Tls12")]
    [InlineData("{|DBTLS1006:SslProtocols.Tls11 | SslProtocols.Tls | SslProtocols.Tls12|}", "SslProtocols.Tls12")]
    [InlineData("{|DBTLS1006:(SslProtocols)3840|}", "SslProtocols.Tls12")]
    [InlineData("{|DBTLS1006:SslProtocols.Default|} | SslProtocols.Tls13", "SslProtocols.Tls13")]
    public Task Obsolete_versions_are_found_and_taken_out(string before, string after) =>
        CallbackCase.FixMembers(
            $"void M() {{ c.SslClientAuthenticationOptionsCallback = o => {{ o.EnabledSslProtocols = {before}; }}; }}",
            $"void M() {{ c.SslClientAuthenticationOptionsCallback = o => {{ o.EnabledSslProtocols = {after}; }}; }}");

    [Theory]
    [InlineData("connection.SslClientAuthenticationOptionsCallback = o => o.EnabledSslProtocols = [versions];")]
    [InlineData("source.UseSslClientAuthenticationOptionsCallback(o => { o.EnabledSslProtocols = [versions]; });")]
    [InlineData("slim.UseSslClientAuthenticationOptionsCallback(o => { o.EnabledSslProtocols = [versions]; }).EnableTransportSecurity();")]
    [InlineData("context.ConfigureDataSource(b => b.UseSslClientAuthenticationOptionsCallback(o => o.EnabledSslProtocols = [versions]));")]
    public Task Obsolete_versions_are_taken_out_of_every_member(string statement) =>
        CallbackCase.Fix(
            $"class Shop {{ {CallbackMember.Fields} void Open() {{ {statement.Replace("[versions]", "SslProtocols.Tls12 | {|DBTLS1006:SslProtocols.Tls11|}", StringComparison.Ordinal)} }} }}",
            $"class Shop {{ {CallbackMember.Fields} void Open() {{ {statement.Replace("[versions]", "SslProtocols.Tls12", StringComparison.Ordinal)} }} }}");

    [Fact]
    public Task The_setting_goes_if_no_version_is_left() =>
        CallbackCase.FixMembers(
            "void M() { c.SslClientAuthenticationOptionsCallback = o => { o.EnabledSslProtocols = {|DBTLS1006:SslProtocols.Tls|}; }; }",
            "void M() { c.SslClientAuthenticationOptionsCallback = o => { }; }");

    [Theory]
    [InlineData("SslProtocols.None")]
    [InlineData("SslProtocols.Tls12 | SslProtocols.Tls13")]
    [InlineData("(SslProtocols)12288")]
    [InlineData("given")]
    public Task Versions_that_are_fine_or_not_known_are_silent(string value) =>
        CallbackCase.Members($"void M(SslProtocols given) {{ c.SslClientAuthenticationOptionsCallback = o => o.EnabledSslProtocols = {value}; }}");

    [Theory]
    [InlineData("static readonly X509ChainPolicy Policy = new() { VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority };")]
    [InlineData("static X509ChainPolicy Policy => new() { VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority };")]
    public Task A_lax_policy_of_a_member_is_found_where_it_is_assigned(string member) =>
        CallbackCase.FixMembers(
            member + " void M() { c.SslClientAuthenticationOptionsCallback = o => { {|DBTLS2003:o.CertificateChainPolicy = Policy|}; }; }",
            member + " void M() { c.SslClientAuthenticationOptionsCallback = o => { }; }");

    [Fact]
    public Task A_strict_policy_of_a_member_is_silent() =>
        CallbackCase.Members("static readonly X509ChainPolicy Policy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust }; void M() { c.SslClientAuthenticationOptionsCallback = o => { o.CertificateChainPolicy = Policy; }; }");
}
