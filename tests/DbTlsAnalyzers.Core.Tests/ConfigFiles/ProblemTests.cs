namespace DbTlsAnalyzers.Tests.ConfigFiles;

/// <summary>What a reader could not make sense of, and where.</summary>
public sealed class ProblemTests
{
    [Theory]
    [InlineData("""{ "A": "x" «»"B": "y" }""")]
    [InlineData("""{ "A": "x", «,» "B": "y" }""")]
    [InlineData("""{ «:» "A": "x" }""")]
    [InlineData("""{ "A" «"x"» }""")]
    [InlineData("""{ «{» "A": "x" } }""")]
    [InlineData("""{ "A": { "B": "x" «]», "C": "y" }«»""")]
    [InlineData("""{ "A": [ "x" «}»""")]
    [InlineData("""«"A"»""")]
    [InlineData("""«[» "A" ]""")]
    [InlineData("""{ "A": "x" } «{» "B": "y" }""")]
    [InlineData("«}»")]
    [InlineData("«,»«:»")]
    [InlineData("""{ "A": "x«\»q" }""")]
    [InlineData("""{ "A": "x«\»u12" }""")]
    [InlineData("""{ "A": "x«\»u00g0" }""")]
    [InlineData("{ \"A\": \"x«\t»\" }")]
    [InlineData("{ \"A\": \"x«\u001F»\" }")]
    [InlineData("""{ "A«\»q": "x" }""")]
    [InlineData("{ \"A\": «\"x»\n}")]
    [InlineData("{ \"A\": «\"x\\»\r\n}")]
    [InlineData("""{ "A": «"x\"»«»""")]
    [InlineData("""{ "A": «x», "B": «nul», "C": «True» }""")]
    [InlineData("""{ "A": «x»/* c */ }""")]
    [InlineData("""{ "A": "x" «/* c»«»""")]
    [InlineData("""{ "A": "x" «/*/»«»""")]
    public void Of_JSON(string marked) => Check("a.json", marked);

    [Theory]
    [InlineData("<a b='x«&»' c='y'/>")]
    [InlineData("<a b='«&»;'/>")]
    [InlineData("<a b='«&» amp;'/>")]
    [InlineData("<a b='«&»a=b;'/>")]
    [InlineData("<a b='«&»1;'/>")]
    [InlineData("<a b='«&»#0;'/>")]
    [InlineData("<a b='«&»#;'/>")]
    [InlineData("<a b='«&»#x;'/>")]
    [InlineData("<a b='«&»#xD800;'/>")]
    [InlineData("<a b='«&»#xDFFF;'/>")]
    [InlineData("<a b='«&»#x110000;'/>")]
    [InlineData("<a>x«&»</a>")]
    [InlineData("<a «b=»«x »c='y'/>")]
    [InlineData("«<«a» «b='x »»<c d='y'/>")]
    [InlineData("«<«a» «b='x»»")]
    [InlineData("<a><«b»></a><c d='x'/>")]
    [InlineData("<a>«</b»><c d='x'/></a>")]
    [InlineData("<a></a>«</a»>")]
    [InlineData("<a>«</a»")]
    [InlineData("<«a»><«b»>")]
    [InlineData("<«a»>«<!-- <b c='x'/>»")]
    [InlineData("<«a»>«<![CDATA[x»")]
    [InlineData("«<?xml»")]
    [InlineData("«<!DOCTYPE a [ <!ENTITY x \"]>\"> »")]
    [InlineData("«<» a='b'>")]
    [InlineData("<a «/»b='c'/>")]
    [InlineData("<a «\"» b='c'/>")]
    public void Of_XML(string marked) => Check("a.xml", marked);

    [Theory]
    [InlineData("«V AR=VAL»\nA=b")]
    [InlineData("«V AR=VAL»\r\nA=b")]
    [InlineData("«=x»")]
    [InlineData("export «=x»")]
    [InlineData("VAR=«\"VAL»\nA=b")]
    [InlineData("VAR=«'»")]
    [InlineData("A='x' «y»\nB=z")]
    [InlineData("A='x'«'y'»\r\nB=z")]
    public void Of_environment_files(string marked) => Check(".env", marked);

    [Theory]
    [InlineData("«[»\na=b")]
    [InlineData("«[]»\na=b")]
    [InlineData("  «[a»  \r\nb=c")]
    [InlineData("  «d»  \na=b")]
    [InlineData("«= x»")]
    [InlineData("«: x»")]
    [InlineData("a=1\n«[]»")]
    public void Of_INI_files(string marked) => Check("a.ini", marked);

    [Theory]
    [InlineData("«\ta: x»\nb: y")]
    [InlineData("a:\n  «\tb: x»\nc: y")]
    [InlineData("«x y z\nb: y»")]
    [InlineData("a: x\n«z»")]
    [InlineData("a: x\nb:\n - c\n«z»")]
    [InlineData("a: «'x' «y»»\nc: z")]
    [InlineData("a: «\"x»\nb: y")]
    [InlineData("a: «x: y»\nb: z")]
    [InlineData("a: «[»x\nb: y")]
    [InlineData("a: [x] «y»\nb: z")]
    [InlineData("a:\n  b: c\n «d: e»")]
    [InlineData("a:\n  b: c\n «- e»")]
    [InlineData("a.json: |\n  { \"A\": «y» }\n")]
    [InlineData("a.json: '{ \"A\": «y» }'\n")]
    [InlineData("a.json: '{ \"A\": \"x\" «»\"B\": \"y\" }'\n")]
    public void Of_YAML(string marked) => Check("a.yaml", marked);

    private static void Check(string path, string marked)
    {
        var expected = Marked.Parse(marked);

        Assert.Equal(expected.Ranges, Reading.Read(path, expected.Text).Problems.OrderBy(static problem => problem.Start).ThenByDescending(static problem => problem.End));
    }
}
