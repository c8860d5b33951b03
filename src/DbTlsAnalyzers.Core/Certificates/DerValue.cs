using System.Globalization;
using System.Text;

namespace DbTlsAnalyzers.Certificates;

/// <summary>What the content of a primitive element means; null where it means nothing.</summary>
internal static class DerValue
{
    /// <summary>No object identifier in use has more bytes; a bound keeps hostile ones short.</summary>
    private const int MaximumIdentifierLength = 64;

    /// <summary>Dotted decimal.</summary>
    public static string? ObjectIdentifier(DerElement? element)
    {
        if (element is not { Tag: DerTag.ObjectIdentifier, Length: > 0 and <= MaximumIdentifierLength } identifier)
        {
            return null;
        }

        var text = new StringBuilder();
        ulong arc = 0;
        for (var i = identifier.ContentStart; i < identifier.End; i++)
        {
            if (arc > ulong.MaxValue >> 7)
            {
                return null;
            }

            arc = (arc << 7) | (uint)(identifier.Data[i] & 0x7F);
            if ((identifier.Data[i] & 0x80) != 0)
            {
                continue;
            }

            if (text.Length == 0)
            {
                // The first two arcs share a number; the first is 0, 1 or 2.
                var first = Math.Min(arc / 40, 2);
                _ = text.Append(first.ToString(CultureInfo.InvariantCulture));
                arc -= first * 40;
            }

            _ = text.Append('.').Append(arc.ToString(CultureInfo.InvariantCulture));
            arc = 0;
        }

        return (identifier.Data[identifier.End - 1] & 0x80) == 0 ? text.ToString() : null;
    }

    public static bool? Boolean(DerElement? element) =>
        element is { Tag: DerTag.Boolean, Length: 1 } value ? value.Data[value.ContentStart] != 0 : null;

    /// <summary>A number from 0 to <see cref="int.MaxValue"/>.</summary>
    public static int? SmallInteger(DerElement? element)
    {
        if (element is not { Tag: DerTag.Integer, Length: >= 1 and <= 4 } integer || integer.Data[integer.ContentStart] > 0x7F)
        {
            return null;
        }

        var value = 0;
        for (var i = integer.ContentStart; i < integer.End; i++)
        {
            value = (value << 8) | integer.Data[i];
        }

        return value;
    }

    /// <summary>The number of bits of a positive integer of any size.</summary>
    public static int? BitLength(DerElement? element)
    {
        if (element is not { Tag: DerTag.Integer } integer)
        {
            return null;
        }

        var start = integer.ContentStart;
        while (start < integer.End && integer.Data[start] == 0)
        {
            start++;
        }

        if (start == integer.End)
        {
            return null;
        }

        var bits = (integer.End - start - 1) * 8;
        for (int top = integer.Data[start]; top > 0; top >>= 1)
        {
            bits++;
        }

        return bits;
    }

    /// <summary>The text of any of the string types of X.520; null for other types. Invalid bytes become U+FFFD.</summary>
    public static string? Text(DerElement element) => Encoding(element.Tag)?.GetString(element.Data, element.ContentStart, element.Length);

    private static Encoding? Encoding(byte tag) => tag switch
    {
        DerTag.Utf8String or DerTag.PrintableString or DerTag.NumericString or DerTag.Ia5String or DerTag.VisibleString => System.Text.Encoding.UTF8,
        // Nobody implements T.61; certificates that say so hold Latin-1.
        DerTag.TeletexString => System.Text.Encoding.GetEncoding("ISO-8859-1"),
        DerTag.BmpString => System.Text.Encoding.BigEndianUnicode,
        DerTag.UniversalString => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
        _ => null,
    };
}
