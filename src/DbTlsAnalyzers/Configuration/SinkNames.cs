using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Symbols;

namespace DbTlsAnalyzers.Configuration;

/// <summary>The words without which a source file hands nothing to a referenced driver: walking a file takes many times as long as searching it.</summary>
internal sealed class SinkNames(CompilationDrivers drivers)
{
    // Words that others begin with make those superfluous.
    private readonly IReadOnlyList<string> _words = Shortest([.. drivers.Referenced.SelectMany(static use => Words(use.Driver)).Distinct(StringComparer.Ordinal)]);

    public bool AppearIn(string text)
    {
        foreach (var word in _words)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Words(Driver driver) => driver.Sinks
        .Select(static sink => sink.Member == Sink.Constructor ? MetadataName.Simple(sink.Type) : sink.Member)
        .Concat(driver.Builders.Concat(driver.DataSourceBuilders).Select(MetadataName.Simple));

    private static IReadOnlyList<string> Shortest(IReadOnlyList<string> words) =>
        [.. words.Where(word => !words.Any(other => other.Length < word.Length && word.IndexOf(other, StringComparison.Ordinal) >= 0))];
}
