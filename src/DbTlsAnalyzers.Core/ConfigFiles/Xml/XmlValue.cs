using System.Globalization;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.Xml;

/// <summary>
/// What the characters of an attribute or a text say. White space stays as it is: System.Configuration reads with an XmlTextReader that
/// normalizes neither line ends nor attributes (XML 1.0 §2.11, §3.3.3), and connection strings do not mind.
/// </summary>
internal static class XmlValue
{
    // No entity or character reference in use is longer; keeps a file of nothing but '&' linear.
    private const int MaxReferenceLength = 64;

    public static MappedText? Attribute(string text, int start, int end, ConfigFileBuilder file)
    {
        var codec = XmlAttributeCodec.For(text[start - 1]);
        var scalar = new ScalarBuilder(text, codec);
        return Append(scalar, codec, text, start, end, file) ? scalar.Build(file.Host, ReferenceSyntax.Deployment, start) : null;
    }

    /// <summary>False, with a problem in the file, if there is an '&amp;' that is no reference.</summary>
    public static bool Append(ScalarBuilder scalar, ITextCodec codec, string text, int start, int end, ConfigFileBuilder file)
    {
        scalar.Codec = codec;
        while (start < end)
        {
            var special = text.IndexOf('&', start, end - start);
            special = special < 0 ? end : special;
            scalar.Verbatim(start, special);
            if (special == end)
            {
                break;
            }

            start = Reference(scalar, text, special, end);
            if (start == special)
            {
                file.Problem(special, special + 1);
                return false;
            }
        }

        return true;
    }

    private static int Reference(ScalarBuilder scalar, string text, int start, int end)
    {
        var close = text.IndexOf(';', start, Math.Min(end - start, MaxReferenceLength));
        if (close <= start + 1)
        {
            return start;
        }

        var name = text.Substring(start + 1, close - start - 1);
        if (name[0] == '#')
        {
            if (Character(name) is not { } character)
            {
                return start;
            }

            scalar.Spelled(character, start, close + 1);
            return close + 1;
        }

        if (!char.IsLetter(name[0]) || name.IndexOfAny([' ', '=', '&', '"', '\'', '\r', '\n', '\t']) >= 0)
        {
            return start;
        }

        var index = Array.IndexOf(["amp", "lt", "gt", "quot", "apos"], name);
        if (index < 0)
        {
            // Declared in a document type, perhaps.
            scalar.Unknown(start, close + 1);
        }
        else
        {
            scalar.Spelled("&<>\"'".Substring(index, 1), start, close + 1);
        }

        return close + 1;
    }

    private static string? Character(string name)
    {
        var isHex = name.Length > 1 && name[1] == 'x';
        var digits = name.Substring(isHex ? 2 : 1);
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) && code is > 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF)
            ? char.ConvertFromUtf32(code)
            : null;
    }
}
