using DbTlsAnalyzers.Flow.Values;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <content>Loops.</content>
internal sealed partial class BodyInterpreter
{
    private int _loopDepth;

    private void Loop(ILoopOperation loop)
    {
        var elements = ValueSet.Any;
        switch (loop)
        {
            case IForEachLoopOperation each:
                elements = ElementsOf(Evaluate(each.Collection));
                break;
            case IForLoopOperation counted:
                foreach (var statement in counted.Before)
                {
                    Execute(statement);
                }

                break;
            default:
                break;
        }

        _loopDepth++;
        // What the first round writes, the second reads. Deep nests are executed once: their cost would double with every level.
        for (var round = _loopDepth > 3 ? 1 : 0; round < 2; round++)
        {
            var before = _state.Clone();
            LoopRound(loop, elements);
            _state = IsEndless(loop) ? _state : FlowState.Join(before, _state);
        }

        _loopDepth--;
        if (IsEndless(loop))
        {
            _state.IsDead = true;
        }

        _state = _frame.Land(loop.ExitLabel, _state);
    }

    private void LoopRound(ILoopOperation loop, ValueSet elements)
    {
        switch (loop)
        {
            case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: { } variable } }:
                WriteVariable(variable, elements);
                break;
            case IWhileLoopOperation { ConditionIsTop: true, Condition: { } condition }:
                _ = Evaluate(condition);
                break;
            case IForLoopOperation { Condition: { } condition }:
                _ = Evaluate(condition);
                break;
            default:
                break;
        }

        Execute(loop.Body);
        _state = _frame.Land(loop.ContinueLabel, _state);
        switch (loop)
        {
            case IWhileLoopOperation { ConditionIsTop: false, Condition: { } condition }:
                _ = Evaluate(condition);
                break;
            case IForLoopOperation counted:
                foreach (var statement in counted.AtLoopBottom)
                {
                    Execute(statement);
                }

                break;
            default:
                break;
        }
    }

    private static bool IsEndless(ILoopOperation loop) =>
        loop is IWhileLoopOperation { Condition.ConstantValue: { HasValue: true, Value: true } } or IForLoopOperation { Condition: null };
}
