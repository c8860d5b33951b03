using Xunit.Abstractions;

namespace DbTlsAnalyzers.Tests.Live;

/// <summary>MariaDB servers.</summary>
public sealed class MariaDbFarm(IMessageSink messages) : ServerFarm(Kind, messages)
{
    internal static readonly ServerKind Kind = new MariaDb();
}

/// <summary>Tests that use the servers.</summary>
[CollectionDefinition(nameof(MariaDbFarm))]
public sealed class MariaDbDefinition : ICollectionFixture<MariaDbFarm>;

/// <summary>A theory about MariaDB servers; skipped where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MariaDbTheoryAttribute : TheoryAttribute
{
    public MariaDbTheoryAttribute() => Skip = ServerKind.IsRequired ? null : MariaDbFarm.Kind.Missing;
}

/// <summary>A fact about MariaDB servers; skipped where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MariaDbFactAttribute : FactAttribute
{
    public MariaDbFactAttribute() => Skip = ServerKind.IsRequired ? null : MariaDbFarm.Kind.Missing;
}
