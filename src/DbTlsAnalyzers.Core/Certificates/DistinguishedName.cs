using System.Text;

namespace DbTlsAnalyzers.Certificates;

/// <summary>A name of X.501, written as <c>X509Certificate2.Subject</c> writes it: most specific part first.</summary>
/// <param name="Text">For example <c>CN=db.example.org, O=Example, C=DE</c>; control characters are U+FFFD, so that it fits into one line.</param>
/// <param name="CommonName">The most specific common name, or null.</param>
public sealed record DistinguishedName(string Text, string? CommonName)
{
    private const string CommonNameType = "2.5.4.3";

    /// <summary>RDNSequence ::= SEQUENCE OF SET OF SEQUENCE { type, value }; null if it is not.</summary>
    internal static DistinguishedName? Read(DerElement element)
    {
        var parts = new List<string>();
        string? commonName = null;
        for (var name = element.Open(); !name.IsAtEnd;)
        {
            if (name.Read(DerTag.Set) is not { } set)
            {
                return null;
            }

            var part = new StringBuilder();
            for (var attributes = set.Open(); !attributes.IsAtEnd;)
            {
                var attribute = attributes.Read(DerTag.Sequence)?.Open();
                if (attribute is null || DerValue.ObjectIdentifier(attribute.Read()) is not { } type || attribute.Read() is not { } value)
                {
                    return null;
                }

                var text = OneLine(DerValue.Text(value));
                commonName = type == CommonNameType ? text ?? commonName : commonName;
                _ = part.Append(part.Length == 0 ? string.Empty : " + ").Append(Label(type)).Append('=').Append(text is null ? "#" + Hex(value) : Quote(text));
            }

            parts.Add(part.ToString());
        }

        parts.Reverse();
        return new DistinguishedName(string.Join(", ", parts), commonName);
    }

    private static string? OneLine(string? text)
    {
        if (text is null || !text.Any(char.IsControl))
        {
            return text;
        }

        return new string([.. text.Select(static character => char.IsControl(character) ? '\uFFFD' : character)]);
    }

    private static string Quote(string text) =>
        text.Length == 0 || text[0] == ' ' || text[text.Length - 1] == ' ' || text.IndexOfAny([',', '+', '=', '"', '<', '>', '#', ';']) >= 0
            ? "\"" + text.Replace("\"", "\"\"") + "\""
            : text;

    // What is no text is written as its DER, like .NET and RFC 4514 §2.4 do.
    private static string Hex(DerElement value) =>
        BitConverter.ToString(value.Data, value.Start, value.End - value.Start).Replace("-", string.Empty);

    private static string Label(string type) => type switch
    {
        CommonNameType => "CN",
        "2.5.4.4" => "SN",
        "2.5.4.5" => "SERIALNUMBER",
        "2.5.4.6" => "C",
        "2.5.4.7" => "L",
        "2.5.4.8" => "S",
        "2.5.4.9" => "STREET",
        "2.5.4.10" => "O",
        "2.5.4.11" => "OU",
        "2.5.4.12" => "T",
        "2.5.4.42" => "G",
        "2.5.4.43" => "I",
        "0.9.2342.19200300.100.1.25" => "DC",
        "1.2.840.113549.1.9.1" => "E",
        _ => "OID." + type,
    };
}
