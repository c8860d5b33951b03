namespace DbTlsAnalyzers.Posture;

/// <summary>What a driver checks of the server's certificate.</summary>
public enum Verification
{
    Unknown,

    /// <summary>Nothing: any certificate will do.</summary>
    None,

    /// <summary>That a trusted authority issued it, for whatever host.</summary>
    Chain,

    /// <summary>That a trusted authority issued it for this host.</summary>
    ChainAndHost,
}
