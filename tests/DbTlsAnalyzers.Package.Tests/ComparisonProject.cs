using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Tests;

/// <summary>A program of one file, and perhaps a configuration file beside it, with all drivers that the comparison names.</summary>
internal static class ComparisonProject
{
    private const string Files = "text|900|certs/ca.pem|/0/certs/ca.pem\n";

    /// <summary>Words in the categories of rules that are about more than style, speed and the like.</summary>
    private static readonly string[] Categories = ["Security", "Vulnerability", "Reliability"];

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>How often each rule of the package speaks.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> Count(Rival rival, string path, string text)
    {
        var isProgram = path.EndsWith(".cs", StringComparison.Ordinal);
        var program = isProgram ? text : "_ = typeof(Npgsql.NpgsqlConnection);";
        var drivers = Drivers().Where(driver => program.Contains(driver.Key, StringComparison.Ordinal) || text.Contains($"\"{driver.Key}\"", StringComparison.Ordinal)).Select(static driver => (MetadataReference)MetadataReference.CreateFromFile(driver.Value));
        var rules = rival.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static rule => rule.Id).Distinct(StringComparer.Ordinal);
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable);
        if (rival != Rival.All[0])
        {
            options = options.WithSpecificDiagnosticOptions(rules.ToDictionary(static id => id, static _ => ReportDiagnostic.Warn, StringComparer.Ordinal));
        }

        var compilation = CSharpCompilation.Create("Shop", [CSharpSyntaxTree.ParseText(program, path: "/0/Program.cs")], References.AddRange(drivers), options);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        Exception? thrown = null;
        ImmutableArray<AdditionalText> files = [new File("/0/obj/DbTls.files.txt", Files), .. isProgram ? Array.Empty<AdditionalText>() : [new File("/0/" + path, text)]];
        var found = await compilation.WithAnalyzers(rival.Analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(files, new Options()), (exception, _, _) => thrown = exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false)).GetAnalyzerDiagnosticsAsync();
        Assert.True(thrown is null, $"{rival.Name}: {thrown}");
        return found.Where(static diagnostic => Categories.Any(category => diagnostic.Descriptor.Category.Contains(category, StringComparison.Ordinal))).GroupBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Drivers()
    {
        var drivers = typeof(ComparisonProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Where(static item => item.Key.StartsWith("Driver:", StringComparison.Ordinal)).ToDictionary(static item => item.Key["Driver:".Length..], static item => item.Value!, StringComparer.Ordinal);
        return new(StringComparer.Ordinal)
        {
            ["Npgsql"] = drivers["Npgsql:10.0.0"],
            ["MySql.Data"] = drivers["MySql.Data:8.0.19"],
            ["Microsoft.Data.SqlClient"] = drivers["Microsoft.Data.SqlClient:6.1.8"],
            ["System.Data.SqlClient"] = drivers["System.Data.SqlClient:4.9.1"],
        };
    }

    private sealed class File(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = key == "build_property.MSBuildProjectDirectory" ? "/0" : null;
                return value is not null;
            }
        }
    }
}
