using System.Collections.Immutable;
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
            var flow = CompilationFlow.Of(start.Compilation, _drivers);
            if (flow.Drivers is not { } drivers)
            {
                return;
            }

            var engine = flow.Engine;
            var candidates = new SinkCandidates(engine.Sinks, engine.Builders);
            var reporter = new ConnectionReporter(FindingClaims.In(start.Compilation), flow);
            var loose = new LooseStrings(engine, drivers);
            var options = new ProjectOptions(start.Options);
            start.RegisterSemanticModelAction(file =>
            {
                foreach (var node in flow.Filter.NodesIn(file.SemanticModel.SyntaxTree, file.CancellationToken))
                {
                    Report(node, file, engine, candidates, loose, reporter, options);
                }
            });
        });
    }

    private static void Report(
        SyntaxNode node, SemanticModelAnalysisContext context, FlowEngine engine, SinkCandidates candidates, LooseStrings loose, ConnectionReporter reporter, ProjectOptions options)
    {
        var (model, cancellation) = (context.SemanticModel, context.CancellationToken);
        if (node is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax)
        {
            if (loose.MayBegin(node) && loose.UseAt((ExpressionSyntax)node, model, cancellation) is { } use)
            {
                reporter.Report(use, options.For(model.SyntaxTree), model, context.ReportDiagnostic, cancellation);
            }
        }
        else if (candidates.MayBeSink(node) && candidates.IsSink(node, model, cancellation))
        {
            foreach (var found in engine.UsesAt(node, cancellation))
            {
                reporter.Report(found, options.For(model.SyntaxTree), model, context.ReportDiagnostic, cancellation);
            }
        }
    }
}
