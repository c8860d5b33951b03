using System.Globalization;

namespace DbTlsAnalyzers.Drivers;

/// <summary>How the two MySQL drivers write TLS versions.</summary>
internal static class MySqlTlsVersions
{
    // SslProtocols.Tls12 and Tls13.
    private const int Tls12Flag = 3072;
    private const int Tls13Flag = 12288;

    private static readonly VersionRange DropsUnknown = VersionRange.Since("8.0.28");

    /// <summary>
    /// MySqlConnector looks for <c>TLS</c>, optionally followed by <c>v</c> and a version with or without dot, at the end of each item and throws
    /// otherwise. A bare <c>TLS</c> is 1.0.
    /// </summary>
    public static TlsVersionListSyntax OfMySqlConnector { get; } = new(["TLS 1.0", "TLS 1.1", "TLS 1.2", "TLS 1.3"], static (item, _) => new(ReadSuffix(item)));

    /// <summary>
    /// MySql.Data removes spaces, dots and the letter v and looks the rest up in <c>SslProtocols</c>. Since 8.0.28 it drops what it does not know,
    /// 1.0 and 1.1 included, and throws only if nothing is left; before, it threw on the first unknown item and took 1.0 and 1.1.
    /// </summary>
    public static TlsVersionListSyntax OfMySqlData { get; } = new(["Tls", "Tls11", "Tls12", "Tls13"], ReadName, DropsUnknown);

    private static TlsProtocols ReadSuffix(string item)
    {
        // The driver's pattern ends with $, which also matches before a final line feed.
        var text = item.EndsWith("\n", StringComparison.Ordinal) ? item.Substring(0, item.Length - 1) : item;
        var start = text.LastIndexOf("TLS", StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return TlsProtocols.None;
        }

        var rest = text.Substring(start + "TLS".Length);
        rest = rest.StartsWith(" ", StringComparison.Ordinal) ? rest.Substring(1) : rest;
        var version = rest.StartsWith("v", StringComparison.OrdinalIgnoreCase) ? rest.Substring(1) : rest;
        return version switch
        {
            "" when text.Length == start + "TLS".Length => TlsProtocols.Tls10,
            "1" or "10" or "1.0" => TlsProtocols.Tls10,
            "11" or "1.1" => TlsProtocols.Tls11,
            "12" or "1.2" => TlsProtocols.Tls12,
            "13" or "1.3" => TlsProtocols.Tls13,
            _ => TlsProtocols.None,
        };
    }

    private static TlsVersionItem ReadName(string item, Version version)
    {
        var name = item.Replace(" ", string.Empty);
        var isLenient = DropsUnknown.Contains(version);
        var protocols = name.ToLowerInvariant().Replace("v", string.Empty).Replace(".", string.Empty) switch
        {
            "tls" or "tls1" or "tls10" => TlsProtocols.Tls10,
            "tls11" => TlsProtocols.Tls11,
            "tls12" => TlsProtocols.Tls12,
            "tls13" => TlsProtocols.Tls13,
            var other => isLenient ? ReadNumber(other) : TlsProtocols.None,
        };
        return new TlsVersionItem(protocols, protocols == TlsProtocols.None && (isLenient || name.Length == 0));
    }

    /// <summary>The number of a member of <c>SslProtocols</c>.</summary>
    private static TlsProtocols ReadNumber(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= Tls12Flag
            ? ((number & Tls12Flag) == Tls12Flag ? TlsProtocols.Tls12 : TlsProtocols.None) | ((number & Tls13Flag) == Tls13Flag ? TlsProtocols.Tls13 : TlsProtocols.None)
            : TlsProtocols.None;
}
