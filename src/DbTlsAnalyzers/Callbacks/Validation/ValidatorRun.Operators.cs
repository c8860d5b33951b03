using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Callbacks.Validation;

/// <content>Operators on known and unknown values.</content>
internal sealed partial class ValidatorRun
{
    private AbstractValue Binary(IBinaryOperation operation)
    {
        var left = Evaluate(operation.LeftOperand);
        switch (operation.OperatorKind)
        {
            case BinaryOperatorKind.ConditionalAnd:
                return IsTrue(left) ? Evaluate(operation.RightOperand) : AbstractValue.False;
            case BinaryOperatorKind.ConditionalOr:
                return IsTrue(left) ? AbstractValue.True : Evaluate(operation.RightOperand);
            default:
                var right = Evaluate(operation.RightOperand);
                return operation.Type?.SpecialType == SpecialType.System_String && (IsFromErrors(left) || IsFromErrors(right) || left is UnknownValue || right is UnknownValue)
                    ? Message([left, right])
                    : Compute(operation.OperatorKind, left, right);
        }
    }

    private AbstractValue Unary(IUnaryOperation operation)
    {
        var operand = Evaluate(operation.Operand);
        return (operation.OperatorKind, operand) switch
        {
            (UnaryOperatorKind.Not, _) => new ConstantValue(!IsTrue(operand), IsFromErrors(operand)),
            (UnaryOperatorKind.BitwiseNegation, ConstantValue { Value: long number } constant) => constant with { Value = ~number },
            (UnaryOperatorKind.Minus, ConstantValue { Value: long number } constant) => constant with { Value = unchecked(-number) },
            (UnaryOperatorKind.Plus, _) => operand,
            _ => Join(operand),
        };
    }

    private static AbstractValue Compute(BinaryOperatorKind kind, AbstractValue left, AbstractValue right)
    {
        switch (kind)
        {
            case BinaryOperatorKind.Equals:
                return AreEqual(left, right);
            case BinaryOperatorKind.NotEquals:
                return AreEqual(left, right) switch
                {
                    ConstantValue { Value: bool equal } constant => constant with { Value = !equal },
                    var unknown => unknown,
                };
        }

        // Booleans that one side decides alone.
        if (kind is BinaryOperatorKind.Or && (left is ConstantValue { Value: true } || right is ConstantValue { Value: true }))
        {
            return AbstractValue.True;
        }

        if (kind is BinaryOperatorKind.And && (left is ConstantValue { Value: false } || right is ConstantValue { Value: false }))
        {
            return AbstractValue.False;
        }

        object? result = (left, right) switch
        {
            (ConstantValue { Value: long a }, ConstantValue { Value: long b }) => Compute(kind, a, b),
            (ConstantValue { Value: bool a }, ConstantValue { Value: bool b }) => Compute(kind, a, b),
            _ => null,
        };
        return result is null ? Join(left, right) : new ConstantValue(result, IsFromErrors(left) || IsFromErrors(right));
    }

    private static object? Compute(BinaryOperatorKind kind, long left, long right) =>
        kind switch
        {
            BinaryOperatorKind.And => left & right,
            BinaryOperatorKind.Or => left | right,
            BinaryOperatorKind.ExclusiveOr => left ^ right,
            BinaryOperatorKind.Add => unchecked(left + right),
            BinaryOperatorKind.Subtract => unchecked(left - right),
            BinaryOperatorKind.LessThan => left < right,
            BinaryOperatorKind.LessThanOrEqual => left <= right,
            BinaryOperatorKind.GreaterThan => left > right,
            BinaryOperatorKind.GreaterThanOrEqual => left >= right,
            _ => null,
        };

    private static object? Compute(BinaryOperatorKind kind, bool left, bool right) =>
        kind switch
        {
            BinaryOperatorKind.And => left & right,
            BinaryOperatorKind.Or => left | right,
            BinaryOperatorKind.ExclusiveOr => left ^ right,
            _ => null,
        };

    /// <summary>Whether two values are equal. That a certificate is there at all proves nothing: it is.</summary>
    private static AbstractValue AreEqual(AbstractValue left, AbstractValue right)
    {
        if (left is ConstantValue a && right is ConstantValue b)
        {
            return new ConstantValue(Equals(a.Value, b.Value), a.IsFromErrors || b.IsFromErrors);
        }

        return (left is ConstantValue { Value: null } && right.IsKnownNotNull) || (right is ConstantValue { Value: null } && left.IsKnownNotNull)
            ? AbstractValue.False
            : Join(left, right);
    }

    private static bool IsFromErrors(AbstractValue value) => value is ConstantValue { IsFromErrors: true };
}
