namespace DbTlsAnalyzers.Tests.ConfigFiles;

/// <summary>Runs a check with many sources of chance; says which of them failed.</summary>
internal static class Repeat
{
    public static void Times(int count, Func<Random, string> input, Action<string> check)
    {
        // Another seed in every run: what fails is shown whole.
        var seed = Environment.TickCount;
        for (var i = 0; i < count; i++)
        {
            var text = input(new Random(seed + i));
            try
            {
                check(text);
            }
            catch (Exception e)
            {
                Assert.Fail($"Input:\n{text}\n--- {e.Message}\n{e.StackTrace}");
            }
        }
    }

    public static T Pick<T>(this Random random, params IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
