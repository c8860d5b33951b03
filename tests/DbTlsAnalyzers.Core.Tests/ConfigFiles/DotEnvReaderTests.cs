using DbTlsAnalyzers.ConfigFiles;

namespace DbTlsAnalyzers.Tests.ConfigFiles;

public sealed class DotEnvReaderTests
{
    // "Syntax for environment files in Docker Compose": docs.docker.com/compose/how-tos/environment-variables/variable-interpolation
    [Theory]
    [InlineData("VAR=VAL", "VAL")]
    [InlineData("VAR=\"VAL\"", "VAL")]
    [InlineData("VAR='VAL'", "VAL")]
    [InlineData("VAR: VAL", "VAL")]
    [InlineData("VAR = VAL  ", "VAL")]
    [InlineData("VAR=VAL # comment", "VAL")]
    [InlineData("VAR=VAL# not a comment", "VAL# not a comment")]
    [InlineData("VAR=\"VAL # not a comment\"", "VAL # not a comment")]
    [InlineData("VAR=\"VAL\" # comment", "VAL")]
    [InlineData("VAR='$OTHER'", "$OTHER")]
    [InlineData("VAR='${OTHER}'", "${OTHER}")]
    [InlineData("VAR='Let\\'s go!'", "Let's go!")]
    [InlineData("VAR=\"{\\\"hello\\\": \\\"json\\\"}\"", "{\"hello\": \"json\"}")]
    [InlineData("VAR=\"some\\tvalue\"", "some\tvalue")]
    [InlineData("VAR='some\\tvalue'", "some\\tvalue")]
    [InlineData("VAR=some\\tvalue", "some\\tvalue")]
    [InlineData("VAR='SOME\nVALUE'", "SOME\nVALUE")]
    [InlineData("VAR=\"SOME\r\nVALUE\"", "SOME\nVALUE")]
    [InlineData("export VAR=VAL", "VAL")]
    [InlineData("export\tVAR=VAL", "VAL")]
    [InlineData("VAR=$OTHER", "‹OTHER›")]
    [InlineData("VAR=a${OTHER}b", "a‹OTHER›b")]
    [InlineData("VAR=\"a${OTHER}b\"", "a‹OTHER›b")]
    [InlineData("VAR=${OTHER:-default}", "[default]")]
    [InlineData("VAR=${OTHER-default}", "[default]")]
    [InlineData("VAR=${OTHER:?error}", "‹OTHER›")]
    [InlineData("VAR=${OTHER?error}", "‹OTHER›")]
    [InlineData("VAR=${OTHER:+replacement}", "‹OTHER›")]
    [InlineData("VAR=${OTHER:-a${INNER:-b}c}", "[a][b][c]")]
    [InlineData("VAR=${OTHER:-}", "‹OTHER›")]
    [InlineData("VAR=a$$b", "a$b")]
    [InlineData("VAR=\"a\\$b\"", "a$b")]
    [InlineData("VAR=\"a\\\\\"", "a\\")]
    [InlineData("VAR=${OTHER", "${OTHER")]
    [InlineData("VAR=%OTHER%", "‹OTHER›")]
    [InlineData("VAR=", "")]
    [InlineData("VAR= # comment", "")]
    [InlineData("\uFEFFVAR=VAL\r\n", "VAL")]
    [InlineData("VAR=\"a\rb\"", "a\rb")]
    [InlineData("VAR='a\rb'", "a\rb")]
    [InlineData("VAR='a\\\\'", "a\\\\")]
    [InlineData("VAR='a\\\r\nb'", "a\\\nb")]
    [InlineData("VAR=\"\\a\\b\\f\\n\\r\\t\\v\"", "\a\b\f\n\r\t\v")]
    [InlineData("VAR=\"a\\qb\"", "a\\qb")]
    [InlineData("VAR=\"a\\0101b\"", "aAb")]
    [InlineData("VAR=\"\\0000\\0777\\07\"", "\0\u01FF\\07")]
    [InlineData("VAR=\"\\0108\\01/1\"", "\\0108\\01/1")]
    [InlineData("VAR=\"\\${A}${B:-x}\"", "${A}[x]")]
    [InlineData("VAR=\"\\${A:-x}\"", "${A:-x}")]
    [InlineData("VAR=\"\\${A}\\${B}\"", "${A}${B}")]
    public void Values_are_what_Compose_documents(string line, string expected)
    {
        var entry = Reading.Single(".env", line);

        Assert.Equal("VAR", entry.Name);
        Assert.Equal(expected, Reading.Show(entry.Value));
    }

    [Theory]
    [InlineData("# VAR=VAL")]
    [InlineData("  # VAR=VAL")]
    [InlineData("")]
    [InlineData("VAR\n")]
    [InlineData("VAR=\"VAL\n")]
    [InlineData("V AR=VAL")]
    [InlineData("VAR\n=VAL")]
    [InlineData("VAR=\"x\r")]
    [InlineData("VAR=\"x\\")]
    [InlineData("VAR=\"x\\01")]
    public void Comments_names_alone_and_malformed_lines_have_no_value(string text) => Assert.Empty(Reading.Read(".env", text).Entries);

    [Fact]
    public void Variables_follow_each_other_after_whatever_is_malformed()
    {
        const string Text = "A=1\nB C=2\nD=\"3\n'4\nE=5 # dbtls:ignore DBTLS1003 known\n";

        Assert.Equal(["A = 1", "E = 5"], Reading.Values("shop.env", Text));
        Assert.Equal("dbtls:ignore DBTLS1003 known", Assert.Single(Reading.Read("shop.env", Text).Comments).Text);
    }

    [Fact]
    public void A_name_that_starts_like_export_is_a_name() => Assert.Equal(["exporter = x", "export = y"], Reading.Values(".env", "exporter=x\nexport=y\n"));

    [Theory]
    [InlineData(".env")]
    [InlineData("deploy/.env.production")]
    [InlineData(@"deploy\shop.env")]
    public void Environment_files_are_known_by_their_name(string path) =>
        Assert.Equal(("ConnectionStrings:Shop", ConfigEntryKind.EnvironmentVariable), Reading.Single(path, "ConnectionStrings__Shop=x") is var e ? (e.ConfigurationKey, e.Kind) : default);
}
