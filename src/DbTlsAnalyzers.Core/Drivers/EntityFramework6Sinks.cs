namespace DbTlsAnalyzers.Drivers;

/// <summary>
/// Entity Framework up to 6 keeps the driver's connection string in one of its own. Listed for all drivers that have a provider for it: what the
/// referenced ones agree on counts.
/// </summary>
internal static class EntityFramework6Sinks
{
    private const string Property = "ProviderConnectionString";

    /// <summary>Of the package, and of .NET Framework's System.Data.Entity.</summary>
    public static IReadOnlyList<Sink> All { get; } =
    [
        new("System.Data.Entity.Core.EntityClient.EntityConnectionStringBuilder", Property, -1, Owner: MemberOwner.Library),
        new("System.Data.EntityClient.EntityConnectionStringBuilder", Property, -1, Owner: MemberOwner.Library),
    ];
}
