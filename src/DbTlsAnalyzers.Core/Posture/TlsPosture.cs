namespace DbTlsAnalyzers.Posture;

/// <summary>How well a connection is protected, and what decides it.</summary>
/// <param name="EncryptionFrom">The setting that decides; null if it is the driver's default.</param>
/// <param name="VerificationFrom">The setting that decides; null if it is the driver's default.</param>
public sealed record TlsPosture(Encryption Encryption, Verification Verification, BoundSetting? EncryptionFrom, BoundSetting? VerificationFrom)
{
    public static TlsPosture Unknown { get; } = new(Encryption.Unknown, Verification.Unknown, null, null);

    /// <summary>True if nobody on the network can read or impersonate the connection.</summary>
    public bool IsFullyVerified => Encryption == Encryption.Required && Verification == Verification.ChainAndHost;

    /// <summary>True if the password may leave without TLS.</summary>
    public bool MayBePlaintext => Encryption is Encryption.None or Encryption.Opportunistic;
}
