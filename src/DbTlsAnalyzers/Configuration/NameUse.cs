using DbTlsAnalyzers.Drivers;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Configuration;

/// <summary>What C# does with a value of the configuration.</summary>
/// <param name="Drivers">The drivers that it reaches; none if it reaches none in sight.</param>
/// <param name="IsForeign">It is handed to a library that is no driver and knows none.</param>
/// <param name="IsCompleted">Code sets the TLS mode itself before it hands the value on.</param>
internal sealed record NameUse(IReadOnlyList<DriverInUse> Drivers, bool IsForeign = false, bool IsCompleted = false)
{
    public static NameUse None { get; } = new([]);

    /// <summary>See <see cref="Flow.ConnectionUse.Anchors"/>.</summary>
    public IReadOnlyList<SyntaxNode> Anchors { get; init; } = [];
}
