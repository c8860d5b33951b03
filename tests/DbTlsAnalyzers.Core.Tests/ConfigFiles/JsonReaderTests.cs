using DbTlsAnalyzers.ConfigFiles;

namespace DbTlsAnalyzers.Tests.ConfigFiles;

public sealed class JsonReaderTests
{
    [Fact]
    public void Strings_are_reported_under_their_configuration_key()
    {
        const string Text = """{ "ConnectionStrings": { "Shop": "Host=db" }, "A": { "B": [ "x", { "C": "y" } ] }, "D:E": "z", "N": 1, "T": true, "U": null }""";

        Assert.Equal(["ConnectionStrings:Shop = Host=db", "A:B:0 = x", "A:B:1:C = y", "D:E = z"], Reading.Values("appsettings.json", Text));
    }

    [Theory]
    [InlineData("""{ "ConnectionStrings": { "Shop": "x" } }""", ConfigEntryKind.ConnectionString)]
    [InlineData("""{ "ConnectionStrings:Shop": "x" }""", ConfigEntryKind.ConnectionString)]
    [InlineData("""{ "connectionstrings": { "Shop": { "ConnectionString": "x" } } }""", ConfigEntryKind.ConnectionString)]
    [InlineData("""{ "profiles": { "web": { "environmentVariables": { "ConnectionStrings__Shop": "x" } } } }""", ConfigEntryKind.EnvironmentVariable)]
    [InlineData("""{ "Values": { "ConnectionStrings__Shop": "x" } }""", ConfigEntryKind.EnvironmentVariable)]
    [InlineData("""{ "Database": { "ConnectionString": "x" } }""", ConfigEntryKind.Key)]
    public void The_section_says_the_kind(string text, ConfigEntryKind kind) => Assert.Equal(kind, Reading.Single("settings.json", text).Kind);

    [Fact]
    public void Double_underscores_mean_a_section_only_in_variables()
    {
        const string Text = """{ "environmentVariables": { "ConnectionStrings__Shop": "x", "SQLCONNSTR_Audit": "y" }, "A__B": "z" }""";

        Assert.Equal(
            ["ConnectionStrings:Shop ", "ConnectionStrings:Audit System.Data.SqlClient", "A__B "],
            Reading.Read("launchSettings.json", Text).Entries.Select(static entry => $"{entry.ConfigurationKey} {entry.ProviderName}"));
    }

    [Theory]
    [InlineData("""{ "ConnectionStrings": { "Shop": { "ConnectionString": "x", "ProviderName": "Npgsql" } } }""")]
    [InlineData("""{ "ConnectionStrings": { "Shop_ProviderName": "Npgsql", "Shop": "x" } }""")]
    public void A_provider_beside_the_value_is_its_provider(string text) =>
        Assert.Equal("Npgsql", Reading.Read("appsettings.json", text).Entries.Single(static entry => entry.Value.Value == "x").ProviderName);

    [Theory]
    [InlineData("""[ { "name": "ConnectionStrings__Shop", "value": "x", "slotSetting": false } ]""", "ConnectionStrings__Shop = x")]
    [InlineData("""{ "containers": [ { "environment": [ { "value": "x", "more": { "name": "n" }, "name": "ConnectionStrings__Shop" } ] } ] }""", "containers:0:environment:ConnectionStrings__Shop = x")]
    [InlineData("""{ "A": { "name": "n", "value": "x" } }""", "A:value = x")]
    public void A_value_in_a_list_has_the_name_that_stands_beside_it(string text, string expected) => Assert.Contains(expected, Reading.Values("settings.json", text));

    [Fact]
    public void Comments_are_reported_with_their_text()
    {
        const string Text = """
            {
              // dbtls:ignore DBTLS1005 known
              "A": "//no", /* dbtls:ignore
              DBTLS1003 */ "B": "/*no*/"
            }
            """;

        var file = Reading.Read("appsettings.json", Text);

        Assert.Equal(["dbtls:ignore DBTLS1005 known", "dbtls:ignore\n  DBTLS1003"], file.Comments.Select(static comment => comment.Text));
        Assert.Equal(["//no", "/*no*/"], file.Entries.Select(static entry => entry.Value.Value));
        Assert.Empty(file.Problems);
    }

    [Theory]
    [InlineData("""{ "A": "%X%" }""", "‹X›")]
    [InlineData("""{ "A": "100%;B=50%" }""", "100%;B=50%")]
    [InlineData("""{ "A": "a#{Db.Host}#b#{Port}" }""", "a‹Db.Host›b‹Port›")]
    [InlineData("""{ "A": "Password=__PWD__;x__y__z" }""", "Password=‹PWD›;x__y__z")]
    [InlineData("""{ "A": "{{ .Values.db }}" }""", "‹db›")]
    [InlineData("""{ "A": "Host=${HOST:-db};Mode=${MODE}" }""", "Host=[db];Mode=‹MODE›")]
    [InlineData("""{ "A": "pa$$word$x" }""", "pa$$word$x")]
    [InlineData("""{ "A": "${open" }""", "${open")]
    public void References_that_deployment_replaces_are_holes(string text, string expected) =>
        Assert.Equal(expected, Reading.Show(Reading.Single("a.json", text).Value));

    [Theory]
    [InlineData("""{ "A": "x" "B": "y" }""", "A = x|B = y")]
    [InlineData("""{ "A": "x\q", "B": "y" }""", "B = y")]
    [InlineData("{ \"A\": \"x\n, \"B\": \"y\" }", "B = y")]
    [InlineData("""{ "A": x, "B": "y" }""", "B = y")]
    [InlineData("""{ "A": { "B": "x" ], "C": "y" }""", "A:B = x|A:C = y")]
    [InlineData("""{ x: "y", "A": "w" }""", "A = w")]
    [InlineData("""[ "x", { "A": "y" } ]""", "0 = x|1:A = y")]
    [InlineData("""{ "A": "x" } { "B": "y" }""", "A = x")]
    public void What_is_malformed_is_a_problem_and_reading_goes_on(string text, string expected)
    {
        Assert.Equal(expected, string.Join('|', Reading.Values("a.json", text)));
        Assert.NotEmpty(Reading.Read("a.json", text).Problems);
    }

    [Fact]
    public void A_number_is_no_key() => Assert.Equal(["A = x"], Reading.Values("a.json", """{ 1: "y", 123: "z", "A": "x" }"""));

    // RFC 8259, section 7
    [Theory]
    [InlineData(@"\""\\\/\b\f\n\r\t", "\"\\/\b\f\n\r\t")]
    [InlineData(@"\u00e9\u00FA\u0aF9\u9f0A", "\u00E9\u00FA\u0AF9\u9F0A")]
    public void Escapes_are_those_of_JSON(string text, string expected) => Assert.Equal(expected, Reading.Single("a.json", $$"""{ "A": "{{text}}" }""").Value.Value);

    [Fact]
    public void The_key_range_is_the_name_without_quotes()
    {
        const string Text = """{ "ConnectionStrings": { "Shop": "x" } }""";

        var range = Reading.Single("a.json", Text).KeyRange;

        Assert.Equal("Shop", Text.Substring(range.Start, range.Length));
    }
}
