using System.Diagnostics;
using DbTlsAnalyzers.FuzzTests.Inputs;
using DbTlsAnalyzers.FuzzTests.Running;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace DbTlsAnalyzers.FuzzTests.Surfaces;

/// <summary>Hosts analyse the same code again and again, at the same time, and lose interest at any moment.</summary>
public sealed class CancellationFuzz(ITestOutputHelper output)
{
    [Fact]
    public void An_analysis_that_is_cancelled_leaves_nothing_behind() =>
        new Surface(nameof(An_analysis_that_is_cancelled_leaves_nothing_behind), 0.08, 100, CodeFiles.Draw, static input => Cancelled(input).GetAwaiter().GetResult()).Run(output);

    [Fact]
    public void Analyses_at_the_same_time_agree() =>
        new Surface(nameof(Analyses_at_the_same_time_agree), 0.08, 100, CodeFiles.Draw, static input => Concurrent(input).GetAwaiter().GetResult()).Run(output);

    private static async Task Cancelled(FuzzInput input)
    {
        var project = Lab.Project(input);
        var watch = Stopwatch.StartNew();
        var expected = Lab.Show(await Lab.Diagnose(project, isConcurrent: false));
        var time = watch.Elapsed;

        // The same compilation, whose state the analyzers share: what was begun and given up must not be taken for an answer.
        var again = Lab.Project(input);
        var compilation = (await again.GetCompilationAsync())!;
        var random = new Random(input.Chance);
        for (var round = 0; round < 3; round++)
        {
            using var cancellation = new CancellationTokenSource(time * random.NextDouble());
            try
            {
                _ = await Lab.Diagnose(compilation, again.AnalyzerOptions, random.OneIn(2), cancellation.Token);
            }
            catch (OperationCanceledException)
            {
                // As it should be.
            }
        }

        Assert.Equal(expected, Lab.Show(await Lab.Diagnose(compilation, again.AnalyzerOptions, isConcurrent: false)));
    }

    private static async Task Concurrent(FuzzInput input)
    {
        var project = Lab.Project(input);
        var expected = Lab.Show(await Lab.Diagnose(project, isConcurrent: false));
        var again = Lab.Project(input);
        var compilation = (await again.GetCompilationAsync())!;
        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => Task.Run(() => Lab.Diagnose(compilation, again.AnalyzerOptions, isConcurrent: i > 0))));
        Assert.All(runs, run => Assert.Equal(expected, Lab.Show(run)));
    }
}
