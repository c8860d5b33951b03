using System.Text;

namespace DbTlsAnalyzers.Tests.ConnectionStrings;

/// <summary>Connection strings out of everything that the grammar treats specially, most of them nearly well-formed. Same seed, same text.</summary>
internal static class NastyText
{
    private static readonly string[] Keys =
        ["Host", "SSL Mode", "sslmode", "a", "a==b", "==", "a ==", "k;l", "\"q\"", "İ", "ключ", "Data \n Source", "Password", "a\tb", "==x==="];

    private static readonly string[] Values =
        ["b", "a=b", " =b", "==", "", "\"\"", "''", "\"a;b\"", "'a\"b'", "\"a\"\"b\"", "'it''s'", "it's", "a\"b c", "two words", "ünï", "'\u0001'", "\" x \"", "{}"];

    private static readonly string[] Junk =
        ["\"", "'", "\0", "\u0001", "=", "==", ";", " ", "\n", "\r\n", "\t", "\u0085", "\u00a0", "x", ";;", "\"\"", "\u200b", "\ud83d", "\u007f", "\v", "\ufeff"];

    private static readonly string[] Spaces = ["", "", "", " ", "\n  ", "\r\n", "\t", "\u00a0"];

    /// <summary>Settings, some of them damaged.</summary>
    public static string ConnectionString(Random random, int oddity)
    {
        var text = new StringBuilder();
        for (var settings = random.Next(6); settings > 0; settings--)
        {
            var setting = WellFormedSetting(random);
            if (random.Next(100) < oddity)
            {
                var at = random.Next(setting.Length + 1);
                setting = random.Next(3) == 0 && at < setting.Length ? setting.Remove(at, 1) : setting.Insert(at, Pick(random, Junk));
            }

            _ = text.Append(setting).Append(settings > 1 || random.Next(2) == 0 ? ";" : "").Append(random.Next(20) == 0 ? ";" : "");
        }

        return text.Append(Pick(random, Spaces)).Append(random.Next(25) == 0 ? "\0" : "").ToString();
    }

    /// <summary>Anything at all.</summary>
    public static string Soup(Random random)
    {
        var text = new StringBuilder();
        for (var length = random.Next(14); length > 0; length--)
        {
            _ = text.Append(Pick(random, random.Next(3) == 0 ? Values : Junk));
        }

        return text.ToString();
    }

    /// <summary>What a value can be: any text without NUL.</summary>
    public static string Value(Random random) => random.Next(3) == 0
        ? Pick(random, Values)
        : Soup(random).Replace("\0", "", StringComparison.Ordinal);

    public static T Pick<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private static string WellFormedSetting(Random random) =>
        Pick(random, Spaces) + Pick(random, Keys) + Pick(random, Spaces) + "=" + Pick(random, Spaces) + Pick(random, Values) + Pick(random, Spaces);
}
