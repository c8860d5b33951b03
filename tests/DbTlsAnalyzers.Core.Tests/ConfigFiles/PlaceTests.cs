using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Tests.ConfigFiles;

/// <summary>Where things stand in the file.</summary>
public sealed class PlaceTests
{
    [Theory]
    [InlineData("a.json", """{ "«A»": "«x»" }""")]
    [InlineData("a.json", """{ "«A\u0042»": "«\u0043»" }""")]
    [InlineData("a.json", """{ "A": [ «"«x»"» ] }""")]
    [InlineData("a.json", """{ "«A»": "«»" }""")]
    [InlineData("a.xml", "<a «b»='«x»'/>")]
    [InlineData("a.xml", "<a «b» = \"«x&amp;y»\"/>")]
    [InlineData("a.xml", "<a «b»='«»'/>")]
    [InlineData("a.xml", "<«a»>«x»</a>")]
    [InlineData("a.xml", "<«a»>«x<![CDATA[y»]]></a>")]
    [InlineData("a.xml", "<«a»><![CDATA[«x»]]></a>")]
    [InlineData("a.xml", "<s><add key='«A»' value='«x»'/></s>")]
    [InlineData("a.xml", "<s><setting name='«A»'><value>«x»</value></setting></s>")]
    [InlineData("a.xml", "<connectionStrings><add connectionString='«x»' name='«A»'/></connectionStrings>")]
    [InlineData("a.xml", "<connectionStrings><add «connectionString»='«x»'/></connectionStrings>")]
    [InlineData("a.xml", "<log4net><«connectionString» value='«x»'/></log4net>")]
    [InlineData("a.xml", "<connectionStrings «configSource»='«x»'/>")]
    [InlineData(".env", "«A»=«x»")]
    [InlineData(".env", "export «A» = «x» # c")]
    [InlineData(".env", "«A»=\"«x»\" # c")]
    [InlineData(".env", "«A»='«x\\'»'")]
    [InlineData(".env", "«A»=«»\n")]
    [InlineData(".env", "«A»=\"«»\"\n")]
    [InlineData(".env", "«A»= «»# c\n")]
    [InlineData("a.ini", "  «a» = «x y»  \n")]
    [InlineData("a.ini", "«a»: \"«x»\"\n")]
    [InlineData("a.ini", "«a» = «\"»\n")]
    [InlineData("a.ini", "[s]\r\n«a»=«»\r\n")]
    [InlineData("a.yaml", "«a»: «x y» # c")]
    [InlineData("a.yaml", "'«a»' : '«x»'")]
    [InlineData("a.yaml", "\"«a»\": \"«x»\"")]
    [InlineData("a.yaml", "«a»: '«»'")]
    [InlineData("a.yaml", "- ««x»»")]
    [InlineData("a.yaml", "- «'«x»'»")]
    [InlineData("a.yaml", "«a»:\n  «x\n  y»\n")]
    [InlineData("a.yaml", "«a»: |\n  «x\n  y\n»")]
    [InlineData("a.yaml", "«a»: |-\n  «x\n  y»\n")]
    [InlineData("a.yaml", "{«a»: «x»}")]
    [InlineData("a.yaml", "{ \"«a»\":\"«x»\" }")]
    [InlineData("a.yaml", "[ ««x»» , ]")]
    [InlineData("a.yaml", "environment:\n- «A»=«x»")]
    [InlineData("a.yaml", "environment:\n- \"«A»=«x»\"")]
    [InlineData("a.yaml", "environment:\n- «A»=«»")]
    [InlineData("a.yaml", "a.json: |\n  {\n    \"«A»\": \"«x»\" }\n")]
    [InlineData("a.yaml", "a.json: '{ \"«A»\": \"«x''y»\" }'")]
    [InlineData("a.yaml", "a.json: \"{ \\\"«A»\\\": \\\"«x\\u0041y»\\\" }\"")]
    [InlineData("a.yaml", "a.json: '{ \"«A»\": \"«»\" }'")]
    [InlineData("a.json", """{ "b.xml": "<a «b»='«x&amp;y»'/>" }""")]
    [InlineData(".env", "«A»=\"«x\r\n»\"")]
    [InlineData(".env", "«A»=\"«x\r»\"")]
    [InlineData(".env", "«A»=\"«\\0101»\"")]
    [InlineData("a.yaml", "«a»: |+\n  «x\n\n»")]
    [InlineData("a.yaml", "«a»: |+\n  «x\n   \n»")]
    [InlineData("a.yaml", "«a»: |\n  «x\n»\n\n")]
    public void The_key_and_the_value_have_their_places(string path, string marked)
    {
        var expected = Marked.Parse(marked);

        var entry = Reading.Single(path, expected.Text);

        Assert.Equal([.. expected.Ranges.Order(Comparer<TextRange>.Create(static (left, right) => left.Start.CompareTo(right.Start)))], new[] { entry.KeyRange, Range(entry.Value) }.OrderBy(static range => range.Start));
    }

    [Theory]
    [InlineData("a.json", "{ «// x»\n \"A\": 1 «/* x */» }")]
    [InlineData("a.json", "«// x»")]
    [InlineData("a.json", "«// x»\r\n{}")]
    [InlineData("a.xml", "<a>«<!-- x -->»</a>")]
    [InlineData(".env", "«# x»\nA=b «# x»\r\n\n  «# x»")]
    [InlineData("a.ini", "«; x»\n  «# x»  \r\n«! x»")]
    [InlineData("a.yaml", "«# x»\na: x «# x»\nb: | «# x»\n  # text\nc: [ «# x»\n  y ] «# x»\nd: 'z' «# x»\ne:\n- «# x»\nf: &a «# x»\n  g: *a «# x»\n--- «# x»\n")]
    [InlineData("a.yaml", "a.json: |\n  { «// x»\n   «/* x */» }\n.env: |\n  «# x»\n  A=b «# x»\n")]
    [InlineData("a.xml", "<?xml version='1.0'?><a>«<!-- x -->»</a>")]
    [InlineData("a.xml", "\uFEFF<a>«<!-- x -->»</a>")]
    [InlineData("a.yaml", "a: x{{ b # c }} «# x»\nb: *c#d «#x»\nc: &d «# x»\nd: [ «# x»\n«# x»\n  y ]\n")]
    [InlineData("a.yaml", "a:\n  &x «# x»\n  b: c\nd: &y «# x»\n")]
    public void Comments_have_their_places(string path, string marked)
    {
        var expected = Marked.Parse(marked);

        var comments = Reading.Read(path, expected.Text).Comments;

        Assert.Equal(expected.Ranges, comments.Select(static comment => comment.Range));
        Assert.All(comments, static comment => Assert.Equal("x", comment.Text));
    }

    [Theory]
    [InlineData("a.json", """{ "A": "x%Y%z" }""", "%Y%")]
    [InlineData("a.json", """{ "A": "x#{Y.Z}#z" }""", "#{Y.Z}#")]
    [InlineData("a.json", """{ "A": "x;__Y__" }""", "__Y__")]
    [InlineData("a.json", """{ "A": "x\u0025Y%z" }""", "\\u0025Y%")]
    [InlineData("a.xml", "<a b='x&y;z'/>", "&y;")]
    [InlineData(".env", "A=x${Y}z", "${Y}")]
    [InlineData(".env", "A=x$Y;z", "$Y")]
    [InlineData("a.yaml", "a: x{{ .Values.y }}z", "{{ .Values.y }}")]
    [InlineData("a.yaml", "a: x$(Y)z", "$(Y)")]
    [InlineData("a.yaml", "a.json: '{ \"A\": \"x%Y%z\" }'", "%Y%")]
    [InlineData("a.json", """{ "A": "x${}z" }""", "${}")]
    [InlineData("a.yaml", "a: x{{ . }}z", "{{ . }}")]
    public void What_is_not_known_has_its_place(string path, string text, string spelling)
    {
        var hole = Assert.Single(Reading.Single(path, text).Value.Pieces.OfType<HolePiece>());

        Assert.Equal(spelling, text.Substring(hole.HostRange.Start, hole.HostRange.Length));
    }

    private static TextRange Range(MappedText value)
    {
        var offsets = value.Pieces.OfType<LiteralPiece>().SelectMany(static piece => piece.HostOffsets).ToList();
        return TextRange.FromBounds(offsets[0], offsets[^1]);
    }
}
