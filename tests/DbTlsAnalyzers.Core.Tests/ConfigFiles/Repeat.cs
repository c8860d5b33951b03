namespace DbTlsAnalyzers.Tests.ConfigFiles;

/// <summary>Runs a check with many sources of chance; says which of them failed.</summary>
internal static class Repeat
{
    /// <param name="count">How often, at full effort.</param>
    /// <param name="input">Makes an input.</param>
    /// <param name="check">Checks it.</param>
    /// <param name="seed">The same inputs in every run; without it others, and what fails is shown whole.</param>
    public static void Times(int count, Func<Random, string> input, Action<string> check, int? seed = null)
    {
        var first = seed ?? Environment.TickCount;
        for (var i = 0; i < Effort.Of(count); i++)
        {
            var text = input(new Random(first + i));
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
