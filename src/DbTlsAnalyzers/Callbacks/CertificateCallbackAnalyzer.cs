using System.Collections.Immutable;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.Reporting;
using DbTlsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>Certificate callbacks that are handed to database drivers. Those of HTTP, SMTP or streams are nobody's business here.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CertificateCallbackAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Descriptors.For([RuleCatalog.Get<CallbackAcceptsAnyCertificate>(), RuleCatalog.Get<CallbackIgnoresErrors>(), RuleCatalog.Get<VerificationBypassed>()]);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (CallbackMembers.For(start.Compilation) is { } members)
            {
                var claims = new FindingClaims();
                start.RegisterSyntaxNodeAction(
                    node => Analyze(node, members, claims),
                    SyntaxKind.SimpleAssignmentExpression,
                    SyntaxKind.AddAssignmentExpression,
                    SyntaxKind.CoalesceAssignmentExpression,
                    SyntaxKind.InvocationExpression);
            }
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, CallbackMembers members, FindingClaims claims)
    {
        var target = context.Node is AssignmentExpressionSyntax assignment ? assignment.Left : ((InvocationExpressionSyntax)context.Node).Expression;
        if (NameOf(target) is not { } name || !members.HasName(name) || Find(context, members) is not { } installation)
        {
            return;
        }

        var bodies = new FunctionBodies(context.SemanticModel, context.CancellationToken);
        foreach (var finding in CallbackJudge.Judge(installation, bodies))
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

    private static string? NameOf(ExpressionSyntax target) =>
        target switch
        {
            SimpleNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            _ => null,
        };

    private static CallbackInstallation? Find(SyntaxNodeAnalysisContext context, CallbackMembers members)
    {
        switch (context.SemanticModel.GetOperation(context.Node, context.CancellationToken))
        {
            case IAssignmentOperation { Target: IPropertyReferenceOperation target } assignment when members.Find(target.Property) is var (driver, row):
                return new CallbackInstallation(context.Node, assignment.Value, target.Instance, row, driver);
            case ICoalesceAssignmentOperation { Target: IPropertyReferenceOperation target } assignment when members.Find(target.Property) is var (driver, row):
                return new CallbackInstallation(context.Node, assignment.Value, target.Instance, row, driver);
            case IInvocationOperation call when members.Find(call.TargetMethod.ReducedFrom ?? call.TargetMethod) is var (driver, row):
                foreach (var argument in call.Arguments)
                {
                    if (argument.ArgumentKind == ArgumentKind.Explicit && argument.Parameter?.Ordinal == row.Ordinal)
                    {
                        return new CallbackInstallation(context.Node, argument.Value, call.Instance ?? (row.Ordinal > 0 ? call.Arguments[0].Value : null), row, driver);
                    }
                }

                return null;
            default:
                return null;
        }
    }
}
