using System.Diagnostics;
using System.Globalization;

namespace DbTlsAnalyzers.Benchmarks;

/// <summary>
/// What adding the package costs <c>dotnet build</c>: copies of a solution are built from scratch in turn. Two are without the package, so that
/// the difference of equals is seen beside the difference that counts.
/// </summary>
internal static class SolutionBenchmark
{
    private const int LinesPerProject = 2_000;

    /// <param name="server">Whether projects share one compiler process, as they do unless somebody turns that off.</param>
    public static void Run(int projects, int rounds, bool server)
    {
        var folder = Directory.CreateTempSubdirectory("dbtls-solution-").FullName;
        var version = string.Create(CultureInfo.InvariantCulture, $"1.0.0-bench.{DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}");
        try
        {
            _ = DotNet(Root, "pack", "src/DbTlsAnalyzers.Package", "-c", "Release", "-o", folder, $"-p:PackageVersion={version}", "-v", "q");
            Copy[] copies =
            [
                new("without", Write(Path.Combine(folder, "without"), projects, package: "")),
                new("without, again", Write(Path.Combine(folder, "again"), projects, package: "")),
                new("with", Write(Path.Combine(folder, "with"), projects, $"""<PackageReference Include="DbTlsAnalyzers" Version="{version}" PrivateAssets="all" />""")),
            ];
            foreach (var copy in copies)
            {
                _ = Build(copy.Folder, server);
            }

            for (var round = 0; round < rounds; round++)
            {
                // Who goes first, second and last takes turns, too.
                foreach (var copy in Enumerable.Range(round, copies.Length).Select(i => copies[i % copies.Length]))
                {
                    copy.Seconds.Add(Build(copy.Folder, server));
                }
            }

            Console.WriteLine($"{projects} projects of {LinesPerProject:N0} lines, {rounds} rounds, {(server ? "compiler server" : "a new compiler for each project")}");
            Console.WriteLine("| Package | Median s | Minimum s | Ratio of minima | Median of the rounds' ratios |");
            Console.WriteLine("|---|---|---|---|---|");
            foreach (var (name, _, seconds) in copies)
            {
                Console.WriteLine(FormattableString.Invariant(
                    $"| {name} | {TimedAnalysis.Median(seconds):F2} | {seconds.Min():F2} | {seconds.Min() / copies[0].Seconds.Min():F3} | {TimedAnalysis.Ratio(seconds, copies[0].Seconds):F3} |"));
            }
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

    private static double Build(string folder, bool server) =>
        DotNet(folder, "build", "--no-restore", "--no-incremental", "-v", "q", "-nologo", $"-p:UseSharedCompilation={server}");

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

    private sealed record Copy(string Name, string Folder, List<double> Seconds)
    {
        public Copy(string name, string folder)
            : this(name, folder, [])
        {
        }
    }
}
