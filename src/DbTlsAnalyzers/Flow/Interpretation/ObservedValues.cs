using DbTlsAnalyzers.Flow.Evidence;
using DbTlsAnalyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <summary>Remembers what expressions evaluate to that begin like connection strings: a body is executed once for all of them.</summary>
internal sealed class ObservedValues(LiteralFilter literals, SyntaxNode root)
{
    private readonly Dictionary<SyntaxNode, ValueSet> _values = [];

    public IReadOnlyDictionary<SyntaxNode, ValueSet> Values => _values;

    /// <summary>Called for everything that is evaluated, parts before the whole.</summary>
    public void Add(SyntaxNode evaluated, ValueSet values)
    {
        if (evaluated is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax
            && literals.MayBegin(evaluated) && evaluated.SyntaxTree == root.SyntaxTree && root.FullSpan.Contains(evaluated.FullSpan))
        {
            var outermost = LiteralContext.Outermost((ExpressionSyntax)evaluated);
            if (!_values.ContainsKey(outermost))
            {
                _values.Add(outermost, ValueSet.Empty);
            }
        }

        if (_values.Count > 0 && _values.TryGetValue(evaluated, out var before))
        {
            _values[evaluated] = ValueSet.Join(before, values);
        }
    }

    public void Clear() => _values.Clear();
}
