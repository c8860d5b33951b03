namespace DbTlsAnalyzers.Drivers;

/// <summary>What a driver makes of one item of a list of TLS versions.</summary>
/// <param name="Protocols">The versions it names; none for text that the driver does not understand.</param>
/// <param name="IsSkipped">True if the driver passes over the item in silence: it is blank, or not understood and not refused either.</param>
public readonly record struct TlsVersionItem(TlsProtocols Protocols, bool IsSkipped = false);

/// <summary>
/// Lists of TLS versions: items separated by commas, the whole optionally in brackets or parentheses. What an item may look like is the driver's affair.
/// </summary>
/// <param name="names">The driver's own names of TLS 1.0, 1.1, 1.2 and 1.3, in this order.</param>
/// <param name="read">Reads one item, as it stands between two commas.</param>
/// <param name="refusesObsolete">Driver versions that drop TLS 1.0 and 1.1 from a list in silence, and throw if nothing else is in it.</param>
public sealed class TlsVersionListSyntax(IReadOnlyList<string> names, Func<string, Version, TlsVersionItem> read, VersionRange? refusesObsolete = null) : ValueSyntax
{
    private static readonly char[] Opening = ['[', '('];
    private static readonly char[] Closing = [']', ')'];

    public override ValueReading Read(string text, Version version)
    {
        // White space only is the same as an absent setting: the operating system decides.
        if (string.IsNullOrWhiteSpace(text))
        {
            return ValueReading.Accepted(string.Empty);
        }

        return Permitted(text, version) is var permitted and not TlsProtocols.None ? ValueReading.Accepted(Format(permitted)) : ValueReading.Rejected;
    }

    /// <summary>The versions that a connection with this value may use; none if the driver throws on it or leaves the choice to the operating system.</summary>
    public TlsProtocols Permitted(string text, Version version) =>
        Named(text, version) is not { } named ? TlsProtocols.None
        : IsRefused(version) ? named & ~TlsProtocols.Obsolete
        : named;

    /// <summary>The list without TLS 1.0 and 1.1 in the spelling, brackets and spacing given; null if nothing would be left.</summary>
    public string? WithoutObsolete(string text, Version version)
    {
        var (start, length) = Inner(text);
        var kept = new List<string>();
        var isFirst = true;
        var dropsFirst = false;
        foreach (var item in text.Substring(start, length).Split(','))
        {
            var isObsolete = (read(item, version).Protocols & TlsProtocols.Obsolete) != TlsProtocols.None;
            dropsFirst |= isFirst && isObsolete;
            isFirst = false;
            if (!isObsolete)
            {
                kept.Add(item);
            }
        }

        if (kept.TrueForAll(string.IsNullOrWhiteSpace))
        {
            return null;
        }

        // The space after a comma that is gone.
        kept[0] = dropsFirst ? kept[0].TrimStart() : kept[0];
        return text.Substring(0, start) + string.Join(",", kept) + text.Substring(start + length);
    }

    private static (int Start, int Length) Inner(string text)
    {
        var start = text.Length - text.TrimStart(Opening).Length;
        return (start, text.Substring(start).TrimEnd(Closing).Length);
    }

    /// <summary>Everything the list names; null if the driver throws on an item.</summary>
    private TlsProtocols? Named(string text, Version version)
    {
        var (start, length) = Inner(text);
        var named = TlsProtocols.None;
        foreach (var item in text.Substring(start, length).Split(','))
        {
            var reading = read(item, version);
            if (reading is { Protocols: TlsProtocols.None, IsSkipped: false })
            {
                return null;
            }

            named |= reading.Protocols;
        }

        return named;
    }

    private bool IsRefused(Version version) => refusesObsolete is { } range && range.Contains(version);

    private string Format(TlsProtocols protocols) =>
        string.Join(", ", names.Where((_, index) => ((int)protocols & (1 << index)) != 0));
}
