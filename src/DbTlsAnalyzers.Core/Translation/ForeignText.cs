using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Translation;

/// <summary>
/// Connection strings that are not in ADO.NET's grammar: URIs and libpq strings. They are translated by edits that leave every name and
/// secret where it is; null where a part has no counterpart, since nothing may be lost.
/// </summary>
internal static class ForeignText
{
    private static readonly HashSet<string> Schemes = new(DriverCatalog.All.SelectMany(static driver => driver.UriSchemes), StringComparer.OrdinalIgnoreCase);

    /// <summary>True if the text is a database URI, with or without <c>jdbc:</c> before it.</summary>
    public static bool IsUri(string text) => SchemeEnd(text) > 0;

    /// <summary>True for <c>host=h port=5432 dbname=d</c>: drivers take all of it for the host.</summary>
    public static bool IsLibpq(string text) =>
        text.IndexOf(';') < 0 && LibpqSettings(text) is { Count: > 1 } settings
        && settings.TrueForAll(static setting => setting.Key.Length > 0 && setting.Key.All(static c => char.IsLetterOrDigit(c) || c == '_'))
        && settings.Exists(static setting => ForeignVocabulary.AnyRole(setting.Key) == Role.Host)
        && settings.Exists(static setting => ForeignVocabulary.AnyRole(setting.Key) is Role.Database or Role.User or Role.Port or Role.TlsMode);

    /// <summary>The edits that make it this driver's, fully verified; null if something would be lost.</summary>
    public static IReadOnlyList<TextEdit>? Translate(string text, DriverInUse driver) =>
        IsUri(text) ? new UriTranslation(text, SchemeEnd(text), driver).Translate() : TranslateLibpq(text, driver);

    private static int SchemeEnd(string text)
    {
        var start = text.StartsWith("jdbc:", StringComparison.OrdinalIgnoreCase) ? "jdbc:".Length : 0;
        var end = text.IndexOf("://", start, StringComparison.Ordinal);
        return end > start && Schemes.Contains(text.Substring(start, end - start)) ? end + "://".Length : 0;
    }

    private static List<TextEdit>? TranslateLibpq(string text, DriverInUse driver)
    {
        if (text.IndexOf('\'') >= 0 || text.IndexOf('\\') >= 0 || LibpqSettings(text) is not { } settings)
        {
            return null;
        }

        var writer = new TranslationWriter(driver);
        for (var i = 0; i < settings.Count; i++)
        {
            var (key, keyRange, valueRange) = settings[i];
            var gap = TextRange.FromBounds(i > 0 ? settings[i - 1].Value.End : keyRange.Start, keyRange.Start);
            if (i > 0 && writer.IsSuperseded(key))
            {
                writer.Replace(TextRange.FromBounds(gap.Start, valueRange.End), string.Empty);
            }
            else if (!writer.Setting(key, keyRange, valueRange))
            {
                return null;
            }
            else if (i > 0)
            {
                writer.Replace(gap, ";");
            }
        }

        return writer.Finish(text.Length);
    }

    /// <summary>The next white space that stands in no quotes.</summary>
    private static int EndOfPair(string text, int start)
    {
        var isQuoted = false;
        var end = start;
        for (; end < text.Length && (isQuoted || !char.IsWhiteSpace(text[end])); end++)
        {
            isQuoted ^= text[end] == '\'';
        }

        return end;
    }

    /// <summary>Pairs separated by white space; null if it is anything else.</summary>
    private static List<(string Key, TextRange KeyRange, TextRange Value)>? LibpqSettings(string text)
    {
        var settings = new List<(string, TextRange, TextRange)>();
        var position = 0;
        while (position < text.Length)
        {
            if (char.IsWhiteSpace(text[position]))
            {
                position++;
                continue;
            }

            var end = EndOfPair(text, position);

            var equals = text.IndexOf('=', position, end - position);
            if (equals <= position)
            {
                return null;
            }

            settings.Add((text.Substring(position, equals - position), TextRange.FromBounds(position, equals), TextRange.FromBounds(equals + 1, end)));
            position = end;
        }

        return settings;
    }
}
