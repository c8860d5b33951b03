using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Tests.ConnectionStrings;

public sealed class ConnectionStringParserPropertyTests
{
    private static readonly int Runs = Effort.Of(30_000);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 5)]
    [InlineData(3, 40)]
    [InlineData(4, -1)]
    public void Settings_and_problems_are_those_of_the_builder(int seed, int oddity)
    {
        var random = new Random(seed);
        int accepted = 0, refused = 0;
        for (var run = 0; run < Runs; run++)
        {
            var text = oddity < 0 ? NastyText.Soup(random) : NastyText.ConnectionString(random, oddity);
            var ours = ConnectionStringParser.Parse(text);
            var theirs = Oracle.Read(text);

            if (theirs is null)
            {
                refused++;
                Assert.True(ours.Problems.Count > 0, $"refused by the builder, but no problem: {Show(text)}");
            }
            else
            {
                accepted++;
                Assert.True(ours.Problems.Count == 0, $"accepted by the builder, but a problem: {Show(text)}");
                Assert.True(theirs.SequenceEqual(Oracle.InForce(ours)), $"other settings: {Show(text)}: {ours}");
            }
        }

        Assert.True(accepted > Runs / 20 && (refused > Runs / 20 || oddity == 0), $"{accepted} accepted, {refused} refused: too one-sided to prove much");
    }

    [Theory]
    [InlineData(5, 0)]
    [InlineData(6, 40)]
    [InlineData(7, -1)]
    public void Ranges_lie_in_order_inside_the_text_and_hold_what_they_say(int seed, int oddity)
    {
        var random = new Random(seed);
        for (var run = 0; run < Runs; run++)
        {
            var text = oddity < 0 ? NastyText.Soup(random) : NastyText.ConnectionString(random, oddity);
            var parsed = ConnectionStringParser.Parse(text);

            var last = 0;
            foreach (var setting in parsed.Settings)
            {
                Assert.True(last <= setting.Range.Start && setting.Range.End <= text.Length, Show(text));
                Assert.Equal(setting.Range, TextRange.FromBounds(setting.KeyRange.Start, setting.ValueRange.End));
                Assert.True(setting.KeyRange.End < setting.ValueRange.Start, Show(text));
                Assert.Equal(setting.Key, Slice(text, setting.KeyRange).Replace("==", "=", StringComparison.Ordinal));
                Assert.Equal(setting.Value, Unquote(Slice(text, setting.ValueRange)));
                last = setting.Range.End;
            }

            last = 0;
            foreach (var problem in parsed.Problems)
            {
                Assert.True(last <= problem.Range.Start && !problem.Range.IsEmpty && problem.Range.End <= text.Length, Show(text));
                Assert.DoesNotContain(parsed.Settings, setting => setting.Range.Overlaps(problem.Range));
                last = problem.Range.End;
            }
        }
    }

    [Fact]
    public void A_hole_in_place_of_any_part_not_before_a_quote_of_an_accepted_text_is_never_a_problem()
    {
        var random = new Random(8);
        for (var run = 0; run < Runs; run++)
        {
            var text = NastyText.ConnectionString(random, oddity: 5);
            if (Oracle.Read(text) is null)
            {
                continue;
            }

            var (start, end) = (random.Next(text.Length + 1), random.Next(text.Length + 1));
            var removed = text[Math.Min(start, end)..Math.Max(start, end)];
            if (text.AsSpan(Math.Min(start, end)).IndexOfAny('"', '\'') >= 0)
            {
                // Half a pair of quotes would be left, or quotes that open no value.
                continue;
            }

            var holed = text.Remove(Math.Min(start, end), removed.Length).Insert(Math.Min(start, end), "\uFFFC");
            var parsed = ConnectionStringParser.Parse(holed);
            Assert.True(parsed.Problems.Count == 0, $"{Show(holed)} was {Show(text)}");
            Assert.True(parsed.MayHaveMoreSettings || parsed.Settings.Any(s => !s.IsKnown), Show(holed));
        }
    }

    [Fact]
    public void A_text_with_damage_and_holes_is_read_without_an_exception()
    {
        var random = new Random(9);
        for (var run = 0; run < Runs; run++)
        {
            var text = NastyText.Soup(random);
            for (var holes = random.Next(4); holes > 0; holes--)
            {
                text = text.Insert(random.Next(text.Length + 1), "\uFFFC");
            }

            var parsed = ConnectionStringParser.Parse(text);
            Assert.All(parsed.Settings, s => Assert.Equal(s.IsKnown, !s.IsKnown ? s.IsKnown : !Slice(text, s.Range).Contains('\uFFFC')));
        }
    }

    [Theory]
    [InlineData("a=\"b;")]
    [InlineData("a;")]
    [InlineData("=;")]
    [InlineData("a=\"\"x;")]
    [InlineData("a='x;b=\"\"\"\"x;")]
    [InlineData("a=\uFFFC\"b;\uFFFC;")]
    [InlineData("a=b\uFFFC;   ")]
    [InlineData("k=\"x\0;")]
    public void Long_damaged_text_is_read_to_its_end(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, Effort.Of(200_000)));

        // Milliseconds; quadratic time would be minutes.
        var read = ConnectionStringParser.Parse(text);

        Assert.All(read.Settings.Select(static setting => setting.Range).Concat(read.Problems.Select(static problem => problem.Range)), range => Assert.InRange(range.End, 0, text.Length));
    }

    private static string Slice(string text, TextRange range) => text.Substring(range.Start, range.Length);

    private static string Unquote(string value) =>
        value.Length > 1 && value[0] is '"' or '\''
            ? value[1..^1].Replace(new string(value[0], 2), value[..1], StringComparison.Ordinal)
            : value;

    private static string Show(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
