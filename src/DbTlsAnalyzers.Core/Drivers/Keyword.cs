namespace DbTlsAnalyzers.Drivers;

/// <summary>A spelling of an option's key that a driver accepts, compared without case.</summary>
public readonly record struct Keyword(string Text, VersionRange Versions)
{
    public static implicit operator Keyword(string text) => new(text, VersionRange.All);
}
