using System.Collections.Immutable;
using DbTlsAnalyzers.Callbacks;
using DbTlsAnalyzers.Configuration;
using DbTlsAnalyzers.FuzzTests.Running;
using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Tests.Certificates;
using DbTlsAnalyzers.Tests.Stubs;
using DbTlsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.FuzzTests.Surfaces;

/// <summary>Projects that refer to every driver, and all analyzers of the package on them.</summary>
internal static class Lab
{
    public const string Root = "/0/";

    private static readonly AdhocWorkspace Workspace = new();
    private static readonly ImmutableArray<Project> Bases = [Base("10.0.0", "26.10.0", "6.1.8"), Base("9.0.3", "8.0.16", "2.1.4")];

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [new ConnectionStringAnalyzer(), new CertificateCallbackAnalyzer(), new ConfigurationFileAnalyzer(), new OptionAnalyzer()];

    /// <summary>A project of these files: C#, options, and additional files. The drivers' versions are chosen by chance.</summary>
    public static Project Project(FuzzInput input)
    {
        var project = Bases[input.Chance % Bases.Length];
        var solution = project.Solution;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, text) in input.Files)
        {
            if (names.Add(path))
            {
                solution = Add(solution, project.Id, path, SourceText.From(text));
            }
        }

        return solution.GetProject(project.Id)!;
    }

    /// <summary>What all analyzers report, in the order of the places. An exception of an analyzer is thrown, unless the compiler has it without us.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Diagnose(Project project, bool isConcurrent = true, CancellationToken cancellation = default) =>
        await Diagnose((await project.GetCompilationAsync(cancellation))!, project.AnalyzerOptions, isConcurrent, cancellation);

    public static async Task<ImmutableArray<Diagnostic>> Diagnose(Compilation compilation, AnalyzerOptions analyzerOptions, bool isConcurrent = true, CancellationToken cancellation = default)
    {
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            analyzerOptions, (exception, _, _) => thrown = exception, isConcurrent, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: false);
        ImmutableArray<Diagnostic> all;
        try
        {
            all = await compilation.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync(cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException && CompilerThrows(compilation))
        {
            return [];
        }

        if (thrown is not null && !CompilerThrows(compilation))
        {
            throw new InvalidOperationException($"an analyzer threw {thrown}", thrown);
        }

        return
        [
            .. all.OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)
                .ThenBy(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal),
        ];
    }

    /// <summary>One line per diagnostic: all that must not depend on chance.</summary>
    public static string Show(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(static diagnostic =>
        $"{diagnostic.Location.GetLineSpan()} {diagnostic.Severity} {diagnostic.Id} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)} {string.Join(',', diagnostic.Properties.Values)}"));

    /// <summary>True if binding every node as analyzers do makes the compiler itself throw.</summary>
    private static bool CompilerThrows(Compilation compilation)
    {
        try
        {
            _ = compilation.GetDiagnostics();
            foreach (var tree in compilation.SyntaxTrees)
            {
                var model = compilation.GetSemanticModel(tree);
                foreach (var node in tree.GetRoot().DescendantNodes())
                {
                    _ = model.GetOperation(node);
                    _ = model.GetSymbolInfo(node);
                }
            }

            return false;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return true;
        }
    }

    private static Solution Add(Solution solution, ProjectId project, string path, SourceText text)
    {
        var (id, name) = (DocumentId.CreateNewId(project), Path.GetFileName(path));
        return name switch
        {
            ".editorconfig" or ".globalconfig" => solution.AddAnalyzerConfigDocument(id, name, text, filePath: Root + path),
            _ when path.EndsWith(".cs", StringComparison.Ordinal) => solution.AddDocument(id, name, text, filePath: Root + path),
            _ => solution.AddAdditionalDocument(id, name, text, filePath: Root + path),
        };
    }

    private static Project Base(string npgsql, string mySqlData, string sqlClient)
    {
        var id = ProjectId.CreateNewId();
        var project = Workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            "Shop",
            "Shop",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                allowUnsafe: true,
                specificDiagnosticOptions: [new("DBTLS1008", ReportDiagnostic.Info)]),
            parseOptions: new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: ["DEBUG"]),
            metadataReferences:
            [
                .. References.Framework, References.Driver("Npgsql", npgsql), .. References.NpgsqlEntityFramework, References.Driver("MySql.Data", mySqlData),
                References.Driver("Microsoft.Data.SqlClient", sqlClient), References.Driver("System.Data.SqlClient", "4.9.1"), MySqlConnectorStub.Reference,
            ])).GetProject(id)!;
        return project.Solution.AddAnalyzerConfigDocument(
            DocumentId.CreateNewId(id), "all.globalconfig", SourceText.From($"is_global = true\nbuild_property.MSBuildProjectDirectory = /0\nbuild_property.DbTlsToday = {Pem.Today}\n"), filePath: Root + "all.globalconfig").GetProject(id)!;
    }
}
