namespace DbTlsAnalyzers.Tests.Live;

/// <summary>What a driver is asked to do.</summary>
internal sealed record Attempt(string Driver, string Version, string ConnectionString);

/// <summary>How a connection ended.</summary>
internal enum Outcome
{
    /// <summary>No connection: the driver or the server said no.</summary>
    Refused,

    /// <summary>Connected, and the server says that the connection is encrypted.</summary>
    Tls,

    /// <summary>Connected, and the server says that the connection is not encrypted.</summary>
    Clear,

    /// <summary>Neither connected nor refused in time: nothing is known.</summary>
    TimedOut,
}

/// <summary>How an attempt ended, with the driver's own words where it refused.</summary>
internal sealed record Answer(Outcome Outcome, string Error);
