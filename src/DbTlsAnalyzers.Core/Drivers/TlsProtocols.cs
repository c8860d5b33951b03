namespace DbTlsAnalyzers.Drivers;

/// <summary>Versions of SSL and TLS, as a set.</summary>
[Flags]
public enum TlsProtocols
{
    None = 0,
    Tls10 = 1,
    Tls11 = 2,
    Tls12 = 4,
    Tls13 = 8,

    /// <summary>TLS 1.0 and 1.1, which RFC 8996 retires.</summary>
    Obsolete = Tls10 | Tls11,
}
