using System.Text.Json;

namespace DbTlsAnalyzers.Tests.Live;

/// <summary>The probe: reads attempts from standard input, one per line, and answers each with a line, until the input ends.</summary>
internal static class Program
{
    /// <summary>Tells answers from whatever else is printed.</summary>
    public const string AnswerMark = "answer ";

    public static async Task Main()
    {
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var answer = await DriverConnection.TryAsync(JsonSerializer.Deserialize<Attempt>(line)!);
            await Console.Out.WriteLineAsync(AnswerMark + JsonSerializer.Serialize(answer));
        }
    }
}
