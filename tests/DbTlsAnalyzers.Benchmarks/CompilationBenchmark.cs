using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DbTlsAnalyzers.Benchmarks;

/// <summary>
/// Own time of each analyzer over a whole compilation, as the compiler reports it with <c>-p:ReportAnalyzer=true</c>. All run in one
/// process, one after the other on one thread, so that ratios hold on a machine that is busy with other things, too.
/// </summary>
internal static class CompilationBenchmark
{
    private static readonly int[] Strings = [0, 10, 1_000];

    public static async Task RunAsync(int lines, int runs)
    {
        Console.WriteLine("| Lines | Drivers | Strings | Rule | Median ms | Minimum ms | of MA0039 | of S4830 | Found |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var strings in Strings)
        {
            await MeasureAsync(lines, strings, drivers: true, runs);
        }

        await MeasureAsync(lines, strings: 10, drivers: false, runs);
    }

    private static async Task MeasureAsync(int lines, int strings, bool drivers, int runs)
    {
        var references = drivers ? [.. Framework, .. Drivers] : Framework;
        var trees = CodeBase.Make(lines, strings);
        var compilation = CSharpCompilation.Create("Shop", trees, references, Options);
        var analyzers = Rivals.Others.Select(static rival => rival.Analyzer).Concat(Rivals.Ours).ToImmutableArray();
        var times = analyzers.ToDictionary(static analyzer => analyzer, static _ => new List<double>());
        var found = ImmutableArray<Diagnostic>.Empty;
        for (var run = -2; run < runs; run++)
        {
            // A clone: nothing that an analyzer bound is there for the next run.
            var with = compilation.Clone().WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
            var result = await with.GetAnalysisResultAsync(CancellationToken.None);
            found = result.GetAllDiagnostics();
            if (run >= 0)
            {
                foreach (var analyzer in analyzers)
                {
                    times[analyzer].Add(result.AnalyzerTelemetryInfo[analyzer].ExecutionTime.TotalMilliseconds);
                }
            }
        }

        if (found.FirstOrDefault(static diagnostic => diagnostic.Id == "AD0001") is { } failure)
        {
            Console.WriteLine(failure);
        }

        var count = trees.Sum(static tree => tree.GetText().Lines.Count);
        var yardsticks = new[] { "MA0039", "S4830" }.Select(id => times[Rivals.Others.First(rival => rival.Id == id).Analyzer]).ToArray();
        foreach (var (id, analyzer) in Rivals.Others)
        {
            Print(id, times[analyzer], found.Count(diagnostic => diagnostic.Id == id));
        }

        foreach (var analyzer in Rivals.Ours)
        {
            Print(analyzer.GetType().Name, times[analyzer], found: null);
        }

        var sums = Enumerable.Range(0, runs).Select(run => Rivals.Ours.Sum(analyzer => times[analyzer][run])).ToList();
        Print("**DbTlsAnalyzers, all**", sums, found.Count(static diagnostic => diagnostic.Id.StartsWith("DBTLS", StringComparison.Ordinal)));

        void Print(string rule, List<double> values, int? found) => Console.WriteLine(FormattableString.Invariant(
            $"| {count:N0} | {(drivers ? "all" : "none")} | {strings:N0} | {rule} | {Median(values):F1} | {values.Min():F2} | {Ratio(values, yardsticks[0]):F2} | {Ratio(values, yardsticks[1]):F3} | {found} |"));
    }

    private static CSharpCompilationOptions Options { get; } = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        .WithSpecificDiagnosticOptions(Rivals.Others.Select(static rival => KeyValuePair.Create(rival.Id, ReportDiagnostic.Warn)));

    private static ImmutableArray<MetadataReference> Framework { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll" || (Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) && path.Contains("Microsoft.NETCore.App", StringComparison.Ordinal)))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static ImmutableArray<MetadataReference> Drivers { get; } =
    [
        .. typeof(CompilationBenchmark).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(static item => item.Key is "Driver:Npgsql:10.0.0" or "Driver:MySql.Data:26.10.0" or "Driver:Microsoft.Data.SqlClient:6.1.8" or "Driver:System.Data.SqlClient:4.9.1")
            .Select(static item => MetadataReference.CreateFromFile(item.Value!)),
    ];

    /// <summary>The median of the ratios run by run: both were measured in the same seconds.</summary>
    private static double Ratio(List<double> values, List<double> others) => Median([.. values.Zip(others, static (value, other) => value / other)]);

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
