using System.Text;
using DbTlsAnalyzers.Certificates;
using DbTlsAnalyzers.FuzzTests.Inputs;
using DbTlsAnalyzers.FuzzTests.Running;
using DbTlsAnalyzers.Tests.Rules;

namespace DbTlsAnalyzers.FuzzTests.Surfaces;

/// <summary>Ten million characters without a line break, in every format.</summary>
public sealed class LongLineTests
{
    private const int Length = 10_000_000;
    private const string Padding = "Application Name=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx;";
    private const string Strings = "class C { void M(string x) { # } }";

    [Theory]
    [InlineData("new Npgsql.NpgsqlConnection(\"Host=a;SSL Mode=Disable;#\");", "Application Name=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx;")]
    [InlineData("new Npgsql.NpgsqlConnection(@$\"Host=a;{x};#\");", "Application Name=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx;")]
    [InlineData("new Npgsql.NpgsqlConnection(\"\"\"Host=a;SSL Mode=Disable;#\"\"\");", "x")]
    [InlineData("new Npgsql.NpgsqlConnection(\"Host=a;SSL Mode=Disable;Password=#\");", "\\u0041")]
    [InlineData("var connectionString = \"Host=db.example.com;Database=shop;SSL Mode=Disable;#\";", "Host=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;")]
    [InlineData("/* Npgsql # */", "SSL Mode=Disable;")]
    public void Long_lines_of_code_are_survived(string statement, string part) => Survive("Long.cs", Strings.Replace("#", statement, StringComparison.Ordinal), part);

    [Theory]
    [InlineData("appsettings.json", "{\"ConnectionStrings\":{\"Shop\":\"Host=db.example.com;Database=shop;SSL Mode=Disable;#\"}}", "Application Name=x;")]
    [InlineData("appsettings.json", "{\"ConnectionStrings\":{#\"Z\":\"\"}}", "\"Shop\":\"Host=db.example.com;" + Padding + "SSL Mode=Disable\",")]
    [InlineData("appsettings.json", "{\"ConnectionStrings\":{\"Shop\":\"#\"}}", "\\u0041")]
    [InlineData("appsettings.json", "{\"#\":\"Host=db.example.com;SSL Mode=Disable\"}", "a:")]
    [InlineData("web.config", "<configuration><connectionStrings><add name='Shop' connectionString='Host=db.example.com;SSL Mode=Disable;#'/></connectionStrings></configuration>", "&#65;")]
    [InlineData("web.config", "<configuration><connectionStrings>#</connectionStrings></configuration>", "<add name='Shop' connectionString='Host=db.example.com;" + Padding + "SSL Mode=Disable'/>")]
    [InlineData("web.config", "<configuration #/>", "a='bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb' ")]
    [InlineData(".env", "SHOP_CONNECTION_STRING=\"Host=db.example.com;SSL Mode=Disable;#\"", "\\\"")]
    [InlineData(".env", "SHOP_CONNECTION_STRING=Host=db.example.com;SSL Mode=Disable;#", "${X:-y}")]
    [InlineData("compose.yml", "environment: { SHOP_CONNECTION_STRING: \"Host=db.example.com;SSL Mode=Disable;#\" }", "\\x41")]
    [InlineData("compose.yml", "environment: { # }", "a: \"Host=db.example.com;" + Padding + "SSL Mode=Disable\", ")]
    [InlineData("compose.yml", "environment: #", "${A:-")]
    [InlineData("compose.yml", "#", "- ")]
    [InlineData("compose.yml", "a: #", "{{ b }}")]
    [InlineData("my.ini", "[ConnectionStrings]\nShop = Host=db.example.com;SSL Mode=Disable;#", "=;")]
    public void Long_lines_of_files_are_survived(string path, string text, string part) => Survive(path, text, part);

    [Theory]
    [InlineData("-----BEGIN CERTIFICATE-----#-----END CERTIFICATE-----", "QUJD")]
    [InlineData("#", "-----BEGIN CERTIFICATE-----")]
    [InlineData("#", "-")]
    public void Long_lines_of_certificates_are_survived(string text, string part) => Assert.NotNull(PemFile.Read(Fill(text, part)));

    [Theory]
    [InlineData("Host=db.example.com;SSL Mode=Disable;Application Name='#'", "''")]
    [InlineData("Host=db.example.com;SSL Mode=Disable;#=a", "==")]
    [InlineData("#", "Host=a,")]
    [InlineData("#", ";")]
    public void Long_connection_strings_are_survived(string text, string part) => _ = new Bench([Chance.Drivers[0]], Fill(text, part), hasHoles: false).Findings.Count;

    private static string Fill(string text, string part) => text.Replace("#", new StringBuilder(Length).Insert(0, part, Length / part.Length).ToString(), StringComparison.Ordinal);

    private static void Survive(string path, string text, string part) =>
        Assert.True(Patience.Allows(() => Lab.Diagnose(Lab.Project(new FuzzInput(path, Fill(text, part)))).GetAwaiter().GetResult()), "no end");
}
