using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Callbacks.Validation;

/// <summary>An unknown condition that a run came across, and what was assumed of it.</summary>
/// <param name="IsOfSuccess">Whether a check succeeds at all that the impostor can make fail.</param>
internal readonly record struct Decision(Taint By, bool Answer, bool IsOfSuccess = false);

/// <summary>How much work one callback is worth: real ones take a few thousand steps for all combinations together.</summary>
internal sealed class WorkBudget
{
    private int _steps = 200_000;

    public bool Spend() => _steps > 0 && _steps-- > 0;
}

/// <summary>
/// One execution of a callback on abstract values: the given answers first, <c>true</c> to every unknown condition after them.
/// </summary>
internal sealed partial class ValidatorRun(FunctionBodies bodies, WorkBudget budget, IReadOnlyList<bool> given)
{
    private const int MaximumCallDepth = 8;
    private const int MaximumNesting = 200;

    private readonly Dictionary<ISymbol, AbstractValue> _state = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, bool> _decidedByKey = new(StringComparer.Ordinal);
    private readonly Stack<IMethodSymbol> _calls = new();
    private readonly Stack<AbstractValue> _receivers = new();
    private Flow _flow;
    private AbstractValue _returned = AbstractValue.Configuration;
    private int _nesting;
    private int _openTries;
    private long? _chainStatus;

    /// <summary>How control leaves a statement.</summary>
    private enum Flow
    {
        Next,
        Return,
        Break,
        Continue,
        Throw,
    }

    public List<Decision> Decisions { get; } = [];

    /// <summary>The code is too large or too unusual: nothing may be concluded.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>Executes the callback with an impostor's certificate.</summary>
    /// <param name="errors">What the platform says is wrong.</param>
    /// <param name="problem">What is wrong with the chain, if it is the chain.</param>
    public Reach Execute(FunctionValue callback, long errors, long problem)
    {
        _chainStatus = (errors & PolicyErrors.ChainErrors) == 0 ? null : problem;
        AbstractValue[] arguments = [new UnknownValue(Taint.Configuration, "sender"), CertificateValue.Instance, new ChainValue(IsFromPeer: true), new ConstantValue(errors, IsFromErrors: true)];
        var result = Call(callback, arguments);
        if (GaveUp || _flow == Flow.Throw)
        {
            return Reach.Refused;
        }

        return result switch
        {
            ConstantValue { Value: true } => Reach.Accepted,
            UnknownValue { Of: Taint.Text } => Reach.AcceptedByText,
            UnknownValue { Of: Taint.Configuration } => Reach.AcceptedByConfiguration,
            _ => Reach.Refused,
        };
    }

    private AbstractValue Call(FunctionValue callee, AbstractValue[] arguments)
    {
        if (ReferenceEquals(callee, FunctionValue.AcceptsAnything))
        {
            return AbstractValue.True;
        }

        var (symbol, body) = callee.Function;
        if (_calls.Count >= MaximumCallDepth || _calls.Contains(symbol, SymbolEqualityComparer.Default))
        {
            return Join(arguments);
        }

        for (var i = 0; i < symbol.Parameters.Length; i++)
        {
            _state[symbol.Parameters[i]] = i < arguments.Length ? arguments[i] : AbstractValue.Configuration;
        }

        _calls.Push(symbol);
        _returned = AbstractValue.Configuration;
        Execute(body);
        _calls.Pop();
        var returned = _returned;
        _returned = AbstractValue.Configuration;
        if (_flow != Flow.Throw)
        {
            _flow = Flow.Next;
        }

        return returned;
    }

    /// <summary>The truth of a value; an unknown one is decided once per run and key.</summary>
    private bool IsTrue(AbstractValue value) =>
        value switch
        {
            ConstantValue { Value: bool known } => known,
            UnknownValue { Key: { } key } unknown => Decide(unknown.Of, key),
            _ => Decide(value.DependsOn ?? Taint.Configuration),
        };

    private bool Decide(Taint by, string? key = null, bool isOfSuccess = false)
    {
        if (_flow != Flow.Next || GaveUp)
        {
            return true;
        }

        if (key is not null && _decidedByKey.TryGetValue(key, out var known))
        {
            return known;
        }

        var answer = Decisions.Count >= given.Count || given[Decisions.Count];
        Decisions.Add(new Decision(by, answer, isOfSuccess));
        if (key is not null)
        {
            _decidedByKey[key] = answer;
        }

        return answer;
    }

    private bool Step()
    {
        bodies.Cancellation.ThrowIfCancellationRequested();
        if (!budget.Spend() || _nesting > MaximumNesting)
        {
            GaveUp = true;
        }

        return !GaveUp;
    }

    /// <summary>Something that depends on all of these and is otherwise not known.</summary>
    private static UnknownValue Join(params IEnumerable<AbstractValue> values)
    {
        var taint = Taint.Configuration;
        foreach (var value in values)
        {
            if (value.DependsOn is { } other && other > taint)
            {
                taint = other;
            }
        }

        return new UnknownValue(taint);
    }
}
