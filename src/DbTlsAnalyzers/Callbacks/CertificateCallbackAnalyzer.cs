using System.Collections.Immutable;
using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Reporting;
using DbTlsAnalyzers.Rules;
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
            var flow = CompilationFlow.Of(start.Compilation);
            if (flow.Drivers is not { } drivers || new CallbackMembers(drivers) is not { Any: true } members)
            {
                return;
            }

            var claims = new FindingClaims();
            var options = new ProjectOptions(start.Options);
            start.RegisterSemanticModelAction(file =>
            {
                var (model, cancellation) = (file.SemanticModel, file.CancellationToken);
                FunctionBodies? bodies = null;
                foreach (var node in flow.Filter.NodesIn(model.SyntaxTree, cancellation))
                {
                    if (!node.IsKind(SyntaxKind.SubtractAssignmentExpression) && members.MayInstall(node) && members.Find(model.GetOperation(node, cancellation)) is { } installation)
                    {
                        Report(file, node, installation, bodies ??= new FunctionBodies(flow.Engine, members, cancellation), flow.Engine, claims, options);
                    }
                }
            });
        });
    }

    private static void Report(SemanticModelAnalysisContext context, SyntaxNode node, CallbackInstallation installation, FunctionBodies bodies, FlowEngine engine, FindingClaims claims, ProjectOptions options)
    {
        var judge = new CallbackJudge(installation, engine, bodies, options.For(node.SyntaxTree));
        foreach (var finding in judge.Findings())
        {
            var place = finding.Place.GetLocation();
            if (claims.Claim(place, finding.Rule.Id, node))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.For(finding.Rule),
                    place,
                    finding.Severity.ToRoslyn(),
                    finding.Elsewhere is { } other ? [other.GetLocation()] : null,
                    FixBag.Write(SoundFixes.Of(finding.Fixes, finding.Place.SyntaxTree, context.SemanticModel.Compilation)),
                    finding.Message));
            }
        }
    }
}
