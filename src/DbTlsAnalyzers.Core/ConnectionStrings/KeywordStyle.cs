namespace DbTlsAnalyzers.ConnectionStrings;

/// <summary>How somebody spells keywords. Drivers take them in any case.</summary>
/// <param name="IsSpaced"><c>SSL Mode</c> (true) or <c>SslMode</c> (false) by majority of the keys of several words; null if there is none.</param>
/// <param name="IsLowerCase">No key has a capital letter.</param>
internal sealed record KeywordStyle(bool? IsSpaced, bool IsLowerCase)
{
    public static KeywordStyle Of(ConnectionString connectionString)
    {
        int spaced = 0, compact = 0;
        bool hasLower = false, hasUpper = false;
        foreach (var setting in connectionString.Settings)
        {
            spaced += IsSpacedWords(setting.Key) ? 1 : 0;
            compact += IsCompactWords(setting.Key) ? 1 : 0;
            hasLower |= setting.Key.Any(char.IsLower);
            hasUpper |= setting.Key.Any(char.IsUpper);
        }

        return new KeywordStyle(spaced == compact ? null : spaced > compact, hasLower && !hasUpper);
    }

    public string Choose(IReadOnlyList<string> spellings)
    {
        var choice = spellings.FirstOrDefault(spelling => IsSpaced is { } isSpaced && (isSpaced ? IsSpacedWords(spelling) : IsCompactWords(spelling)))
            ?? (spellings.Count > 0 ? spellings[0] : string.Empty);
        if (!IsLowerCase)
        {
            return choice;
        }

#pragma warning disable CA1308 // lower case is what the others are written in
        return choice.ToLowerInvariant();
#pragma warning restore CA1308
    }

    private static bool IsSpacedWords(string key) => key.IndexOf(' ') >= 0;

    /// <summary>A capital inside: after a small letter (<c>SslMode</c>), or after an acronym (<c>SSLMode</c>).</summary>
    private static bool IsCompactWords(string key)
    {
        for (var i = 1; i < key.Length; i++)
        {
            if (char.IsUpper(key[i]) && (char.IsLower(key[i - 1]) || (char.IsUpper(key[i - 1]) && i + 1 < key.Length && char.IsLower(key[i + 1]))))
            {
                return !IsSpacedWords(key);
            }
        }

        return false;
    }
}
