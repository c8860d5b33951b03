using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Posture;

/// <summary>A setting of a connection, understood by its driver: from a connection string or from code that fills a builder.</summary>
/// <param name="Option">The row of the driver's table.</param>
/// <param name="Keyword">The key as written; for builder properties, the property's name.</param>
/// <param name="Value">The value as text, enumeration members by name; empty if the setting resets to the default; null if unknown.</param>
/// <param name="Reading">What the driver makes of the value; meaningless if it is unknown or empty.</param>
/// <param name="Origin">Where it stands: a <see cref="ConnectionStrings.Setting"/>, or whatever the reader of a builder uses.</param>
/// <param name="IsConditional">True if it is there on some paths only.</param>
public sealed record BoundSetting(Option Option, string Keyword, string? Value, ValueReading Reading, object Origin, bool IsConditional = false)
{
    public bool IsKnown => Value is not null;

    /// <summary>The value as it is written, unknown parts as <see cref="Text.MappedText.Hole"/>; null if nothing is known of it.</summary>
    public string? Written { get => Value ?? field ?? (Origin as ConnectionStrings.Setting)?.Value; init; }

    /// <summary>True for an empty value in quotes (<c>SSL Mode=""</c>) of an option that takes none: it resets nothing, the driver reads it and throws.</summary>
    public bool IsRefusedEmpty { get; init; }

    /// <summary>True if the value is known and not empty: the setting counts.</summary>
    public bool IsSet => !string.IsNullOrEmpty(Value) || IsRefusedEmpty;

    /// <summary>True for a Boolean option that is known to be on.</summary>
    public bool IsTrue => IsSet && string.Equals(Reading.Canonical, "True", StringComparison.Ordinal);

    /// <summary>The role, which for options with several uses depends on the value.</summary>
    public Role Role => Option.RoleByValue is { } roleOf && Value is { Length: > 0 } value ? roleOf(value) : Option.Role;
}

/// <summary>A setting whose key the driver does not know: the driver throws, unless the value is empty.</summary>
public sealed record UnknownSetting(string Keyword, string? Value, object Origin);
