using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Tests.ConfigFiles;

/// <summary>How an edit of a value (<c>«what is replaced»</c> in what the application reads) is spelled in the file; null where it cannot be.</summary>
public sealed class SpellingTests
{
    private const string Hole = "\uFFFC";

    [Theory]
    [InlineData("x«»", "\"\\/\n\r\t\b\u001F", """{ "A": "x\"\\/\n\r\t\u0008\u001f" }""")]
    [InlineData("«x»", "", """{ "A": "" }""")]
    [InlineData("x«»", "%", null)]
    [InlineData("x«»", "${", null)]
    [InlineData("x«»", "{{", null)]
    [InlineData("x«»", "#{", null)]
    [InlineData("x«»", "__", null)]
    [InlineData("x«»", Hole, null)]
    [InlineData("x«»", "$(", null)]
    [InlineData("x«»", "$y {y} # _", """{ "A": "x$y {y} # _" }""")]
    [InlineData("x«»", "$", """{ "A": "x$" }""")]
    public void An_edit_is_escaped_in_JSON(string value, string added, string? expected) => Check("a.json", """{ "A": "x" }""", value, added, expected);

    // Marks may come together at either end of what is added.
    [Theory]
    [InlineData("{«»x", "{", null)]
    [InlineData("«»{x", "{", null)]
    [InlineData("{«»x", "y", "{yx")]
    [InlineData("#«»x", "{", null)]
    [InlineData("«»{x", "#", null)]
    [InlineData("$«»x", "{", null)]
    [InlineData("$«»x", "$", null)]
    [InlineData("«»{x", "$", null)]
    [InlineData("«»$x", "$", null)]
    [InlineData("_«»x", "_", null)]
    [InlineData("«»_x", "_", null)]
    [InlineData("{«y»{x", "", null)]
    [InlineData("{«y»x", "", "{x")]
    [InlineData("$«y»{x", "", null)]
    [InlineData("_«-»_x", "", null)]
    [InlineData("_«-»x", "", "_x")]
    [InlineData("«»$x", "y", "y$x")]
    [InlineData("x«»", "$", "x$")]
    [InlineData("x{{y«»", "z", null)]
    [InlineData("«»x{{y", "z", "zx{{y")]
    [InlineData("x«»{{y", "z", "xz{{y")]
    public void No_edit_makes_or_breaks_a_reference(string value, string added, string? expected)
    {
        var text = Marked.Parse(value).Text;

        Check("a.json", $$"""{ "A": "{{text}}" }""", value, added, expected is null ? null : $$"""{ "A": "{{expected}}" }""");
    }

    // '__TOKEN__' is one as a whole word only.
    [Theory]
    [InlineData(";«»" + Hole, "-", ";-__B__")]
    [InlineData(";«»" + Hole, "y", null)]
    [InlineData(";«»" + Hole, "y_", null)]
    public void No_edit_joins_a_word_to_a_token(string value, string added, string? expected) =>
        Check("a.json", """{ "A": ";__B__" }""", value, added, expected is null ? null : $$"""{ "A": "{{expected}}" }""");

    [Theory]
    [InlineData("<a b=\"x\"/>", "x«»", "\"'<>&\r\n\ty", "<a b=\"x&quot;'&lt;>&amp;&#13;&#10;&#9;y\"/>")]
    [InlineData("<a b='x'/>", "x«»", "\"'", "<a b='x\"&apos;'/>")]
    [InlineData("<a>x</a>", "x«»", "\"'<>&\r\n\ty", "<a>x\"'&lt;&gt;&amp;&#13;\n\ty</a>")]
    [InlineData("<a><![CDATA[x]]></a>", "x«»", "\"'<&\n\ty", "<a><![CDATA[x\"'<&\n\ty]]></a>")]
    [InlineData("<a>x</a>", "x«»", "\b", null)]
    [InlineData("<a b='x'/>", "x«»", " y", "<a b='x y'/>")]
    public void An_edit_is_escaped_in_XML(string text, string value, string added, string? expected) => Check("a.xml", text, value, added, expected);

    [Theory]
    [InlineData("A=x", "x«»", "'\"\\y", "A=x'\"\\y")]
    [InlineData("A=x", "x«»", "$y", "A=x$$y")]
    [InlineData("A=x", "x«»", "#", "A=x#")]
    [InlineData("A=x", "x«»", " #", null)]
    [InlineData("A=x", "«x»", "", "A=")]
    [InlineData("A=x", "x«»", "y\u0085z", null)]
    [InlineData("A=x", "x«»", "y\u2028z", null)]
    [InlineData("A=x", "x«»", "y\u2029z", null)]
    [InlineData("A=x", "x«»", "{{", null)]
    [InlineData("A=x", "x«»", "__#{ $(", "A=x__#{ $$(")]
    [InlineData("A=x y", "x« »y", "", "A=xy")]
    [InlineData("A='x'", "x«»", "'y#$z\"", "A='x\\'y#$z\"'")]
    [InlineData("A='x'", "x«»", "${y}", "A='x${y}'")]
    [InlineData("A=\"x\"", "x«»", "\"\\\n\r\t$#'", "A=\"x\\\"\\\\\\n\\r\\t$$#'\"")]
    [InlineData("A=${B:-x}", "«x»", "y", "A=${B:-y}")]
    [InlineData("A=${B:-x}", "«x»", "", null)]
    [InlineData("A=${B:-xy}", "x«y»", "", "A=${B:-x}")]
    [InlineData("A=$B;x", Hole + "«»;x", "y", null)]
    [InlineData("A=$B;x", Hole + "«»;x", "_", null)]
    [InlineData("A=$B;x", Hole + "«»;x", "-", "A=$B-;x")]
    [InlineData("A=$B;x", Hole + "«;»x", "", null)]
    [InlineData("A=${B};x", Hole + "«»;x", "y", "A=${B}y;x")]
    [InlineData("A=$ x", "$«» x", ";", "A=$; x")]
    [InlineData("A= \n", "«»", "x", "A= x\n")]
    [InlineData("A=${B}", Hole + "«»", ";x", "A=${B};x")]
    [InlineData("A=${B}", "«»" + Hole, "x;", "A=x;${B}")]
    [InlineData("A=${B};${C}", Hole + "«;»" + Hole, "x", "A=${B}x${C}")]
    public void An_edit_keeps_to_the_quotes_of_environment_files(string text, string value, string added, string? expected) => Check(".env", text, value, added, expected);

    [Theory]
    [InlineData("a = x", "x«»", "\"#;=:y", "a = x\"#;=:y")]
    [InlineData("a = x", "x«»", "\n", null)]
    [InlineData("a = \"x", "\"x«»", "\"", null)]
    [InlineData("a = x'", "«»x'", "'", null)]
    [InlineData("a = \"x\"", "x«»", "\"", "a = \"x\"\"")]
    [InlineData("a:x", "x«»", ": y", null)]
    [InlineData("a:x", "x«»", ":y", "a:x:y")]
    [InlineData("a=x", "x«»", ": y", "a=x: y")]
    public void An_edit_keeps_to_the_line_of_INI_files(string text, string value, string added, string? expected) => Check("a.ini", text, value, added, expected);

    [Theory]
    [InlineData("a: 'x'", "x«»", "'\"\\#: y\tz", "a: 'x''\"\\#: y\tz'")]
    [InlineData("a: \"x\"", "x«»", "'\"\\#: y\n\r\t\b\u007F\u0085\u2028\u2029\uFEFFz", "a: \"x'\\\"\\\\#: y\\n\\r\\t\\u0008\\u007f\\u0085\\u2028\\u2029\\ufeffz\"")]
    [InlineData("a: 'x\n  y'", "x« »y", "_", "a: 'x_y'")]
    [InlineData("a: 'x\n  y'", "x«» y", "z", "a: 'xz\n  y'")]
    [InlineData("a: 'x\n  y'", "x«» y", " z", null)]
    [InlineData("a: 'x\n  y'", "x«» y", "z ", null)]
    [InlineData("a: 'x\n  y'", "x «»y", " z", null)]
    [InlineData("a: 'x\n  y'", "x «y»", "", null)]
    [InlineData("a: 'x\n  y'", "x y«»", " ", "a: 'x\n  y '")]
    [InlineData("a: \"x \\\n  y\"", "x «»y", " z", null)]
    [InlineData("a: x\n  y", "x« »y", "_", "a: x_y")]
    [InlineData("a: x\n  y", "x «»y", " z", null)]
    [InlineData("a: x\n  y", "x y«»", " ", null)]
    [InlineData("a: x\n  y", "x y«»", "z", "a: x\n  yz")]
    [InlineData("a: x\n  y\\", "x y«»\\", "z", "a: x\n  yz\\")]
    public void An_edit_keeps_to_the_quotes_and_the_folds_of_YAML(string text, string value, string added, string? expected) => Check("a.yaml", text, value, added, expected);

    [Theory]
    [InlineData("a: x", "x«»", "=y;'\"\\[]{},%@`", "a: x=y;'\"\\[]{},%@`")]
    [InlineData("a: x", "«x»", "", null)]
    [InlineData("a: x", "x«»", " #", null)]
    [InlineData("a: x", "x«»", "#", "a: x#")]
    [InlineData("a: x", "x«»", ": y", null)]
    [InlineData("a: x", "x«»", ":y", "a: x:y")]
    [InlineData("a: x", "«»x", "- ", null)]
    [InlineData("a: x", "«»x", "? ", null)]
    [InlineData("a: x", "«»x", ": ", null)]
    [InlineData("a: x", "«»x", "-", "a: -x")]
    [InlineData("a: x", "«»x", "?", "a: ?x")]
    [InlineData("a: x", "«»x", ":", "a: :x")]
    [InlineData("a: x", "«x»", "---", null)]
    [InlineData("a: x", "«x»", "--- y", null)]
    [InlineData("a: x", "«x»", "...", null)]
    [InlineData("a: x", "«x»", "---y", "a: ---y")]
    [InlineData("a: x", "x«»", "$(", null)]
    [InlineData("a: x", "x«»", "__#{ %", "a: x__#{ %")]
    [InlineData("{a: x}", "x«»", "=y;'\"\\", "{a: x=y;'\"\\}")]
    [InlineData("{a: x}", "«»x", "?", null)]
    [InlineData("{a: x}", "«»x", "-", "{a: -x}")]
    [InlineData("{a: x}", "«x»", "", null)]
    public void An_edit_leaves_plain_YAML_plain(string text, string value, string added, string? expected) => Check("a.yaml", text, value, added, expected);

    [Theory]
    [InlineData("a: |\n  x\n  y\n", "x\ny«»\n", "\nz'\"#: \\u", "a: |\n  x\n  y\n  z'\"#: \\u\n")]
    [InlineData("a: |\n  x\n  y\n", "x«\n»y\n", "_", "a: |\n  x_y\n")]
    [InlineData("a: |\n  x\n  y\n", "x\ny«\n»", "", null)]
    [InlineData("a: |\n  x\n  y\n", "x\n«y»\n", "", null)]
    [InlineData("a: |\n  x\n  y\n", "x«»\ny\n", " ", "a: |\n  x \n  y\n")]
    [InlineData("a: |\n  x\n  y\n", "«x»\ny\n", "", null)]
    [InlineData("a: |2\n  x\n  y\n", "«»x\ny\n", " ", "a: |2\n   x\n  y\n")]
    [InlineData("a: |\n  x\n  y\n", "x\n«»y\n", " ", "a: |\n  x\n   y\n")]
    [InlineData("a: >\n  x\n  y\n", "x« »y\n", "_", "a: >\n  x_y\n")]
    [InlineData("a: >\n  x\n  y\n", "x «»y\n", "z", "a: >\n  x\n  zy\n")]
    [InlineData("a: >\n  x\n  y\n", "x «»y\n", " ", null)]
    [InlineData("a: >\n  x\n  y\n", "x«» y\n", "\n", null)]
    [InlineData("a: |\n  x\n  y", "x\n«y»", "", null)]
    [InlineData("a: |\n  x\n  y", "x\ny«»", "z", "a: |\n  x\n  yz")]
    [InlineData("a: |\n  xz\n  y\n", "«x»z\ny\n", "", "a: |\n  z\n  y\n")]
    [InlineData("a: |\n  x z\n  y\n", "«x» z\ny\n", "", null)]
    [InlineData("a: |\n  xz\n  y\n", "x«»z\ny\n", " ", "a: |\n  x z\n  y\n")]
    [InlineData("a: |\n  x\n  y z\n", "x\ny «z»\n", "", null)]
    public void An_edit_keeps_to_the_lines_of_YAML_blocks(string text, string value, string added, string? expected) => Check("a.yaml", text, value, added, expected);

    [Theory]
    [InlineData("a.json: |\n  { \"A\": \"x\" }\n", "x«»", "\"\\'", "a.json: |\n  { \"A\": \"x\\\"\\\\'\" }\n")]
    [InlineData("a.json: '{ \"A\": \"x\" }'", "x«»", "\"\\'", "a.json: '{ \"A\": \"x\\\"\\\\''\" }'")]
    [InlineData("a.json: \"{ \\\"A\\\": \\\"x\\\" }\"", "x«»", "\"", "a.json: \"{ \\\"A\\\": \\\"x\\\\\\\"\\\" }\"")]
    [InlineData("a.json: '{ \"A\": \"x\" }'", "«x»", "\u007F", null)]
    [InlineData("a.json: '{ \"A\": \"x\" }'", "x«»", "%", null)]
    [InlineData(".env: |\n  A='x'\n", "x«»", "\n", null)]
    [InlineData(".env: |\n  A=x y\n", "x« »y", "", ".env: |\n  A=xy\n")]
    [InlineData(".env: |\n  A=x y\n", "x y«»", "z", ".env: |\n  A=x yz\n")]
    [InlineData(".env: |\n  A=x y\n", "x y«»", " ", null)]
    [InlineData(".env: |\n  A=x y\n", "x «»y", "#", null)]
    [InlineData(".env: |\n  A=x y\n", "x« »y", "#", ".env: |\n  A=x#y\n")]
    [InlineData(".env: |\n  A=x y\n", "«x» y", "", null)]
    [InlineData(".env: \"A=x\\u0041 y\\nB\"", "x«A» y", "", ".env: \"A=x y\\nB\"")]
    [InlineData("a.ini: |\n  a:x\n", "x«»", ": y", null)]
    public void An_edit_of_a_file_in_a_file_is_escaped_for_both(string text, string value, string added, string? expected) => Check("a.yaml", text, value, added, expected);

    [Theory]
    [InlineData("a.xml", "<a><![CDATA[x]]></a>", "x«»", "]>\r\u0001")]
    [InlineData("a.xml", "<a b='x'/>", "x«»", "\0\u001F\uFFFE\uFFFF")]
    [InlineData(".env", "A=x", "x«»", " \t%")]
    [InlineData(".env", "A=x", "«»x", " '\"#")]
    [InlineData(".env", "A='x'", "x«»", "\\\r\n")]
    [InlineData(".env", "A=${B:-x}", "x«»", "{}")]
    [InlineData(".env", "A=$ x", "$«» x", "y_")]
    [InlineData("a.yaml", "a: 'x'", "x«»", "\n\u007F\u0085\u2028\u2029\uFEFF")]
    [InlineData("a.yaml", "a: x", "x«»", ": ")]
    [InlineData("a.yaml", "a: x", "«»x", " ,[]{}#&*!|>'\"%@`\uFEFF")]
    [InlineData("a.yaml", "{a: x}", "x«»", ",[}:")]
    [InlineData("a.yaml", "a: |\n  x\n  y\n", "x\ny«»\n", " \t\n")]
    [InlineData("a.yaml", "a: |\n  x\n  y\n", "«»x\ny\n", " \t\n")]
    [InlineData("a.yaml", "a: |\n  x\n  y\n", "x«»\ny\n", "\r\u0001")]
    public void A_place_has_no_spelling_for_some_characters(string path, string text, string value, string characters) =>
        Assert.All(characters, character => Check(path, text, value, character.ToString(), null));

    private static void Check(string path, string text, string marked, string added, string? expected)
    {
        var edit = Marked.Parse(marked);
        var value = Reading.Single(path, text).Value;
        Assert.Equal(edit.Text, value.Value);

        var edits = value.ToHost(new TextEdit(Assert.Single(edit.Ranges), added));

        Assert.Equal(expected, edits is null ? null : TextEdits.Apply(text, [.. edits.Select(static hostEdit => hostEdit.Edit)]));
    }
}
