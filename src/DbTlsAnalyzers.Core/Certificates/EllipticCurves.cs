namespace DbTlsAnalyzers.Certificates;

/// <summary>The named curves of SEC 2, ANSI X9.62 and RFC 5639.</summary>
internal static class EllipticCurves
{
    public static string? Name(DerElement? parameters) => DerValue.ObjectIdentifier(parameters) is { } identifier ? Known(identifier).Name : null;

    /// <summary>The size of the field: of the named curve, of explicit parameters, or told from the point, whose coordinates have as many bytes as the field.</summary>
    public static int? Bits(DerElement? parameters, DerElement point) => parameters switch
    {
        { Tag: DerTag.ObjectIdentifier } when DerValue.ObjectIdentifier(parameters) is { } identifier => Known(identifier).Bits ?? PointBits(point),
        { Tag: DerTag.Sequence } explicitly => PrimeBits(explicitly) ?? PointBits(point),
        _ => PointBits(point),
    };

    private static (string Name, int? Bits) Known(string identifier) => identifier switch
    {
        "1.2.840.10045.3.1.1" => ("P-192", 192),
        "1.2.840.10045.3.1.7" => ("P-256", 256),
        "1.3.132.0.6" => ("secp112r1", 112),
        "1.3.132.0.8" => ("secp160r1", 160),
        "1.3.132.0.9" => ("secp160k1", 160),
        "1.3.132.0.10" => ("secp256k1", 256),
        "1.3.132.0.28" => ("secp128r1", 128),
        "1.3.132.0.30" => ("secp160r2", 160),
        "1.3.132.0.31" => ("secp192k1", 192),
        "1.3.132.0.32" => ("secp224k1", 224),
        "1.3.132.0.33" => ("P-224", 224),
        "1.3.132.0.34" => ("P-384", 384),
        "1.3.132.0.35" => ("P-521", 521),
        "1.3.36.3.3.2.8.1.1.1" => ("brainpoolP160r1", 160),
        "1.3.36.3.3.2.8.1.1.3" => ("brainpoolP192r1", 192),
        "1.3.36.3.3.2.8.1.1.5" => ("brainpoolP224r1", 224),
        "1.3.36.3.3.2.8.1.1.7" => ("brainpoolP256r1", 256),
        "1.3.36.3.3.2.8.1.1.9" => ("brainpoolP320r1", 320),
        "1.3.36.3.3.2.8.1.1.11" => ("brainpoolP384r1", 384),
        "1.3.36.3.3.2.8.1.1.13" => ("brainpoolP512r1", 512),
        _ => (identifier, null),
    };

    // SpecifiedECDomain ::= SEQUENCE { version, SEQUENCE { fieldType, prime INTEGER }, … }
    private static int? PrimeBits(DerElement domain)
    {
        var reader = domain.Open();
        if (reader.Read(DerTag.Integer) is null || reader.Read(DerTag.Sequence)?.Open() is not { } field)
        {
            return null;
        }

        return field.Read(DerTag.ObjectIdentifier) is null ? null : DerValue.BitLength(field.Read());
    }

    // 04 X Y, or 02/03 X; the first byte of the bit string counts its unused bits.
    private static int? PointBits(DerElement point) => (point.Length > 2 ? point.Data[point.ContentStart + 1] : 0) switch
    {
        4 => (point.Length - 2) / 2 * 8,
        2 or 3 => (point.Length - 2) * 8,
        _ => null,
    };
}
