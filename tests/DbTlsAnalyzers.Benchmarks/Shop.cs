using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DbTlsAnalyzers.Benchmarks;

/// <summary>The compilation of a code base, with all drivers that the registry has or with none.</summary>
internal static class Shop
{
    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees, bool drivers) =>
        CSharpCompilation.Create("Shop", trees, drivers ? [.. Framework, .. Drivers] : Framework, Options);

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
        .. typeof(Shop).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(static item => item.Key is "Driver:Npgsql:10.0.0" or "Driver:MySql.Data:26.10.0" or "Driver:Microsoft.Data.SqlClient:6.1.8" or "Driver:System.Data.SqlClient:4.9.1")
            .Select(static item => MetadataReference.CreateFromFile(item.Value!)),
    ];
}
