using DbTlsAnalyzers.Callbacks.Validation;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Posture;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>What the code does about certificates for one connection, beside its connection string.</summary>
/// <param name="IsInstalled">A validation callback is installed, on every path that leads there.</param>
/// <param name="Effect">What it adds; what we cannot see counts as validation.</param>
/// <param name="GivesCa">The CA is handed over.</param>
internal readonly record struct InstalledCallback(bool IsInstalled, CallbackEffect Effect, bool GivesCa = false)
{
    /// <summary>Both on one connection.</summary>
    public InstalledCallback And(InstalledCallback other) => (IsInstalled ? this : other) with { GivesCa = GivesCa || other.GivesCa };

    /// <summary>One connection or the other: what both have, the weaker of the callbacks.</summary>
    public InstalledCallback Or(InstalledCallback other) =>
        (IsInstalled && other.IsInstalled ? (Effect < other.Effect ? this : other) : default) with { GivesCa = GivesCa && other.GivesCa };
}

/// <summary>
/// The validation callbacks of the compilation by the connections and builders that they are installed on, so that a mode that leaves
/// verification to them is not called unverified. Looked for when the first such mode is found.
/// </summary>
internal sealed class InstalledCallbacks(CallbackMembers members, FlowEngine engine)
{
    private const int MaximumCallers = 3;

    private IReadOnlyDictionary<SyntaxNode, InstalledCallback>? _byOrigin;

    /// <summary>The callback that a connection has wherever it gets to its driver: the weakest, none if one of the places has none.</summary>
    /// <param name="anchors">See <see cref="ConnectionUse.Anchors"/>.</param>
    public InstalledCallback On(IReadOnlyList<SyntaxNode> anchors, CancellationToken cancellation)
    {
        var installed = _byOrigin ?? Interlocked.CompareExchange(ref _byOrigin, Find(new FunctionBodies(engine, members, cancellation)), null) ?? _byOrigin!;
        return installed.Count == 0 ? default : Weakest(anchors, anchor => On(anchor, installed, new FunctionBodies(engine, members, cancellation), MaximumCallers));
    }

    private static InstalledCallback Weakest<T>(IEnumerable<T> places, Func<T, InstalledCallback> on)
    {
        InstalledCallback? weakest = null;
        foreach (var place in places)
        {
            weakest = weakest is { } others ? others.Or(on(place)) : on(place);
            if (weakest == default(InstalledCallback))
            {
                return default;
            }
        }

        return weakest ?? default;
    }

    private InstalledCallback On(SyntaxNode place, IReadOnlyDictionary<SyntaxNode, InstalledCallback> installed, FunctionBodies bodies, int depth)
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

    private Dictionary<SyntaxNode, InstalledCallback> Find(FunctionBodies bodies)
    {
        var found = new Dictionary<SyntaxNode, InstalledCallback>();
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

    private static void Add(CallbackInstallation installation, FunctionBodies bodies, int depth, Dictionary<SyntaxNode, InstalledCallback> found)
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

    private static InstalledCallback Judge(CallbackInstallation installation, FunctionBodies bodies)
    {
        switch (installation.Member.Kind)
        {
            case CallbackKind.ServerValidation:
                return Judge(installation.Value, bodies);
            case CallbackKind.CaCertificate:
                return new InstalledCallback(IsInstalled: false, CallbackEffect.None, GivesCa: true);
            default:
                break;
        }

        foreach (var source in CallbackSource.Of(installation.Value, bodies))
        {
            if (source is { Function: null, IsNull: false })
            {
                return new InstalledCallback(IsInstalled: true, CallbackEffect.ValidatesFully);
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
    private static InstalledCallback Judge(IOperation value, FunctionBodies bodies)
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

        return new InstalledCallback(IsInstalled: true, effect);
    }
}
