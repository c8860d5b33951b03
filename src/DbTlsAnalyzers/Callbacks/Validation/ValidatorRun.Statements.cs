using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Callbacks.Validation;

/// <content>Statements.</content>
internal sealed partial class ValidatorRun
{
    private void Execute(IOperation? statement)
    {
        if (statement is null || _flow != Flow.Next || !Step())
        {
            return;
        }

        _nesting++;
        ExecuteCore(statement);
        _nesting--;
    }

    private void ExecuteCore(IOperation statement)
    {
        switch (statement)
        {
            case IBlockOperation block:
                ExecuteAll(block.Operations);
                break;
            case IExpressionStatementOperation expression:
                _ = Evaluate(expression.Operation);
                break;
            case IReturnOperation { Kind: OperationKind.Return } result:
                var value = result.ReturnedValue is null ? AbstractValue.Configuration : Evaluate(result.ReturnedValue);
                if (_flow == Flow.Next)
                {
                    _returned = value;
                    _flow = Flow.Return;
                }

                break;
            case IConditionalOperation condition:
                Execute(IsTrue(Evaluate(condition.Condition)) ? condition.WhenTrue : condition.WhenFalse);
                break;
            case IVariableDeclarationGroupOperation or IVariableDeclarationOperation:
                ExecuteAll(statement.ChildOperations);
                break;
            case IVariableDeclaratorOperation variable:
                var initial = variable.GetVariableInitializer() is { } initializer ? Evaluate(initializer.Value) : AbstractValue.Configuration;
                _state[variable.Symbol] = initial;
                break;
            case ITryOperation attempt:
                Try(attempt);
                break;
            case ISwitchOperation choice:
                Switch(choice);
                break;
            case ILoopOperation loop:
                Loop(loop);
                break;
            case IUsingOperation usage:
                Execute(usage.Resources);
                Execute(usage.Body);
                break;
            case IUsingDeclarationOperation usage:
                Execute(usage.DeclarationGroup);
                break;
            case ILockOperation exclusive:
                _ = Evaluate(exclusive.LockedValue);
                Execute(exclusive.Body);
                break;
            case IBranchOperation { BranchKind: BranchKind.Break }:
                _flow = Flow.Break;
                break;
            case IBranchOperation { BranchKind: BranchKind.Continue }:
                _flow = Flow.Continue;
                break;
            case ILabeledOperation labeled:
                Execute(labeled.Operation);
                break;
            case ILocalFunctionOperation or IEmptyOperation:
                break;
            case IBranchOperation or IReturnOperation:
                // goto and yield
                GaveUp = true;
                break;
            default:
                _ = Evaluate(statement);
                break;
        }
    }

    private void ExecuteAll(IEnumerable<IOperation> statements)
    {
        foreach (var statement in statements)
        {
            Execute(statement);
        }
    }

    private void Try(ITryOperation attempt)
    {
        if (attempt.Catches.Length > 0)
        {
            _openTries++;
        }

        Execute(attempt.Body);
        if (attempt.Catches.Length > 0)
        {
            _openTries--;
        }

        if (_flow == Flow.Throw)
        {
            foreach (var handler in attempt.Catches)
            {
                // Which exception it is cannot be told: the first handler that may take it does.
                _flow = Flow.Next;
                if (handler.Filter is null || IsTrue(Evaluate(handler.Filter)))
                {
                    Execute(handler.Handler);
                    break;
                }

                _flow = Flow.Throw;
            }
        }

        if (attempt.Finally is { } final)
        {
            var (flow, returned) = (_flow, _returned);
            _flow = Flow.Next;
            Execute(final);
            if (_flow == Flow.Next)
            {
                (_flow, _returned) = (flow, returned);
            }
        }
    }

    private void Switch(ISwitchOperation choice)
    {
        var value = Evaluate(choice.Value);
        var chosen = choice.Cases.FirstOrDefault(x => x.Clauses.Any(clause => clause is not IDefaultCaseClauseOperation && Matches(value, clause)))
            ?? choice.Cases.FirstOrDefault(static x => x.Clauses.Any(static clause => clause is IDefaultCaseClauseOperation));
        if (chosen is not null)
        {
            ExecuteAll(chosen.Body);
        }

        Leave(Flow.Break);
    }

    /// <summary>A loop's body is executed once or not at all, whichever is worse for the impostor: comparing byte by byte is a comparison.</summary>
    private void Loop(ILoopOperation loop)
    {
        switch (loop)
        {
            case IForEachLoopOperation each:
                var collection = Evaluate(each.Collection);
                if (collection is StatusListValue { Status: null })
                {
                    break;
                }

                if (collection is StatusListValue || Decide(Taint.Content))
                {
                    foreach (var local in each.Locals)
                    {
                        _state[local] = ElementOf(collection);
                    }

                    Execute(each.Body);
                }

                break;
            case IWhileLoopOperation { ConditionIsTop: false } repeat:
                Execute(repeat.Body);
                Leave(Flow.Continue);
                if (repeat.Condition is not null)
                {
                    Endless(Evaluate(repeat.Condition));
                }

                break;
            case IWhileLoopOperation { Condition: { } condition }:
                Repeat(condition, loop.Body);
                break;
            case IForLoopOperation { Condition: { } condition } counted:
                ExecuteAll(counted.Before);
                foreach (var local in counted.Locals)
                {
                    // Which round it is does not matter: the body is executed for one that is like all others.
                    _state[local] = AbstractValue.Configuration;
                }

                Repeat(condition, loop.Body);
                break;
            default:
                GaveUp = true;
                break;
        }

        Leave(Flow.Continue);
        Leave(Flow.Break);
    }

    private void Repeat(IOperation condition, IOperation body)
    {
        var value = Evaluate(condition);
        if (value is ConstantValue ? IsTrue(value) : Decide(Taint.Content))
        {
            Execute(body);
            if (_flow is Flow.Next or Flow.Continue)
            {
                Endless(value);
            }
        }
    }

    private void Endless(AbstractValue condition)
    {
        if (_flow == Flow.Next && condition is ConstantValue { Value: true })
        {
            GaveUp = true;
        }
    }

    private void Leave(Flow expected)
    {
        if (_flow == expected)
        {
            _flow = Flow.Next;
        }
    }
}
