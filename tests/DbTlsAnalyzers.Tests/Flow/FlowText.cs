using System.Text;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Flow.Evidence;
using DbTlsAnalyzers.Symbols;
using DbTlsAnalyzers.Tests.Verifiers;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Tests.Flow;

/// <summary>
/// Shows what reaches drivers in a piece of code: one line per use, alternatives separated by <c> | </c>, holes as <c>⟨name⟩</c>, text that is
/// there on some paths only in <c>‹›</c>, builders as their writes in brackets, with <c>…</c> if there may be more.
/// </summary>
internal static class FlowText
{
    public static string[] Of(string source, IReadOnlyList<Driver>? drivers = null, params IEnumerable<MetadataReference> references) =>
        Of([source], drivers, references);

    public static string[] Of(string[] sources, IReadOnlyList<Driver>? drivers = null, params IEnumerable<MetadataReference> references)
    {
        var compilation = CSharpCompilation.Create(
            "Test",
            [.. sources.Select(static source => CSharpSyntaxTree.ParseText((source.StartsWith("global ", StringComparison.Ordinal) ? "" : Usings) + source, new CSharpParseOptions(LanguageVersion.Preview)))],
            References.Framework.Add(References.Npgsql).AddRange(References.NpgsqlEntityFramework).AddRange(references),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return [.. UsesOf(compilation, drivers).Select(Show)];
    }

    public static IReadOnlyList<ConnectionUse> UsesOf(Compilation compilation, IReadOnlyList<Driver>? drivers = null)
    {
        if (CompilationDrivers.Find(compilation, drivers ?? DriverCatalog.All) is not { } found)
        {
            return [];
        }

        var engine = new FlowEngine(compilation, found);
        var candidates = new SinkCandidates(engine.Sinks, engine.Builders);
        var loose = new LooseStrings(engine, found);
        var uses = new List<ConnectionUse>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                if (loose.MayBegin(node) && loose.UseAt((ExpressionSyntax)node, model, default) is { } use)
                {
                    uses.Add(use);
                }

                if (candidates.MayBeSink(node) && candidates.IsSink(node, model, default))
                {
                    uses.AddRange(engine.UsesAt(node, default));
                }
            }
        }

        return uses;
    }

    public static string Show(ConnectionUse use) => string.Join(" | ", use.Alternatives.Select(Show));

    private const string Usings = "using System; using System.Data.Common; using System.Text; using System.Threading.Tasks; using Npgsql; using Microsoft.EntityFrameworkCore;\n";

    private static string Show(ConnectionValue value) => value switch
    {
        TextValue text => Show(text.Text),
        BuilderValue builder => $"[{string.Join("; ", builder.Writes.Select(Show).Concat(builder.MayHaveMoreSettings ? ["…"] : []))}]",
        ConfiguredValue configured => $"config({configured.Key})",
        _ => "?",
    };

    private static string Show(BuilderWrite write)
    {
        var text = write switch
        {
            SeedWrite seed => (seed.Replaces ? "=" : "") + $"\"{Show(seed.Text)}\"",
            OptionWrite { IsProperty: true } option => $".{option.Name}={option.Value ?? "?"}",
            OptionWrite option => $"{option.Name}={option.Value ?? "?"}",
            _ => "clear",
        };
        return write.IsConditional ? $"‹{text}›" : text;
    }

    private static string Show(MappedText text)
    {
        var shown = new StringBuilder();
        foreach (var piece in text.Pieces)
        {
            var part = piece is HolePiece hole ? $"⟨{ExpressionName.Of(hole)}⟩" : text.Value.Substring(piece.Range.Start, piece.Range.Length);
            shown.Append(piece.IsConditional && part.Length > 0 ? $"‹{part}›" : part);
        }

        return shown.ToString().Replace("›‹", "", StringComparison.Ordinal);
    }
}
