using DbTlsAnalyzers.Callbacks.Validation;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>Judges what is handed to a driver.</summary>
internal static class CallbackJudge
{
    private static readonly Rule AcceptsAny = RuleCatalog.Get<CallbackAcceptsAnyCertificate>();
    private static readonly Rule IgnoresErrors = RuleCatalog.Get<CallbackIgnoresErrors>();

    public static IEnumerable<CallbackFinding> Judge(CallbackInstallation installation, FunctionBodies bodies) =>
        installation.Member.Kind == CallbackKind.ServerValidation
            ? Validators(installation, installation.Node, installation.Value, isConditional: false, bodies)
            : SslOptions.Judge(installation, bodies);

    /// <summary>The findings about a validation callback.</summary>
    /// <param name="node">The assignment or call that installs it; inside an options callback, the one in there.</param>
    /// <param name="isConditional">True if the installation around it happens on some paths only.</param>
    public static IEnumerable<CallbackFinding> Validators(CallbackInstallation installation, SyntaxNode node, IOperation value, bool isConditional, FunctionBodies bodies)
    {
        var sources = CallbackSource.Of(value, bodies);
        var judged = sources.Select(source => (Source: source, Verdict: source.Function is { } function ? ValidationJudge.Judge(function, bodies) : CallbackVerdict.Unknown)).ToList();
        var hasSafeAlternative = judged.Exists(static x => x.Source.IsNull || (x.Source.Function is not null && !x.Verdict.IsWeak));
        foreach (var operand in judged.GroupBy(static x => x.Source.Operand))
        {
            var (source, verdict) = operand.OrderBy(static x => x.Verdict.Strictness).First();
            if (verdict.IsWeak)
            {
                var isInfo = hasSafeAlternative || isConditional || verdict.Strictness == Strictness.IgnoresErrorsByConfiguration || InstallationCondition.IsConditional(node, bodies);
                var rule = verdict.Strictness == Strictness.AcceptsAnything ? AcceptsAny : IgnoresErrors;
                yield return new CallbackFinding(
                    rule,
                    source.Operand,
                    Message(installation, verdict),
                    isInfo ? RuleSeverity.Info : rule.DefaultSeverity,
                    Elsewhere(source),
                    CallbackFixes.For(installation, node, source, verdict, judged.ConvertAll(static x => x.Source), bodies));
            }
        }
    }

    private static string Message(CallbackInstallation installation, CallbackVerdict verdict) =>
        verdict.Strictness switch
        {
            Strictness.AcceptsAnything =>
                $"The callback for {installation.Name} accepts any certificate, so that an attacker on the network can impersonate the server; remove it and use {installation.FullVerification}",
            Strictness.IgnoresErrorsByConfiguration =>
                $"The callback for {installation.Name} accepts certificates with errors under some configuration, so that an attacker on the network can impersonate the server; accept only 'SslPolicyErrors.None'",
            _ when verdict.OnlyTheName =>
                $"The callback for {installation.Name} accepts a certificate that was issued for another host, so that an attacker with such a certificate can impersonate the server; accept only 'SslPolicyErrors.None'",
            _ =>
                $"The callback for {installation.Name} accepts certificates that anyone can make, so that an attacker on the network can impersonate the server; accept only 'SslPolicyErrors.None'",
        };

    private static SyntaxNode? Elsewhere(CallbackSource source) =>
        source.Function is { Function: { } function } && !source.Operand.Span.Contains(function.Body.Syntax.Span) ? function.Body.Syntax.Parent ?? function.Body.Syntax : null;
}
