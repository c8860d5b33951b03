using System.Collections.Immutable;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Reporting;
using DbTlsAnalyzers.Rules;
using DbTlsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>Certificate callbacks that are handed to database drivers. Those of HTTP, SMTP or streams are nobody's business here.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CertificateCallbackAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.For(
    [
        RuleCatalog.Get<ObsoleteTlsVersion>(),
        RuleCatalog.Get<CallbackAcceptsAnyCertificate>(),
        RuleCatalog.Get<CallbackIgnoresErrors>(),
        RuleCatalog.Get<VerificationBypassed>(),
    ]);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (CompilationDrivers.Find(start.Compilation, DriverCatalog.All) is not { } drivers || new CallbackMembers(drivers) is not { Any: true } members)
            {
                return;
            }

            var engine = new FlowEngine(start.Compilation, drivers);
            var claims = new FindingClaims();
            var options = new ProjectOptions(start.Options);
            start.RegisterSyntaxNodeAction(
                node =>
                {
                    if (members.MayInstall(node.Node) && members.Find(node.SemanticModel.GetOperation(node.Node, node.CancellationToken)) is { } installation)
                    {
                        Report(node, installation, engine, claims, options);
                    }
                },
                SyntaxKind.SimpleAssignmentExpression,
                SyntaxKind.AddAssignmentExpression,
                SyntaxKind.CoalesceAssignmentExpression,
                SyntaxKind.InvocationExpression);
        });
    }

    private static void Report(SyntaxNodeAnalysisContext context, CallbackInstallation installation, FlowEngine engine, FindingClaims claims, ProjectOptions options)
    {
        var bodies = new FunctionBodies(context.SemanticModel, context.CancellationToken);
        var judge = new CallbackJudge(installation, engine, bodies, options.For(context.Node.SyntaxTree));
        foreach (var finding in judge.Findings())
        {
            var place = finding.Place.GetLocation();
            if (claims.Claim(place, finding.Rule.Id, context.Node))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.For(finding.Rule),
                    place,
                    finding.Severity.ToRoslyn(),
                    finding.Elsewhere is { } other ? [other.GetLocation()] : null,
                    FixBag.Write(GeneratedCode.Is(finding.Place.SyntaxTree) ? [] : finding.Fixes),
                    finding.Message));
            }
        }
    }
}
