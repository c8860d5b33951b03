using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Callbacks.Validation;

/// <content>Expressions.</content>
internal sealed partial class ValidatorRun
{
    private AbstractValue Evaluate(IOperation? expression)
    {
        if (expression is null || _flow != Flow.Next || !Step())
        {
            return AbstractValue.Configuration;
        }

        if (expression.ConstantValue is { HasValue: true, Value: var constant })
        {
            return Constant(constant);
        }

        _nesting++;
        var value = EvaluateCore(expression);
        _nesting--;
        return value;
    }

    private AbstractValue EvaluateCore(IOperation expression)
    {
        switch (expression)
        {
            case IParenthesizedOperation inner:
                return Evaluate(inner.Operand);
            case IConversionOperation conversion:
                return conversion.OperatorMethod is null ? Evaluate(conversion.Operand) : Join(Evaluate(conversion.Operand));
            case IParameterReferenceOperation parameter:
                return Load(parameter.Parameter);
            case ILocalReferenceOperation local:
                return Load(local.Local);
            case IMemberReferenceOperation and not IMethodReferenceOperation and var member:
                return Member((IMemberReferenceOperation)member);
            case IInvocationOperation call:
                return Invoke(call);
            case IObjectCreationOperation creation:
                return Create(creation);
            case IBinaryOperation binary:
                return Binary(binary);
            case IUnaryOperation unary:
                return Unary(unary);
            case IConditionalOperation condition:
                return Evaluate(IsTrue(Evaluate(condition.Condition)) ? condition.WhenTrue : condition.WhenFalse);
            case ISimpleAssignmentOperation assignment:
                return Store(assignment.Target, Evaluate(assignment.Value));
            case IDeconstructionAssignmentOperation deconstruction:
                return Store(deconstruction.Target, Evaluate(deconstruction.Value));
            case ICompoundAssignmentOperation compound:
                return Store(compound.Target, Compute(compound.OperatorKind, Evaluate(compound.Target), Evaluate(compound.Value)));
            case ICoalesceOperation coalesce:
                return Coalesce(Evaluate(coalesce.Value), coalesce.WhenNull);
            case ICoalesceAssignmentOperation coalesce:
                return Store(coalesce.Target, Coalesce(Evaluate(coalesce.Target), coalesce.Value));
            case IConditionalAccessOperation access:
                return Access(access);
            case IConditionalAccessInstanceOperation:
                return _receivers.Count > 0 ? _receivers.Peek() : AbstractValue.Content;
            case IIsTypeOperation test:
                return new ConstantValue(IsOfType(Evaluate(test.ValueOperand), test.TypeOperand) != test.IsNegated);
            case IIsPatternOperation test:
                return new ConstantValue(Matches(Evaluate(test.Value), test.Pattern));
            case ISwitchExpressionOperation choice:
                return SwitchExpression(choice);
            case IArrayElementReferenceOperation element:
                var array = Evaluate(element.ArrayReference);
                var indices = EvaluateAll(element.Indices);
                return array is StatusListValue ? ElementOf(array) : Join([array, .. indices]);
            case ITupleOperation tuple:
                return new TupleValue([.. tuple.Elements.Select(Evaluate)]);
            case IThrowOperation raise:
                _ = Evaluate(raise.Exception);
                _flow = Flow.Throw;
                return AbstractValue.Content;
            case IDelegateCreationOperation creation:
                return Evaluate(creation.Target);
            case IAnonymousFunctionOperation lambda:
                return new FunctionValue(new FunctionBody(lambda.Symbol, lambda.Body));
            case IMethodReferenceOperation method:
                return bodies.Of(method.Method) is { } body ? new FunctionValue(body) : AbstractValue.Content;
            case IInstanceReferenceOperation:
                return new UnknownValue(Taint.Configuration, "this", IsNotNull: true);
            case IInterpolatedStringOperation text:
                return Message(EvaluateAll(text.ChildOperations));
            case IDefaultValueOperation:
                return AbstractValue.Null;
            case IAwaitOperation waiting:
                return Evaluate(waiting.Operation);
            default:
                return Join(EvaluateAll(expression.ChildOperations));
        }
    }

    /// <summary>In order and at once: evaluation has effects.</summary>
    private List<AbstractValue> EvaluateAll(IEnumerable<IOperation> expressions)
    {
        var values = new List<AbstractValue>();
        foreach (var expression in expressions)
        {
            values.Add(Evaluate(expression));
        }

        return values;
    }

    /// <summary>Any element of a collection.</summary>
    private static AbstractValue ElementOf(AbstractValue collection) => collection is StatusListValue { Status: { } status } ? new StatusValue(status) : Join(collection);

    private static AbstractValue Message(IEnumerable<AbstractValue> parts) => Join(parts) with { IsMessage = true, IsNotNull = true };

    private static AbstractValue Constant(object? value) =>
        value switch
        {
            bool => new ConstantValue(value),
            null or string or char or double or float or decimal => new ConstantValue(value),
            ulong number => new ConstantValue(unchecked((long)number)),
            IConvertible number => new ConstantValue(number.ToInt64(System.Globalization.CultureInfo.InvariantCulture)),
            _ => AbstractValue.Configuration,
        };

    private AbstractValue Coalesce(AbstractValue value, IOperation whenNull) =>
        value is ConstantValue { Value: null } ? Evaluate(whenNull)
        : value.IsKnownNotNull || Decide(value.DependsOn ?? Taint.Configuration) ? value
        : Evaluate(whenNull);

    private AbstractValue Access(IConditionalAccessOperation access)
    {
        var receiver = Evaluate(access.Operation);
        if (receiver is ConstantValue { Value: null })
        {
            return receiver;
        }

        _receivers.Push(receiver);
        var value = Evaluate(access.WhenNotNull);
        _receivers.Pop();
        return value;
    }
}
