using DbTlsAnalyzers.Flow.Interpretation;
using DbTlsAnalyzers.Flow.Values;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Flow;

/// <summary>A use of a connection string together with the node that the analyzer finds it by.</summary>
internal readonly record struct AnchoredUse(SyntaxNode Anchor, ConnectionUse Use);

/// <summary>What following the values through one body has shown.</summary>
internal sealed class BodyAnalysis
{
    private readonly Lazy<ILookup<SyntaxNode, ConnectionUse>> _byAnchor;
    private readonly Lazy<CoveredTexts> _covered;

    public BodyAnalysis()
    {
        _byAnchor = new(() => Uses.Where(static use => use.Use.Candidates.Count > 0).ToLookup(static use => use.Anchor, static use => use.Use));
        _covered = new(() =>
        {
            var covered = new CoveredTexts();
            covered.Add(Uses.Select(static use => use.Use));
            return covered;
        });
    }

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

    /// <summary>What the expressions evaluate to that literals like connection strings are part of (<see cref="Evidence.LiteralContext.Outermost"/>).</summary>
    public IReadOnlyDictionary<SyntaxNode, ValueSet> Observed { get; init; } = new Dictionary<SyntaxNode, ValueSet>();

    /// <summary>What variables of the body held and nobody read.</summary>
    public OverwrittenTexts Overwritten { get; init; } = new();

    /// <summary>The uses that the analyzer finds at this node.</summary>
    public IEnumerable<ConnectionUse> UsesAt(SyntaxNode anchor) => _byAnchor.Value[anchor];

    /// <summary>True if the text reaches a driver in this body.</summary>
    public bool Reaches(MappedText text) => _covered.Value.Reaches(text);
}
