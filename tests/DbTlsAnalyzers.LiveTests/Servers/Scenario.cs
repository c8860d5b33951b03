namespace DbTlsAnalyzers.Tests.Live;

/// <summary>The servers that a connection meets.</summary>
internal enum Scenario
{
    /// <summary>The right server: its CA is the one that clients are given, its certificate has the host's name.</summary>
    Good,

    /// <summary>The right name, but from a CA that clients are not given.</summary>
    Impostor,

    /// <summary>The right CA, but another name.</summary>
    WrongHost,

    /// <summary>The right CA and name, but no longer valid.</summary>
    Expired,

    /// <summary>The right name, but nobody vouches for it.</summary>
    SelfSigned,

    /// <summary>No TLS.</summary>
    Plaintext,
}

/// <summary>The CA certificates that the operating system trusts.</summary>
internal enum SystemStore
{
    Empty,

    /// <summary>The CA of the right server.</summary>
    TrustsCa,

    /// <summary>The CA of the impostor.</summary>
    TrustsImpostor,
}
