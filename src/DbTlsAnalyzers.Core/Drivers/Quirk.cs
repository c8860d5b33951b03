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

/// <summary>What to do about a <see cref="QuirkKind.WithoutEffect"/>.</summary>
public enum QuirkRepair
{
    /// <summary>The setting can go.</summary>
    Remove,

    /// <summary>The setting protects once the server is fully verified: the mode is what has to change.</summary>
    Verify,

    /// <summary>Nothing that an edit of the settings could do.</summary>
    None,
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
    /// <summary>For <see cref="QuirkKind.WithoutEffect"/>: what to do about it.</summary>
    public QuirkRepair Repair { get; init; }

    /// <summary>For <see cref="QuirkKind.WithoutEffect"/>: the value to write instead; null if <see cref="Repair"/> says what to do.</summary>
    public string? Replacement { get; init; }

    /// <summary>What may be found in the file that the setting names, and makes the combination work after all.</summary>
    public Func<FileUse, bool>? Unless { get; init; }
}
