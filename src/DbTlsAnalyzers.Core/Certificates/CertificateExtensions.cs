namespace DbTlsAnalyzers.Certificates;

/// <summary>What a certificate may be used for, and for which names (RFC 5280 §4.2.1). Null or empty means that the extension is absent.</summary>
public sealed record CertificateExtensions
{
    /// <summary>Extended key usage of a TLS client.</summary>
    public const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    /// <summary>Extended key usage of everything.</summary>
    public const string AnyUsage = "2.5.29.37.0";

    public static CertificateExtensions None { get; } = new();

    public BasicConstraints? BasicConstraints { get; init; }

    public KeyUsages? KeyUsage { get; init; }

    /// <summary>Object identifiers in order; null without the extension, which permits every use.</summary>
    public IReadOnlyList<string>? ExtendedKeyUsages { get; init; }

    /// <summary>The DNS names of the subject alternative name, as written.</summary>
    public IReadOnlyList<string> DnsNames { get; init; } = [];

    /// <summary>The IP addresses of the subject alternative name.</summary>
    public IReadOnlyList<string> IPAddresses { get; init; } = [];

    /// <summary>An extension that is read here is malformed or there twice: what it says is unknown, and absence proves nothing.</summary>
    public bool HasUnreadable { get; init; }

    /// <summary>True if extended key usage is absent, names TLS clients, or names everything.</summary>
    public bool AllowsClientAuthentication => ExtendedKeyUsages is null || ExtendedKeyUsages.Any(static usage => usage is ClientAuthentication or AnyUsage);
}

/// <summary>Whether the subject is a CA, and how many CAs may stand between it and a leaf (null: any number).</summary>
public sealed record BasicConstraints(bool IsCa, int? PathLength);

/// <summary>KeyUsage, RFC 5280 §4.2.1.3; numbers as in <c>X509KeyUsageFlags</c>.</summary>
[Flags]
public enum KeyUsages
{
    None = 0,
    EncipherOnly = 0x1,
    CrlSign = 0x2,
    KeyCertSign = 0x4,
    KeyAgreement = 0x8,
    DataEncipherment = 0x10,
    KeyEncipherment = 0x20,
    NonRepudiation = 0x40,
    DigitalSignature = 0x80,
    DecipherOnly = 0x8000,
}
