namespace DbTlsAnalyzers.Posture;

/// <summary>Whether a connection is encrypted.</summary>
public enum Encryption
{
    Unknown,

    /// <summary>Never.</summary>
    None,

    /// <summary>If the peer agrees: an attacker on the network can decline for it.</summary>
    Opportunistic,

    /// <summary>Always; the driver refuses to connect otherwise.</summary>
    Required,
}
