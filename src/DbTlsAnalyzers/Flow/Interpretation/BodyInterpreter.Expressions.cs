using DbTlsAnalyzers.Flow.Values;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <content>Expressions and what they evaluate to.</content>
internal sealed partial class BodyInterpreter
{
    /// <summary><c>[a, b]</c> and expanded <c>params</c> of a collection type: <c>OperationKind.CollectionExpression</c>, which the floor version of Roslyn does not have.</summary>
    private const OperationKind CollectionExpression = (OperationKind)127;

    private readonly Stack<ValueSet> _receivers = new();
    private readonly Stack<ValueSet> _conditionalReceivers = new();

    private ValueSet Evaluate(IOperation? operation)
    {
        if (operation is null || _state.IsDead || !_query.Enter())
        {
            return operation is null || !_state.IsDead ? ValueSet.Any : ValueSet.Empty;
        }

        var result = EvaluateCore(operation);
        _query.Leave();
        _observed.Add(operation.Syntax, result);
        return result;
    }

    private ValueSet EvaluateCore(IOperation operation)
    {
        if (operation.ConstantValue is { HasValue: true } constant && (operation.Type?.SpecialType != SpecialType.System_String || constant.Value is null))
        {
            return Constant(operation, constant.Value);
        }

        switch (operation)
        {
            case ILiteralOperation literal:
                return Literal(literal);
            case IInterpolatedStringOperation interpolated:
                return Interpolate(interpolated);
            case IInterpolatedStringHandlerCreationOperation handler:
                return Evaluate(handler.Content);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                return Concatenate(sum);
            case IConversionOperation conversion:
                return Evaluate(conversion.Operand);
            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand);
            case IAwaitOperation wait:
                return Evaluate(wait.Operation);
            case ICoalesceOperation coalesce:
                return Coalesce(Evaluate(coalesce.Value), coalesce.WhenNull);
            case IConditionalOperation conditional:
                return Conditional(conditional);
            case ISwitchExpressionOperation choice:
                return SwitchExpression(choice);
            case ILocalReferenceOperation local:
                return ReadVariable(local.Local);
            case IParameterReferenceOperation parameter:
                return ReadVariable(parameter.Parameter);
            case IFieldReferenceOperation field:
                return ReadField(field);
            case IPropertyReferenceOperation property:
                return ReadProperty(property);
            case IArrayElementReferenceOperation element:
                _ = EvaluateAll(element.Indices);
                return ElementsOf(Evaluate(element.ArrayReference));
            case ISimpleAssignmentOperation assignment:
                return Assign(assignment, assignment.Target, assignment.Value);
            case ICompoundAssignmentOperation assignment:
                return AssignCompound(assignment);
            case ICoalesceAssignmentOperation assignment:
                return AssignIfNull(assignment);
            case IDeconstructionAssignmentOperation deconstruction:
                return Deconstruct(deconstruction);
            case ITupleOperation tuple:
                return ValueSet.Of(new SequenceFlow(EvaluateAll(tuple.Elements)));
            case IArrayCreationOperation array:
                return ArrayOf(array);
            case IObjectCreationOperation creation:
                return Create(creation);
            case IWithOperation with:
                return CopyWith(with);
            case IAttributeOperation attribute:
                return Attach(attribute);
            case IInvocationOperation invocation:
                return Invoke(invocation);
            case IConditionalAccessOperation access:
                return ConditionalAccess(access);
            case IConditionalAccessInstanceOperation:
                return _conditionalReceivers.Count > 0 ? _conditionalReceivers.Peek() : ValueSet.Any;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }:
                return _receivers.Count > 0 ? _receivers.Peek() : ValueSet.Any;
            case IDelegateCreationOperation or IAnonymousFunctionOperation or IMethodReferenceOperation:
                return MakeDelegate(operation);
            case IThrowOperation failure:
                _ = Evaluate(failure.Exception);
                _state.IsDead = true;
                return ValueSet.Empty;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } logical:
                _ = Evaluate(logical.LeftOperand);
                Branch(null, () => Evaluate(logical.RightOperand), static () => { });
                return ValueSet.Any;
            case INameOfOperation:
                return operation.ConstantValue is { HasValue: true, Value: string text }
                    ? ValueSet.Of(new ConstantFlow(text, operation.Syntax))
                    : ValueSet.Any;
            default:
                return Visit(operation);
        }
    }

    /// <summary>An operation of no interest: what is inside it happens all the same.</summary>
    private ValueSet Visit(IOperation operation)
    {
        if (operation.Kind == CollectionExpression)
        {
            return ValueSet.Of(new SequenceFlow([.. operation.ChildOperations.Select(Evaluate)]));
        }

        foreach (var child in operation.ChildOperations)
        {
            Execute(child);
        }

        return ValueSet.Any;
    }

    private IReadOnlyList<ValueSet> EvaluateAll(IEnumerable<IOperation> operations) => [.. operations.Select(Evaluate)];

    private static ValueSet Constant(IOperation operation, object? value) =>
        ValueSet.Of(new ConstantFlow(ConstantText.Of(value, operation.Type), operation.Syntax, IsNull: value is null)
        {
            IsNumber = value is not (null or string or bool or char) && operation.Type?.TypeKind != TypeKind.Enum,
        });

    private static ValueSet Literal(ILiteralOperation literal) =>
        literal.Syntax is LiteralExpressionSyntax syntax && CSharpText.FromLiteral(syntax) is { } text
            ? ValueSet.Of(text, syntax)
            : literal.ConstantValue is { HasValue: true, Value: string value }
                ? ValueSet.Of(new ConstantFlow(value, literal.Syntax))
                : ValueSet.Any;

    private ValueSet Coalesce(ValueSet left, IOperation whenNull)
    {
        var known = left.Where(static value => value is not ConstantFlow { IsNull: true });
        if (!known.IsEmpty && known.Values.All(static value => value is TextFlow or ObjectFlow or SettingsFlow or ConstantFlow) && known.Values.Count == left.Values.Count)
        {
            return known;
        }

        var before = _state.Clone();
        var right = Evaluate(whenNull);
        _state = FlowState.Join(before, _state);
        return ValueSet.Join(known, right);
    }

    private ValueSet Conditional(IConditionalOperation conditional)
    {
        var whenTrue = ValueSet.Empty;
        var whenFalse = ValueSet.Empty;
        Branch(
            conditional.Condition,
            () => whenTrue = _state.IsDead ? ValueSet.Empty : Evaluate(conditional.WhenTrue),
            () => whenFalse = _state.IsDead ? ValueSet.Empty : Evaluate(conditional.WhenFalse));
        return ValueSet.Join(whenTrue, whenFalse);
    }

    private ValueSet SwitchExpression(ISwitchExpressionOperation choice)
    {
        _ = Evaluate(choice.Value);
        var before = _state;
        FlowState? after = null;
        var values = ValueSet.Empty;
        foreach (var arm in ArmsOf(choice))
        {
            _state = before.Clone();
            values = ValueSet.Join(values, Evaluate(arm.Value));
            after = FlowState.Join(_state, after);
        }

        _state = after ?? before;
        return values;
    }

    private ValueSet ConditionalAccess(IConditionalAccessOperation access)
    {
        _conditionalReceivers.Push(Evaluate(access.Operation));
        var result = Evaluate(access.WhenNotNull);
        _ = _conditionalReceivers.Pop();
        return result;
    }

    private ValueSet ArrayOf(IArrayCreationOperation array)
    {
        _ = EvaluateAll(array.DimensionSizes);
        return array.Initializer is { } initializer ? ValueSet.Of(new SequenceFlow(EvaluateAll(initializer.ElementValues))) : ValueSet.Any;
    }

    private static ValueSet ElementsOf(ValueSet sequences)
    {
        var elements = ValueSet.Empty;
        foreach (var value in sequences.Values)
        {
            if (value is not SequenceFlow sequence)
            {
                return ValueSet.Any;
            }

            foreach (var item in sequence.Items)
            {
                elements = ValueSet.Join(elements, item);
            }
        }

        return elements.IsEmpty ? ValueSet.Any : elements;
    }
}
