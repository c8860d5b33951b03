using System.Globalization;
using BenchmarkDotNet.Running;
using DbTlsAnalyzers.Benchmarks;

// dotnet run -c Release --project tests/DbTlsAnalyzers.Benchmarks -- compilation [lines, 100000] [runs, 9]
// dotnet run -c Release --project tests/DbTlsAnalyzers.Benchmarks -- --filter "*" --job short
if (args is ["compilation", .. var rest])
{
    var lines = rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 100_000;
    var runs = rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : 9;
    await CompilationBenchmark.RunAsync(lines, runs);
}
else
{
    _ = BenchmarkSwitcher.FromAssembly(typeof(CompilationBenchmark).Assembly).Run(args);
}
