using System.Globalization;

namespace DbTlsAnalyzers.FuzzTests.Running;

/// <summary>
/// What the environment says. <c>DBTLS_FUZZ_SECONDS</c>: how long all surfaces together draw inputs, however many; without it each stops at its usual number, so that a
/// faster machine does not make a build fail by chance; <c>DBTLS_FUZZ_SEED</c>: which inputs (a number; the same by default); <c>DBTLS_FUZZ_INPUT</c>: one input of the seed alone, by its number; <c>DBTLS_FUZZ_REPLAY</c>: the file of an input that was saved.
/// </summary>
internal static class FuzzSettings
{
    public static double Seconds { get; } = double.TryParse(Value("SECONDS"), CultureInfo.InvariantCulture, out var seconds) ? seconds : 40;

    /// <summary>True if inputs are drawn for as long as was asked.</summary>
    public static bool IsLong { get; } = Value("SECONDS") is not null;

    public static int Seed { get; } = int.TryParse(Value("SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 1;

    public static int? Input { get; } = int.TryParse(Value("INPUT"), CultureInfo.InvariantCulture, out var input) ? input : null;

    public static string? Replay { get; } = Value("REPLAY");

    private static string? Value(string name) => Environment.GetEnvironmentVariable("DBTLS_FUZZ_" + name) is { Length: > 0 } value ? value : null;
}
