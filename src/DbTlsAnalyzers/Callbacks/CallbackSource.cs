using DbTlsAnalyzers.Callbacks.Validation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>One thing that a delegate expression may be.</summary>
/// <param name="Operand">The part of the expression that gives it: an operand of <c>?:</c> or <c>??</c>, otherwise the whole.</param>
/// <param name="Function">Its code; null if there is none (<paramref name="IsNull"/>) or it is not known.</param>
/// <param name="IsNull">No callback at all.</param>
internal sealed record CallbackSource(SyntaxNode Operand, FunctionValue? Function, bool IsNull)
{
    private const int MaximumDepth = 8;

    /// <summary>Everything that a delegate expression may be, through fields, locals, properties and methods that return it.</summary>
    public static IReadOnlyList<CallbackSource> Of(IOperation value, FunctionBodies bodies)
    {
        var found = new List<CallbackSource>();
        Collect(value, value.Syntax, bodies, MaximumDepth, found);
        return found;
    }

    private static void Collect(IOperation value, SyntaxNode operand, FunctionBodies bodies, int depth, List<CallbackSource> found)
    {
        // Deeper in, a finding stays on the expression that is handed over.
        void Choose(IOperation choice, bool isHere = true) =>
            Collect(choice, isHere && operand == value.Syntax ? choice.Syntax : operand, bodies, depth - 1, found);

        if (depth == 0)
        {
            found.Add(new CallbackSource(operand, null, IsNull: false));
            return;
        }

        switch (value)
        {
            case { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation:
                found.Add(new CallbackSource(operand, null, IsNull: true));
                break;
            case IConversionOperation conversion:
                Choose(conversion.Operand);
                break;
            case IParenthesizedOperation inner:
                Choose(inner.Operand);
                break;
            case IDelegateCreationOperation creation:
                // The whole creation is what is handed over; an implicit one has the syntax of what it wraps.
                Choose(creation.Target, isHere: creation.IsImplicit);
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                Choose(conditional.WhenTrue);
                Choose(whenFalse);
                break;
            case ICoalesceOperation coalesce:
                Choose(coalesce.Value);
                Choose(coalesce.WhenNull);
                break;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                {
                    Choose(arm.Value);
                }

                break;
            case ISimpleAssignmentOperation assignment:
                Choose(assignment.Value, isHere: false);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                // Of several delegates the last one's answer counts.
                Choose(sum.RightOperand);
                break;
            case IAnonymousFunctionOperation lambda:
                found.Add(new CallbackSource(operand, new FunctionValue(new FunctionBody(lambda.Symbol, lambda.Body)), IsNull: false));
                break;
            case IMethodReferenceOperation method:
                if (method.Method.MethodKind == MethodKind.DelegateInvoke && method.Instance is not null)
                {
                    Choose(method.Instance, isHere: false);
                }
                else
                {
                    found.Add(new CallbackSource(operand, bodies.Of(method.Method) is { } body ? new FunctionValue(body) : null, IsNull: false));
                }

                break;
            case IInvocationOperation call when bodies.Of(call.TargetMethod) is { } factory:
                CollectReturned(factory.Body, operand, bodies, depth, found);
                break;
            case ILocalReferenceOperation local:
                CollectAssigned(local.Local, operand, bodies, depth, found);
                break;
            case IPropertyReferenceOperation { Property.GetMethod: { } getter } when bodies.Of(getter) is { } body:
                CollectReturned(body.Body, operand, bodies, depth, found);
                break;
            case IMemberReferenceOperation member:
                CollectAssigned(member.Member, operand, bodies, depth, found);
                break;
            default:
                found.Add(new CallbackSource(operand, null, IsNull: false));
                break;
        }
    }

    private static void CollectReturned(IOperation body, SyntaxNode operand, FunctionBodies bodies, int depth, List<CallbackSource> found)
    {
        foreach (var result in Returns(body))
        {
            Collect(result, operand, bodies, depth - 1, found);
        }
    }

    private static void CollectAssigned(ISymbol symbol, SyntaxNode operand, FunctionBodies bodies, int depth, List<CallbackSource> found)
    {
        var assigned = AssignedValues.Of(symbol, bodies);
        foreach (var value in assigned.Values)
        {
            Collect(value, operand, bodies, depth - 1, found);
        }

        if (assigned.Values.Count == 0)
        {
            found.Add(new CallbackSource(operand, null, IsNull: false));
        }
    }

    /// <summary>The values that a body returns, nested functions left out.</summary>
    private static IEnumerable<IOperation> Returns(IOperation operation)
    {
        foreach (var child in operation.ChildOperations)
        {
            if (child is IReturnOperation { ReturnedValue: { } value })
            {
                yield return value;
            }
            else if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            {
                foreach (var inner in Returns(child))
                {
                    yield return inner;
                }
            }
        }
    }
}
