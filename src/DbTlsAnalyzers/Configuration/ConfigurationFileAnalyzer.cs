using System.Collections.Immutable;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Flow.Members;
using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Reporting;
using DbTlsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DbTlsAnalyzers.Configuration;

/// <summary>Judges connection strings in configuration files, and points from the C# that reads a weak one to its repair.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationFileAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Hidden = Descriptors.For(RuleCatalog.Get<ConfigurationIsWeak>());

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.For(RuleCatalog.ForConnections).Add(Hidden);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Options.AdditionalFiles.IsDefaultOrEmpty || CompilationFlow.Of(start.Compilation).Drivers is not { } drivers)
            {
                return;
            }

            var project = new ConfigurationProject(start.Compilation, start.Options, drivers);
            if (project.HasFiles)
            {
                var claims = FindingClaims.In(start.Compilation);
                if (OptionReader.AreFilesReported(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions))
                {
                    start.RegisterAdditionalFileAction(file => Report(file, project, claims));
                }

                // Asked of every call in the code: only where there is something to point at.
                if (project.FixableByKey(start.CancellationToken) is { Count: > 0 } weak)
                {
                    var followed = project.ReadsOf(weak);
                    start.RegisterSyntaxNodeAction(node => ReportUse(node, weak, followed), ConfigurationReads.Kinds);
                }
            }
        });
    }

    private static void Report(AdditionalFileAnalysisContext context, ConfigurationProject project, FindingClaims claims)
    {
        foreach (var finding in project.FindingsIn(context.AdditionalFile, context.CancellationToken))
        {
            if (finding.IsIn(context.AdditionalFile) || claims.Claim(finding.Place, finding.Finding.Rule.Id, context.AdditionalFile))
            {
                context.ReportDiagnostic(finding.ToDiagnostic());
            }
        }
    }

    private static void ReportUse(SyntaxNodeAnalysisContext context, ILookup<string, ConfigurationFinding> weak, ILookup<SyntaxNode, string> followed)
    {
        var read = ConfigurationReads.At(context.Node, context.SemanticModel, weak.Contains, context.CancellationToken);
        var name = read?.Name ?? ConfigurationSections.NameIn(context.Node);
        foreach (var key in read is { Key: var written } ? [written] : followed[context.Node])
        {
            foreach (var finding in weak[key])
            {
                context.ReportDiagnostic(finding.ToDiagnosticAt(name.GetLocation(), Hidden));
            }
        }
    }
}
