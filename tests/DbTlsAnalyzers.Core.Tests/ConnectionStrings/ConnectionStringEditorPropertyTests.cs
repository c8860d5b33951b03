using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Tests.ConnectionStrings;

public sealed class ConnectionStringEditorPropertyTests
{
    private static readonly int Runs = Effort.Of(20_000);

    private static readonly string[] NewKeys = ["SSL Mode", "Root Certificate", "a=b", "=", "k;l", "Ключ", "\"", "TrustServerCertificate"];

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 6)]
    [InlineData(4, 6)]
    public void After_any_batch_the_builder_sees_what_was_intended(int seed, int batchSize)
    {
        var random = new Random(seed);
        for (var run = 0; run < Runs; run++)
        {
            var cs = Accepted(random);
            var batch = Batch(random, cs, batchSize);

            var edits = ConnectionStringEditor.Apply(cs, batch);
            var result = TextEdits.Apply(cs.Text, edits);

            var message = $"{Show(cs.Text)} + {string.Join(", ", batch)} = {Show(result)}";
            var intended = Intended(cs, batch);
            Assert.True(Oracle.Read(result) is { } actual && actual.SequenceEqual(InForce(intended)), message);
            var parsed = ConnectionStringParser.Parse(result);
            Assert.True(intended.SequenceEqual(parsed.Settings.Select(AsTuple)), message);
            AssertInOrder(edits, message);
            AssertSameSeparators(cs, parsed, message);
            AssertUntouchedSettingsAreAsWritten(cs, parsed, batch, message);
        }
    }

    [Fact]
    public void No_change_is_no_edit()
    {
        var random = new Random(5);
        for (var run = 0; run < Runs; run++)
        {
            var cs = Accepted(random);

            Assert.Empty(ConnectionStringEditor.Apply(cs, []));
            Assert.All(cs.Settings.Where(s => !s.ValueRange.IsEmpty), s => Assert.Empty(Edit.Set(cs, s, s.Value)));
        }
    }

    [Fact]
    public void What_is_added_can_be_removed_again()
    {
        var random = new Random(6);
        for (var run = 0; run < Runs; run++)
        {
            var cs = Accepted(random);
            var added = ConnectionStringParser.Parse(TextEdits.Apply(cs.Text, Edit.Add(cs, "k", NastyText.Value(random))));
            var removed = TextEdits.Apply(added.Text, Edit.Remove(added, added.Settings[^1]));

            if (cs.Settings.Count > 0 && !cs.Settings[^1].ValueRange.IsEmpty)
            {
                Assert.Equal(cs.Text, removed);
            }
        }
    }

    [Fact]
    public void Texts_with_holes_and_damage_are_edited_as_asked_or_not_at_all()
    {
        var random = new Random(7);
        var edited = 0;
        for (var run = 0; run < Runs; run++)
        {
            var text = random.Next(2) == 0 ? NastyText.Soup(random) : NastyText.ConnectionString(random, oddity: 10);
            for (var holes = random.Next(1, 4); holes > 0; holes--)
            {
                text = text.Insert(random.Next(text.Length + 1), "\uFFFC");
            }

            var cs = ConnectionStringParser.Parse(text);
            var batch = Batch(random, cs, 4);
            var edits = ConnectionStringEditor.Apply(cs, batch);
            if (edits.Count > 0)
            {
                edited++;
                var result = ConnectionStringParser.Parse(TextEdits.Apply(text, edits));
                Assert.True(Intended(cs, batch).SequenceEqual(result.Settings.Select(AsTuple)), Show(text));
            }
        }

        Assert.True(edited > Runs / 4, $"only {edited} edited");
    }

    [Fact]
    public void Quoted_values_come_back()
    {
        var random = new Random(8);
        for (var run = 0; run < Runs; run++)
        {
            var value = NastyText.Value(random);

            Assert.Equal(value, Oracle.Read($"k={ConnectionStringQuoting.Quote(value)};l=m")!["k"]);
            Assert.Equal(value, Oracle.Read($"k={ConnectionStringQuoting.Quote(value, '"')};l=m")!["k"]);
        }
    }

    private static ConnectionString Accepted(Random random)
    {
        while (true)
        {
            var cs = ConnectionStringParser.Parse(NastyText.ConnectionString(random, oddity: 5));
            // A reset of a key that can't have a value: accepted by the builder, but there is nothing to set.
            if (cs.Problems.Count == 0 && !cs.Settings.Any(s => s.Key.Any(char.IsControl)))
            {
                return cs;
            }
        }
    }

    private static List<SettingEdit> Batch(Random random, ConnectionString cs, int size)
    {
        var batch = new List<SettingEdit>();
        for (var count = random.Next(1, size + 1); count > 0; count--)
        {
            var setting = cs.Settings.Count > 0 ? NastyText.Pick(random, cs.Settings) : null;
            batch.Add(random.Next(setting is null ? 2 : 6) switch
            {
                0 => new SettingEdit.Add(NastyText.Pick(random, NewKeys), NastyText.Value(random)),
                1 => new SettingEdit.Add(NastyText.Pick(random, NewKeys), NastyText.Value(random), random.Next(-1, 6)),
                2 or 3 => new SettingEdit.Set(setting!, NastyText.Value(random)),
                _ => new SettingEdit.Remove(setting!),
            });
        }

        return batch;
    }

    private static List<(string Key, string Value, bool IsReset)> Intended(ConnectionString cs, IReadOnlyList<SettingEdit> batch)
    {
        var intended = new List<(string, string, bool)>();
        for (var i = 0; i <= cs.Settings.Count; i++)
        {
            foreach (var add in batch.OfType<SettingEdit.Add>())
            {
                if (Math.Clamp(add.Before ?? int.MaxValue, 0, cs.Settings.Count) == i)
                {
                    intended.Add((add.Key, add.Value, false));
                }
            }

            if (i < cs.Settings.Count && !batch.Contains(new SettingEdit.Remove(cs.Settings[i])))
            {
                var set = batch.OfType<SettingEdit.Set>().LastOrDefault(set => set.Setting == cs.Settings[i]);
                intended.Add((cs.Settings[i].Key, set?.Value ?? cs.Settings[i].Value, set is null && cs.Settings[i].ValueRange.IsEmpty));
            }
        }

        return intended;
    }

    private static (string Key, string Value, bool IsReset) AsTuple(Setting setting) => (setting.Key, setting.Value, setting.ValueRange.IsEmpty);

    private static SortedDictionary<string, string> InForce(IReadOnlyList<(string Key, string Value, bool IsReset)> settings)
    {
        var map = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value, isReset) in settings)
        {
            _ = map.Remove(key.ToLowerInvariant());
            if (!isReset)
            {
                map.Add(key.ToLowerInvariant(), value);
            }
        }

        return map;
    }

    private static void AssertInOrder(IReadOnlyList<TextEdit> edits, string message)
    {
        for (var i = 1; i < edits.Count; i++)
        {
            Assert.True(edits[i - 1].Range.End <= edits[i].Range.Start, message);
            Assert.True(edits[i - 1].Range.Start < edits[i].Range.Start, message);
        }
    }

    /// <summary>As many settings more or less as separators: nothing empty comes or goes, and the last <c>;</c> stays or stays away.</summary>
    private static void AssertSameSeparators(ConnectionString before, ConnectionString after, string message)
    {
        if (before.Settings.Count > 0 && after.Settings.Count > 0)
        {
            Assert.True(Separators(before) - before.Settings.Count == Separators(after) - after.Settings.Count, message);
            // "a=1;;b=2" without b is "a=1;": the other semicolon was nobody's.
            var hasEmptyItems = Separators(before) > before.Settings.Count - (EndsInSeparator(before) ? 0 : 1);
            Assert.True(hasEmptyItems || EndsInSeparator(before) == EndsInSeparator(after), message);
        }
    }

    private static int Separators(ConnectionString cs) =>
        cs.Text.Count(c => c == ';') - cs.Settings.Sum(s => cs.Text.AsSpan(s.Range.Start, s.Range.Length).Count(';'));

    private static bool EndsInSeparator(ConnectionString cs) => cs.Text.TrimEnd('\0', ' ', '\t', '\r', '\n', '\u00a0').EndsWith(';');

    private static void AssertUntouchedSettingsAreAsWritten(
        ConnectionString before, ConnectionString after, IReadOnlyList<SettingEdit> batch, string message)
    {
        var touched = batch.Select(edit => (edit as SettingEdit.Set)?.Setting ?? (edit as SettingEdit.Remove)?.Setting).ToList();
        var position = 0;
        foreach (var setting in before.Settings.Where(s => !touched.Contains(s)))
        {
            var written = before.Text.Substring(setting.Range.Start, setting.Range.Length);
            position = after.Text.IndexOf(written, position, StringComparison.Ordinal);
            Assert.True(position >= 0, message);
            position += written.Length;
        }
    }

    private static string Show(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
