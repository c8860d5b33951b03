using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>An object that a receiver may be.</summary>
/// <param name="Nodes">
/// Its creation, or the call that makes it; for a lambda's parameter the calls (innermost first) that pass it to the lambda. None if it is not known.
/// </param>
internal sealed record ReceiverOrigin(IReadOnlyList<SyntaxNode> Nodes)
{
    public static ReceiverOrigin Unknown { get; } = new([]);
}

/// <summary>Finds where a connection or a builder comes from, through locals, members, fluent calls and the callers of a method that is given it.</summary>
internal static class ReceiverOrigins
{
    private const int MaximumDepth = 16;

    /// <summary>Every object that it may be.</summary>
    public static IReadOnlyList<ReceiverOrigin> Of(IOperation? receiver, FunctionBodies bodies)
    {
        var found = new List<ReceiverOrigin>();
        Collect(receiver, bodies, MaximumDepth, found);
        return found;
    }

    private static void Collect(IOperation? receiver, FunctionBodies bodies, int depth, List<ReceiverOrigin> found)
    {
        void Follow(IOperation? next) => Collect(next, bodies, depth - 1, found);

        switch (depth == 0 ? null : receiver)
        {
            case IObjectCreationOperation creation:
                found.Add(new ReceiverOrigin([creation.Syntax]));
                break;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } made:
                found.Add(made.Syntax.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { } initialized ? new ReceiverOrigin([initialized]) : ReceiverOrigin.Unknown);
                break;
            case IConversionOperation conversion:
                Follow(conversion.Operand);
                break;
            case IAwaitOperation wait:
                Follow(wait.Operation);
                break;
            case ISimpleAssignmentOperation assignment:
                Follow(assignment.Value);
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                Follow(choice.WhenTrue);
                Follow(whenFalse);
                break;
            case ICoalesceOperation coalesce:
                Follow(coalesce.Value);
                Follow(coalesce.WhenNull);
                break;
            case IInvocationOperation call:
                Collect(call, Follow, found);
                break;
            case ILocalReferenceOperation local:
                FollowAll(bodies.ValuesOf(local.Local), Follow, found);
                break;
            case IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } parameter }:
                found.Add(new ReceiverOrigin([.. CallsAround(parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(bodies.Cancellation))]));
                break;
            case IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter }:
                var handed = bodies.ReferencesTo(method).Where(static name => name.FirstAncestorOrSelf<ArgumentSyntax>() is { } argument && IsMethodGroup(name, argument)).ToList();
                found.AddRange(handed.ConvertAll(static name => new ReceiverOrigin([.. CallsAround(name)])));
                if (handed.Count == 0)
                {
                    FollowAll(new AssignedValues([.. bodies.ArgumentsFor(parameter)], IsComplete: true), Follow, found);
                }

                break;
            case IMemberReferenceOperation member and not IMethodReferenceOperation:
                FollowAll(bodies.ValuesOf(member.Member), Follow, found);
                break;
            default:
                found.Add(ReceiverOrigin.Unknown);
                break;
        }
    }

    private static void Collect(IInvocationOperation call, Action<IOperation?> follow, List<ReceiverOrigin> found)
    {
        if (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 && SymbolEqualityComparer.Default.Equals(call.Arguments[0].Value.Type, call.Type))
        {
            // A fluent extension hands back what it is called on.
            follow(call.Arguments[0].Value);
        }
        else if (!call.TargetMethod.DeclaringSyntaxReferences.IsDefaultOrEmpty)
        {
            found.Add(new ReceiverOrigin([call.Syntax]));
        }
        else
        {
            follow(call.Instance);
        }
    }

    private static void FollowAll(AssignedValues assigned, Action<IOperation?> follow, List<ReceiverOrigin> found)
    {
        if (!assigned.IsComplete || assigned.Values.Count is 0 or > MaximumDepth)
        {
            found.Add(ReceiverOrigin.Unknown);
            return;
        }

        foreach (var value in assigned.Values)
        {
            if (value is not { ConstantValue: { HasValue: true, Value: null } })
            {
                follow(value);
            }
        }
    }

    /// <summary>True for <c>Configure</c> and <c>this.Configure</c> as an argument.</summary>
    private static bool IsMethodGroup(SimpleNameSyntax name, ArgumentSyntax argument) =>
        argument.Expression == name || (argument.Expression is MemberAccessExpressionSyntax access && access.Name == name);

    private static IEnumerable<SyntaxNode> CallsAround(SyntaxNode? start)
    {
        for (var node = start; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            if (node is InvocationExpressionSyntax call)
            {
                yield return call;
            }
        }
    }
}
