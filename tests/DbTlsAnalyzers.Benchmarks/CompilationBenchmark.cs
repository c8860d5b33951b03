using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Benchmarks;

/// <summary>Own time over a whole compilation, of each analyzer and beside those of others.</summary>
internal static class CompilationBenchmark
{
    private static readonly int[] Strings = [0, 10, 1_000];

    /// <summary>All analyzers over one size of code.</summary>
    public static async Task CompareAsync(int lines, int runs)
    {
        Console.WriteLine("| Lines | Drivers | Strings | Rule | Median ms | Minimum ms | of MA0039 | of S4830 | Found |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var strings in Strings)
        {
            await CompareAsync(lines, strings, drivers: true, runs);
        }

        await CompareAsync(lines, strings: 10, drivers: false, runs);
    }

    /// <summary>Ours beside MA0039, over code of growing size.</summary>
    public static async Task GrowAsync(int largest, int runs)
    {
        Console.WriteLine("| Lines | Drivers | Strings | MA0039 ms | DbTlsAnalyzers ms | of MA0039 |");
        Console.WriteLine("|---|---|---|---|---|---|");
        for (var lines = 10_000; lines <= largest; lines *= 10)
        {
            foreach (var drivers in new[] { false, true })
            {
                foreach (var strings in Strings)
                {
                    var compilation = Shop.Compile(CodeBase.Make(lines, strings), drivers);
                    var analysis = new TimedAnalysis([Rivals.Named("MA0039"), .. Rivals.Ours]);
                    await analysis.RunAsync(compilation, runs, warmUps: 1);
                    var (theirs, ours) = (analysis.Of(Rivals.Named("MA0039")), analysis.SumOf(Rivals.Ours));
                    Console.WriteLine(FormattableString.Invariant(
                        $"| {lines:N0} | {(drivers ? "all" : "none")} | {strings:N0} | {theirs.Min():F2} | {ours.Min():F2} | {TimedAnalysis.Ratio(ours, theirs):F2} |"));
                }
            }
        }
    }

    private static async Task CompareAsync(int lines, int strings, bool drivers, int runs)
    {
        var trees = CodeBase.Make(lines, strings);
        var count = trees.Sum(static tree => tree.GetText().Lines.Count);
        var analysis = new TimedAnalysis([.. Rivals.Others.Select(static rival => rival.Analyzer), .. Rivals.Ours]);
        await analysis.RunAsync(Shop.Compile(trees, drivers), runs);

        foreach (var (id, analyzer) in Rivals.Others)
        {
            Print(id, analysis.Of(analyzer), CountOf(id));
        }

        foreach (var analyzer in Rivals.Ours)
        {
            Print(analyzer.GetType().Name, analysis.Of(analyzer), found: null);
        }

        Print("**DbTlsAnalyzers, all**", analysis.SumOf(Rivals.Ours), CountOf("DBTLS"));

        int CountOf(string id) => analysis.Found.Count(diagnostic => diagnostic.Id.StartsWith(id, StringComparison.Ordinal));

        void Print(string rule, IReadOnlyList<double> values, int? found) => Console.WriteLine(FormattableString.Invariant(
            $"| {count:N0} | {(drivers ? "all" : "none")} | {strings:N0} | {rule} | {TimedAnalysis.Median(values):F1} | {values.Min():F2} | {TimedAnalysis.Ratio(values, analysis.Of(Rivals.Named("MA0039"))):F2} | {TimedAnalysis.Ratio(values, analysis.Of(Rivals.Named("S4830"))):F3} | {found} |"));
    }
}
