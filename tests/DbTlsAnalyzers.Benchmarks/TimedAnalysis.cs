using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Benchmarks;

/// <summary>
/// Own time of each analyzer, as the compiler reports it with <c>-p:ReportAnalyzer=true</c>. All run in one process, one after the other on one
/// thread, so that ratios hold on a machine that is busy with other things, too.
/// </summary>
internal sealed class TimedAnalysis(ImmutableArray<DiagnosticAnalyzer> analyzers)
{
    private readonly Dictionary<DiagnosticAnalyzer, List<double>> _times = analyzers.ToDictionary(static analyzer => analyzer, static _ => new List<double>());

    public ImmutableArray<Diagnostic> Found { get; private set; } = [];

    /// <summary>Milliseconds, one for each run.</summary>
    public IReadOnlyList<double> Of(DiagnosticAnalyzer analyzer) => _times[analyzer];

    public IReadOnlyList<double> SumOf(IReadOnlyCollection<DiagnosticAnalyzer> some) =>
        [.. Enumerable.Range(0, _times.Values.First().Count).Select(run => some.Sum(analyzer => _times[analyzer][run]))];

    /// <summary>Analyses a compilation again and again, each time as if it had never been seen.</summary>
    public async Task RunAsync(CSharpCompilation compilation, int runs, int warmUps = 2)
    {
        for (var run = -warmUps; run < runs; run++)
        {
            var analysis = Prepare(Unseen(compilation, run));
            var result = await analysis.GetAnalysisResultAsync(CancellationToken.None);
            Found = result.GetAllDiagnostics();
            if (run >= 0)
            {
                Add(analyzer => result.AnalyzerTelemetryInfo[analyzer].ExecutionTime);
            }
        }

        if (Found.FirstOrDefault(static diagnostic => diagnostic.Id == "AD0001") is { } failure)
        {
            throw new InvalidOperationException(failure.ToString());
        }
    }

    /// <summary>
    /// The same code in other files. What the compiler finds out about declarations before it binds anything is there: otherwise whoever asks
    /// first pays for all.
    /// </summary>
    private static CSharpCompilation Unseen(CSharpCompilation compilation, int run)
    {
        var files = compilation.SyntaxTrees.Select(tree => tree.WithFilePath(FormattableString.Invariant($"{run}/{tree.FilePath}")));
        var unseen = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(files);
        _ = unseen.GlobalNamespace.GetMembers();
        return unseen.Clone();
    }

    public CompilationWithAnalyzers Prepare(CSharpCompilation compilation) =>
        compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([new Settings()]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));

    public void Add(Func<DiagnosticAnalyzer, TimeSpan> time)
    {
        foreach (var analyzer in analyzers)
        {
            _times[analyzer].Add(time(analyzer).TotalMilliseconds);
        }
    }

    /// <summary>The median of the ratios run by run: both were measured in the same seconds.</summary>
    public static double Ratio(IReadOnlyList<double> values, IReadOnlyList<double> others) => Median([.. values.Zip(others, static (value, other) => value / other)]);

    public static double Median(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>What every web application has; it holds no connection string.</summary>
    private sealed class Settings : AdditionalText
    {
        public override string Path => "appsettings.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) =>
            SourceText.From("""{ "Logging": { "LogLevel": { "Default": "Information" } }, "AllowedHosts": "*" }""");
    }
}
