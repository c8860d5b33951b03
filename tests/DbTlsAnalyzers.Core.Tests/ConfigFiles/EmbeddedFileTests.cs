namespace DbTlsAnalyzers.Tests.ConfigFiles;

/// <summary>Values that are files themselves: what a ConfigMap mounts.</summary>
public sealed class EmbeddedFileTests
{
    [Theory]
    [InlineData("a.json: |\n  { \"A\": \"x\" }\n", "A = x")]
    [InlineData("b: y\na.json: '{\"A\":\"x\",\"B\":\"z\"}'\nc: y", "b = y|A = x|B = z|c = y")]
    [InlineData("a.xml: \"<a b='x'/>\"", "a:b = x")]
    [InlineData(".env: |\n  A=x\n  B=${C}\n", "A = x|B = ‹C›")]
    [InlineData("a.ini: |-\n  A=x\n  B=y", "A = x|B = y")]
    [InlineData("a.json: |\n  { \"A\": \"x{{ .Values.y }}\" }\n", "A = x‹y›")]
    [InlineData("a.json: '{ \"A\": \"${X:-y}\" }'", "A = [y]")]
    [InlineData(".env: \"\\nA=x\"", "A = x")]
    [InlineData("a.json: '{ \"A\": \"x%Y%z\" }'", "A = x‹Y›z")]
    public void Their_values_stand_in_their_place(string text, string expected) => Assert.Equal(expected, string.Join('|', Reading.Values("a.yaml", text)));

    [Theory]
    [InlineData("a.json: x", "a.json = x")]
    [InlineData("a.json: ''", "a.json = ")]
    [InlineData("a.env: A=x", "a.env = A=x")]
    [InlineData("a.txt: '{\"A\":\"x\"}'", "a.txt = {\"A\":\"x\"}")]
    public void A_setting_with_the_name_of_a_file_stays_a_setting(string text, string expected) => Assert.Equal(expected, Assert.Single(Reading.Values("a.yaml", text)));

    [Fact]
    public void A_file_in_a_file_in_a_file_is_text() =>
        Assert.Equal("b.json = {\"A\":\"x\"}", Assert.Single(Reading.Values("a.yaml", "a.json: '{ \"b.json\": \"{\\\"A\\\":\\\"x\\\"}\" }'")));

    [Theory]
    [InlineData("a.yaml", "a.json: '{ \"A\": \"x y\" }'", 1)]
    [InlineData("a.yaml", ".env: |\n  A=\"x\n  y\"\n", 1)]
    [InlineData("a.xml", "<a><b.json>{ \"A\": \"x<!-- c --> y\" }</b.json></a>", 2)]
    public void A_value_has_as_many_pieces_as_the_text_around_it(string path, string text, int pieces) => Assert.Equal(pieces, Reading.Single(path, text).Value.Pieces.Count);

    [Fact]
    public void A_character_that_stands_in_two_places_is_left_out() =>
        Assert.Equal(["B = x"], Reading.Values("a.yaml", "a.json: '{\"A\":\"\\${X:-u0041}\",\"B\":\"x\"}'"));
}
