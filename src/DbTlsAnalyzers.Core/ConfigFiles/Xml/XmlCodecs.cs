using System.Globalization;
using System.Text;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.Xml;

/// <summary>Text in an attribute.</summary>
internal sealed class XmlAttributeCodec : ITextCodec
{
    private static readonly XmlAttributeCodec Double = new('"');
    private static readonly XmlAttributeCodec Single = new('\'');
    private readonly char _quote;

    private XmlAttributeCodec(char quote) => _quote = quote;

    public static XmlAttributeCodec For(char quote) => quote == '"' ? Double : Single;

    public string? Encode(string value, TextRange replaced) => XmlText.Encode(value, _quote);
}

/// <summary>Text between tags.</summary>
internal sealed class XmlTextCodec : ITextCodec
{
    public static XmlTextCodec Instance { get; } = new();

    public string? Encode(string value, TextRange replaced) => XmlText.Encode(value, '\0');
}

/// <summary>Text in a CDATA section, where nothing is escaped.</summary>
internal sealed class XmlCDataCodec : ITextCodec
{
    public static XmlCDataCodec Instance { get; } = new();

    public string? Encode(string value, TextRange replaced) =>
        value.IndexOfAny([']', '>', '\r']) >= 0 || XmlText.Encode(value, '\0') is null ? null : value;
}

internal static class XmlText
{
    /// <summary>Null for characters that XML 1.0 does not know.</summary>
    public static string? Encode(string value, char quote)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (c is (< ' ' and not ('\t' or '\r' or '\n')) or '\uFFFE' or '\uFFFF')
            {
                return null;
            }

            _ = c switch
            {
                '&' => text.Append("&amp;"),
                '<' => text.Append("&lt;"),
                '>' when quote == '\0' => text.Append("&gt;"),
                '"' when quote == '"' => text.Append("&quot;"),
                '\'' when quote == '\'' => text.Append("&apos;"),
                '\r' => text.Append("&#13;"),
                '\t' or '\n' when quote != '\0' => text.Append("&#").Append(((int)c).ToString(CultureInfo.InvariantCulture)).Append(';'),
                _ => text.Append(c),
            };
        }

        return text.ToString();
    }
}
