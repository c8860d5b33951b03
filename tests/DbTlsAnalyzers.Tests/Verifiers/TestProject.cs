using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Tests.Verifiers;

/// <summary>A project in memory: sources, additional files and options, all with markup. Files lie in the folder <c>/0</c>.</summary>
internal sealed class TestProject : IDisposable
{
    private const string Root = "/0/";

    private readonly AdhocWorkspace _workspace = new();
    private readonly ProjectId _id = ProjectId.CreateNewId();
    private readonly Dictionary<string, Markup> _markup = new(StringComparer.Ordinal);

    public TestProject()
    {
        _ = _workspace.AddProject(ProjectInfo.Create(
            _id,
            VersionStamp.Default,
            "Shop",
            "Shop",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            metadataReferences: References.Framework));
        Solution = _workspace.CurrentSolution;
    }

    public Solution Solution { get; private set; }

    public IReadOnlyDictionary<string, Markup> Files => _markup;

    /// <summary>True if sources need not compile.</summary>
    public bool AllowsErrors { get; private set; }

    public TestProject Source(string path, string marked)
    {
        Solution = Solution.AddDocument(DocumentId.CreateNewId(_id), Path.GetFileName(path), Add(path, marked), filePath: Root + path);
        return this;
    }

    public TestProject Additional(string path, string marked)
    {
        Solution = Solution.AddAdditionalDocument(DocumentId.CreateNewId(_id), Path.GetFileName(path), Add(path, marked), filePath: Root + path);
        return this;
    }

    /// <summary>Text of a <c>.editorconfig</c> beside the files.</summary>
    public TestProject EditorConfig(string text) => Config(".editorconfig", text);

    /// <summary>Lines of a <c>.globalconfig</c>: <c>build_property.X = …</c> and the like.</summary>
    public TestProject GlobalConfig(string text) => Config(".globalconfig", "is_global = true\n" + text);

    public TestProject Reference(params IEnumerable<MetadataReference> references)
    {
        Solution = Solution.AddMetadataReferences(_id, references);
        return this;
    }

    /// <summary>Defines preprocessor symbols; before the sources are added or after.</summary>
    public TestProject Define(params string[] symbols) => Parse(options => options.WithPreprocessorSymbols(symbols));

    /// <summary>Makes a program of it, so that a source may hold top-level statements.</summary>
    public TestProject Application()
    {
        Solution = Solution.WithProjectCompilationOptions(_id, Project(Solution).CompilationOptions!.WithOutputKind(OutputKind.ConsoleApplication));
        return this;
    }

    public TestProject AllowErrors()
    {
        AllowsErrors = true;
        return this;
    }

    public Task<ImmutableArray<Diagnostic>> Diagnose(params ImmutableArray<DiagnosticAnalyzer> analyzers) => Diagnose(Solution, analyzers);

    /// <summary>The analyzer's diagnostics and the compiler's errors, in the order of their places. Exceptions in the analyzer are thrown.</summary>
    public async Task<ImmutableArray<Diagnostic>> Diagnose(Solution solution, params ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var project = solution.GetProject(_id)!;
        var compilation = (await project.GetCompilationAsync())!;
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions, (exception, _, _) => thrown = exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: false);
        var all = await compilation.WithAnalyzers(analyzers, options).GetAllDiagnosticsAsync();
        if (thrown is not null)
        {
            throw new InvalidOperationException("the analyzer threw", thrown);
        }

        return
        [
            .. all.Where(diagnostic => analyzers.Any(analyzer => IsOurs(analyzer, diagnostic)) || (diagnostic.Severity == DiagnosticSeverity.Error && !AllowsErrors))
                .OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    public Project Project(Solution solution) => solution.GetProject(_id)!;

    /// <summary>The document or additional document in which a diagnostic sits.</summary>
    public TextDocument Find(Solution solution, Diagnostic diagnostic) =>
        Documents(solution).First(document => string.Equals(document.FilePath, diagnostic.Location.GetLineSpan().Path, StringComparison.Ordinal));

    /// <summary>All files with their present text, by path.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Texts(Solution solution)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in Documents(solution))
        {
            texts[Relative(document.FilePath!)] = (await document.GetTextAsync()).ToString();
        }

        return texts;
    }

    public static string Relative(string path) => path.StartsWith(Root, StringComparison.Ordinal) ? path[Root.Length..] : path;

    public void Dispose() => _workspace.Dispose();

    private static bool IsOurs(DiagnosticAnalyzer analyzer, Diagnostic diagnostic) =>
        analyzer.SupportedDiagnostics.Any(descriptor => string.Equals(descriptor.Id, diagnostic.Id, StringComparison.Ordinal));

    private IEnumerable<TextDocument> Documents(Solution solution) => Project(solution).Documents.Concat(Project(solution).AdditionalDocuments);

    private SourceText Add(string path, string marked)
    {
        var markup = Markup.Parse(marked);
        _markup[path] = markup;
        return SourceText.From(markup.Text);
    }

    private TestProject Config(string path, string text)
    {
        Solution = Solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(_id), path, SourceText.From(text), filePath: Root + path);
        return this;
    }

    private TestProject Parse(Func<CSharpParseOptions, CSharpParseOptions> change)
    {
        Solution = Solution.WithProjectParseOptions(_id, change((CSharpParseOptions)Project(Solution).ParseOptions!));
        return this;
    }
}
