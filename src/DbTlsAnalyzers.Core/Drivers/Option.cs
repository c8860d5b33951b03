namespace DbTlsAnalyzers.Drivers;

/// <summary>One row of a driver's table: an option of its connection strings.</summary>
public sealed record Option
{
    /// <summary>The driver's canonical keyword: what its builder prints.</summary>
    public required string Name { get; init; }

    public Role Role { get; init; }

    /// <summary>For options with several uses: the role that a value (never empty) gives them.</summary>
    public Func<string, Role>? RoleByValue { get; init; }

    /// <summary>Every accepted spelling, canonical one included. The first that the version in use accepts is what fixes write.</summary>
    public required IReadOnlyList<Keyword> Keywords { get; init; }

    /// <summary>The property of the driver's connection string builder; null if it has none.</summary>
    public string? Property { get; init; }

    /// <summary>Further properties of the builder that set the same option (obsolete names).</summary>
    public IReadOnlyList<string> PropertyAliases { get; init; } = [];

    public ValueSyntax Syntax { get; init; } = ValueSyntax.Text;

    /// <summary>Versions in which the option exists, under any spelling.</summary>
    public VersionRange Versions { get; init; }

    /// <summary>What the driver assumes when the option is absent, as text; no row: nothing.</summary>
    public IReadOnlyList<Versioned<string>> Defaults { get; init; } = [];

    /// <summary>Options with the same slot overwrite each other; the name by default.</summary>
    public string Slot { get => field ?? Name; init; }

    public bool Accepts(string keyword, Version version)
    {
        if (!Versions.Contains(version))
        {
            return false;
        }

        foreach (var candidate in Keywords)
        {
            if (string.Equals(candidate.Text, keyword, StringComparison.OrdinalIgnoreCase) && candidate.Versions.Contains(version))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The spelling that fixes write for <paramref name="version"/>.</summary>
    public string Spelling(Version version) => Spellings(version) is { Count: > 0 } spellings ? spellings[0] : Name;

    /// <summary>The spellings that <paramref name="version"/> accepts, the one that fixes write first.</summary>
    public IReadOnlyList<string> Spellings(Version version) =>
        [.. Keywords.Where(keyword => keyword.Versions.Contains(version)).Select(static keyword => keyword.Text)];
}
