using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DbTlsAnalyzers.Tests.ConfigFiles;

/// <summary>What is read is what an application reads.</summary>
public sealed class YamlParityTests
{
    [Fact]
    public void Scalars_are_those_that_YamlDotNet_reads() => Repeat.Times(5000, RandomDocument, static text =>
    {
        var read = Reading.Read("a.yaml", text);

        Assert.Empty(read.Problems);
        Assert.Equal(Expected(text), read.Entries.Select(static entry => $"{entry.Key} = {entry.Value.Value}"));
    });

    [Fact]
    public void What_is_read_of_a_mutated_file_is_what_YamlDotNet_reads()
    {
        var understood = 0;
        Repeat.Times(10_000, random => PositionTests.Mutate(random, RandomDocument(random)), text =>
        {
            // Templates and references are no YAML, odd line breaks none that readers agree on; YamlDotNet has its own mind about 'a *b: c'.
            if (text.Contains(" *", StringComparison.Ordinal) || text.Contains("{{", StringComparison.Ordinal) || text.Contains("${", StringComparison.Ordinal) || text.Any(static c => c is '\u0085' or '\u2028' or '\u2029' or '\0' or '\uD800' or '\uFEFF'))
            {
                return;
            }

            HashSet<string> expected;
            try
            {
                expected = [.. Expected(text)];
            }
            catch (Exception e) when (e is YamlException or ArgumentException or InvalidOperationException)
            {
                return;
            }

            understood++;
            foreach (var entry in Reading.Read("a.yaml", text).Entries)
            {
                Assert.Contains($"{entry.Key} = {entry.Value.Value}", expected);
            }
        }, seed: 1); // YamlDotNet is lenient in places where other parsers are not: a new disagreement is for reading, not for a red build.
        Assert.True(understood > Effort.Of(1_000), $"{understood} files were YAML");
    }

    private static IEnumerable<string> Expected(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return [.. stream.Documents.SelectMany(static document => Flatten(document.RootNode, []))];
    }

    private static IEnumerable<string> Flatten(YamlNode node, string[] path)
    {
        return node switch
        {
            YamlMappingNode map => map.Children.SelectMany(pair => Flatten(pair.Value, [.. path, pair.Key.ToString()])),
            YamlSequenceNode list => list.Children.SelectMany((item, index) => Flatten(item, [.. path, index.ToString(CultureInfo.InvariantCulture)])),
            YamlScalarNode { Value: { } value } scalar when value.Length > 0 || scalar.Style is not ScalarStyle.Plain => [$"{string.Join(':', path)} = {value}"],
            _ => [],
        };
    }

    private static string RandomDocument(Random random)
    {
        var number = 0;
        var text = new StringBuilder(random.Pick("", "---\n", "# comment\n"));
        Map(0, 0);
        return text.ToString();

        void Map(int indent, int depth)
        {
            for (var count = random.Next(1, 4); count > 0; count--)
            {
                Line(indent);
                _ = text.Append(Key()).Append(':');
                Value(indent, depth, isItem: false);
            }
        }

        void List(int indent, int depth)
        {
            for (var count = random.Next(1, 4); count > 0; count--)
            {
                Line(indent);
                _ = text.Append('-');
                if (random.Next(5) == 0 && depth < 4)
                {
                    // A map that starts behind the dash.
                    _ = text.Append(' ').Append(Key()).Append(": x\n");
                    if (random.Next(2) == 0)
                    {
                        Map(indent + 2, depth + 1);
                    }
                }
                else
                {
                    Value(indent, depth, isItem: true);
                }
            }
        }

        void Line(int indent)
        {
            _ = text.Append(random.Pick("", "", "", "\n", "# comment: x\n"));
            _ = text.Append(' ', indent);
        }

        void Value(int indent, int depth, bool isItem)
        {
            var anchor = random.Next(10) == 0 ? $" &a{number++}" : string.Empty;
            _ = text.Append(anchor);
            switch (random.Next(depth < 4 ? 12 : 9))
            {
                case < 3:
                    _ = text.Append(' ').Append(Plain(indent, false)).Append(End());
                    break;
                case < 5:
                    _ = text.Append("  ").Append(Quoted(indent)).Append(End());
                    break;
                case 5:
                    _ = text.Append(' ').Append(random.Pick("|", "|-", "|+")).Append(End());
                    Block(indent + random.Next(1, 4), mayHaveBlank: true);
                    break;
                case 6:
                    _ = text.Append(' ').Append(random.Pick(">", ">-")).Append(End());
                    Block(indent + random.Next(1, 4), mayHaveBlank: false);
                    break;
                case < 9:
                    _ = text.Append(' ');
                    Flow(indent + 1, 0, random.Next(2) == 0);
                    _ = text.Append(End());
                    break;
                case 9:
                    _ = text.Append(End());
                    List(indent + (isItem ? 2 : random.Next(3)), depth + 1);
                    break;
                default:
                    _ = text.Append(End());
                    Map(indent + random.Next(1, 4), depth + 1);
                    break;
            }
        }

        void Flow(int indent, int depth, bool isList)
        {
            _ = text.Append(isList ? '[' : '{').Append(FlowSpace(indent));
            for (var count = random.Next(4); count > 0; count--)
            {
                if (!isList)
                {
                    _ = text.Append(Key()).Append(": ");
                }

                if (depth < 3 && random.Next(4) == 0)
                {
                    Flow(indent, depth + 1, random.Next(2) == 0);
                }
                else
                {
                    _ = text.Append(random.Next(2) == 0 ? Plain(indent, true) : Quoted(indent));
                }

                _ = text.Append(FlowSpace(indent)).Append(count > 1 ? "," : string.Empty).Append(FlowSpace(indent));
            }

            _ = text.Append(isList ? ']' : '}');
        }

        string FlowSpace(int indent) => random.Pick("", " ", "\n" + new string(' ', indent), " # c\n" + new string(' ', indent + 2));

        void Block(int indent, bool mayHaveBlank)
        {
            for (var count = random.Next(1, 4); count > 0; count--)
            {
                _ = text.Append(' ', indent).Append('x').Append(Characters("a", "=", ";", ": ", " #", "\"", "'", "\\", "-", " ", "{", "%")).Append('\n');
                _ = mayHaveBlank && random.Next(4) == 0 ? text.Append('\n') : text;
            }
        }

        string Plain(int indent, bool isFlow)
        {
            var line = "x" + Characters("a", "=", ";", "'", "\"", "\\", "-", " b", "#", ":c", "ü", "😀", "%", "!");
            return !isFlow && random.Next(6) == 0 ? line + " \n" + new string(' ', indent + 2) + "y" + Characters("a", "=", " b") : line;
        }

        string Quoted(int indent)
        {
            var fold = " \n" + new string(' ', indent + 1) + "x";
            return random.Next(2) == 0
                ? "'" + Characters("a", "=", ";", "''", "\"", "\\", ": ", " #", "ü", "{ ", "x" + fold) + "'"
                : "\"" + Characters("a", "=", ";", "'", "\\\"", "\\\\", "\\n", "\\t", "\\x41", "\\u00e9", "\\U0001F600", ": ", " #", "ü", "{ ", "x" + fold, "\\\n" + new string(' ', indent + 1) + "x") + "\"";
        }

        string Characters(params string[] parts) => string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => random.Pick(parts)));

        string Key()
        {
            var key = "k" + number++.ToString(CultureInfo.InvariantCulture);
            return random.Pick(key, key, key + " z", $"'{key}'", $"\"{key}.x\"");
        }

        string End() => random.Pick("\n", "\n", " \n", " # comment: x\n", "\r\n");
    }
}
