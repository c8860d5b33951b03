using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Flow.Values;

/// <summary>Everything that is written to variables, members or parameters, joined only for those that somebody asks about.</summary>
internal sealed class WrittenValues
{
    private readonly Dictionary<ISymbol, List<ValueSet>> _writes = new(SymbolEqualityComparer.Default);

    public IEnumerable<ISymbol> Written => _writes.Keys;

    public void Add(ISymbol symbol, ValueSet values)
    {
        if (!_writes.TryGetValue(symbol, out var writes))
        {
            _writes.Add(symbol, writes = []);
        }

        writes.Add(values);
    }

    public ValueSet Of(ISymbol symbol)
    {
        var writes = _writes[symbol];
        var all = writes[0];
        for (var i = 1; i < writes.Count; i++)
        {
            all = ValueSet.Join(all, writes[i]);
        }

        // Whoever asks again joins only what was written since.
        writes.Clear();
        writes.Add(all);
        return all;
    }

    public void Clear() => _writes.Clear();
}
