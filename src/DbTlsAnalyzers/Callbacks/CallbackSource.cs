using DbTlsAnalyzers.Callbacks.Validation;
using DbTlsAnalyzers.Flow.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>One thing that a delegate expression may be.</summary>
/// <param name="Operand">The part of the expression that gives it: an operand of <c>?:</c> or <c>??</c>, otherwise the whole.</param>
/// <param name="Function">Its code; null if there is none (<paramref name="IsNull"/>) or it is not known.</param>
/// <param name="IsNull">No callback at all.</param>
/// <param name="Site">The whole expression that is handed over: where the driver is given it, or where a caller passes it to the code that does that.</param>
internal sealed record CallbackSource(SyntaxNode Operand, FunctionValue? Function, bool IsNull, SyntaxNode Site)
{
    private const int MaximumDepth = 8;

    /// <summary>Everything that a delegate expression may be, through fields, locals, properties and methods that return it.</summary>
    public static IReadOnlyList<CallbackSource> Of(IOperation value, FunctionBodies bodies)
    {
        var found = new List<CallbackSource>();
        new Collector(bodies, found, value.Syntax).Collect(value, value.Syntax, MaximumDepth);
        return found;
    }

    private sealed class Collector(FunctionBodies bodies, List<CallbackSource> found, SyntaxNode site)
    {
        public void Collect(IOperation value, SyntaxNode operand, int depth)
        {
            // Deeper in, a finding stays on the expression that is handed over.
            void Choose(IOperation choice, bool isHere = true) =>
                Collect(choice, isHere && operand == value.Syntax ? choice.Syntax : operand, depth - 1);

            if (depth == 0)
            {
                Add(operand, null);
                return;
            }

            switch (value)
            {
                case { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation:
                    Add(operand, null, isNull: true);
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
                    Add(operand, new FunctionValue(new FunctionBody(lambda.Symbol, lambda.Body)));
                    break;
                case IMethodReferenceOperation method:
                    if (method.Method.MethodKind == MethodKind.DelegateInvoke && method.Instance is not null)
                    {
                        Choose(method.Instance, isHere: false);
                    }
                    else
                    {
                        Add(operand, bodies.Of(method.Method) is { } body ? new FunctionValue(body) : null);
                    }

                    break;
                case IInvocationOperation call when bodies.Of(call.TargetMethod) is { } factory:
                    CollectReturned(factory.Body, operand, depth);
                    break;
                case ILocalReferenceOperation local:
                    CollectAssigned(local.Local, operand, depth, local.Syntax);
                    break;
                case IPropertyReferenceOperation { Property.GetMethod: { } getter } when bodies.Of(getter) is { } body:
                    CollectReturned(body.Body, operand, depth);
                    break;
                case IParameterReferenceOperation parameter:
                    CollectHanded(bodies.ArgumentsFor(parameter.Parameter), operand, depth);
                    break;
                case IMemberReferenceOperation member when PositionalParameter.Of(member.Member, bodies.Cancellation) is { } positional:
                    CollectHanded(bodies.ArgumentsFor(positional), operand, depth);
                    break;
                case IMemberReferenceOperation member:
                    CollectAssigned(member.Member, operand, depth, localUse: null);
                    break;
                default:
                    Add(operand, null);
                    break;
            }
        }

        private void CollectReturned(IOperation body, SyntaxNode operand, int depth)
        {
            foreach (var result in Returns(body))
            {
                Collect(result, operand, depth - 1);
            }
        }

        private void CollectAssigned(ISymbol symbol, SyntaxNode operand, int depth, SyntaxNode? localUse)
        {
            var assigned = bodies.ValuesOf(symbol);
            foreach (var value in localUse is null ? assigned.Values : assigned.Before(localUse))
            {
                Collect(value, operand, depth - 1);
            }

            if (assigned.Values.Count == 0)
            {
                CollectHanded(symbol is ILocalSymbol ? [] : bodies.ValuesFor(symbol), operand, depth);
            }
        }

        /// <summary>What other code puts in: each of them is an expression that is handed over.</summary>
        private void CollectHanded(IEnumerable<IOperation> values, SyntaxNode operand, int depth)
        {
            var count = found.Count;
            foreach (var value in values)
            {
                new Collector(bodies, found, value.Syntax).Collect(value, value.Syntax, depth - 1);
            }

            if (found.Count == count)
            {
                Add(operand, null);
            }
        }

        private void Add(SyntaxNode operand, FunctionValue? function, bool isNull = false) => found.Add(new CallbackSource(operand, function, isNull, site));

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
}
