using DbTlsAnalyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <summary>A body that is being executed: the analysed one, or a method, lambda or local function called from it.</summary>
/// <param name="method">What is executed; null for initializers.</param>
/// <param name="isOwn">True for code inside the analysed body: its uses are reported here.</param>
internal sealed class Frame(IMethodSymbol? method, bool isOwn, Frame? caller)
{
    private readonly Dictionary<ILabelSymbol, FlowState> _jumps = new(SymbolEqualityComparer.Default);

    public IMethodSymbol? Method => method;

    public bool IsOwn => isOwn;

    public Frame? Caller => caller;

    public int Depth { get; } = caller is null ? 0 : caller.Depth + 1;

    public bool IsLambda => method?.MethodKind == MethodKind.AnonymousFunction;

    /// <summary>What the executed code returns, on all paths so far.</summary>
    public ValueSet Returned { get; private set; } = ValueSet.Empty;

    /// <summary>The state in which it returns; null if no return statement was reached.</summary>
    public FlowState? Exit { get; private set; }

    public bool IsExecuting(IMethodSymbol other)
    {
        for (var frame = this; frame is not null; frame = frame.Caller)
        {
            if (SymbolEqualityComparer.Default.Equals(frame.Method, other))
            {
                return true;
            }
        }

        return false;
    }

    public void Return(ValueSet values, FlowState state)
    {
        Returned = ValueSet.Join(Returned, values);
        Exit = FlowState.Join(state.Clone(), Exit);
    }

    public void Jump(ILabelSymbol target, FlowState state) =>
        _jumps[target] = FlowState.Join(state.Clone(), _jumps.TryGetValue(target, out var other) ? other : null);

    /// <summary>The state at a label, given the one that falls into it.</summary>
    public FlowState Land(ILabelSymbol label, FlowState state)
    {
        if (!_jumps.TryGetValue(label, out var jumped))
        {
            return state;
        }

        _ = _jumps.Remove(label);
        return FlowState.Join(state, jumped);
    }
}
