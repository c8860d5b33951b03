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
}
