using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Tests.Rules;

namespace DbTlsAnalyzers.FuzzTests.Inputs;

/// <summary>What all generators draw.</summary>
internal static class Chance
{
    /// <summary>Drivers in the versions that the compilations refer to, and one that is older.</summary>
    public static IReadOnlyList<DriverInUse> Drivers { get; } =
    [
        .. new[] { "Npgsql 10.0", "Npgsql 5.0", "MySqlConnector 2.6", "MySql.Data 26.10", "MySql.Data 8.0.16", "Microsoft.Data.SqlClient 6.1.8", "Microsoft.Data.SqlClient 2.1.4", "System.Data.SqlClient 4.9" }
            .Select(Bench.InUse),
    ];

    public static T Pick<T>(this Random random, params IReadOnlyList<T> items) => items[random.Next(items.Count)];

    public static bool OneIn(this Random random, int times) => random.Next(times) == 0;

    public static string ConnectionString(this Random random) => random.Next(4) switch
    {
        0 => random.Pick(Corpus.ConnectionStrings),
        1 => TextMutator.Mutate(random, random.Pick(Corpus.ConnectionStrings), 1),
        _ => new RandomConnections(random.Pick(Drivers), random.Next()).Next(),
    };
}
