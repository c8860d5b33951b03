using System.Globalization;
using System.Text;
using DbTlsAnalyzers.ConfigFiles;
using DbTlsAnalyzers.FuzzTests.Inputs;
using DbTlsAnalyzers.FuzzTests.Running;
using DbTlsAnalyzers.Tests.Rules;
using Xunit.Abstractions;

namespace DbTlsAnalyzers.FuzzTests.Surfaces;

/// <summary>
/// Twice the input takes about twice the time. What is compared is processor time of this process, which other work on the machine hardly changes, over a factor of
/// eight in size: linear is 8, quadratic 64, and what is allowed lies between the two. Only what takes long enough to be noticed counts, so that a slow or busy machine
/// does not decide, and a surprise is measured again.
/// </summary>
public sealed class GrowthTests(ITestOutputHelper output)
{
    private const double Allowed = 30;
    private static readonly TimeSpan Noise = TimeSpan.FromMilliseconds(200);

    [Theory]
    [InlineData("new NpgsqlConnection(\"Host=db#.example.com;SSL Mode=Require\");", 50)]
    [InlineData("b[\"K#\"] = \"Host=a;SSL Mode=Prefer\";", 100)]
    [InlineData("b.SslMode = SslMode.Disable;", 100)]
    [InlineData("if (f) { b.SslMode = SslMode.Disable; }", 100)]
    [InlineData("if (f) { b[\"K#\"] = \"x\"; }", 100)]
    [InlineData("b.Clear();", 100)]
    [InlineData("x += \"Host=db#.example.com;Database=a;SSL Mode=Disable\";", 100)]
    [InlineData("_s += \"Host=db#.example.com;Database=a;SSL Mode=Disable\";", 100)]
    [InlineData("if (f) { x += \"Host=db#.example.com;Database=a;SSL Mode=Disable\"; }", 100)]
    [InlineData("x = x + \"Host=db#.example.com;\"; new NpgsqlConnection(x);", 50)]
    [InlineData("t.Append(\"Host=db#.example.com;\");", 100)]
    [InlineData("var s# = \"Host=db#.example.com;Database=a;SSL Mode=Disable\"; Use(s#);", 50)]
    [InlineData("System.Action a# = () => Use(x); x = \"Host=db#.example.com;Database=a;SSL Mode=Disable\";", 50)]
    [InlineData("void L#() { new NpgsqlConnection(\"Host=db#.example.com;SSL Mode=Require\"); } L#();", 50)]
    [InlineData("new NpgsqlConnection(x + \"Host=db#.example.com;SSL Mode=Require\");", 50)]
    [InlineData("new NpgsqlConnection(Get(\"h#\"));", 50)]
    [InlineData("if (f) { x = \"Host=db#.example.com;SSL Mode=Require\"; } new NpgsqlConnection(x);", 50)]
    [InlineData("c.UserCertificateValidationCallback = (s, a, h, e) => f;", 50)]
    [InlineData("if (f) { c.UserCertificateValidationCallback = Check; }", 50)]
    [InlineData("var c# = new NpgsqlConnection(\"Host=db#.example.com;SSL Mode=Require\"); c#.UserCertificateValidationCallback = (s, a, h, e) => f;", 25)]
    [InlineData("var c# = new NpgsqlConnection(); c#.ConnectionString = \"Host=db#.example.com;SSL Mode=Require\"; c#.UserCertificateValidationCallback = (s, a, h, e) => e == 0;", 25)]
    [InlineData("var d# = new NpgsqlDataSourceBuilder(\"Host=db#.example.com;SSL Mode=Require\"); d#.UseUserCertificateValidationCallback((s, a, h, e) => true);", 25)]
    [InlineData("} void M#(string x) { new NpgsqlConnection(\"Host=db#.example.com;SSL Mode=Require\");", 50)]
    [InlineData("} const string S# = \"Host=db#.example.com;SSL Mode=Require\"; void M#() { new NpgsqlConnection(S#);", 50)]
    public void Analysing_code_takes_time_in_proportion(string part, int count) => Grows(count, n => Method(part, n), static text => Lab.Diagnose(Lab.Project(new FuzzInput("Long.cs", text))).GetAwaiter().GetResult());

    [Theory]
    [InlineData("SSL Mode=Require;", 500)]
    [InlineData("Host=a#;", 500)]
    [InlineData("Foo#=bar;", 500)]
    [InlineData("Root Certificate='ca#.pem';", 500)]
    [InlineData("=;", 500)]
    [InlineData("\"", 5_000)]
    public void Judging_connection_strings_takes_time_in_proportion(string part, int count) => Grows(count, n => "Host=db.example.com;" + Parts(part, n).Replace("\n", "", StringComparison.Ordinal), static text => _ = new Bench([Chance.Drivers[0]], text, hasHoles: false).Findings.Count);

    [Theory]
    [InlineData("a.json", "{\"a#\":\"Host=db.example.com;SSL Mode=Require\",\"b\":[", 5_000)]
    [InlineData("a.json", "\"a#\":\"Host=db.example.com\",", 5_000)]
    [InlineData("web.config", "<add name='a#' connectionString='Host=db.example.com;SSL Mode=Require'/>", 5_000)]
    [InlineData("web.config", "<a b='&#65;'>", 5_000)]
    [InlineData("compose.yml", "a#: Host=db.example.com;Password=${X:-y};SSL Mode=Require", 5_000)]
    [InlineData("compose.yml", "- &a# [*a#, {b: \"c", 2_000)]
    [InlineData(".env", "A#=\"Host=db.example.com;Password=${X:-y}\"", 5_000)]
    [InlineData("a.ini", "[s#]", 5_000)]
    public void Reading_files_takes_time_in_proportion(string path, string part, int count) => Grows(count, n => Parts(part, n), text => _ = ConfigFile.Read(path, text, path));

    [Theory]
    [InlineData("appsettings.json", "\"a#\": \"Host=db.example.com;Database=shop;Username=shop;SSL Mode=Require\",", 40)]
    [InlineData(".env", "A#=Host=db.example.com;Database=shop;Username=shop;SSL Mode=Require", 40)]
    [InlineData("compose.yml", "  A#: Host=db.example.com;Database=shop;Username=shop;SSL Mode=Require", 40)]
    public void Analysing_files_takes_time_in_proportion(string path, string part, int count) =>
        Grows(count, n => (path[0] == 'a' ? "{ \"ConnectionStrings\": {" : "environment:\n") + Parts(part, n), text => Lab.Diagnose(Lab.Project(new FuzzInput(path, text))).GetAwaiter().GetResult());

    /// <summary>A method of that many statements.</summary>
    private static string Method(string part, int count) =>
        $$"""
        using Npgsql;
        using System.Net.Security;
        class C
        {
            bool f;
            string _s;
            string Get(string host) => "Host=" + host + ";SSL Mode=Require";
            static bool Check(object s, object a, object h, SslPolicyErrors e) => true;
            void Use(string s) { }
            void M(string x, NpgsqlConnection c, NpgsqlConnectionStringBuilder b, System.Text.StringBuilder t)
            {
                {{Parts(part, count)}}
            }
        }
        """;

    private static string Parts(string part, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            _ = text.Append(part.Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)).Append('\n');
        }

        return text.ToString();
    }

    private void Grows(int count, Func<int, string> make, Action<string> work)
    {
        var (small, large) = (make(count), make(count * 8));
        work(make(count / 2));
        var (first, second) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var round = 0; round < 3; round++)
        {
            (first, second) = (Max(first, Time(small, work)), round == 0 ? Time(large, work) : Min(second, Time(large, work)));
            if (second <= Max(first, Noise) * Allowed)
            {
                break;
            }
        }

        output.WriteLine($"{first.TotalMilliseconds:0} ms, eight times as much {second.TotalMilliseconds:0} ms");
        Assert.True(second <= Max(first, Noise) * Allowed, $"{small.Length} characters take {first.TotalMilliseconds:0} ms, {large.Length} take {second.TotalMilliseconds:0} ms");
    }

    private static TimeSpan Time(string text, Action<string> work)
    {
        var before = Patience.Work();
        Assert.True(Patience.Allows(() => work(text)), "no end");
        return Patience.Work() - before;
    }

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
