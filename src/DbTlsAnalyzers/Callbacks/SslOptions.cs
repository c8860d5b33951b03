using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.Reporting;
using DbTlsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>
/// What a callback does to <c>SslClientAuthenticationOptions</c>. In Npgsql neither another <c>TargetHost</c> nor a lax chain policy is
/// refused under <c>VerifyFull</c>: both connect to an impostor.
/// </summary>
internal static class SslOptions
{
    private const int MaximumDepth = 4;

    // X509VerificationFlags: IgnoreInvalidBasicConstraints, AllowUnknownCertificateAuthority
    private const long LaxFlags = 0x8 | 0x10;

    private static readonly Rule Bypassed = RuleCatalog.Get<VerificationBypassed>();

    public static IEnumerable<CallbackFinding> Judge(CallbackInstallation installation, FunctionBodies bodies)
    {
        var sources = CallbackSource.Of(installation.Value, bodies);
        var isConditional = sources.Any(static source => source.IsNull) || InstallationCondition.IsConditional(installation.Node, bodies);
        foreach (var source in sources)
        {
            if (source.Function is { Function: { } function })
            {
                foreach (var write in WritesIn(function.Body, bodies, MaximumDepth))
                {
                    foreach (var finding in Judge(installation, write, isConditional, bodies))
                    {
                        yield return finding;
                    }
                }
            }
        }
    }

    private static IEnumerable<CallbackFinding> Judge(CallbackInstallation installation, IAssignmentOperation write, bool isConditional, FunctionBodies bodies)
    {
        switch (write.Target)
        {
            case IPropertyReferenceOperation { Property.Name: "RemoteCertificateValidationCallback" }:
                return CallbackJudge.Validators(installation, write.Syntax, write.Value, isConditional, bodies);
            case IPropertyReferenceOperation { Property.Name: "TargetHost" } when write.Value.ConstantValue is not { HasValue: true, Value: null }:
                return
                [
                    Finding("sets 'TargetHost', so that a certificate for that name is accepted whatever server answers; remove it: the driver checks the name it connects to", "Remove 'TargetHost'"),
                ];
            case IPropertyReferenceOperation { Property.Name: "VerificationFlags" } when IsLax(write.Value):
                return
                [
                    Finding("sets 'VerificationFlags' that accept certificates of an unknown authority, so that an attacker on the network can impersonate the server; remove them and trust the server's CA certificate", "Remove 'VerificationFlags'"),
                ];
            default:
                return [];
        }

        CallbackFinding Finding(string what, string title) =>
            new(
                Bypassed,
                write.Syntax,
                $"The callback for {installation.Name} {what}",
                isConditional || InstallationCondition.IsConditional(write.Syntax, bodies) ? RuleSeverity.Info : Bypassed.DefaultSeverity,
                Elsewhere: null,
                CallbackRemoval.Remove(write.Syntax, bodies) is { } edits ? [new SourceFix(title, title, edits)] : []);
    }

    private static bool IsLax(IOperation value) => value.ConstantValue is { HasValue: true, Value: int flags } && (flags & LaxFlags) != 0;

    /// <summary>Assignments to the options, in the callback and in the methods that it hands the options to.</summary>
    private static IEnumerable<IAssignmentOperation> WritesIn(IOperation operation, FunctionBodies bodies, int depth)
    {
        foreach (var child in operation.ChildOperations)
        {
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
