using DbTlsAnalyzers.Drivers;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Flow.Values;

/// <summary>What kind of object is followed.</summary>
internal enum FlowObjectKind
{
    /// <summary>A connection string builder.</summary>
    Builder,

    /// <summary>An object with a <c>ConnectionStringBuilder</c> property; both are one object here.</summary>
    DataSourceBuilder,

    /// <summary>A <see cref="System.Text.StringBuilder"/>.</summary>
    Text,
}

/// <summary>An object whose contents are followed through a body.</summary>
/// <param name="creation">The expression (or parameter) that it comes from.</param>
/// <param name="type">Its connection string builder's type.</param>
/// <param name="candidates">The drivers that it belongs to; none for untyped builders.</param>
internal sealed class FlowObject(FlowObjectKind kind, SyntaxNode creation, INamedTypeSymbol type, IReadOnlyList<DriverInUse> candidates)
{
    public FlowObjectKind Kind => kind;

    public SyntaxNode Creation => creation;

    public INamedTypeSymbol Type => type;

    public IReadOnlyList<DriverInUse> Candidates => candidates;

    /// <summary>True if it was not made here: a parameter.</summary>
    public bool IsReceived { get; init; }
}
