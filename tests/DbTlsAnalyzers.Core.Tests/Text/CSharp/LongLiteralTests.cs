using DbTlsAnalyzers.Text;
using DbTlsAnalyzers.Text.CSharp;

namespace DbTlsAnalyzers.Tests.Text.CSharp;

/// <summary>Quadratic time would show here as minutes.</summary>
public sealed class LongLiteralTests
{
    private static readonly int Count = Effort.Of(200_000);
    private static readonly object Host = new();

    [Theory]
    [InlineData("\"", "a\\\"", "\"")]
    [InlineData("@\"", "\"\"\n", "\"")]
    [InlineData("\"\"\"x", "\"\"  ", "x\"\"\"")]
    [InlineData("\"\"\"\n", "   \n", "  \"\"\"")]
    [InlineData("\"\"\"\n", "\n", "  \"\"\"")]
    [InlineData("\"\"\"\"\"\n", "  \"\"\"\"\n", "  \"\"\"\"\"")]
    public void A_long_literal_is_read_and_edited(string start, string repeated, string end)
    {
        var literal = start + string.Concat(Enumerable.Repeat(repeated, Count)) + end;

        var text = CSharpLiteral.Read(literal, Host, 0)!;

        Assert.NotNull(text.ToHost(new TextEdit(new TextRange(text.Value.Length / 2, 0), "a")));
        Assert.NotNull(text.ToHost(new TextRange(0, text.Value.Length)));
    }

    [Theory]
    [InlineData("\"", "\\")]
    [InlineData("\"", "\\x")]
    [InlineData("$\"", "{")]
    [InlineData("\"\"\"", "\"")]
    [InlineData("\"\"\"", " ")]
    [InlineData("\"\"\"\n", " ")]
    [InlineData("\"\"\"\n", "\n ")]
    [InlineData("$", "$")]
    [InlineData("@", "\"")]
    public void A_long_text_that_is_no_literal_is_refused(string start, string repeated)
    {
        var text = start + string.Concat(Enumerable.Repeat(repeated, Count));

        Assert.Null(CSharpLiteral.Read(text + "x", Host, 0));
    }

    [Fact]
    public void A_value_of_many_literals_is_edited_as_a_whole()
    {
        var text = MappedText.Concat([.. Enumerable.Range(0, Count).Select(static i => CSharpLiteral.Read("\"a\"", Host, i * 5)!)]);

        Assert.Equal(Count, text.ToHost(new TextEdit(new TextRange(0, Count), "b"))?.Count);
        Assert.Equal(new HostRange(Host, TextRange.FromBounds(1, (Count * 5) - 3)), text.ToHost(new TextRange(0, Count)));
    }

    [Fact]
    public void A_format_of_many_placeholders_is_filled()
    {
        var format = CSharpLiteral.Read("\"" + string.Concat(Enumerable.Repeat("{0}{{", Count)) + "\"", Host, 0)!;

        Assert.Equal(2 * Count, CompositeFormat.Apply(format, [null])?.Value.Length);
    }
}
