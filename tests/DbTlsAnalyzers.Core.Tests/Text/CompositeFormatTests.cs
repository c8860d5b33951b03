using System.Globalization;
using DbTlsAnalyzers.Tests.Text.CSharp;
using DbTlsAnalyzers.Text;
using DbTlsAnalyzers.Text.CSharp;

namespace DbTlsAnalyzers.Tests.Text;

public sealed class CompositeFormatTests
{
    private static readonly object Host = new();
    private static readonly string[] Atoms =
        ["a", ";", "=", "{{", "}}", "{{", "}}", "{0}", "{1}", "{0}", "{1}", "{", "}", "{2}", "{0 }", "{0,3}", "{1,-3 }", "{0:x}", "{0, 4:N2}", "{ 0}", "{a}", "{0,}", "{0:{}"];

    [Theory]
    [InlineData("Host={0};SSL Mode={1}", "Host=db;SSL Mode=Disable")]
    [InlineData("{0}{1}", "dbDisable")]
    [InlineData("{{{0}}}", "{db}")]
    [InlineData("{1 };", "Disable;")]
    [InlineData("{0,5};{1:x}", "\uFFFC;\uFFFC")]
    [InlineData("{2}", "\uFFFC")]
    [InlineData("no placeholder", "no placeholder")]
    [InlineData("", "")]
    [InlineData("{0,9}", "\uFFFC")]
    [InlineData("{0,-999999}", "\uFFFC")]
    public void Placeholders_are_replaced_by_their_arguments(string format, string expected) =>
        Assert.Equal(expected, CompositeFormat.Apply(Literal(format, 0), [Literal("db", 100), Literal("Disable", 200), null])?.Value);

    [Theory]
    [InlineData("{3}")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{}")]
    [InlineData("{0")]
    [InlineData("{0,")]
    [InlineData("{0:")]
    [InlineData("{-1}")]
    [InlineData("{0:a{b}")]
    [InlineData("{0,1000000}")]
    [InlineData("{99999999999999999999}")]
    public void What_string_Format_refuses_has_no_text(string format) =>
        Assert.Null(CompositeFormat.Apply(Literal(format, 0), [Literal("db", 100), null, null]));

    [Fact]
    public void A_placeholder_of_two_digits_names_an_argument_beyond_the_ninth() =>
        Assert.Equal("jkb", CompositeFormat.Apply(Literal("{9}{10}{1}", 0), [.. "abcdefghijk".Select((c, i) => Literal(c.ToString(), 100 * (i + 1)))])?.Value);

    [Fact]
    public void Random_formats_give_what_string_Format_gives()
    {
        var random = new Random(8);
        for (var run = 0; run < Effort.Of(20_000); run++)
        {
            var format = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Atoms[random.Next(Atoms.Length)]));
            var expected = Format(format, "A", "B");

            var text = CompositeFormat.Apply(Literal(format, 0), [Literal("A", 100), Literal("B", 200)]);

            Assert.True(expected is null == text is null, format);
            if (text?.Value.Contains(MappedText.Hole, StringComparison.Ordinal) == false)
            {
                Assert.Equal(expected, text.Value);
            }
        }
    }

    [Fact]
    public void Random_edits_of_the_result_are_edits_of_the_format()
    {
        var random = new Random(9);
        string[] newTexts = ["", "x", "{", "}", "{0}", "}}", "\"", ";SSL Mode=VerifyFull"];
        for (var run = 0; run < Effort.Of(20_000); run++)
        {
            var format = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Atoms[random.Next(9)]));
            var text = CompositeFormat.Apply(Literal(format, 0), [Hole(), Hole()]);
            if (text is null)
            {
                continue;
            }

            var start = random.Next(text.Value.Length + 1);
            var edit = new TextEdit(new TextRange(start, random.Next(text.Value.Length - start + 1)), newTexts[random.Next(newTexts.Length)]);
            var wanted = text.Value.Remove(edit.Range.Start, edit.Range.Length).Insert(edit.Range.Start, edit.NewText);
            var edits = text.ToHost(edit);

            Assert.Equal(text.HasHole(edit.Range), edits is null);
            if (edits is not null)
            {
                var edited = CSharpLiteral.Read(HostText.Apply($"\"{format}\"", 0, edits), Host, 0)!.Value;
                Assert.Equal(wanted, Format(edited, "\uFFFC", "\uFFFC"));
            }
        }
    }

    [Fact]
    public void An_argument_is_edited_where_it_stands()
    {
        var text = CompositeFormat.Apply(Literal("SSL Mode={0};", 0), [Literal("Disable", 100)])!;

        var edit = Assert.Single(text.ToHost(new TextEdit(new TextRange(9, 7), "VerifyFull"))!);

        Assert.Equal(new HostEdit(Host, new TextEdit(new TextRange(101, 7), "VerifyFull")), edit);
    }

    [Fact]
    public void Text_after_a_placeholder_is_added_to_the_format()
    {
        var text = CompositeFormat.Apply(Literal("SSL Mode={0}", 0), [Literal("Disable", 100)])!;

        var edit = Assert.Single(text.ToHost(new TextEdit(new TextRange(16, 0), ";{"))!);

        Assert.Equal(new HostEdit(Host, new TextEdit(new TextRange(13, 0), ";{{")), edit);
    }

    private static string? Format(string format, params object[] arguments)
    {
        try
        {
            return string.Format(CultureInfo.InvariantCulture, format, arguments);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static MappedText Literal(string value, int position) => CSharpLiteral.Read($"\"{value}\"", Host, position)!;

    private static MappedText Hole() => MappedText.OfHole(Host, new TextRange(500, 1));
}
