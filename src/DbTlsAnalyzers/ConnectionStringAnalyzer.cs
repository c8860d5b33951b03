using System.Collections.Immutable;
using DbTlsAnalyzers.Callbacks;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Flow.Evidence;
using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Reporting;
using DbTlsAnalyzers.Rules;
using DbTlsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DbTlsAnalyzers;

/// <summary>Judges connection strings and builders where C# hands them to a driver, and strings that can be nothing else.</summary>
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
            var reporter = new ConnectionReporter(FindingClaims.In(start.Compilation), new InstalledCallbacks(new CallbackMembers(drivers)));
            var loose = new LooseStrings(engine, drivers);
            var options = new ProjectOptions(start.Options);
            start.RegisterSyntaxNodeAction(node => ReportSink(node, engine, candidates, reporter, options), SinkCandidates.Kinds);
            start.RegisterSyntaxNodeAction(node => ReportLoose(node, loose, reporter, options), LiteralFilter.Kinds);
        });
    }

    private static void ReportSink(SyntaxNodeAnalysisContext context, FlowEngine engine, SinkCandidates candidates, ConnectionReporter reporter, ProjectOptions options)
    {
        if (!candidates.MayBeSink(context.Node) || !candidates.IsSink(context.Node, context.SemanticModel, context.CancellationToken))
        {
            return;
        }

        foreach (var use in engine.UsesAt(context.Node, context.CancellationToken))
        {
            reporter.Report(context.Node, use, options.For(context.Node.SyntaxTree), context.SemanticModel, context.ReportDiagnostic, context.CancellationToken);
        }
    }

    private static void ReportLoose(SyntaxNodeAnalysisContext context, LooseStrings loose, ConnectionReporter reporter, ProjectOptions options)
    {
        if (loose.MayBegin(context.Node) && loose.UseAt((ExpressionSyntax)context.Node, context.SemanticModel, context.CancellationToken) is { } use)
        {
            reporter.Report(context.Node, use, options.For(context.Node.SyntaxTree), context.SemanticModel, context.ReportDiagnostic, context.CancellationToken);
        }
    }
}
