namespace DbTlsAnalyzers.Tests.ConfigFiles;

/// <summary>What a reader could not make sense of, and where.</summary>
public sealed class ProblemTests
{
    [Theory]
    [InlineData("""{ "A": "x" «»"B": "y" }""", "not expected here")]
    [InlineData("""{ "A": "x", «,» "B": "y" }""", "not expected here")]
    [InlineData("""{ «:» "A": "x" }""", "not expected here")]
    [InlineData("""{ "A" «"x"» }""", "not expected here")]
    [InlineData("""{ «{» "A": "x" } }""", "not expected here")]
    [InlineData("""{ "A": { "B": "x" «]», "C": "y" }«»""", "not expected here|'}' or ']' is missing")]
    [InlineData("""{ "A": [ "x" «}»""", "not expected here")]
    [InlineData("""«"A"»""", "not expected here")]
    [InlineData("""«[» "A" ]""", "not expected here")]
    [InlineData("""{ "A": "x" } «{» "B": "y" }""", "not expected here")]
    [InlineData("«}»", "not expected here")]
    [InlineData("«,»«:»", "not expected here|not expected here")]
    [InlineData("""{ "A": "x«\»q" }""", "not allowed in a JSON string")]
    [InlineData("""{ "A": "x«\»u12" }""", "not allowed in a JSON string")]
    [InlineData("""{ "A": "x«\»u00g0" }""", "not allowed in a JSON string")]
    [InlineData("{ \"A\": \"x«\t»\" }", "not allowed in a JSON string")]
    [InlineData("{ \"A\": \"x«\u001F»\" }", "not allowed in a JSON string")]
    [InlineData("""{ "A«\»q": "x" }""", "not allowed in a JSON string")]
    [InlineData("{ \"A\": «\"x»\n}", "string without end")]
    [InlineData("{ \"A\": «\"x\\»\r\n}", "string without end")]
    [InlineData("""{ "A": «"x\"»«»""", "string without end|'}' or ']' is missing")]
    [InlineData("""{ "A": «x», "B": «nul», "C": «True» }""", "not a JSON value|not a JSON value|not a JSON value")]
    [InlineData("""{ "A": «x»/* c */ }""", "not a JSON value")]
    [InlineData("""{ "A": "x" «/* c»«»""", "comment without end|'}' or ']' is missing")]
    [InlineData("""{ "A": "x" «/*/»«»""", "comment without end|'}' or ']' is missing")]
    public void Of_JSON(string marked, string messages) => Check("a.json", marked, messages);

    [Theory]
    [InlineData("<a b='x«&»' c='y'/>", "'&' that is no reference")]
    [InlineData("<a b='«&»;'/>", "'&' that is no reference")]
    [InlineData("<a b='«&» amp;'/>", "'&' that is no reference")]
    [InlineData("<a b='«&»a=b;'/>", "'&' that is no reference")]
    [InlineData("<a b='«&»1;'/>", "'&' that is no reference")]
    [InlineData("<a b='«&»#0;'/>", "'&' that is no reference")]
    [InlineData("<a b='«&»#;'/>", "'&' that is no reference")]
    [InlineData("<a b='«&»#x;'/>", "'&' that is no reference")]
    [InlineData("<a b='«&»#xD800;'/>", "'&' that is no reference")]
    [InlineData("<a b='«&»#xDFFF;'/>", "'&' that is no reference")]
    [InlineData("<a b='«&»#x110000;'/>", "'&' that is no reference")]
    [InlineData("<a>x«&»</a>", "'&' that is no reference")]
    [InlineData("<a «b=»«x »c='y'/>", "attribute without quotes|'=' is missing")]
    [InlineData("«<«a» «b='x »»<c d='y'/>", "'>' is missing|end tag is missing|attribute without end")]
    [InlineData("«<«a» «b='x»»", "'>' is missing|end tag is missing|attribute without end")]
    [InlineData("<a><«b»></a><c d='x'/>", "end tag is missing")]
    [InlineData("<a>«</b»><c d='x'/></a>", "end tag without start tag")]
    [InlineData("<a></a>«</a»>", "end tag without start tag")]
    [InlineData("<a>«</a»", "'>' is missing")]
    [InlineData("<«a»><«b»>", "end tag is missing|end tag is missing")]
    [InlineData("<«a»>«<!-- <b c='x'/>»", "end tag is missing|'-->' is missing")]
    [InlineData("<«a»>«<![CDATA[x»", "end tag is missing|']]>' is missing")]
    [InlineData("«<?xml»", "'?>' is missing")]
    [InlineData("«<!DOCTYPE a [ <!ENTITY x \"]>\"> »", "'>' is missing")]
    [InlineData("«<» a='b'>", "not a tag")]
    [InlineData("<a «/»b='c'/>", "not expected in a tag")]
    [InlineData("<a «\"» b='c'/>", "not expected in a tag")]
    public void Of_XML(string marked, string messages) => Check("a.xml", marked, messages);

    [Theory]
    [InlineData("«V AR=VAL»\nA=b", "not 'NAME=value'")]
    [InlineData("«V AR=VAL»\r\nA=b", "not 'NAME=value'")]
    [InlineData("«=x»", "not 'NAME=value'")]
    [InlineData("export «=x»", "not 'NAME=value'")]
    [InlineData("VAR=«\"VAL»\nA=b", "quoted value without end")]
    [InlineData("VAR=«'»", "quoted value without end")]
    [InlineData("A='x' «y»\nB=z", "text behind a quoted value")]
    [InlineData("A='x'«'y'»\r\nB=z", "text behind a quoted value")]
    public void Of_environment_files(string marked, string messages) => Check(".env", marked, messages);

    [Theory]
    [InlineData("«[»\na=b", "not a section")]
    [InlineData("«[]»\na=b", "not a section")]
    [InlineData("  «[a»  \r\nb=c", "not a section")]
    [InlineData("  «d»  \na=b", "not 'key = value'")]
    [InlineData("«= x»", "not 'key = value'")]
    [InlineData("«: x»", "not 'key = value'")]
    public void Of_INI_files(string marked, string messages) => Check("a.ini", marked, messages);

    [Theory]
    [InlineData("«\ta: x»\nb: y", "a tab does not indent")]
    [InlineData("a:\n  «\tb: x»\nc: y", "a tab does not indent")]
    [InlineData("«x y z\nb: y»", "not a scalar")]
    [InlineData("a: x\n«z»", "neither 'key: value' nor '- item'")]
    [InlineData("a: x\nb:\n - c\n«z»", "neither 'key: value' nor '- item'")]
    [InlineData("a: «'x' «y»»\nc: z", "not a scalar|not expected here")]
    [InlineData("a: «\"x»\nb: y", "not a scalar")]
    [InlineData("a: «x: y»\nb: z", "not a scalar")]
    [InlineData("a: «[»x\nb: y", "closing bracket is missing")]
    [InlineData("a: [x] «y»\nb: z", "not expected here")]
    [InlineData("a:\n  b: c\n «d: e»", "not expected at this indentation")]
    [InlineData("a:\n  b: c\n «- e»", "not expected at this indentation")]
    [InlineData("a.json: |\n  { \"A\": «y» }\n", "not a JSON value")]
    [InlineData("a.json: '{ \"A\": «y» }'\n", "not a JSON value")]
    public void Of_YAML(string marked, string messages) => Check("a.yaml", marked, messages);

    private static void Check(string path, string marked, string messages)
    {
        var expected = Marked.Parse(marked);

        Assert.Equal(
            expected.Ranges.Zip(messages.Split('|'), static (range, message) => (range, message)),
            Reading.Read(path, expected.Text).Problems.Select(static problem => (problem.Range, problem.Message)).OrderBy(static problem => problem.Range.Start).ThenByDescending(static problem => problem.Range.End));
    }
}
