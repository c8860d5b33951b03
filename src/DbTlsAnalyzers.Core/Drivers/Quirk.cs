using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Drivers;

/// <summary>What comes of a combination of settings.</summary>
public enum QuirkKind
{
    /// <summary>The driver throws (DBTLS4001).</summary>
    Rejected,

    /// <summary>The driver ignores the setting, or another one contradicts it (DBTLS4003).</summary>
    WithoutEffect,

    /// <summary>Client authentication that cannot work as written (DBTLS3006).</summary>
    IncompleteClientCertificate,

    /// <summary>A certificate file of a kind that the driver does not read here (DBTLS3003).</summary>
    UnusableFile,
}

/// <summary>A combination of settings with a surprising result, as a row of the driver's file.</summary>
/// <param name="Kind">Which rule reports it.</param>
/// <param name="Because">
/// What happens and what to do, continuing a message that starts with the quoted setting and the driver: <c>'SSL Mode' (Npgsql 10) </c>
/// + <c>is rejected together with …; remove …</c>.
/// </param>
/// <param name="Find">The setting to blame; null if the combination is not there. It may return a value only for settings that are known.</param>
/// <param name="Versions">Versions that behave so.</param>
public sealed record Quirk(QuirkKind Kind, string Because, Func<Connection, BoundSetting?> Find, VersionRange Versions = default)
{
    /// <summary>For <see cref="QuirkKind.WithoutEffect"/>: the value to write instead; null if the setting can go.</summary>
    public string? Replacement { get; init; }

    /// <summary>What may be found in the file that the setting names, and makes the combination work after all.</summary>
    public Func<FileUse, bool>? Unless { get; init; }
}
