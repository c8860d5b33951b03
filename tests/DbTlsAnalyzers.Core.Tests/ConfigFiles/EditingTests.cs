using System.Text;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Tests.ConfigFiles;

public sealed class EditingTests
{
    [Theory]
    [MemberData(nameof(Samples.Paths), MemberType = typeof(Samples))]
    public void An_edit_of_a_value_changes_that_value_and_no_other(string path)
    {
        var samples = Samples.Of(path).ToArray();
        var edited = 0;
        var refused = 0;
        Repeat.Times(10_000, random => random.Pick(samples) + "\u0001" + random.Next(), input =>
        {
            var mark = input.LastIndexOf('\u0001');
            var text = input[..mark];
            var random = new Random(int.Parse(input[(mark + 1)..], System.Globalization.CultureInfo.InvariantCulture));
            var before = Reading.Read(path, text);
            var index = random.Next(before.Entries.Count);
            if (before.Entries[index].Name == "name")
            {
                // The key of another entry.
                return;
            }

            var value = before.Entries[index].Value;
            var edit = RandomEdit(random, value.Value);
            if (value.ToHost(edit) is not { } hostEdits)
            {
                refused++;
                return;
            }

            edited++;
            var result = Apply(text, hostEdits.Select(static hostEdit => hostEdit.Edit));
            var expected = value.Value.Remove(edit.Range.Start, edit.Range.Length).Insert(edit.Range.Start, edit.NewText);
            if (string.IsNullOrWhiteSpace(expected))
            {
                // An XML element without text is no entry.
                return;
            }

            var after = Reading.Read(path, result);
            Assert.True(before.Entries.Count == after.Entries.Count, $"{edit} of '{value.Value}' gives\n{result}");
            for (var i = 0; i < after.Entries.Count; i++)
            {
                var wanted = i == index ? expected : before.Entries[i].Value.Value;
                Assert.True(wanted == after.Entries[i].Value.Value, $"{edit} of '{value.Value}' gives '{after.Entries[i].Value.Value}' for '{wanted}' in\n{result}");
                Assert.Equal(before.Entries[i].Key, after.Entries[i].Key);
            }
        });
        Assert.True(edited > refused, $"{refused} of {edited + refused} edits refused");
    }

    [Fact]
    public void Nothing_is_written_behind_braces_that_may_open_a_template()
    {
        var value = Reading.Read("compose.yml", "environment:\n- \"X=${X-{{=;}{{}}\"\n").Entries[0].Value;

        Assert.Null(value.ToHost(new TextEdit(new TextRange(3, 0), "a")));
    }

    [Theory]
    [InlineData("a.json", """{ "A": "Host=db" }""", """{ "A": "Host=db;Password=\"a\\\"" }""")]
    [InlineData("a.xml", "<a b='Host=db'/>", "<a b='Host=db;Password=\"a\\\"'/>")]
    [InlineData("a.xml", "<a b=\"Host=db\"/>", "<a b=\"Host=db;Password=&quot;a\\&quot;\"/>")]
    [InlineData("a.xml", "<a>Host=db</a>", "<a>Host=db;Password=\"a\\\"</a>")]
    [InlineData(".env", "A=Host=db # comment", "A=Host=db;Password=\"a\\\" # comment")]
    [InlineData(".env", "A=\"Host=db\"", "A=\"Host=db;Password=\\\"a\\\\\\\"\"")]
    [InlineData(".env", "A=${B:-Host=db}", "A=${B:-Host=db;Password=\"a\\\"}")]
    [InlineData("compose.yml", "A: Host=db;Mode=${M:-Require}", "A: Host=db;Mode=${M:-Require};Password=\"a\\\"")]
    [InlineData("a.yaml", "A: 'Host=db'", "A: 'Host=db;Password=\"a\\\"'")]
    [InlineData("a.ini", "A = Host=db\r\n", "A = Host=db;Password=\"a\\\"\r\n")]
    public void Each_format_spells_text_its_own_way(string path, string before, string after)
    {
        var value = Reading.Single(path, before).Value;

        var edits = value.ToHost(new TextEdit(new TextRange(value.Value.Length, 0), ";Password=\"a\\\""));

        Assert.Equal(after, Apply(before, edits!.Select(static edit => edit.Edit)));
    }

    [Theory]
    [InlineData(".env", "A=x", " # y")]
    [InlineData(".env", "A=x", "\n")]
    [InlineData(".env", "A='x'", "\\")]
    [InlineData(".env", "A=${B:-x}", "}")]
    [InlineData("a.ini", "A=x", "y ")]
    [InlineData("a.ini", "A:x", ";SSL Mode=VerifyFull")]
    [InlineData("a.xml", "<a><![CDATA[x]]></a>", "]]>")]
    [InlineData("a.xml", "<a b='x'/>", "\0")]
    [InlineData("a.json", """{ "A": "x" }""", "%Y%")]
    public void Text_that_a_place_cannot_hold_is_refused(string path, string text, string added)
    {
        var value = Reading.Single(path, text).Value;

        Assert.Null(value.ToHost(new TextEdit(new TextRange(value.Value.Length, 0), added)));
    }

    private static TextEdit RandomEdit(Random random, string value)
    {
        var start = random.Next(value.Length + 1);
        var length = random.Next(3) == 0 ? 0 : random.Next(value.Length - start + 1);
        var text = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ =>
            random.Pick("SSL Mode=VerifyFull", ";", "=", "certs/ca.pem", @"C:\certs\ca.pem", "a", "'", "\"", " ", "\\", "<", "&", "#", ":", "$", "$x", "\n", "{", "}", "[", ",", "ü", "😀", ">", "]", "%")));
        return new TextEdit(new TextRange(start, length), text);
    }

    private static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var result = new StringBuilder(text);
        foreach (var edit in edits.OrderByDescending(static edit => edit.Range.Start))
        {
            _ = result.Remove(edit.Range.Start, edit.Range.Length).Insert(edit.Range.Start, edit.NewText);
        }

        return result.ToString();
    }
}
