using System.Collections.Immutable;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Reporting;
using DbTlsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DbTlsAnalyzers.Options;

/// <summary>Tells the user about options that cannot be read: once each, however many files they hold for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalog.Get<InvalidOption>());

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Report);
    }

    private static void Report(CompilationAnalysisContext context)
    {
        if (CompilationFlow.Of(context.Compilation).Drivers is null)
        {
            return;
        }

        foreach (var problem in Problems(context.Compilation, context.Options))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, Location.None, problem));
        }
    }

    private static SortedSet<string> Problems(Compilation compilation, AnalyzerOptions options)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        var problems = new SortedSet<string>(OptionReader.Problems(provider.GlobalOptions, provider.GlobalOptions), StringComparer.Ordinal);
        problems.UnionWith(OptionReader.ProblemsOfBuild(provider.GlobalOptions));
        // Files in one folder usually share one object of options.
        var seen = new HashSet<AnalyzerConfigOptions>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            Add(provider.GetOptions(tree));
        }

        foreach (var file in options.AdditionalFiles)
        {
            Add(provider.GetOptions(file));
        }

        return problems;

        void Add(AnalyzerConfigOptions own)
        {
            if (seen.Add(own))
            {
                problems.UnionWith(OptionReader.Problems(own, provider.GlobalOptions));
            }
        }
    }
}
