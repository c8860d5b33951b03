using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Callbacks.Validation;

/// <summary>
/// Judges a validation callback by executing it abstractly for every combination of policy errors, with a certificate that an impostor made.
/// Where the outcome of a condition is not known both are tried, and who decides it says how they combine: the impostor takes the better
/// one of what he can choose, the worse one of what he cannot forge.
/// </summary>
internal sealed class ValidationJudge(FunctionBodies bodies, WorkBudget budget, long errors, long problem)
{
    // Real callbacks need a handful of runs. Beyond that nothing is claimed.
    private const int MaximumRuns = 256;

    private int _runs;
    private bool _gaveUp;

    public static CallbackVerdict Judge(FunctionValue callback, FunctionBodies bodies)
    {
        if (ReferenceEquals(callback, FunctionValue.AcceptsAnything))
        {
            return new CallbackVerdict(Strictness.AcceptsAnything, CallbackEffect.None);
        }

        var reach = new Dictionary<long, Reach>();
        var isAlwaysAccepted = true;
        var budget = new WorkBudget();
        foreach (var errors in PolicyErrors.All)
        {
            foreach (var problem in ChainProblems.OfImpostors.Concat(ChainProblems.Others))
            {
                var isImpostor = ChainProblems.OfImpostors.Contains(problem);
                if (!isImpostor && !isAlwaysAccepted)
                {
                    break;
                }

                var judge = new ValidationJudge(bodies, budget, errors, problem);
                var reached = judge.Explore(callback, []);
                if (judge._gaveUp)
                {
                    return CallbackVerdict.Unknown;
                }

                isAlwaysAccepted &= reached == Reach.Accepted;
                if (isImpostor)
                {
                    reach[errors] = reach.TryGetValue(errors, out var known) ? Max(known, reached) : reached;
                }
            }
        }

        return isAlwaysAccepted ? new CallbackVerdict(Strictness.AcceptsAnything, CallbackEffect.None) : Sum(reach);
    }

    private static CallbackVerdict Sum(Dictionary<long, Reach> reach)
    {
        // With a verified chain, a name compared by hand is a host check of sorts.
        var name = reach[PolicyErrors.NameMismatch] is Reach.AcceptedByText ? Reach.Refused : reach[PolicyErrors.NameMismatch];
        var chain = Max(reach[PolicyErrors.ChainErrors], reach[PolicyErrors.ChainErrors | PolicyErrors.NameMismatch]);
        var strictness = Max(name, chain) switch
        {
            Reach.Refused => Strictness.Validates,
            Reach.AcceptedByConfiguration => Strictness.IgnoresErrorsByConfiguration,
            _ => Strictness.IgnoresErrors,
        };
        var effect = chain != Reach.Refused ? CallbackEffect.None : name != Reach.Refused ? CallbackEffect.ValidatesChain : CallbackEffect.ValidatesFully;
        return new CallbackVerdict(strictness, effect, OnlyTheName: effect == CallbackEffect.ValidatesChain);
    }

    private Reach Explore(FunctionValue callback, IReadOnlyList<bool> given)
    {
        if (++_runs > MaximumRuns || _gaveUp)
        {
            _gaveUp = true;
            return Reach.Refused;
        }

        var run = new ValidatorRun(bodies, budget, given);
        var reach = run.Execute(callback, errors, problem);
        _gaveUp |= run.GaveUp;
        for (var i = run.Decisions.Count - 1; i >= given.Count; i--)
        {
            var decision = run.Decisions[i];
            var other = Explore(callback, [.. run.Decisions.Take(i).Select(static x => x.Answer), !decision.Answer]);
            reach = decision.IsOfSuccess ? Max(reach, Min(Reach.AcceptedByText, other)) : Combine(decision.By, reach, other);
        }

        return reach;
    }

    private static Reach Combine(Taint by, Reach one, Reach other) =>
        one == other ? one
        : by switch
        {
            Taint.Content => Min(one, other),
            Taint.Text => Min(Reach.AcceptedByText, Max(one, other)),
            _ => Min(Reach.AcceptedByConfiguration, Max(one, other)),
        };

    private static Reach Max(Reach one, Reach other) => one > other ? one : other;

    private static Reach Min(Reach one, Reach other) => one < other ? one : other;
}
