using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Configuration;

/// <summary>The words without which a source file hands nothing to a referenced driver: walking a file takes many times as long as searching it.</summary>
internal sealed class SinkNames(Compilation compilation, CompilationDrivers drivers)
{
    private readonly IReadOnlyList<string> _words = [.. drivers.Referenced.SelectMany(use => Words(use.Driver, compilation)).Distinct(StringComparer.Ordinal)];

    public bool AppearIn(string text)
    {
        foreach (var word in _words)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                if (!IsLetter(text, at - 1) && !IsLetter(text, at + word.Length))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsLetter(string text, int position) => position >= 0 && position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] == '_');

    /// <summary>Members of libraries that are not here are called like a thousand other things (<c>For</c>).</summary>
    private static IEnumerable<string> Words(Driver driver, Compilation compilation) => driver.Sinks
        .Where(sink => !compilation.GetTypesByMetadataName(sink.Type).IsEmpty)
        .Select(static sink => sink.Member == Sink.Constructor ? MetadataName.Simple(sink.Type) : sink.Member)
        .Concat(driver.Builders.Concat(driver.DataSourceBuilders).Select(MetadataName.Simple));
}
