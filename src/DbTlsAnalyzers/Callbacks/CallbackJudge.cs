using DbTlsAnalyzers.Callbacks.Validation;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Posture;
using DbTlsAnalyzers.Reporting;
using DbTlsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>Judges what is handed to a driver, together with the connection string as far as that is in sight.</summary>
internal sealed class CallbackJudge
{
    private static readonly Rule AcceptsAny = RuleCatalog.Get<CallbackAcceptsAnyCertificate>();
    private static readonly Rule IgnoresErrors = RuleCatalog.Get<CallbackIgnoresErrors>();
    private static readonly Rule Bypassed = RuleCatalog.Get<VerificationBypassed>();

    private readonly FunctionBodies _bodies;
    private readonly AnalysisOptions _options;

    public CallbackJudge(CallbackInstallation installation, FlowEngine engine, FunctionBodies bodies, AnalysisOptions options)
    {
        _bodies = bodies;
        _options = options;
        Installation = installation;
        Connections = ReceiverConnections.Of(installation, engine, bodies);
    }

    public CallbackInstallation Installation { get; }

    public IReadOnlyList<ReceiverConnection> Connections { get; }

    private bool IsLocal =>
        Connections.Count > 0 && !_options.CheckLocalHosts && Connections.All(x => HostClassifier.Classify(x.Connection, _options.LocalHosts) == HostScope.Local);

    public IEnumerable<CallbackFinding> Findings() =>
        IsLocal ? []
        : Installation.Member.Kind == CallbackKind.ServerValidation ? Validators(Installation.Node, Installation.Value, isConditional: false)
        : Installation.Member.Kind == CallbackKind.SslOptions ? new SslOptions(this, _bodies).Findings()
        : [];

    /// <summary>The findings about a validation callback.</summary>
    /// <param name="node">The assignment or call that installs it; inside an options callback, the one in there.</param>
    /// <param name="isConditional">True if the installation around it happens on some paths only.</param>
    public IEnumerable<CallbackFinding> Validators(SyntaxNode node, IOperation value, bool isConditional)
    {
        var judged = CallbackSource.Of(value, _bodies)
            .Select(source => (Source: source, Verdict: source.Function is { } function ? ValidationJudge.Judge(function, _bodies) : CallbackVerdict.Unknown)).ToList();
        if (judged.TrueForAll(static x => x.Source.Function is not null) && OutOfPlace(node, value.Syntax) is { } outOfPlace)
        {
            yield return outOfPlace;
            yield break;
        }

        foreach (var operand in judged.GroupBy(static x => x.Source.Operand))
        {
            var (source, verdict) = operand.OrderBy(static x => x.Verdict.Strictness).First();
            if (verdict.IsWeak)
            {
                var together = judged.FindAll(x => x.Source.Site == source.Site);
                var isForDebugging = AnswersInDebugBuilds(source);
                var isInfo = isConditional || isForDebugging
                    || verdict.Strictness == Strictness.IgnoresErrorsByConfiguration
                    || together.Exists(static x => x.Source.IsNull || (x.Source.Function is not null && !x.Verdict.IsWeak))
                    || InstallationCondition.IsConditional(node, _bodies)
                    || (source.Site != value.Syntax && InstallationCondition.IsConditional(source.Site, _bodies));
                var rule = verdict.Strictness == Strictness.AcceptsAnything ? AcceptsAny : IgnoresErrors;
                yield return new CallbackFinding(
                    rule,
                    source.Operand,
                    Message(verdict),
                    isInfo ? RuleSeverity.Info : rule.DefaultSeverity,
                    Elsewhere(source),
                    new CallbackFixes(this, _bodies, _options).For(node, source, verdict, value.Syntax == source.Site && !isForDebugging ? together.ConvertAll(static x => x.Source) : null));
            }
        }
    }

    /// <summary>True for a callback with an answer of its own for debug builds: other builds have another one.</summary>
    private static bool AnswersInDebugBuilds(CallbackSource source) =>
        source.Function is { Function.Body.Syntax: { ContainsDirectives: true } body }
        && body.DescendantNodes().Any(static node => node is ReturnStatementSyntax && DebugRegion.Contains(node.SyntaxTree, node.SpanStart));

    /// <summary>A callback that the driver never asks, or that it refuses, beside these settings.</summary>
    private CallbackFinding? OutOfPlace(SyntaxNode node, SyntaxNode place)
    {
        var standing = Connections.Count == 0 ? CallbackStanding.Honoured : CallbackStandings.Of(Connections[0].Connection);
        if (standing == CallbackStanding.Honoured || Connections.Any(x => CallbackStandings.Of(x.Connection) != standing))
        {
            return null;
        }

        var connection = Connections[0].Connection;
        var isVerified = Connections.All(static x => x.Connection.Posture.IsFullyVerified);
        var beside = connection.Posture.Verification == Verification.None && connection.Effective(Role.CaCertificate) is { } ca ? ca : connection.Effective(Role.TlsMode);
        var message = $"The callback for {Installation.Name} is {(standing == CallbackStanding.Refused ? "refused" : "ignored")} beside {(beside is null ? "these settings" : Wording.Quote(beside))}"
            + (standing == CallbackStanding.Refused ? ", so that no connection can be opened; remove it"
                : isVerified ? ": the driver verifies the server itself; remove it"
                : $", so that nobody verifies {(Connections.All(static x => x.Connection.Posture.Verification == Verification.Chain) ? "its host name" : "the server")}; remove it and use {Installation.FullVerification}");
        return new CallbackFinding(
            Bypassed,
            place,
            message,
            standing == CallbackStanding.Ignored && isVerified ? RuleSeverity.Info : Bypassed.DefaultSeverity,
            Elsewhere: null,
            new CallbackFixes(this, _bodies, _options).Removals(node));
    }

    private string Message(CallbackVerdict verdict) =>
        verdict.Strictness switch
        {
            Strictness.AcceptsAnything =>
                $"The callback for {Installation.Name} accepts any certificate, so that an attacker on the network can impersonate the server; remove it and use {Installation.FullVerification}",
            Strictness.IgnoresErrorsByConfiguration =>
                $"The callback for {Installation.Name} accepts certificates with errors under some configuration, so that an attacker on the network can impersonate the server; accept only 'SslPolicyErrors.None'",
            _ when verdict.OnlyTheName =>
                $"The callback for {Installation.Name} accepts a certificate that was issued for another host, so that an attacker with such a certificate can impersonate the server; accept only 'SslPolicyErrors.None'",
            _ =>
                $"The callback for {Installation.Name} accepts certificates that anyone can make, so that an attacker on the network can impersonate the server; accept only 'SslPolicyErrors.None'",
        };

    private static SyntaxNode? Elsewhere(CallbackSource source) =>
        source.Function is { Function: { } function } && !(source.Operand.SyntaxTree == function.Body.Syntax.SyntaxTree && source.Operand.Span.Contains(function.Body.Syntax.Span))
            ? function.Body.Syntax.Parent ?? function.Body.Syntax
            : null;
}
