using System.Globalization;
using System.Text;
using System.Text.Json;
using DbTlsAnalyzers.Text;
using Microsoft.Extensions.Configuration;

namespace DbTlsAnalyzers.Tests.ConfigFiles;

/// <summary>What is read is what an application reads.</summary>
public sealed class JsonParityTests
{
    [Fact]
    public void Strings_are_those_that_Microsoft_Extensions_Configuration_reads() => Repeat.Times(3000, RandomDocument, static text =>
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        // A string is told from a number by its text: those of the documents start with a letter.
        var expected = new ConfigurationBuilder().AddJsonStream(stream).Build().AsEnumerable()
            .Where(static pair => pair.Value is { Length: > 0 } value && value[0] == 's')
            .OrderBy(static pair => pair.Key, StringComparer.Ordinal)
            .Select(static pair => $"{pair.Key} = {pair.Value}");

        var file = Reading.Read("appsettings.json", text);

        Assert.Empty(file.Problems);
        Assert.Equal(expected, file.Entries.OrderBy(static entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key} = {WithHolesFilled(text, entry.Value)}"));
    });

    // What a hole hides stands in the file.
    private static string WithHolesFilled(string text, MappedText value) => string.Concat(value.Pieces.Select(piece => piece is HolePiece hole
        ? JsonSerializer.Deserialize<string>($"\"{text.AsSpan(hole.HostRange.Start, hole.HostRange.Length)}\"")
        : value.Value.Substring(piece.Range.Start, piece.Range.Length)));

    private static string RandomDocument(Random random)
    {
        var text = new StringBuilder(random.Pick("", "\uFEFF", "// first\n"));
        var number = 0;
        Object(0);
        return text.Append(random.Pick("", "\r\n", " /* last */ ")).ToString();

        void Object(int depth) => Members('{', '}', depth, () =>
        {
            String("k" + number++.ToString(CultureInfo.InvariantCulture) + random.Pick("", "", ":x", ":ü", "__y", ".z"));
            // System.Text.Json refuses a comment here.
            _ = text.Append(random.Pick("", " ", "\n"));
            _ = text.Append(':');
        });

        void Members(char open, char close, int depth, Action key)
        {
            _ = text.Append(open);
            Space();
            for (var count = random.Next(4); count > 0; count--)
            {
                key();
                Space();
                Value(depth + 1);
                Space();
                _ = count > 1 || random.Next(4) == 0 ? text.Append(',') : text;
                Space();
            }

            _ = text.Append(close);
        }

        void Value(int depth)
        {
            switch (random.Next(depth > 4 ? 6 : 10))
            {
                case < 5:
                    String("s" + string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => random.Pick("a", "=", ";", "\"", "\\", "/", "ü", "😀", "\n", "%X%", "#{Y}", "__Z__", "{{ a }}", "%", "_", " "))));
                    break;
                case 5:
                    _ = text.Append(random.Pick("1", "-2.5e3", "true", "false", "null"));
                    break;
                case < 8:
                    Members('[', ']', depth, static () => { });
                    break;
                default:
                    Object(depth);
                    break;
            }
        }

        void String(string value)
        {
            _ = text.Append('"');
            foreach (var rune in value.EnumerateRunes())
            {
                var c = rune.ToString();
                _ = random.Next(8) == 0 || rune.Value < ' ' ? text.AppendJoin(null, c.Select(static half => $"\\u{(int)half:X4}"))
                    : c is "\"" or "\\" ? text.Append('\\').Append(c)
                    : text.Append(c);
            }

            _ = text.Append('"');
        }

        void Space() => text.Append(random.Pick("", "", " ", "\n  ", "\r\n\t", " // \"x\": {\n", "/* , */"));
    }
}
