namespace DbTlsAnalyzers.Tests.Callbacks;

/// <summary>The repair of callbacks that are more than an expression: what they return depends on the errors, what they do besides stays.</summary>
public sealed class StrictCallbackTests
{
    private const string Errors = "SslPolicyErrors.None";

    [Theory]
    [InlineData("(s, cert, chain, errors) => { Console.WriteLine(errors); return cert!.Subject == \"CN=db\"; }", "(s, cert, chain, errors) => { Console.WriteLine(errors); return errors == NONE; }")]
    [InlineData("(s, cert, chain, errors) => { if (errors == NONE) return true; return cert!.Subject == \"CN=db\"; }", "(s, cert, chain, errors) => { if (errors == NONE) return true; return errors == NONE; }")]
    [InlineData("(s, cert, chain, errors) => { if (errors == NONE) { return true; } if (cert is null) { return false; } return cert.Subject.Length > 3; }", "(s, cert, chain, errors) => { if (errors == NONE) { return true; } if (cert is null) { return false; } return errors == NONE; }")]
    [InlineData("(s, cert, chain, errors) => { var ok = cert!.Subject.Length > 3; return ok; }", "(s, cert, chain, errors) => { var ok = cert!.Subject.Length > 3; return ok && errors == NONE; }")]
    [InlineData("(s, cert, chain, errors) => { return Log(errors) || cert!.Subject.Length > 3; }", "(s, cert, chain, errors) => { return (Log(errors) || cert!.Subject.Length > 3) && errors == NONE; }")]
    [InlineData("(s, cert, chain, errors) => Log(errors) | cert!.Subject.Contains(\"db\")", "(s, cert, chain, errors) => (Log(errors) | cert!.Subject.Contains(\"db\")) && errors == NONE")]
    [InlineData("(s, cert, chain, errors) => { try { return cert!.Subject == \"CN=db\"; } catch (Exception) { return true; } }", "(s, cert, chain, errors) => { try { return errors == NONE; } catch (Exception) { return errors == NONE; } }")]
    [InlineData("(s, cert, chain, errors) => { switch (errors) { case NONE: return true; case SslPolicyErrors.RemoteCertificateNameMismatch: return true; default: return false; } }", "(s, cert, chain, errors) => { switch (errors) { case NONE: return errors == NONE; case SslPolicyErrors.RemoteCertificateNameMismatch: return errors == NONE; default: return false; } }")]
    [InlineData("(s, cert, chain, errors) => { bool Inner() { return true; } return Inner() && cert!.Subject.Length > 3; }", "(s, cert, chain, errors) => { bool Inner() { return true; } return Inner() && cert!.Subject.Length > 3 && errors == NONE; }")]
    [InlineData("(_, cert, _, _) => { return cert!.Subject == \"CN=db\"; }", "(_, cert, _, errors) => { return errors == NONE; }")]
    [InlineData("(s, cert, chain, _) => cert!.Subject == \"CN=db\"", "(s, cert, chain, errors) => errors == NONE")]
    [InlineData("(object s, X509Certificate? cert, X509Chain? chain, SslPolicyErrors _) => cert!.Subject == \"CN=db\"", "(object s, X509Certificate? cert, X509Chain? chain, SslPolicyErrors errors) => errors == NONE")]
    [InlineData("delegate (object s, X509Certificate? cert, X509Chain? chain, SslPolicyErrors e) { Console.WriteLine(); return cert!.Subject == \"CN=db\"; }", "delegate (object s, X509Certificate? cert, X509Chain? chain, SslPolicyErrors e) { Console.WriteLine(); return e == NONE; }")]
    public Task A_lambda_is_rewritten(string before, string after) => CallbackCase.FixMembers(
        $"void M() {{ c.UserCertificateValidationCallback = {{|DBTLS2002:{before}|}}; }} static bool Log(SslPolicyErrors e) {{ Console.WriteLine(e); return e != SslPolicyErrors.RemoteCertificateNotAvailable; }}".Replace("NONE", Errors, StringComparison.Ordinal),
        $"void M() {{ c.UserCertificateValidationCallback = {after}; }} static bool Log(SslPolicyErrors e) {{ Console.WriteLine(e); return e != SslPolicyErrors.RemoteCertificateNotAvailable; }}".Replace("NONE", Errors, StringComparison.Ordinal));

    [Theory]
    [InlineData("void M() { c.UserCertificateValidationCallback = {|DBTLS2002:Check|}; } static bool Check(object s, X509Certificate? x, X509Chain? y, SslPolicyErrors e) { Console.WriteLine(x); return x!.Subject == \"CN=db\"; }",
        "void M() { c.UserCertificateValidationCallback = Check; } static bool Check(object s, X509Certificate? x, X509Chain? y, SslPolicyErrors e) { Console.WriteLine(x); return e == SslPolicyErrors.None; }")]
    [InlineData("void M() { c.UserCertificateValidationCallback = {|DBTLS2002:Check|}; static bool Check(object s, X509Certificate? x, X509Chain? y, SslPolicyErrors _) { return x!.Subject == \"CN=db\"; } }",
        "void M() { c.UserCertificateValidationCallback = Check; static bool Check(object s, X509Certificate? x, X509Chain? y, SslPolicyErrors errors) { return errors == SslPolicyErrors.None; } }")]
    [InlineData("readonly RemoteCertificateValidationCallback check = (s, x, y, e) => { Console.WriteLine(x); return x!.Subject == \"CN=db\"; }; void M() { c.UserCertificateValidationCallback = {|DBTLS2002:check|}; }",
        "readonly RemoteCertificateValidationCallback check = (s, x, y, e) => { Console.WriteLine(x); return e == SslPolicyErrors.None; }; void M() { c.UserCertificateValidationCallback = check; }")]
    [InlineData("void M() { c.UserCertificateValidationCallback = {|DBTLS2002:Check|}; } void N(MySqlConnection m) { m.RemoteCertificateValidationCallback = {|DBTLS2002:Check|}; } static bool Check(object s, X509Certificate? x, X509Chain? y, SslPolicyErrors e) => x!.Subject == \"CN=db\";",
        "void M() { c.UserCertificateValidationCallback = Check; } void N(MySqlConnection m) { m.RemoteCertificateValidationCallback = Check; } static bool Check(object s, X509Certificate? x, X509Chain? y, SslPolicyErrors e) => e == SslPolicyErrors.None;")]
    public Task A_method_that_serves_drivers_only_is_rewritten(string before, string after) => CallbackCase.FixMembers(before, after, all: true);

    [Theory]
    [InlineData("class C { void M(NpgsqlConnection c, System.IO.Stream t) { c.UserCertificateValidationCallback = Check; new SslStream(t, false, Check); } static bool Check(object s, X509Certificate? x, X509Chain? y, SslPolicyErrors e) => x!.Subject == \"\"; }")]
    [InlineData("class C { void M(NpgsqlConnection c) { c.UserCertificateValidationCallback = Check; Check(this, null, null, 0); } static bool Check(object s, X509Certificate? x, X509Chain? y, SslPolicyErrors e) => x!.Subject == \"\"; }")]
    [InlineData("class C { void M(NpgsqlConnection c) { c.UserCertificateValidationCallback = (s, x, _, _) => { _ = x!.Subject; return true; }; } }")]
    public async Task What_serves_something_else_or_would_mean_something_else_is_left(string source) =>
        Assert.DoesNotContain("Accept certificates without errors only", await CallbackCase.Titles(source));

    [Fact]
    public Task Callbacks_are_made_strict_all_at_once() => CallbackCase.FixMembers(
        "void M(MySqlConnection m) { c.UserCertificateValidationCallback = {|DBTLS2002:(s, x, y, e) => { Console.WriteLine(); return x!.Subject == \"\"; }|}; m.RemoteCertificateValidationCallback = {|DBTLS2002:(s, x, y, _) => x!.Issuer == \"\"|}; }",
        "void M(MySqlConnection m) { c.UserCertificateValidationCallback = (s, x, y, e) => { Console.WriteLine(); return e == SslPolicyErrors.None; }; m.RemoteCertificateValidationCallback = (s, x, y, errors) => errors == SslPolicyErrors.None; }",
        all: true);
}
