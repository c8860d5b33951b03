using DbTlsAnalyzers.Text;
using DbTlsAnalyzers.Text.CSharp;

namespace DbTlsAnalyzers.Tests.Text;

public sealed class MappedTextTests
{
    private const string File = "file";
    private const string OtherFile = "other file";

    // "Host=db;" at 10, "SSL Mode=" at 30, "Disable" at 50: their text starts one later, after the quote.
    private static readonly MappedText Text = MappedText.Concat(Literal("Host=db;", 10), Literal("SSL Mode=", 30), Literal("Disable", 50));

    [Fact]
    public void A_replaced_range_that_spans_literals_is_written_into_the_first_and_taken_out_of_the_others()
    {
        var edits = Text.ToHost(new TextEdit(TextRange.FromBounds(12, 24), "mode=VerifyFull"));

        Assert.Equal(
            [Edit(35, 5, "mode=VerifyFull"), Edit(51, 7, "")],
            edits);
    }

    [Fact]
    public void What_the_first_literal_cannot_spell_is_written_into_the_next()
    {
        var text = MappedText.Concat(Read("\"\"\"ab\"\"\"", 10), Literal("cd", 30));

        Assert.Equal([Edit(14, 1, ""), Edit(31, 1, "\\n")], text.ToHost(new TextEdit(new TextRange(1, 2), "\n")));
    }

    [Fact]
    public void What_no_literal_can_spell_is_no_edit()
    {
        var text = MappedText.Concat(Read("\"\"\"ab\"\"\"", 10), Read("\"\"\"cd\"\"\"", 30));

        Assert.Null(text.ToHost(new TextEdit(new TextRange(1, 2), "\n")));
    }

    [Fact]
    public void Text_is_appended_to_the_literal_it_follows() =>
        Assert.Equal([Edit(19, 0, "Port=1;")], Text.ToHost(new TextEdit(new TextRange(8, 0), "Port=1;")));

    [Fact]
    public void Text_at_the_border_of_a_constant_goes_to_the_expression_itself()
    {
        var text = MappedText.Concat(Literal("Disable", 50).AsReferenced(), Literal(";", 90));

        Assert.Equal([Edit(91, 0, " ")], text.ToHost(new TextEdit(new TextRange(7, 0), " ")));
        Assert.Equal([Edit(54, 0, "-")], text.ToHost(new TextEdit(new TextRange(3, 0), "-")));
    }

    [Fact]
    public void A_range_with_a_hole_is_not_edited()
    {
        var text = MappedText.Concat(Literal("a", 10), MappedText.OfHole(File, new TextRange(20, 5)), Literal("b", 30));

        Assert.Null(text.ToHost(new TextEdit(new TextRange(0, 3), "")));
        Assert.Null(text.ToHost(new TextEdit(new TextRange(1, 1), "")));
        Assert.NotNull(text.ToHost(new TextEdit(new TextRange(2, 1), "")));
    }

    [Fact]
    public void A_literal_that_is_shown_twice_is_not_edited()
    {
        var mode = Literal("Disable", 50);
        var text = MappedText.Concat(mode, Literal(";", 70), mode);

        Assert.Null(text.ToHost(new TextEdit(new TextRange(0, 7), "VerifyFull")));
        Assert.Null(text.ToHost(new TextEdit(new TextRange(0, 0), "x")));
        Assert.Equal([Edit(72, 0, "x")], text.ToHost(new TextEdit(new TextRange(8, 0), "x")));
    }

    [Fact]
    public void A_range_over_several_literals_of_a_file_covers_what_is_between_them() =>
        Assert.Equal(new HostRange(File, TextRange.FromBounds(31, 58)), Text.ToHost(TextRange.FromBounds(8, 24)));

    [Fact]
    public void A_range_over_several_files_is_placed_in_the_first()
    {
        var text = MappedText.Concat(Literal("SSL Mode=", 30), Literal("Disable", 50, OtherFile));

        Assert.Equal(new HostRange(File, new TextRange(31, 9)), text.ToHost(new TextRange(0, 16)));
        Assert.Equal(new HostRange(OtherFile, new TextRange(51, 7)), text.ToHost(new TextRange(9, 7)));
    }

    [Fact]
    public void A_range_that_begins_in_a_constant_is_placed_in_the_expression()
    {
        var text = MappedText.Concat(Literal("SSL Mode", 5).AsReferenced(), Literal("=", 30), Literal("Disable", 50).AsReferenced());

        Assert.Equal(new HostRange(File, new TextRange(31, 1)), text.ToHost(new TextRange(0, 16)));
        Assert.Equal(new HostRange(File, new TextRange(6, 8)), text.ToHost(new TextRange(0, 8)));
    }

    [Fact]
    public void A_literal_that_stands_earlier_in_the_file_does_not_widen_the_place()
    {
        var text = MappedText.Concat(Literal("SSL Mode=", 300), Literal("Disable", 5));

        Assert.Equal(new HostRange(File, new TextRange(301, 9)), text.ToHost(new TextRange(0, 16)));
    }

    [Fact]
    public void An_empty_range_is_placed_where_text_would_be_inserted()
    {
        Assert.Equal(new HostRange(File, new TextRange(19, 0)), Text.ToHost(new TextRange(8, 0)));
        Assert.Equal(new HostRange(File, new TextRange(11, 0)), Text.ToHost(new TextRange(0, 0)));
    }

    [Fact]
    public void An_empty_range_beside_a_lone_hole_is_placed_on_the_hole()
    {
        var text = MappedText.OfHole(File, new TextRange(20, 5));

        Assert.Equal(new HostRange(File, new TextRange(20, 5)), text.ToHost(new TextRange(1, 0)));
        Assert.Null(text.ToHost(new TextEdit(new TextRange(1, 0), ";")));
    }

    [Fact]
    public void An_empty_range_among_holes_is_placed_on_the_one_beside_it()
    {
        var text = MappedText.Concat([.. Enumerable.Range(0, 3).Select(static i => MappedText.OfHole(File, new TextRange(20 + (i * 10), 5)))]);

        Assert.Equal(
            [new TextRange(20, 5), new TextRange(20, 5), new TextRange(30, 5), new TextRange(40, 5)],
            Enumerable.Range(0, 4).Select(position => text.ToHost(new TextRange(position, 0))?.Range));
    }

    [Fact]
    public void An_empty_range_inside_a_later_literal_is_placed_there() =>
        Assert.Equal(new HostRange(File, new TextRange(34, 0)), Text.ToHost(new TextRange(11, 0)));

    [Fact]
    public void Pieces_side_by_side_in_the_file_are_one_place_and_no_text_shown_twice()
    {
        var text = new MappedText("abcd", [Piece(0, 10), Piece(2, 12)]);

        Assert.Equal(new HostRange(File, new TextRange(10, 4)), text.ToHost(new TextRange(0, 4)));
        Assert.Equal([Edit(11, 1, "x"), Edit(12, 1, "")], text.ToHost(new TextEdit(new TextRange(1, 2), "x")));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(10)]
    [InlineData(9)]
    public void Pieces_that_overlap_in_the_file_are_not_edited(int other)
    {
        var text = new MappedText("abcd", [Piece(0, 10), Piece(2, other)]);

        Assert.Null(text.ToHost(new TextEdit(new TextRange(0, 1), "x")));
        Assert.Null(text.ToHost(new TextEdit(new TextRange(2, 1), "x")));
    }

    [Fact]
    public void A_text_without_pieces_has_no_place()
    {
        var text = new MappedText("", []);

        Assert.Null(text.ToHost(new TextRange(0, 0)));
        Assert.Null(text.ToHost(new TextEdit(new TextRange(0, 0), "a")));
    }

    /// <summary>Two characters of the value from <paramref name="start"/> on, as they stand in the file at <paramref name="position"/>.</summary>
    private static LiteralPiece Piece(int start, int position) => new(new TextRange(start, 2), File, [position, position + 1, position + 2], new Plain());

    private static HostEdit Edit(int start, int length, string newText) => new(File, new TextEdit(new TextRange(start, length), newText));

    private static MappedText Literal(string value, int position, string host = File) => Read($"\"{value}\"", position, host);

    private static MappedText Read(string literal, int position, string host = File) => CSharpLiteral.Read(literal, host, position)!;

    private sealed class Plain : ITextCodec
    {
        public string? Encode(string value, TextRange replaced) => value;
    }
}
