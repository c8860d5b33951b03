namespace DbTlsAnalyzers.Drivers;

/// <summary>A fact about a driver that holds for some of its versions.</summary>
public readonly record struct Versioned<T>(VersionRange Versions, T Value);

/// <summary>Looks facts up by version.</summary>
public static class VersionedFacts
{
    /// <summary>The first fact that holds for <paramref name="version"/>; the default of <typeparamref name="T"/> if none does.</summary>
    public static T? For<T>(this IReadOnlyList<Versioned<T>> facts, Version version)
    {
        foreach (var fact in facts)
        {
            if (fact.Versions.Contains(version))
            {
                return fact.Value;
            }
        }

        return default;
    }
}
