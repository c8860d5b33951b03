using System.Net;

namespace DbTlsAnalyzers.Certificates;

/// <summary>Extensions ::= SEQUENCE OF SEQUENCE { identifier, critical BOOLEAN DEFAULT FALSE, OCTET STRING }.</summary>
internal static class ExtensionReader
{
    private const string BasicConstraintsId = "2.5.29.19";
    private const string KeyUsageId = "2.5.29.15";
    private const string ExtendedKeyUsageId = "2.5.29.37";
    private const string SubjectAlternativeNameId = "2.5.29.17";

    public static CertificateExtensions Read(DerElement? extensions)
    {
        if (extensions is not { Tag: DerTag.Sequence } sequence)
        {
            return new CertificateExtensions { HasUnreadable = true };
        }

        var facts = CertificateExtensions.None;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var reader = sequence.Open(); !reader.IsAtEnd;)
        {
            if (reader.Read(DerTag.Sequence)?.Open() is not { } extension)
            {
                // The reader cannot step over what is no DER.
                return facts with { HasUnreadable = true };
            }

            var identifier = DerValue.ObjectIdentifier(extension.Read());
            _ = extension.Read(DerTag.Boolean);
            if (identifier is BasicConstraintsId or KeyUsageId or ExtendedKeyUsageId or SubjectAlternativeNameId)
            {
                facts = seen.Add(identifier) && extension.Read(DerTag.OctetString)?.Open() is { } value
                    ? Add(facts, identifier, value)
                    : facts with { HasUnreadable = true };
            }
        }

        return facts;
    }

    private static CertificateExtensions Add(CertificateExtensions facts, string identifier, DerReader value)
    {
        switch (identifier)
        {
            case BasicConstraintsId when ReadBasicConstraints(value) is { } constraints:
                return facts with { BasicConstraints = constraints };
            case KeyUsageId when ReadKeyUsage(value) is { } usage:
                return facts with { KeyUsage = usage };
            case ExtendedKeyUsageId when ReadExtendedKeyUsage(value) is { } usages:
                return facts with { ExtendedKeyUsages = usages };
            case SubjectAlternativeNameId when value.Read(DerTag.Sequence) is { } names:
                return AddNames(facts, names.Open());
            default:
                return facts with { HasUnreadable = true };
        }
    }

    // SEQUENCE { cA BOOLEAN DEFAULT FALSE, pathLenConstraint INTEGER OPTIONAL }
    private static BasicConstraints? ReadBasicConstraints(DerReader value)
    {
        if (value.Read(DerTag.Sequence)?.Open() is not { } reader)
        {
            return null;
        }

        var isCa = reader.IsAt(DerTag.Boolean) ? DerValue.Boolean(reader.Read()) : false;
        var pathLength = DerValue.SmallInteger(reader.Read(DerTag.Integer));
        return isCa is not null && reader.IsAtEnd ? new BasicConstraints(isCa.Value, pathLength) : null;
    }

    private static KeyUsages? ReadKeyUsage(DerReader value)
    {
        if (value.Read(DerTag.BitString) is not { Length: >= 1 and <= 3 } bits)
        {
            return null;
        }

        // Bit 0 is the highest of the first byte, bit 8 (decipherOnly) the highest of the second.
        var low = bits.Length > 1 ? bits.Data[bits.ContentStart + 1] : 0;
        var high = bits.Length > 2 ? bits.Data[bits.ContentStart + 2] : 0;
        return (KeyUsages)(low | ((high & 0x80) << 8));
    }

    private static List<string>? ReadExtendedKeyUsage(DerReader value)
    {
        if (value.Read(DerTag.Sequence)?.Open() is not { } reader)
        {
            return null;
        }

        var usages = new List<string>();
        while (!reader.IsAtEnd)
        {
            if (DerValue.ObjectIdentifier(reader.Read()) is not { } usage)
            {
                return null;
            }

            usages.Add(usage);
        }

        return usages;
    }

    // GeneralNames: [2] is a DNS name, [7] an IP address of 4 or 16 bytes; the other kinds name no server.
    private static CertificateExtensions AddNames(CertificateExtensions facts, DerReader names)
    {
        List<string> dnsNames = [], addresses = [];
        while (names.Read() is { } name)
        {
            if (name.Tag == DerTag.Primitive(2))
            {
                dnsNames.Add(System.Text.Encoding.UTF8.GetString(name.Data, name.ContentStart, name.Length));
            }
            else if (name.Tag == DerTag.Primitive(7) && name.Length is 4 or 16)
            {
                addresses.Add(new IPAddress(name.Copy()).ToString());
            }
        }

        return facts with { DnsNames = dnsNames, IPAddresses = addresses, HasUnreadable = facts.HasUnreadable || !names.IsAtEnd };
    }
}
