using DbTlsAnalyzers.Text;
using DbTlsAnalyzers.Text.CSharp;

namespace DbTlsAnalyzers.Tests.Text.CSharp;

public sealed class CSharpLiteralTests
{
    private const int Position = 1000;
    private static readonly object Host = new();

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"Host=db;SSL Mode=Disable\"", "Host=db;SSL Mode=Disable")]
    [InlineData("\"a\\\"b\\\\c\\'d\"", "a\"b\\c'd")]
    [InlineData("\"\\0\\a\\b\\f\\n\\r\\t\\v\"", "\0\a\b\f\n\r\t\v")]
    [InlineData("\"\\e[0m\"", "\u001B[0m")]
    [InlineData("\"\\x4g\\x41\\x041\\x00411\"", "\u0004gA\u0041\u00411")]
    [InlineData("\"\\u00e9\\U0001F512\\U00000041\"", "é\U0001F512A")]
    [InlineData("\"db\"u8", "db")]
    [InlineData("@\"C:\\ca.pem \"\"x\"\"\"", "C:\\ca.pem \"x\"")]
    [InlineData("@\"\"\"\"", "\"")]
    [InlineData("@\"\"\"\"\"\"", "\"\"")]
    [InlineData("@\"a\r\nb\"U8", "a\r\nb")]
    [InlineData("\"\"\"Pwd=\"x\"y\"\"\"", "Pwd=\"x\"y")]
    [InlineData("\"\"\"\"a\"\"\"b\"\"\"\"", "a\"\"\"b")]
    [InlineData("\"\"\"  \"\"\"u8", "  ")]
    [InlineData("\"\"\"\n  Host=db;\n    Port=1\n  \"\"\"", "Host=db;\n  Port=1")]
    [InlineData("\"\"\" \r\n\ta\r\n\r\n\tb\r\n\t\"\"\"", "a\r\n\r\nb")]
    [InlineData("\"\"\"\n  a\n \n   \n  b\n  \"\"\"", "a\n\n \nb")]
    [InlineData("\"\"\"\n\n  \"\"\"", "")]
    [InlineData("\"\"\"\n\u3000\u2003a\n\u3000\"\"\"", "\u2003a")]
    [InlineData("\"\"\"\u3000\n\tŁ\n\t\"\"\"", "Ł")]
    [InlineData("\"\"\"\n\"quoted\"\n\"\"\"", "\"quoted\"")]
    public void A_literal_of_each_form_has_its_value(string literal, string value) =>
        Assert.Equal(value, CSharpLiteral.Read(literal, Host, Position)?.Value);

    [Theory]
    [InlineData("")]
    [InlineData("$")]
    [InlineData("\"")]
    [InlineData("\"u8")]
    [InlineData("$\"")]
    [InlineData("@\"")]
    [InlineData("ab\"")]
    [InlineData("$$\"a\"")]
    [InlineData("\"abc")]
    [InlineData("\"abc\\\"")]
    [InlineData("\"a\"b\"")]
    [InlineData("\"a\nb\"")]
    [InlineData("\"\\q\"")]
    [InlineData("\"\\")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\\u12\"")]
    [InlineData("\"\\U00110000\"")]
    [InlineData("@\"abc")]
    [InlineData("@\"a\"b\"")]
    [InlineData("\"\"\"")]
    [InlineData("\"\"\"\"\"\"")]
    [InlineData("\"\"\"abc\"\"")]
    [InlineData("\"\"\"a\nb\"\"\"")]
    [InlineData("\"\"\"\n\"\"\"")]
    [InlineData("\"\"\"\n  a\n b\n  \"\"\"")]
    [InlineData("\"\"\"\n a\n b\"\"\"")]
    [InlineData("\"\"\"\n a\"\"\"\n \"\"\"")]
    [InlineData("5")]
    [InlineData("null")]
    public void What_is_no_well_formed_literal_is_not_read(string text) => Assert.Null(CSharpLiteral.Read(text, Host, Position));

    [Fact]
    public void Each_character_maps_to_its_spelling()
    {
        const string literal = """
            "a\tb\x41;\U0001F512\\"
            """;
        var text = CSharpLiteral.Read(literal, Host, Position)!;

        string[] spellings = [.. Enumerable.Range(0, text.Value.Length).Select(i => Spelling(text, literal, new TextRange(i, 1)))];

        Assert.Equal(["a", "\\t", "b", "\\x41", ";", "\\U0001F512", "\\U0001F512", "\\\\"], spellings);
    }

    [Fact]
    public void A_line_break_of_a_raw_literal_is_spelled_with_the_indentation_that_follows()
    {
        const string literal = "\"\"\"\n    a\n    b\n    \"\"\"";
        var text = CSharpLiteral.Read(literal, Host, Position)!;

        Assert.Equal(["a", "\n    ", "b"], Enumerable.Range(0, 3).Select(i => Spelling(text, literal, new TextRange(i, 1))));
    }

    [Theory]
    // regular: escapes
    [InlineData("\"ab\"", 1, 0, "\"\\\n\0\u001B{", "\"a\\\"\\\\\\n\\0\\u001B{b\"")]
    // a hex digit after \x4 would join it
    [InlineData("\"\\x4;b\"", 1, 0, "1", "\"\\x4\\u0031;b\"")]
    [InlineData("\"\\x4;b\"", 1, 1, "c", "\"\\x4\\u0063b\"")]
    [InlineData("\"\\x4;b\"", 1, 1, "", null)]
    [InlineData("\"\\x0004;b\"", 1, 1, "", "\"\\x0004b\"")]
    // half of an escape that makes two characters
    [InlineData("\"\\U0001F512\"", 0, 1, "", "\"\\uDD12\"")]
    [InlineData("\"\\U0001F512\"", 1, 0, "-", "\"\\uD83D-\\uDD12\"")]
    [InlineData("\"\\U0001F512\"u8", 0, 1, "", null)]
    // verbatim: quotes doubled
    [InlineData("@\"a\"", 1, 0, "\"\\", "@\"a\"\"\\\"")]
    // raw, one line
    [InlineData("\"\"\"a\"\"\"", 1, 0, "\n", null)]
    [InlineData("\"\"\"a\"\"\"", 1, 0, "\"", null)]
    [InlineData("\"\"\"ab\"\"\"", 1, 0, "\"\"", "\"\"\"a\"\"b\"\"\"")]
    [InlineData("\"\"\"ab\"\"\"", 1, 0, "\"\"\"", null)]
    [InlineData("\"\"\"a\"x\"\"b\"\"\"", 2, 1, "", null)]
    [InlineData("\"\"\"a\"\"\"", 0, 1, "", null)]
    // raw, several lines
    [InlineData("\"\"\"\n  a\n  \"\"\"", 1, 0, "\nb", "\"\"\"\n  a\n  b\n  \"\"\"")]
    [InlineData("\"\"\"\n  a\n  \"\"\"", 1, 0, "\r\n\r\nb", "\"\"\"\n  a\r\n\r\n  b\n  \"\"\"")]
    [InlineData("\"\"\"\n  a\n  b\n  \"\"\"", 1, 1, "", "\"\"\"\n  ab\n  \"\"\"")]
    [InlineData("\"\"\"\n  a\n\n  \"\"\"", 2, 0, "b", "\"\"\"\n  a\n  b\n  \"\"\"")]
    [InlineData("\"\"\"\n\n  b\n  \"\"\"", 0, 1, "", "\"\"\"\n  b\n  \"\"\"")]
    [InlineData("\"\"\"\n  a\n  \"\"\"", 0, 0, "\"", "\"\"\"\n  \"a\n  \"\"\"")]
    [InlineData("\"\"\"\n  a\n  \"\"\"", 0, 0, "\"\"\"", null)]
    public void An_edit_of_the_value_is_spelled_as_the_form_wants(string literal, int start, int length, string newText, string? expected)
    {
        var text = CSharpLiteral.Read(literal, Host, Position)!;

        var edits = text.ToHost(new TextEdit(new TextRange(start, length), newText));

        Assert.Equal(expected, edits is null ? null : HostText.Apply(literal, Position, edits));
    }

    [Fact]
    public void Half_a_surrogate_pair_needs_a_form_with_escapes()
    {
        var half = new TextEdit(new TextRange(1, 0), "\uD83D");

        Assert.Equal("\\uD83D", CSharpLiteral.Read("\"a\"", Host, Position)!.ToHost(half)?[0].Edit.NewText);
        Assert.Null(CSharpLiteral.Read("@\"a\"", Host, Position)!.ToHost(half));
    }

    private static string Spelling(MappedText text, string literal, TextRange range)
    {
        var host = text.ToHost(range)!.Value.Range;
        return literal.Substring(host.Start - Position, host.Length);
    }
}
