using System.Globalization;
using System.Text;
using DbTlsAnalyzers.FuzzTests.Inputs;
using DbTlsAnalyzers.FuzzTests.Running;

namespace DbTlsAnalyzers.FuzzTests.Surfaces;

/// <summary>
/// Depth and length that nobody writes, on the small stacks that threads have on Windows: the analyzers survive what the compiler survives. A stack that overflows takes the whole
/// run with it, which is failure enough.
/// </summary>
public sealed class NestingTests
{
    private const string Head = "using System; using System.Text; using System.Net.Security; using System.Security.Cryptography.X509Certificates; using Npgsql; class C { bool f; string Of(string x) => x; RemoteCertificateValidationCallback K; SslPolicyErrors E; void M(string x, NpgsqlConnection c, NpgsqlConnectionStringBuilder b) { ";

    [Theory]
    [InlineData("new NpgsqlConnection(", "\"Host=a\"", " + \"x\"", 5_000, ");")]
    [InlineData("new NpgsqlConnection(", "\"Host=a\"", " + x", 5_000, ");")]
    [InlineData("new NpgsqlConnection(", "\"Host=a\"", " ?? x", 500, ");")]
    [InlineData("var cs = ", "\"Host=a;SSL Mode=Disable;Database=\"", " + x + \";\"", 3_000, ";")]
    [InlineData("c.ConnectionString = ", "\"Host=a\"", ".Replace(\"a\", x)", 300, ";")]
    [InlineData("c.ConnectionString = new StringBuilder()", ".Append(\"Host=a\")", ".Append(x)", 300, ".ToString();")]
    [InlineData("b.SslMode = ", "SslMode.Disable", " | SslMode.Prefer", 3_000, ";")]
    [InlineData("c.UserCertificateValidationCallback = (s, a, h, e) => ", "e == 0", " || e == SslPolicyErrors.None", 3_000, ";")]
    [InlineData("c.UserCertificateValidationCallback = (s, a, h, e) => ", "e == 0", " && f", 3_000, ";")]
    [InlineData("c.UserCertificateValidationCallback = ", "K", " + K", 3_000, ";")]
    [InlineData("c.UserCertificateValidationCallback += ", "K", " ?? K", 500, ";")]
    public void Long_chains_are_survived(string before, string first, string more, int count, string after) => Survive(before + first + TextMutator.Repeat(more, count) + after);

    [Theory]
    [InlineData("new NpgsqlConnection(", "f ? \"Host=a\" : (", "x", ")", ");")]
    [InlineData("new NpgsqlConnection(", "(", "\"Host=a\"", ")", ");")]
    [InlineData("new NpgsqlConnection(", "(string)(", "\"Host=a\"", ")", ");")]
    [InlineData("new NpgsqlConnection(", "Of(", "\"Host=a\"", ")", ");")]
    [InlineData("new NpgsqlConnection(", "string.Concat(x, ", "\"Host=a\"", ")", ");")]
    [InlineData("new NpgsqlConnection(", "string.Format(\"{0}\", ", "\"Host=a\"", ")", ");")]
    [InlineData("new NpgsqlConnection(", "$\"Host=a;{", "x", "}\"", ");")]
    [InlineData("new NpgsqlConnection(", "x switch { \"a\" => \"Host=a\", _ => ", "x", " }", ");")]
    [InlineData("string cs; new NpgsqlConnection(", "cs = ", "\"Host=a\"", "", ");")]
    [InlineData("new NpgsqlConnection(", "x ?? (", "\"Host=a\"", ")", ");")]
    [InlineData("new NpgsqlConnection(", "f ? ", "x", " : \"Host=a\"", ");")]
    [InlineData("", "if (f) ", "new NpgsqlConnection(\"Host=a\");", "", "")]
    [InlineData("", "{ ", "new NpgsqlConnection(\"Host=a\");", " }", "")]
    [InlineData("var cs = \"\"; ", "while (f) { cs += x; ", "new NpgsqlConnection(cs);", " }", "")]
    [InlineData("var cs = \"\"; ", "try { cs += x; ", "new NpgsqlConnection(cs);", " } finally { cs = x; }", "")]
    [InlineData("var cs = \"\"; ", "if (f) { cs += x; } else { ", "new NpgsqlConnection(cs);", " }", "")]
    [InlineData("", "foreach (var y in x) using (var d = new NpgsqlConnection(\"Host=a\")) ", "{ }", "", "")]
    [InlineData("", "void L() { ", "new NpgsqlConnection(\"Host=a\");", " }", "")]
    [InlineData("c.UserCertificateValidationCallback = ", "f ? K : (", "K", ")", ";")]
    [InlineData("c.UserCertificateValidationCallback = (s, a, h, e) => ", "!(", "f", ")", ";")]
    [InlineData("c.UserCertificateValidationCallback = (s, a, h, e) => ", "f ? true : (", "f", ")", ";")]
    [InlineData("c.UserCertificateValidationCallback = (s, a, h, e) => { ", "if (f) { ", "return true;", " }", " return false; };")]
    [InlineData("c.UserCertificateValidationCallback = (s, a, h, e) => { ", "try { ", "return true;", " } catch { }", " return false; };")]
    [InlineData("c.UserCertificateValidationCallback = (s, a, h, e) => ", "e switch { 0 => true, _ => ", "f", " }", ";")]
    [InlineData("", "#if DEBUG\n", "new NpgsqlConnection(\"Host=a\");", "\n#endif\n", "")]
    public void Deep_code_is_survived(string before, string open, string middle, string close, string after)
    {
        // Roslyn binds what stands in a hole of an interpolation twice, hence a nested one as often as its depth doubles.
        var depth = open.StartsWith('$') ? 12 : 100;
        Survive(before + TextMutator.Repeat(open, depth) + middle + TextMutator.Repeat(close, depth) + after);
    }

    [Fact]
    public void Hundreds_of_strings_in_one_method_are_survived()
    {
        var code = new StringBuilder();
        for (var i = 0; i < 60; i++)
        {
            _ = code.Append(CultureInfo.InvariantCulture, $"new NpgsqlConnection(\"Host=db{i}.example.com;SSL Mode=Require\"); b[\"K{i}\"] = \"Host=a;SSL Mode=Prefer\"; x += \"Host=db{i}.example.com;Database=a;SSL Mode=Disable\"; var s{i} = x;\n");
        }

        Survive(code.ToString());
    }

    private static void Survive(string body) =>
        Assert.True(Patience.Allows(() => Lab.Diagnose(Lab.Project(new FuzzInput("Deep.cs", Head + body + " } }"))).GetAwaiter().GetResult()), "no end");
}
