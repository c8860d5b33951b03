namespace DbTlsAnalyzers.Drivers;

/// <summary>A closed list of words in any case, white space around them ignored; the driver prints them as they stand in the list.</summary>
public sealed class WordSyntax(params string[] words) : ValueSyntax
{
    public override ValueReading Read(string text, Version version)
    {
        var trimmed = text.Trim();
        foreach (var word in words)
        {
            if (string.Equals(word, trimmed, StringComparison.OrdinalIgnoreCase))
            {
                return ValueReading.Accepted(word);
            }
        }

        return ValueReading.Rejected;
    }
}
