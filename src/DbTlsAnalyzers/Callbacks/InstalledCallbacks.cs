using DbTlsAnalyzers.Callbacks.Validation;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Posture;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>
/// The validation callbacks of the compilation by the connections and builders that they are installed on, so that a mode that leaves
/// verification to them is not called unverified. Looked for when the first such mode is found.
/// </summary>
internal sealed class InstalledCallbacks(CallbackMembers members, FlowEngine engine)
{
    private const int MaximumCallers = 3;

    private IReadOnlyDictionary<SyntaxNode, ConnectionCode>? _byOrigin;

    /// <summary>The callback that a connection has wherever it gets to its driver: the weakest, none if one of the places has none.</summary>
    /// <param name="anchors">See <see cref="ConnectionUse.Anchors"/>.</param>
    public ConnectionCode On(IReadOnlyList<SyntaxNode> anchors, CancellationToken cancellation)
    {
        var installed = _byOrigin ?? Interlocked.CompareExchange(ref _byOrigin, Find(new FunctionBodies(engine, members, cancellation)), null) ?? _byOrigin!;
        return installed.Count == 0 ? default : Weakest(anchors, anchor => On(anchor, installed, new FunctionBodies(engine, members, cancellation), MaximumCallers));
    }

    private static ConnectionCode Weakest<T>(IEnumerable<T> places, Func<T, ConnectionCode> on)
    {
        ConnectionCode? weakest = null;
        foreach (var place in places)
        {
            weakest = weakest is { } others ? others.Or(on(place)) : on(place);
            if (weakest == default(ConnectionCode))
            {
                return default;
            }
        }

        return weakest ?? default;
    }

    private ConnectionCode On(SyntaxNode place, IReadOnlyDictionary<SyntaxNode, ConnectionCode> installed, FunctionBodies bodies, int depth)
    {
        if (installed.TryGetValue(place, out var direct))
        {
            return direct;
        }

        // Settings that are made here and used elsewhere.
        if (depth > 0 && engine.Arrivals(bodies.Cancellation).AnchorsOf(place) is { Count: > 0 } elsewhere)
        {
            return Weakest(elsewhere, anchor => On(anchor, installed, bodies, depth - 1));
        }

        // connection.ConnectionString = …
        if (place is AssignmentExpressionSyntax && bodies.OperationOf(place) is IAssignmentOperation { Target: IPropertyReferenceOperation target })
        {
            return Weakest(ReceiverOrigins.Of(target.Instance, bodies), origin => origin.Nodes.Count > 0 ? On(origin.Nodes[0], installed, bodies, 0) : default);
        }

        // What a method makes and returns is what its callers make of it.
        return depth > 0 && ReturnedObjects.MethodReturning(place, bodies) is { } method
            ? Weakest(bodies.CallsOf(method), call => On(call.Syntax, installed, bodies, depth - 1))
            : default;
    }

    private Dictionary<SyntaxNode, ConnectionCode> Find(FunctionBodies bodies)
    {
        var found = new Dictionary<SyntaxNode, ConnectionCode>();
        foreach (var tree in engine.Filter.FilesWithCallbacks(bodies.Compilation, bodies.Cancellation))
        {
            foreach (var node in engine.Filter.NodesIn(tree, bodies.Cancellation))
            {
                if (members.MayInstall(node) && members.Find(bodies.OperationOf(node)) is { } installation && !InstallationCondition.IsConditional(node, bodies))
                {
                    Add(installation, bodies, MaximumCallers, found);
                }
            }
        }

        return found;
    }

    private static void Add(CallbackInstallation installation, FunctionBodies bodies, int depth, Dictionary<SyntaxNode, ConnectionCode> found)
    {
        if (depth > 0 && installation.AtCallers(bodies) is { Count: > 0 } atCallers)
        {
            foreach (var atCaller in atCallers.Where(caller => !InstallationCondition.IsConditional(caller.Node, bodies)))
            {
                Add(atCaller, bodies, depth - 1, found);
            }

            return;
        }

        var installed = Judge(installation, bodies);
        foreach (var node in ReceiverOrigins.Of(installation.Receiver, bodies).SelectMany(static origin => origin.Nodes))
        {
            if (installed != default)
            {
                found[node] = found.TryGetValue(node, out var known) ? known.And(installed) : installed;
            }
        }
    }

    private static ConnectionCode Judge(CallbackInstallation installation, FunctionBodies bodies)
    {
        switch (installation.Member.Kind)
        {
            case CallbackKind.ServerValidation:
                return Judge(installation.Value, bodies);
            case CallbackKind.CaCertificate:
                return new ConnectionCode(HasCallback: false, CallbackEffect.None, GivesCa: true);
            default:
                break;
        }

        foreach (var source in CallbackSource.Of(installation.Value, bodies))
        {
            if (source is { Function: null, IsNull: false })
            {
                return new ConnectionCode(HasCallback: true, CallbackEffect.ValidatesFully);
            }

            if (source.Function is { Function: { } function })
            {
                foreach (var write in SslOptions.WritesIn(function.Body, bodies))
                {
                    if (write.Target is IPropertyReferenceOperation { Property.Name: "RemoteCertificateValidationCallback" } && !InstallationCondition.IsConditional(write.Syntax, bodies))
                    {
                        return Judge(write.Value, bodies);
                    }
                }
            }
        }

        return default;
    }

    /// <summary>The weakest of what the delegate may be.</summary>
    private static ConnectionCode Judge(IOperation value, FunctionBodies bodies)
    {
        var effect = CallbackEffect.ValidatesFully;
        foreach (var source in CallbackSource.Of(value, bodies))
        {
            if (source.IsNull)
            {
                return default;
            }

            if (source.Function is { } function && ValidationJudge.Judge(function, bodies) is var verdict && verdict != CallbackVerdict.Unknown && verdict.Effect < effect)
            {
                effect = verdict.Effect;
            }
        }

        return new ConnectionCode(HasCallback: true, effect);
    }
}
