using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Tests.Text;

public sealed class CSharpTextTests
{
    [Theory]
    [InlineData("\"SSL\\tMode\"")]
    [InlineData("@\"SSL\tMode\"")]
    [InlineData("\"\"\"SSL\tMode\"\"\"")]
    [InlineData("\"\"\"\n    SSL\tMode\n    \"\"\"")]
    [InlineData("\"SSL\\tMode\"u8")]
    [InlineData("\"\"\"SSL\tMode\"\"\"u8")]
    [InlineData("\"\"\"\n    SSL\tMode\n    \"\"\"U8")]
    public void A_literal_is_placed_in_its_tree(string literal)
    {
        var source = $"var /* Ü */ s = {literal};";
        var node = Single<LiteralExpressionSyntax>(source);

        var text = CSharpText.FromLiteral(node)!;

        Assert.Equal("SSL\tMode", text.Value);
        var place = text.ToHost(new TextRange(4, 4))!.Value;
        Assert.Same(node.SyntaxTree, place.Host);
        Assert.Equal("Mode", source.Substring(place.Range.Start, place.Range.Length));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("'a'")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("\"\\q\"")]
    public void Other_and_malformed_literals_have_no_text(string literal) =>
        Assert.Null(CSharpText.FromLiteral(Single<LiteralExpressionSyntax>($"var s = {literal};")));

    [Fact]
    public void Holes_of_an_interpolated_string_are_unknown()
    {
        const string source = """var s = $"Host={host};Port={Port:D5}{_options.Ssl,4}";""";

        var text = CSharpText.FromInterpolation(Single<InterpolatedStringExpressionSyntax>(source), static _ => null);

        Assert.Equal("Host=\uFFFC;Port=\uFFFC\uFFFC", text.Value);
        var holes = text.Pieces.OfType<HolePiece>().ToArray();
        Assert.Equal(
            ["{host}", "{Port:D5}", "{_options.Ssl,4}"],
            holes.Select(hole => source.Substring(hole.HostRange.Start, hole.HostRange.Length)));
    }

    [Theory]
    // before, between and after holes
    [InlineData("""var s = $"{a}{b}";""", 0, """var s = $"+{{{a}{b}";""")]
    [InlineData("""var s = $"{a}{b}";""", 1, """var s = $"{a}+{{{b}";""")]
    [InlineData("""var s = $"{a}{b}";""", 2, """var s = $"{a}{b}+{{";""")]
    [InlineData(""""var s = $$"""{{a}}""";"""", 1, """"var s = $$"""{{a}}+{""";"""")]
    [InlineData(""""var s = $$"""{{a}}""";"""", 0, """"var s = $$"""+{{{a}}""";"""")]
    [InlineData("var s = $$\"\"\"\n  {{a}}\n  \"\"\";", 0, "var s = $$\"\"\"\n  +{{{a}}\n  \"\"\";")]
    [InlineData("var s = $$\"\"\"\n  {{a}}\n  \"\"\";", 1, "var s = $$\"\"\"\n  {{a}}+{\n  \"\"\";")]
    public void Text_can_be_inserted_around_holes(string source, int at, string expected)
    {
        var text = CSharpText.FromInterpolation(Single<InterpolatedStringExpressionSyntax>(source), static _ => null);

        var edits = text.ToHost(new TextEdit(new TextRange(at, 0), "+{"))!;

        Assert.Equal(expected, Apply(source, edits));
    }

    [Fact]
    public void A_known_hole_is_edited_where_its_text_stands_and_appended_to_where_the_hole_stands()
    {
        const string source = """const string Mode = @"Disable"; var s = $"SSL Mode={Mode}";""";
        var text = Interpolation(source, constant: "@\"Disable\"");

        Assert.Equal("SSL Mode=Disable", text.Value);
        Assert.Equal(
            """const string Mode = @"VerifyFull"; var s = $"SSL Mode={Mode}";""",
            Apply(source, text.ToHost(new TextEdit(new TextRange(9, 7), "VerifyFull"))!));
        Assert.Equal(
            """const string Mode = @"Disable"; var s = $"SSL Mode={Mode};SSL CA=ca.pem";""",
            Apply(source, text.ToHost(new TextEdit(new TextRange(16, 0), ";SSL CA=ca.pem"))!));
        Assert.Equal("SSL Mode=", Place(source, text, new TextRange(0, 16)));
        Assert.Equal("Disable", Place(source, text, new TextRange(9, 7)));
    }

    [Theory]
    [InlineData("{Mode,10}")]
    [InlineData("{Mode:x}")]
    public void A_known_hole_with_alignment_or_format_stays_a_hole(string hole)
    {
        var text = Interpolation($"const string Mode = @\"Disable\"; var s = $\"SSL Mode={hole}\";", constant: "@\"Disable\"");

        Assert.Equal("SSL Mode=\uFFFC", text.Value);
    }

    [Fact]
    public void A_format_is_filled_with_texts_and_holes()
    {
        const string source = """var s = string.Format("Host={0};SSL Mode={1}", host, "Disable");""";
        var literals = Nodes<LiteralExpressionSyntax>(source);
        var host = Nodes<ArgumentSyntax>(source)[1].Expression;

        var text = CSharpText.FromFormat(
            CSharpText.FromLiteral(literals[0])!,
            [CSharpText.Hole(host), CSharpText.FromLiteral(literals[1])])!;

        Assert.Equal("Host=\uFFFC;SSL Mode=Disable", text.Value);
        Assert.Equal(source.IndexOf("host,", StringComparison.Ordinal), Assert.Single(text.Pieces.OfType<HolePiece>()).HostRange.Start);
    }

    private static MappedText Interpolation(string source, string constant)
    {
        var root = SyntaxFactory.ParseSyntaxTree(source).GetRoot();
        var literal = root.DescendantNodes().OfType<LiteralExpressionSyntax>().Single(node => node.ToString() == constant);
        return CSharpText.FromInterpolation(
            root.DescendantNodes().OfType<InterpolatedStringExpressionSyntax>().Single(),
            _ => CSharpText.FromLiteral(literal));
    }

    private static string Place(string source, MappedText text, TextRange range)
    {
        var place = text.ToHost(range)!.Value.Range;
        return source.Substring(place.Start, place.Length);
    }

    private static string Apply(string source, IEnumerable<HostEdit> edits)
    {
        foreach (var (range, newText) in edits.Select(static e => e.Edit).OrderByDescending(static e => e.Range.Start))
        {
            source = source.Remove(range.Start, range.Length).Insert(range.Start, newText);
        }

        return source;
    }

    private static TNode Single<TNode>(string source)
        where TNode : SyntaxNode => Nodes<TNode>(source).First();

    private static TNode[] Nodes<TNode>(string source)
        where TNode : SyntaxNode =>
        [.. SyntaxFactory.ParseSyntaxTree(source).GetRoot().DescendantNodes().OfType<TNode>()];
}
