namespace DbTlsAnalyzers.ConnectionStrings;

/// <summary>How keys and values are spelled so that .NET's parser reads them back unchanged.</summary>
public static class ConnectionStringQuoting
{
    /// <summary>The spelling of a value: as it is if possible, else in single quotes (double ones would need escaping in most hosts). NUL has none.</summary>
    public static string Quote(string value) => NeedsQuotes(value) ? Quote(value, '\'') : value;

    /// <summary>The spelling of a value between quotes of the given kind.</summary>
    public static string Quote(string value, char quote) => quote + Escape(value, quote) + quote;

    /// <summary>What stands between quotes of the given kind: they are doubled inside.</summary>
    internal static string Escape(string value, char quote) => value.Replace(quote.ToString(), new string(quote, 2));

    /// <summary>The spelling of a keyword, <c>=</c> doubled. What the builder takes for no keyword has none.</summary>
    internal static string EscapeKey(string key) => key.Replace("=", "==");

    private static bool NeedsQuotes(string value) =>
        value.Length == 0
        || value[0] is '=' or '"' or '\''
        || value[value.Length - 1] is '"' or '\''
        || char.IsWhiteSpace(value[0])
        || char.IsWhiteSpace(value[value.Length - 1])
        || value.IndexOf(';') >= 0
        || value.HasControlCharacter();
}
