using System.Globalization;

namespace DbTlsAnalyzers.Tests;

/// <summary>
/// How hard the tests that repeat something with random or long input try. <c>DBTLS_TEST_EFFORT</c> is a share of what they promise: 1, the default, for
/// a run that judges a change; 0.02 where the same tests run thousands of times (mutation testing).
/// </summary>
internal static class Effort
{
    private static readonly double Share =
        double.TryParse(Environment.GetEnvironmentVariable("DBTLS_TEST_EFFORT"), NumberStyles.Float, CultureInfo.InvariantCulture, out var share) ? share : 1;

    /// <summary>The share of a count that this run asks for; at least one.</summary>
    public static int Of(int count) => Math.Max(1, (int)(count * Share));
}
