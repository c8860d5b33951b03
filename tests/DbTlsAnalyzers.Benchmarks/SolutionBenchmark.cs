using System.Diagnostics;
using System.Globalization;

namespace DbTlsAnalyzers.Benchmarks;

/// <summary>
/// What adding the package costs <c>dotnet build</c>: two copies of a solution that differ in the package only are built from scratch in turn.
/// </summary>
internal static class SolutionBenchmark
{
    private const int LinesPerProject = 2_000;

    public static void Run(int projects, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("dbtls-solution-").FullName;
        var version = string.Create(CultureInfo.InvariantCulture, $"1.0.0-bench.{DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}");
        try
        {
            _ = DotNet(Root, "pack", "src/DbTlsAnalyzers.Package", "-c", "Release", "-o", folder, $"-p:PackageVersion={version}", "-v", "q");
            var without = Write(Path.Combine(folder, "without"), projects, package: "");
            var with = Write(Path.Combine(folder, "with"), projects, $"""<PackageReference Include="DbTlsAnalyzers" Version="{version}" PrivateAssets="all" />""");
            var (before, after) = (new List<double>(), new List<double>());
            for (var round = -1; round < rounds; round++)
            {
                // Who goes first takes turns, too.
                var (first, second) = round % 2 == 0 ? (Build(without), Build(with)) : (Build(with), Build(without));
                if (round >= 0)
                {
                    before.Add(round % 2 == 0 ? first : second);
                    after.Add(round % 2 == 0 ? second : first);
                }
            }

            Console.WriteLine("| Projects | Lines each | Rounds | Without s (median, minimum) | With s (median, minimum) | Ratio of medians | Ratio of minima | Median of the rounds' ratios |");
            Console.WriteLine("|---|---|---|---|---|---|---|---|");
            Console.WriteLine(FormattableString.Invariant(
                $"| {projects} | {LinesPerProject:N0} | {rounds} | {TimedAnalysis.Median(before):F2}, {before.Min():F2} | {TimedAnalysis.Median(after):F2}, {after.Min():F2} | {TimedAnalysis.Median(after) / TimedAnalysis.Median(before):F3} | {after.Min() / before.Min():F3} | {TimedAnalysis.Ratio(after, before):F3} |"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            DeleteFromCache(version);
        }
    }

    private static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "DbTlsAnalyzers.sln")))
            {
                folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("not started inside the repository");
            }

            return folder;
        }
    }

    /// <summary>Projects that each refer to the one before and to a driver, each with a connection string.</summary>
    private static string Write(string folder, int projects, string package)
    {
        _ = Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <RestoreAdditionalProjectSources>{Path.GetDirectoryName(folder)}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Npgsql" Version="10.0.0" />
                {package}
              </ItemGroup>
            </Project>
            """);
        _ = DotNet(folder, "new", "sln", "-n", "Shop", "--format", "sln");
        for (var i = 0; i < projects; i++)
        {
            var project = Directory.CreateDirectory(Path.Combine(folder, Name(i))).FullName;
            var reference = i % 10 == 0 ? "" : $"""<ItemGroup><ProjectReference Include="../{Name(i - 1)}/{Name(i - 1)}.csproj" /></ItemGroup>""";
            File.WriteAllText(Path.Combine(project, Name(i) + ".csproj"), $"""<Project Sdk="Microsoft.NET.Sdk">{reference}</Project>""");
            File.WriteAllText(Path.Combine(project, "appsettings.json"), """{ "Logging": { "LogLevel": { "Default": "Information" } } }""");
            var sources = CodeBase.SourcesForNpgsql(LinesPerProject, strings: 1);
            for (var file = 0; file < sources.Count; file++)
            {
                // The same names in another namespace.
                var source = sources[file].Replace("namespace Shop", $"namespace {Name(i)}", StringComparison.Ordinal);
                File.WriteAllText(Path.Combine(project, string.Create(CultureInfo.InvariantCulture, $"File{file}.cs")), source);
            }
        }

        _ = DotNet(folder, ["sln", "add", .. Enumerable.Range(0, projects).Select(static i => $"{Name(i)}/{Name(i)}.csproj")]);
        _ = DotNet(folder, "restore", "-v", "q");
        return folder;
    }

    private static string Name(int project) => string.Create(CultureInfo.InvariantCulture, $"Part{project}");

    private static double Build(string folder) => DotNet(folder, "build", "--no-restore", "--no-incremental", "-v", "q", "-nologo");

    /// <summary>Seconds that a command took.</summary>
    private static double DotNet(string folder, params IEnumerable<string> arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException(output);
    }

    private static void DeleteFromCache(string version)
    {
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        if (Directory.Exists(Path.Combine(cache, "dbtlsanalyzers", version)))
        {
            Directory.Delete(Path.Combine(cache, "dbtlsanalyzers", version), recursive: true);
        }
    }
}
