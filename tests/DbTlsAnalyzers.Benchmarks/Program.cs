using System.Globalization;
using BenchmarkDotNet.Running;
using DbTlsAnalyzers.Benchmarks;

// dotnet run -c Release --project tests/DbTlsAnalyzers.Benchmarks -- compilation [lines, 100000] [runs, 9]
// dotnet run -c Release --project tests/DbTlsAnalyzers.Benchmarks -- growth [largest, 1000000] [runs, 3]
// dotnet run -c Release --project tests/DbTlsAnalyzers.Benchmarks -- keystroke [lines, 100000] [runs, 30]
// dotnet run -c Release --project tests/DbTlsAnalyzers.Benchmarks -- solution [projects, 50] [rounds, 5] [cold: a new compiler for each project]
// dotnet run -c Release --project tests/DbTlsAnalyzers.Benchmarks -- --filter "*" --job short
switch (args.FirstOrDefault())
{
    case "compilation":
        await CompilationBenchmark.CompareAsync(Number(1, 100_000), Number(2, 9));
        break;
    case "growth":
        await CompilationBenchmark.GrowAsync(Number(1, 1_000_000), Number(2, 3));
        break;
    case "keystroke":
        await KeystrokeBenchmark.RunAsync(Number(1, 100_000), Number(2, 30));
        break;
    case "solution":
        SolutionBenchmark.Run(Number(1, 50), Number(2, 5), server: !args.Contains("cold"));
        break;
    default:
        _ = BenchmarkSwitcher.FromAssembly(typeof(CompilationBenchmark).Assembly).Run(args);
        break;
}

int Number(int position, int otherwise) => args.Length > position ? int.Parse(args[position], CultureInfo.InvariantCulture) : otherwise;
