using DbTlsAnalyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <summary>
/// Variables that lambdas read. A lambda runs at some later time, so a variable may then hold anything that is ever written to it, unless
/// nothing is written after the lambda is made.
/// </summary>
internal sealed class CapturedVariables
{
    private readonly HashSet<ISymbol> _read = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _writtenLate = new(SymbolEqualityComparer.Default);
    private readonly WrittenValues _writes = new();
    private bool _isRepeating;

    public bool MustRepeat => !_isRepeating && _writtenLate.Count > 0;

    public void Repeat() => _isRepeating = true;

    public ValueSet Read(ISymbol variable, ValueSet now)
    {
        _ = _read.Add(variable);
        return _isRepeating && _writtenLate.Contains(variable) ? ValueSet.Join(now, _writes.Of(variable)) : now;
    }

    public void Write(ISymbol variable, ValueSet values)
    {
        _writes.Add(variable, values);
        if (_read.Contains(variable))
        {
            _ = _writtenLate.Add(variable);
        }
    }
}
