using DbTlsAnalyzers.Callbacks;
using DbTlsAnalyzers.Tests.Stubs;
using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Callbacks;

/// <summary>Code that does not compile, does not end, or is larger than any callback.</summary>
public sealed class RobustnessTests
{
    private const string Whole = """
        using System; using System.Linq; using System.Net.Security; using System.Security.Cryptography.X509Certificates; using Npgsql;
        class C
        {
            static readonly RemoteCertificateValidationCallback V = (s, cert, chain, errors) => { try { foreach (var x in chain!.ChainStatus) { if (x.Status != 0) return false; } return cert is X509Certificate2 { Thumbprint: "AB" } c && c.Subject[..2] == "CN"; } catch (Exception e) when (e.Message != "") { throw; } finally { Console.WriteLine($"{errors}"); } };
            void M(NpgsqlConnection n, NpgsqlDataSourceBuilder b, bool dev)
            {
                n.UserCertificateValidationCallback = dev ? V : null;
                if (dev) b.UseUserCertificateValidationCallback((s, _, _, e) => e switch { SslPolicyErrors.None => true, > SslPolicyErrors.None and < (SslPolicyErrors)3 => false, _ => throw new Exception() }).Build();
                b.UseSslClientAuthenticationOptionsCallback(o => { o.TargetHost = "x"; o.CertificateChainPolicy = new X509ChainPolicy { VerificationFlags = (X509VerificationFlags)16 }; });
            }
        }
        """;

    [Fact]
    public async Task Code_that_breaks_off_anywhere_is_survived()
    {
        for (var length = 0; length < Whole.Length; length += 7)
        {
            _ = await Verify.Diagnostics<CertificateCallbackAnalyzer>(Whole[..length], Setup);
        }
    }

    [Fact]
    public async Task Code_with_a_hole_anywhere_is_survived()
    {
        for (var start = 140; start < Whole.Length - 12; start += 11)
        {
            _ = await Verify.Diagnostics<CertificateCallbackAnalyzer>(Whole.Remove(start, 9), Setup);
        }
    }

    [Theory]
    [InlineData("(s, cert, chain, errors) => { for (;;) { } }")]
    [InlineData("(s, cert, chain, errors) => { while (true) { } }")]
    [InlineData("(s, cert, chain, errors) => { again: goto again; }")]
    [InlineData("(s, cert, chain, errors) => Loop(errors)")]
    [InlineData("(s, cert, chain, errors) => self!(s, cert, chain, errors)")]
    public Task Callbacks_that_never_answer_are_silent(string callback) =>
        CallbackCase.Members($"static bool Loop(SslPolicyErrors e) => Pool(e); static bool Pool(SslPolicyErrors e) => Loop(e); static RemoteCertificateValidationCallback? self; void M() {{ self = {callback}; c.UserCertificateValidationCallback = self; }}");

    [Fact]
    public Task A_callback_with_many_conditions_is_given_up() =>
        CallbackCase.Members($"bool[] f = new bool[1]; bool F(int i) => f[i]; void M() {{ c.UserCertificateValidationCallback = (s, cert, chain, errors) => {{ var n = 0; {string.Concat(Enumerable.Range(0, 40).Select(i => $"if (F({i})) n++; "))} return errors == SslPolicyErrors.None; }}; }}");

    [Fact]
    public Task A_deep_expression_is_survived() =>
        CallbackCase.Members($"void M() {{ c.UserCertificateValidationCallback = (s, cert, chain, errors) => errors == 0 {string.Concat(Enumerable.Repeat("|| errors == SslPolicyErrors.None ", 400))}; }}");

    [Fact]
    public async Task Nothing_is_removed_from_an_initializer_that_holds_more_than_assignments() => Assert.Equal(["Accept certificates without errors only"], await Verify.FixTitles<CertificateCallbackAnalyzer>(
        "class C { object M() => new Npgsql.NpgsqlConnection { ToString(), UserCertificateValidationCallback = (a, b, c, d) => true }; }", Setup));

    private static void Setup(TestProject project) => project.AllowErrors().Reference(References.Npgsql, MySqlConnectorStub.Reference);
}
