using DbTlsAnalyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Flow;

/// <summary>A use of a connection string together with the node that the analyzer finds it by.</summary>
internal readonly record struct AnchoredUse(SyntaxNode Anchor, ConnectionUse Use);

/// <summary>What following the values through one body has shown.</summary>
internal sealed class BodyAnalysis
{
    public static BodyAnalysis Nothing { get; } = new();

    public IReadOnlyList<AnchoredUse> Uses { get; init; } = [];

    /// <summary>Fields and properties that the body assigns, with every value that may stay in them.</summary>
    public IReadOnlyDictionary<ISymbol, ValueSet> MemberWrites { get; init; } = new Dictionary<ISymbol, ValueSet>(SymbolEqualityComparer.Default);

    /// <summary>Members that are assigned on every path to the end.</summary>
    public IReadOnlyCollection<ISymbol> DefiniteWrites { get; init; } = [];

    /// <summary>What the body hands to methods and constructors of this compilation.</summary>
    public IReadOnlyDictionary<IParameterSymbol, ValueSet> Arguments { get; init; } =
        new Dictionary<IParameterSymbol, ValueSet>(SymbolEqualityComparer.Default);

    /// <summary>Entrances (<see cref="HandedFlow"/>) whose text becomes part of a longer one, or of a builder that sets the mode or the host: it alone says too little.</summary>
    public IReadOnlyCollection<ISymbol> Completed { get; init; } = [];

    /// <summary>The value of an initializer or of an expression body.</summary>
    public ValueSet Result { get; init; } = ValueSet.Any;
}
