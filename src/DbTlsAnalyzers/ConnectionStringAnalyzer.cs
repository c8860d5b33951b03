using System.Collections.Immutable;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Reporting;
using DbTlsAnalyzers.Rules;
using DbTlsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DbTlsAnalyzers;

/// <summary>Judges connection strings and builders where C# hands them to a driver.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConnectionStringAnalyzer : DiagnosticAnalyzer
{
    private readonly IReadOnlyList<Driver> _drivers;

    public ConnectionStringAnalyzer()
        : this(DriverCatalog.All)
    {
    }

    internal ConnectionStringAnalyzer(IReadOnlyList<Driver> drivers) => _drivers = drivers;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.For(RuleCatalog.ForConnections);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // Generated files hold real connection strings (Settings.Designer.cs).
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            if (CompilationDrivers.Find(start.Compilation, _drivers) is not { } drivers)
            {
                return;
            }

            var engine = new FlowEngine(start.Compilation, drivers);
            var candidates = new SinkCandidates(engine.Sinks, engine.Builders);
            var reporter = new ConnectionReporter(new FindingClaims());
            start.RegisterSyntaxNodeAction(node => Report(node, engine, candidates, reporter), SinkCandidates.Kinds);
        });
    }

    private static void Report(SyntaxNodeAnalysisContext context, FlowEngine engine, SinkCandidates candidates, ConnectionReporter reporter)
    {
        if (!candidates.MayBeSink(context.Node) || !candidates.IsSink(context.Node, context.SemanticModel, context.CancellationToken))
        {
            return;
        }

        foreach (var use in engine.UsesAt(context.Node, context.CancellationToken))
        {
            reporter.Report(use, OptionReader.For(context.Node.SyntaxTree, context.Options), context.SemanticModel, context.ReportDiagnostic);
        }
    }
}
