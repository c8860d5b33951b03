using System.Collections.Immutable;
using System.Globalization;
using DbTlsAnalyzers.CodeFixes;
using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.FuzzTests.Inputs;
using DbTlsAnalyzers.FuzzTests.Running;
using DbTlsAnalyzers.Reporting;
using DbTlsAnalyzers.Rules;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Xunit.Abstractions;

namespace DbTlsAnalyzers.FuzzTests.Surfaces;

/// <summary>Fixes on their way through the properties of a diagnostic: read as they were written, or not at all, and never applied to another text.</summary>
public sealed class FixBagFuzz(ITestOutputHelper output)
{
    private const string Bag = "bag.txt";
    private static readonly EditsCodeFixProvider Provider = new();
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalog.All.First(static rule => rule.Id == "DBTLS1003"));

    [Fact]
    public void Fixes_come_back_or_do_not() => new Surface(nameof(Fixes_come_back_or_do_not), 0.03, 2_000, Draw, static input => Check(input).GetAwaiter().GetResult()).Run(output);

    private static FuzzInput Draw(Random random)
    {
        var files = new List<FuzzFile> { new("Shop.cs", CodeTemplates.Draw(random)), ConfigurationFiles.DrawFile(random) };
        var fixes = Enumerable.Range(0, random.Next(4)).Select(i => new SourceFix(
            $"key{i}", TextMutator.Mutate(random, "Set 'SSL Mode' to 'VerifyFull'", 1), [.. Enumerable.Range(0, random.Next(4)).Select(_ => Edit(random, files))])).ToList();
        var bag = FixBag.Write(fixes).Values.FirstOrDefault() ?? string.Empty;
        Assert.Equal(fixes.Select(Show), FixBag.Read(Properties(bag)).Select(Show));
        return new FuzzInput([.. files, new FuzzFile(Bag, random.OneIn(3) ? bag : TextMutator.Mutate(random, bag, random.Next(1, 4)))], random.Next());
    }

    private static FileEdit Edit(Random random, List<FuzzFile> files)
    {
        var file = random.Pick(files);
        var start = random.Next(file.Text.Length + 1);
        var length = random.Next(Math.Min(20, file.Text.Length - start) + 1);
        var hash = FileEdit.Hash(file.Text.Substring(start, length));
        var path = random.Next(8) switch { 0 => string.Empty, 1 => "/0/none.json", _ => Lab.Root + file.Path };
        return random.OneIn(6)
            ? new FileEdit(path, new TextRange(random.Pick([start, -1, int.MaxValue, int.MinValue]), random.Pick([length, -1, int.MaxValue])), random.OneIn(2) ? hash : FileEdit.Hash(string.Empty), "new")
            : new FileEdit(path, new TextRange(start, length), random.OneIn(10) ? 0 : hash, TextMutator.Mutate(random, "SSL Mode=VerifyFull", random.Next(2)));
    }

    private static async Task Check(FuzzInput input)
    {
        if (input.Files.FirstOrDefault(static file => file.Path == Bag) is not { } bag || input.Files.FirstOrDefault(static file => file.Path == "Shop.cs") is null)
        {
            return;
        }

        var project = Lab.Project(input with { Files = [.. input.Files.Where(static file => file.Path != Bag)] });
        var document = project.Documents.First();
        var place = Location.Create((await document.GetSyntaxTreeAsync())!, default);
        var diagnostic = Diagnostic.Create(Descriptor, place, Properties(bag.Text));
        var fixes = FixBag.Read(diagnostic.Properties);
        var before = await Texts(project);
        var actions = new List<CodeAction>();
        await Provider.RegisterCodeFixesAsync(new CodeFixContext(document, place.SourceSpan, [diagnostic], (action, _) => actions.Add(action), default));
        foreach (var action in actions)
        {
            var after = await Texts(await Apply(project, action));
            Assert.Contains(fixes, fix => fix.Title == action.Title && Expected(before, fix, document.FilePath!) is { } expected && expected.SequenceEqual(after));
        }

        var all = new FixAllContext(document, Provider, FixAllScope.Document, "key0", Provider.FixableDiagnosticIds, new One(diagnostic), default);
        if (await Provider.GetFixAllProvider().GetFixAsync(all) is { } every)
        {
            _ = await Texts(await Apply(project, every));
        }
    }

    /// <summary>Null if the edits cannot be made: they lie outside of the text, or one in the other.</summary>
    private static SortedDictionary<string, string>? Expected(SortedDictionary<string, string> before, SourceFix fix, string home)
    {
        var after = new SortedDictionary<string, string>(before, StringComparer.Ordinal);
        foreach (var file in fix.Edits.Distinct().GroupBy(edit => edit.Path.Length == 0 ? home : edit.Path, StringComparer.Ordinal))
        {
            if (!before.TryGetValue(file.Key, out var text) || file.Any(edit => edit.Range.Start < 0 || edit.Range.Length < 0 || edit.Range.Start > text.Length - edit.Range.Length))
            {
                return null;
            }

            var last = 0;
            foreach (var edit in file.OrderBy(static edit => edit.Range.Start).ThenBy(static edit => edit.Range.Length))
            {
                if (edit.Range.Start < last)
                {
                    return null;
                }

                last = edit.Range.End;
            }

            after[file.Key] = SourceText.From(text).WithChanges(file.OrderBy(static edit => edit.Range.Start).ThenBy(static edit => edit.Range.Length).Select(static edit => new TextChange(new TextSpan(edit.Range.Start, edit.Range.Length), edit.NewText))).ToString();
        }

        return after;
    }

    private static ImmutableDictionary<string, string?> Properties(string bag) => ImmutableDictionary<string, string?>.Empty.Add("DbTlsFixes", bag);

    private static string Show(SourceFix fix) => string.Create(CultureInfo.InvariantCulture, $"{fix.Key}|{fix.Title}|{string.Join('|', fix.Edits)}");

    private static async Task<Project> Apply(Project project, CodeAction action) =>
        (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;

    private static async Task<SortedDictionary<string, string>> Texts(Project project)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in project.Documents.Concat(project.AdditionalDocuments))
        {
            texts[document.FilePath!] = (await document.GetTextAsync()).ToString();
        }

        return texts;
    }

    private sealed class One(Diagnostic diagnostic) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([diagnostic]);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([diagnostic]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([diagnostic]);
    }
}
