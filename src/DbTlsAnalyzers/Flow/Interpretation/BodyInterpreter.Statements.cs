using DbTlsAnalyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <content>Statements and the paths between them.</content>
internal sealed partial class BodyInterpreter
{
    private void Execute(IOperation? operation)
    {
        if (operation is null || !_query.Enter())
        {
            return;
        }

        ExecuteCore(operation);
        _query.Leave();
    }

    private void ExecuteCore(IOperation operation)
    {
        if (_state.IsDead && operation is not ILabeledOperation and not IBlockOperation)
        {
            return;
        }

        switch (operation)
        {
            case IMethodBodyOperation body:
                Execute(body.BlockBody ?? body.ExpressionBody);
                break;
            case IConstructorBodyOperation body:
                Execute(body.Initializer);
                Execute(body.BlockBody ?? body.ExpressionBody);
                break;
            case IBlockOperation block:
                FindLocalFunctions(block);
                foreach (var statement in block.Operations)
                {
                    Execute(statement);
                }

                break;
            case IExpressionStatementOperation statement:
                _ = Evaluate(statement.Operation);
                break;
            case IReturnOperation { Kind: not OperationKind.YieldReturn } jump:
                _frame.Return(jump.ReturnedValue is null ? ValueSet.Empty : Evaluate(jump.ReturnedValue), _state);
                _state.IsDead = true;
                break;
            case IConditionalOperation branch:
                Branch(branch.Condition, () => Execute(branch.WhenTrue), () => Execute(branch.WhenFalse));
                break;
            case IBranchOperation jump:
                _frame.Jump(jump.Target, _state);
                _state.IsDead = true;
                break;
            case ILabeledOperation labeled:
                _state = _frame.Land(labeled.Label, _state);
                Execute(labeled.Operation);
                break;
            case ISwitchOperation choice:
                Switch(choice);
                break;
            case ILoopOperation loop:
                Loop(loop);
                break;
            case ITryOperation attempt:
                Try(attempt);
                break;
            case IUsingOperation scope:
                Execute(scope.Resources);
                Execute(scope.Body);
                break;
            case IVariableDeclarationGroupOperation or IVariableDeclarationOperation or IUsingDeclarationOperation or ILockOperation:
                foreach (var child in operation.ChildOperations)
                {
                    Execute(child);
                }

                break;
            case IVariableDeclaratorOperation declarator:
                Declare(declarator);
                break;
            case ILocalFunctionOperation:
                // Executed where it is called.
                break;
            default:
                _ = Evaluate(operation);
                break;
        }
    }

    private void Declare(IVariableDeclaratorOperation declarator)
    {
        var initializer = declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer;
        WriteVariable(declarator.Symbol, initializer is null ? ValueSet.Any : Evaluate(initializer.Value));
    }

    private void Branch(IOperation? condition, Action whenTrue, Action whenFalse)
    {
        if (condition is not null)
        {
            _ = Evaluate(condition);
            if (TruthOf(condition) is { } known)
            {
                (known ? whenTrue : whenFalse)();
                return;
            }
        }

        var before = _state.Clone();
        Assume(condition, outcome: true);
        whenTrue();
        var afterTrue = _state;
        _state = before;
        Assume(condition, outcome: false);
        whenFalse();
        _state = FlowState.Join(afterTrue, _state);
    }

    private void Switch(ISwitchOperation choice)
    {
        _ = Evaluate(choice.Value);
        var before = _state.Clone();
        var hasDefault = false;
        FlowState? after = null;
        foreach (var section in SectionsOf(choice, out var isCertain))
        {
            hasDefault |= isCertain;
            _state = before.Clone();
            foreach (var clause in section.Clauses)
            {
                hasDefault |= clause.CaseKind == CaseKind.Default;
                _state = clause.Label is { } label ? _frame.Land(label, _state) : _state;
            }

            foreach (var statement in section.Body)
            {
                Execute(statement);
            }

            after = FlowState.Join(_state, after);
        }

        if (!hasDefault || after is null)
        {
            after = FlowState.Join(before, after);
        }

        _state = _frame.Land(choice.ExitLabel, after);
    }

    private void Try(ITryOperation attempt)
    {
        var before = _state.Clone();
        Execute(attempt.Body);
        var after = _state;
        // An exception may come before or after anything that the block does.
        var thrown = FlowState.Join(before, after);
        foreach (var handler in attempt.Catches)
        {
            _state = thrown.Clone();
            _ = Evaluate(handler.Filter);
            Execute(handler.Handler);
            after = FlowState.Join(after, _state);
        }

        _state = after;
        if (attempt.Finally is { } last)
        {
            if (after.IsDead)
            {
                // Left by a jump: the block is executed all the same, on what is known before it.
                _state = thrown.IsDead ? before : thrown.Clone();
                Execute(last);
                _state.IsDead = true;
            }
            else
            {
                Execute(last);
            }
        }
    }
}
