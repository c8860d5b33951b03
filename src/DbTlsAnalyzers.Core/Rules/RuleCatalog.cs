namespace DbTlsAnalyzers.Rules;

/// <summary>All rules, found by their type.</summary>
public static class RuleCatalog
{
    /// <summary>In the order of their ids.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. typeof(Rule).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && typeof(Rule).IsAssignableFrom(type))
            .Select(static type => (Rule)Activator.CreateInstance(type)!)
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>Rules that look at a connection's settings.</summary>
    internal static IReadOnlyList<ConnectionRule> ForConnections { get; } = [.. All.OfType<ConnectionRule>()];

    /// <summary>The one rule of that type.</summary>
    public static T Get<T>()
        where T : Rule => All.OfType<T>().Single();
}
