using DbTlsAnalyzers.Callbacks.Validation;
using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>
/// What a callback does to <c>SslClientAuthenticationOptions</c>. In Npgsql neither another <c>TargetHost</c> nor a lax chain policy is
/// refused under <c>VerifyFull</c>: both connect to an impostor.
/// </summary>
internal sealed class SslOptions(CallbackJudge judge, FunctionBodies bodies)
{
    private const int MaximumDepth = 4;

    private static readonly Rule Bypassed = RuleCatalog.Get<VerificationBypassed>();

    public IEnumerable<CallbackFinding> Findings()
    {
        var sources = CallbackSource.Of(judge.Installation.Value, bodies);
        var isConditional = sources.Any(static source => source.IsNull) || InstallationCondition.IsConditional(judge.Installation.Node, bodies);
        foreach (var source in sources)
        {
            if (source.Function is { Function: { } function })
            {
                foreach (var write in WritesIn(function.Body, bodies))
                {
                    foreach (var finding in Findings(write, isConditional))
                    {
                        yield return finding;
                    }
                }
            }
        }
    }

    private IEnumerable<CallbackFinding> Findings(IAssignmentOperation write, bool isConditional)
    {
        switch (write.Target)
        {
            case IPropertyReferenceOperation { Property.Name: "RemoteCertificateValidationCallback" }:
                return judge.Validators(write.Syntax, write.Value, isConditional);
            case IPropertyReferenceOperation { Property.Name: "TargetHost" } when write.Value.ConstantValue is not { HasValue: true, Value: null }:
                return [Bypass(write, isConditional, "'TargetHost'", "so that a certificate for that name is accepted whatever server answers; remove it: the driver checks the name that it connects to")];
            case IPropertyReferenceOperation { Property.Name: "VerificationFlags" } when IsLax(write.Value):
                return
                [
                    Bypass(write, isConditional, "'VerificationFlags'", "so that certificates of an unknown authority are accepted and an attacker on the network can impersonate the server; remove them and trust the server's CA certificate"),
                ];
            case IPropertyReferenceOperation { Property.Name: "CertificateChainPolicy" } when MadeElsewhere(write.Value) is { } policy && WritesIn(policy, bodies).Any(static x => x.Target is IPropertyReferenceOperation { Property.Name: "VerificationFlags" } && IsLax(x.Value)):
                return
                [
                    Bypass(write, isConditional, "'CertificateChainPolicy'", "that accepts certificates of an unknown authority, so that an attacker on the network can impersonate the server; remove it and trust the server's CA certificate"),
                ];
            case IPropertyReferenceOperation { Property.Name: "EnabledSslProtocols" }:
                return ObsoleteProtocols.In(write, bodies) is { } protocols ? [protocols.ToFinding(judge.Installation, IsConditional(write, isConditional))] : [];
            default:
                return [];
        }
    }

    private CallbackFinding Bypass(IAssignmentOperation write, bool isConditional, string what, string consequence) =>
        new(
            Bypassed,
            write.Syntax,
            $"The callback for {judge.Installation.Name} sets {what}, {consequence}",
            IsConditional(write, isConditional) ? RuleSeverity.Info : Bypassed.DefaultSeverity,
            Elsewhere: null,
            CallbackRemoval.Remove(write.Syntax, bodies) is { } edits ? [new SourceFix($"remove:{what}", $"Remove {what}", edits)] : []);

    /// <summary>The creation of an object that a field, a property or a method gives; null if it is made right here, or in a local of this body.</summary>
    private IOperation? MadeElsewhere(IOperation value) =>
        value switch
        {
            IConversionOperation conversion => MadeElsewhere(conversion.Operand),
            IPropertyReferenceOperation { Property.GetMethod: { } getter } when bodies.Of(getter) is { } body => body.Body,
            IMemberReferenceOperation { Member: var member } and not IMethodReferenceOperation => bodies.DefiniteValueOf(member),
            IInvocationOperation call => bodies.Of(call.TargetMethod)?.Body,
            _ => null,
        };

    private bool IsConditional(IOperation write, bool isConditional) => isConditional || InstallationCondition.IsConditional(write.Syntax, bodies);

    private static bool IsLax(IOperation value) => value.ConstantValue is { HasValue: true, Value: int flags } && LaxFlags.AreIn(flags);

    /// <summary>Assignments to the options, in the callback and in the methods that it hands the options to.</summary>
    public static IEnumerable<IAssignmentOperation> WritesIn(IOperation body, FunctionBodies bodies) => WritesIn(body, bodies, MaximumDepth);

    private static IEnumerable<IAssignmentOperation> WritesIn(IOperation operation, FunctionBodies bodies, int depth)
    {
        foreach (var child in operation.ChildOperations)
        {
            // Nested functions are other callbacks: what they do to a chain of their own is judged with them.
            if (child is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                continue;
            }

            if (child is IAssignmentOperation { Target: IPropertyReferenceOperation { Property.ContainingType.Name: "SslClientAuthenticationOptions" or "X509ChainPolicy", Instance: { } instance } } write
                && instance is not IPropertyReferenceOperation { Property.ContainingType.Name: "X509Chain" })
            {
                yield return write;
            }

            if (depth > 0 && child is IInvocationOperation call
                && call.Arguments.Any(static x => x.Value.Type?.Name is "SslClientAuthenticationOptions")
                && bodies.Of(call.TargetMethod) is { } body)
            {
                foreach (var inner in WritesIn(body.Body, bodies, depth - 1))
                {
                    yield return inner;
                }
            }

            foreach (var inner in WritesIn(child, bodies, depth))
            {
                yield return inner;
            }
        }
    }
}
