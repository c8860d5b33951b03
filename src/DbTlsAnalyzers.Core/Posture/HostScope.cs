namespace DbTlsAnalyzers.Posture;

/// <summary>How far away the server is, as far as its name tells; ordered by how much that matters.</summary>
public enum HostScope
{
    /// <summary>This machine.</summary>
    Local,

    /// <summary>A single-label name: a container, a machine of the same network.</summary>
    Nearby,

    /// <summary>Not known; judged as remote.</summary>
    Unknown,

    Remote,
}
