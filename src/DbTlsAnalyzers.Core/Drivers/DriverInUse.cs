namespace DbTlsAnalyzers.Drivers;

/// <summary>A driver in the version that the code at hand refers to.</summary>
/// <param name="Driver">The driver.</param>
/// <param name="Version">Its version, as far as it can be told.</param>
/// <param name="IsVersionKnown">False if the version is an assumption (the newest measured): a default that changed between versions is then unknown.</param>
public sealed record DriverInUse(Driver Driver, Version Version, bool IsVersionKnown = true)
{
    /// <summary>Name and major version, as messages say it: <c>Npgsql 10</c>.</summary>
    public string DisplayName => IsVersionKnown ? $"{Driver.Name} {Version.Major}" : Driver.Name;

    /// <summary>The option with that keyword in this version; null if the driver does not know it.</summary>
    public Option? Find(string keyword)
    {
        foreach (var option in Driver.Options)
        {
            if (option.Accepts(keyword, Version))
            {
                return option;
            }
        }

        return null;
    }

    /// <summary>The option that plays the role in this version; null if there is none.</summary>
    public Option? Find(Role role)
    {
        foreach (var option in Driver.Options)
        {
            if (option.Role == role && option.Versions.Contains(Version))
            {
                return option;
            }
        }

        return null;
    }

    /// <summary>The option that the builder's property sets; null if it sets none that the table knows.</summary>
    public Option? FindByProperty(string property)
    {
        foreach (var option in Driver.Options)
        {
            if (option.Versions.Contains(Version)
                && (string.Equals(option.Property, property, StringComparison.Ordinal) || option.PropertyAliases.Contains(property, StringComparer.Ordinal)))
            {
                return option;
            }
        }

        return null;
    }

    /// <summary>The text the driver assumes for an absent option; null if it assumes nothing, or if the version is not known and versions differ.</summary>
    public string? DefaultOf(Option option) =>
        IsVersionKnown ? option.Defaults.For(Version)
        : option.Defaults.Count == 1 ? option.Defaults[0].Value
        : null;
}
