using DbTlsAnalyzers.Callbacks.Validation;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>What the code does about certificates for one connection, beside its connection string.</summary>
/// <param name="IsInstalled">A validation callback is installed, on every path that leads there.</param>
/// <param name="Effect">What it adds; what we cannot see counts as validation.</param>
internal readonly record struct InstalledCallback(bool IsInstalled, CallbackEffect Effect);

/// <summary>Finds the validation callbacks of a connection or builder, so that a mode that leaves verification to them is not called unverified.</summary>
internal sealed class InstalledCallbacks(CallbackMembers members)
{
    /// <summary>The callback of the connection that is made at this node.</summary>
    /// <param name="anchor">The creation, or the call that takes the connection string: where <see cref="Flow.FlowEngine.UsesAt"/> finds it.</param>
    public InstalledCallback On(SyntaxNode anchor, SemanticModel model, CancellationToken cancellation)
    {
        FunctionBodies? bodies = null;
        foreach (var node in ScopeOf(anchor).DescendantNodes())
        {
            if (node is AssignmentExpressionSyntax or InvocationExpressionSyntax && members.MayInstall(node))
            {
                bodies ??= new FunctionBodies(model, cancellation);
                if (members.Find(bodies.OperationOf(node)) is { } installation
                    && ReceiverConnections.AnchorsOf(installation.Receiver, bodies).Contains(anchor)
                    && Judge(installation, bodies) is { IsInstalled: true } installed)
                {
                    return installed;
                }
            }
        }

        return default;
    }

    private static InstalledCallback Judge(CallbackInstallation installation, FunctionBodies bodies)
    {
        if (InstallationCondition.IsConditional(installation.Node, bodies))
        {
            return default;
        }

        if (installation.Member.Kind == CallbackKind.ServerValidation)
        {
            return Judge(installation.Value, bodies);
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

    /// <summary>The member around the creation; the type where what is created may be kept in a field.</summary>
    private static SyntaxNode ScopeOf(SyntaxNode anchor)
    {
        var member = anchor.FirstAncestorOrSelf<MemberDeclarationSyntax>(static x => x is not GlobalStatementSyntax);
        var isKept = member is FieldDeclarationSyntax or PropertyDeclarationSyntax || anchor.Parent is AssignmentExpressionSyntax;
        return (isKept ? member?.Parent : member) ?? anchor.SyntaxTree.GetRoot();
    }
}
