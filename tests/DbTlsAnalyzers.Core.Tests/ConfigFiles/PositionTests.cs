using System.Text;

namespace DbTlsAnalyzers.Tests.ConfigFiles;

public sealed class PositionTests
{
    [Theory]
    [MemberData(nameof(Samples.Paths), MemberType = typeof(Samples))]
    public void Pieces_and_the_rest_give_back_the_file(string path)
    {
        foreach (var text in Samples.Of(path))
        {
            var file = Reading.Read(path, text);
            Assert.NotEmpty(file.Entries);
            Reading.CheckPositions(text, file);
        }
    }

    [Theory]
    [MemberData(nameof(Samples.Paths), MemberType = typeof(Samples))]
    public void Truncated_and_mutated_files_never_throw_nor_leave_the_file(string path)
    {
        var samples = Samples.Of(path).ToArray();
        Repeat.Times(20_000, random => Mutate(random, random.Pick(samples)), text => Reading.CheckPositions(text, Reading.Read(path, text)));
    }

    [Theory]
    [MemberData(nameof(Samples.Paths), MemberType = typeof(Samples))]
    public void Every_beginning_of_a_file_can_be_read(string path)
    {
        foreach (var text in Samples.Of(path))
        {
            for (var length = 0; length < text.Length; length++)
            {
                var start = text[..length];
                Reading.CheckPositions(start, Reading.Read(path, start));
            }
        }
    }

    // A quadratic reader takes hours for these, a recursive one overflows its stack.
    [Theory]
    [InlineData("a.json", "{\"a\":")]
    [InlineData("a.json", "[")]
    [InlineData("a.json", "{\"a\":\"b\",\"c\":")]
    [InlineData("a.json", "[}")]
    [InlineData("a.json", "\"\\")]
    [InlineData("a.json", "/*")]
    [InlineData("a.xml", "<a>")]
    [InlineData("a.xml", "<a b='c'>")]
    [InlineData("a.xml", "<a></b>")]
    [InlineData("a.xml", "<a b='")]
    [InlineData("a.xml", "<a>&")]
    [InlineData("a.xml", "<![CDATA[")]
    [InlineData("a.xml", "<!--")]
    [InlineData(".env", "A=\"\n")]
    [InlineData(".env", "A=${B:-")]
    [InlineData(".env", "${")]
    [InlineData(".env", "A=%")]
    [InlineData("a.ini", "a=b\n")]
    [InlineData("a.ini", "a={{")]
    [InlineData("a.ini", "a:__")]
    [InlineData("a.ini", "#{")]
    [InlineData("a.yaml", "- ")]
    [InlineData("a.yaml", "[")]
    [InlineData("a.yaml", "{")]
    [InlineData("a.yaml", "{{")]
    [InlineData("a.yaml", "{{ a }}")]
    [InlineData("a.yaml", "{a: ")]
    [InlineData("a.yaml", "a: \"\n ")]
    [InlineData("a.yaml", "a: '\n")]
    [InlineData("a.yaml", "- \"'\n")]
    [InlineData("a.yaml", "\\\"")]
    [InlineData("a.yaml", "a: b\n")]
    [InlineData("a.yaml", "\n")]
    [InlineData("a.yaml", "- |\n")]
    [InlineData("a.yaml", "? ")]
    [InlineData("a.yaml", "&a ")]
    [InlineData("a.yaml", "${A:-")]
    [InlineData("a.yaml", "$(")]
    [InlineData("compose.yaml", "a$")]
    public void A_hundred_thousand_repetitions_take_linear_time_and_no_stack(string path, string part)
    {
        var repeated = new StringBuilder().Insert(0, part, Effort.Of(100_000)).ToString();
        foreach (var text in new[] { repeated, "A={\"x\":\"" + repeated, "<a b=\"" + repeated + "\"/>", "x: " + repeated, "A=" + repeated, "environment:\n- a=" + repeated })
        {
            _ = Reading.Read(path, text);
        }
    }

    [Theory]
    [InlineData("a.json: |\n", "  \"a\": \"b\"\n")]
    [InlineData("a.json: |\n", "  {\"a\":\n")]
    [InlineData("a.env: |\n", "  A=b\n")]
    [InlineData("", "a.json: '{'\n")]
    public void Files_in_files_take_linear_time(string start, string part)
    {
        var file = Reading.Read("a.yaml", new StringBuilder(start).Insert(start.Length, part, Effort.Of(100_000)).ToString());

        Assert.InRange(file.Entries.Count, 0, Effort.Of(100_000));
    }

    public static string Mutate(Random random, string text)
    {
        string[] parts =
        [
            "\"", "'", "\\", "\n", "\r\n", " ", "\t", "{", "}", "[", "]", ":", ",", "=", "#", "<", ">", "/", "&", ";", "&#x;", "<!--", "-->", "<![CDATA[", "]]>", "${", "$$",
            "{{", "}}", "%", "__", "|", ">", "- ", "? ", "\uFEFF", "\0", "\uD800", "//", "/*", "*/", "export ", "&a", "*a", "!!str", "---\n", "...\n", "\\u12", "<a ", "</", "|2-\n", "\u0085", "\u2028",
        ];
        for (var count = random.Next(1, 6); count > 0; count--)
        {
            var at = random.Next(text.Length + 1);
            var length = random.Next(Math.Min(20, text.Length - at) + 1);
            text = random.Next(5) switch
            {
                0 => text[..at],
                1 => text.Remove(at, length),
                2 => text.Insert(random.Next(text.Length + 1), text.Substring(at, length)),
                _ => text.Insert(at, random.Pick(parts)),
            };
        }

        return text;
    }
}
