using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConnectionStrings;

/// <summary>How keys and values are spelled so that .NET's parser reads them back unchanged.</summary>
public static class ConnectionStringQuoting
{
    /// <summary>
    /// The spelling of a value: as it is if possible, else in single quotes (double ones would need escaping in most hosts);
    /// null for what cannot be written: NUL, and the placeholder for unknown text.
    /// </summary>
    public static string? Quote(string value) => NeedsQuotes(value) ? Quote(value, '\'') : CanBeWritten(value) ? value : null;

    /// <summary>The spelling of a value between quotes of the given kind; null as in <see cref="Quote(string)"/>.</summary>
    public static string? Quote(string value, char quote) => Escape(value, quote) is { } escaped ? quote + escaped + quote : null;

    /// <summary>What stands between quotes of the given kind: they are doubled inside. Null as in <see cref="Quote(string)"/>.</summary>
    internal static string? Escape(string value, char quote)
    {
        var single = quote.ToString();
        return CanBeWritten(value) ? value.Replace(single, single + single) : null;
    }

    /// <summary>The spelling of a keyword, <c>=</c> doubled; null for what the builder takes for no keyword.</summary>
    internal static string? EscapeKey(string key) =>
        key.Length == 0 || key[0] == ';' || key.Trim().Length < key.Length || key.HasControlCharacter() || key.IndexOf(MappedText.Hole) >= 0
            ? null
            : key.Replace("=", "==");

    private static bool NeedsQuotes(string value) =>
        value.Length == 0
        || value[0] is '=' or '"' or '\''
        || value[value.Length - 1] is '"' or '\''
        || char.IsWhiteSpace(value[0])
        || char.IsWhiteSpace(value[value.Length - 1])
        || value.IndexOf(';') >= 0
        || value.HasControlCharacter();

    private static bool CanBeWritten(string value) => value.IndexOf('\0') < 0 && value.IndexOf(MappedText.Hole) < 0;
}
