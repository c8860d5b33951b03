using Xunit.Abstractions;

namespace DbTlsAnalyzers.Tests.Live;

/// <summary>PostgreSQL servers.</summary>
public sealed class PostgreSqlFarm(IMessageSink messages) : ServerFarm(Kind, messages)
{
    internal static readonly ServerKind Kind = new PostgreSql();
}

/// <summary>Tests that use the servers.</summary>
[CollectionDefinition(nameof(PostgreSqlFarm))]
public sealed class PostgreSqlDefinition : ICollectionFixture<PostgreSqlFarm>;

/// <summary>A theory about PostgreSQL servers; skipped where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgreSqlTheoryAttribute : TheoryAttribute
{
    public PostgreSqlTheoryAttribute() => Skip = ServerKind.IsRequired ? null : PostgreSqlFarm.Kind.Missing;
}
