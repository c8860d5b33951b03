using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Benchmarks;

/// <summary>
/// Own time of the analyzers after a keystroke: a file of a large code base that has been analysed is changed by a letter, and asked about as an
/// editor asks.
/// </summary>
internal static class KeystrokeBenchmark
{
    private const int Lines = 2_000;
    private const string Place = "// The address of the next page.";

    public static async Task RunAsync(int lines, int runs)
    {
        Console.WriteLine(FormattableString.Invariant($"A keystroke in a file of {Lines:N0} lines among {lines:N0}, all drivers referenced"));
        Console.WriteLine("| Strings in the file | Rule | Median ms | Minimum ms |");
        Console.WriteLine("|---|---|---|---|");
        var others = CodeBase.Make(lines, 10);
        foreach (var strings in new[] { 0, 1, 10 })
        {
            var file = CodeBase.LongFile(Lines, strings);
            var compilation = Shop.Compile([.. others, file], drivers: true);
            var analysis = new TimedAnalysis([Rivals.Named("MA0039"), Rivals.Named("S4830"), .. Rivals.Ours]);
            _ = await analysis.Prepare(compilation).GetAnalysisResultAsync(CancellationToken.None);
            for (var run = -runs; run < runs; run++)
            {
                (compilation, file) = Type(compilation, file);
                var asked = analysis.Prepare(compilation);
                var model = asked.Compilation.GetSemanticModel(file);
                // The compiler's own squiggles come first.
                _ = model.GetDiagnostics();
                _ = await asked.GetAnalyzerSyntaxDiagnosticsAsync(file, CancellationToken.None);
                _ = await asked.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None);
                if (run >= 0)
                {
                    var times = new Dictionary<DiagnosticAnalyzer, TimeSpan>();
                    foreach (var analyzer in asked.Analyzers)
                    {
                        times.Add(analyzer, (await asked.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None)).ExecutionTime);
                    }

                    analysis.Add(analyzer => times[analyzer]);
                }
            }

            Print("MA0039", analysis.Of(Rivals.Named("MA0039")));
            Print("S4830", analysis.Of(Rivals.Named("S4830")));
            Print("**DbTlsAnalyzers, all**", analysis.SumOf(Rivals.Ours));

            void Print(string rule, IReadOnlyList<double> values) =>
                Console.WriteLine(FormattableString.Invariant($"| {strings} | {rule} | {TimedAnalysis.Median(values):F2} | {values.Min():F2} |"));
        }
    }

    private static (CSharpCompilation Compilation, SyntaxTree File) Type(CSharpCompilation compilation, SyntaxTree file)
    {
        var text = file.GetText();
        var place = text.ToString().IndexOf(Place, StringComparison.Ordinal) + Place.Length;
        var changed = file.WithChangedText(text.WithChanges(new TextChange(new TextSpan(place, 0), "x")));
        return (compilation.ReplaceSyntaxTree(file, changed), changed);
    }
}
