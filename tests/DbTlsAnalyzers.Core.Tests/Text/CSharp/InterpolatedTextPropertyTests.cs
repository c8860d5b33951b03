using DbTlsAnalyzers.Text;
using DbTlsAnalyzers.Text.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Tests.Text.CSharp;

/// <summary>The compiler judges: literal text and holes of interpolated strings must be what Roslyn takes them for.</summary>
public sealed class InterpolatedTextPropertyTests
{
    private const int Position = 5000;
    private static readonly int Runs = Effort.Of(12_000);
    private static readonly object Host = new();

    public static TheoryData<string> Forms => ["$", "$@", "$raw", "$$raw", "$$$raw", "$raw lines", "$$raw lines"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Literal_text_between_holes_is_read_as_the_compiler_reads_it(string form)
    {
        var generator = new LiteralGenerator(seed: 5);
        var wellFormed = 0;
        for (var run = 0; run < Runs; run++)
        {
            var literal = Generate(generator, form);
            if (Roslyn.Interpolated(literal) is not { } interpolated)
            {
                continue;
            }

            wellFormed++;
            var texts = Read(interpolated);

            Assert.True(texts is not null, $"{literal} is not read");
            Assert.Equal(TextsOf(interpolated), texts.Select(static t => t.Value));
        }

        Assert.InRange(wellFormed, Runs / 3, Runs);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Random_edits_change_one_text_and_no_hole(string form)
    {
        var generator = new LiteralGenerator(seed: 6);
        for (var run = 0; run < Runs; run++)
        {
            var literal = Generate(generator, form);
            if (Roslyn.Interpolated(literal) is not { } interpolated)
            {
                continue;
            }

            var texts = Read(interpolated)!;
            var which = generator.Next(texts.Count);
            var start = generator.Next(texts[which].Value.Length + 1);
            var range = new TextRange(start, generator.Next(texts[which].Value.Length - start + 1));
            var newText = generator.Next(2) == 0 ? ";SSL Mode=VerifyFull" : generator.Value();
            CheckEdit(literal, texts, which, new TextEdit(range, newText));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Plain_text_can_be_inserted_at_every_position(string form)
    {
        var generator = new LiteralGenerator(seed: 7);
        for (var run = 0; run < Effort.Of(1_000); run++)
        {
            var literal = Generate(generator, form);
            if (Roslyn.Interpolated(literal) is not { } interpolated)
            {
                continue;
            }

            var texts = Read(interpolated)!;
            for (var which = 0; which < texts.Count; which++)
            {
                var value = texts[which].Value;
                for (var at = 0; at <= value.Length; at++)
                {
                    CheckEdit(literal, texts, which, new TextEdit(new TextRange(at, 0), ";Root Certificate=4"));
                }
            }
        }
    }

    private static void CheckEdit(string literal, IReadOnlyList<MappedText> texts, int which, TextEdit edit)
    {
        if (texts[which].ToHost(edit) is not { } edits)
        {
            var isImpossible = Spellable.IsImpossible(literal, texts[which].Value, edit, which == 0, which == texts.Count - 1);
            Assert.True(isImpossible, $"no edit of {literal} for '{edit.NewText}' in {edit.Range} of text {which}");
            return;
        }

        var edited = HostText.Apply(literal, Position, edits);
        var again = Roslyn.Interpolated(edited);
        Assert.True(again is not null, $"{literal} became {edited}");
        var wanted = texts.Select(static t => t.Value).ToArray();
        wanted[which] = wanted[which].Remove(edit.Range.Start, edit.Range.Length).Insert(edit.Range.Start, edit.NewText);
        Assert.Equal(wanted, TextsOf(again));
        Assert.Equal(HolesOf(Roslyn.Interpolated(literal)!), HolesOf(again));
    }

    private static IReadOnlyList<MappedText>? Read(InterpolatedStringExpressionSyntax interpolated) => CSharpLiteral.ReadInterpolated(
        interpolated.ToString(),
        Host,
        Position,
        [.. interpolated.Contents.OfType<InterpolationSyntax>().Select(static hole => new TextRange(hole.SpanStart + Position, hole.Span.Length))]);

    private static List<string> TextsOf(InterpolatedStringExpressionSyntax interpolated)
    {
        var texts = new List<string> { "" };
        var isRaw = interpolated.StringStartToken.Text.Contains("\"\"\"", StringComparison.Ordinal);
        foreach (var content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax text)
            {
                // The token keeps doubled braces; the compiler undoes them later.
                texts[^1] += isRaw
                    ? text.TextToken.ValueText
                    : text.TextToken.ValueText.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);
            }
            else
            {
                texts.Add("");
            }
        }

        return texts;
    }

    private static IEnumerable<string> HolesOf(InterpolatedStringExpressionSyntax interpolated) =>
        interpolated.Contents.OfType<InterpolationSyntax>().Select(static hole => hole.ToString());

    private static string Generate(LiteralGenerator generator, string form)
    {
        var dollars = form.LastIndexOf('$') + 1;
        return form switch
        {
            "$" => generator.Regular(interpolated: true),
            "$@" => generator.Verbatim(interpolated: true),
            _ when form.EndsWith("lines", StringComparison.Ordinal) => generator.MultiLineRaw(dollars),
            _ => generator.SingleLineRaw(dollars),
        };
    }
}
