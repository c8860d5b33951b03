using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Drivers;

/// <summary>What a TLS mode does by itself, other settings aside.</summary>
public readonly record struct TlsMeaning(Encryption Encryption, Verification Verification)
{
    public static TlsMeaning Off => new(Encryption.None, Verification.None);

    public static TlsMeaning Opportunistic => new(Encryption.Opportunistic, Verification.None);

    public static TlsMeaning Unverified => new(Encryption.Required, Verification.None);

    public static TlsMeaning ChainOnly => new(Encryption.Required, Verification.Chain);

    public static TlsMeaning Full => new(Encryption.Required, Verification.ChainAndHost);
}
