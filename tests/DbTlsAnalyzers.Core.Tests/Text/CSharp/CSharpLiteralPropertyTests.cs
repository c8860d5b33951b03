using DbTlsAnalyzers.Text;
using DbTlsAnalyzers.Text.CSharp;

namespace DbTlsAnalyzers.Tests.Text.CSharp;

/// <summary>The compiler judges: what we read and what we write must be what Roslyn reads.</summary>
public sealed class CSharpLiteralPropertyTests
{
    private const int Position = 77;
    private static readonly int Runs = Effort.Of(12_000);
    private static readonly object Host = new();

    public static TheoryData<string> Forms => ["regular", "verbatim", "single-line raw", "multi-line raw"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Random_literals_are_read_as_the_compiler_reads_them(string form)
    {
        var generator = new LiteralGenerator(seed: 1);
        var wellFormed = 0;
        for (var run = 0; run < Runs; run++)
        {
            var literal = Generate(generator, form);
            var expected = Roslyn.ValueOf(literal);
            wellFormed += expected is null ? 0 : 1;

            var text = CSharpLiteral.Read(literal, Host, Position);

            Assert.True(expected == text?.Value, $"{literal} is {Show(expected)}, not {Show(text?.Value)}");
        }

        Assert.InRange(wellFormed, Runs / 2, Runs);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Random_edits_give_the_edited_value_when_read_again(string form)
    {
        var generator = new LiteralGenerator(seed: 2);
        for (var run = 0; run < Runs; run++)
        {
            var literal = Generate(generator, form);
            if (CSharpLiteral.Read(literal, Host, Position) is { } text)
            {
                var start = generator.Next(text.Value.Length + 1);
                CheckEdit(literal, text, new TextEdit(new TextRange(start, generator.Next(text.Value.Length - start + 1)), generator.Value()));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Insertions_at_every_position_give_the_edited_value_when_read_again(string form)
    {
        var generator = new LiteralGenerator(seed: 3);
        for (var run = 0; run < Effort.Of(1_000); run++)
        {
            var literal = Generate(generator, form);
            var text = CSharpLiteral.Read(literal, Host, Position);
            for (var at = 0; at <= text?.Value.Length; at++)
            {
                CheckEdit(literal, text, new TextEdit(new TextRange(at, 0), ";SSL Mode=VerifyFull"));
                CheckEdit(literal, text, new TextEdit(new TextRange(at, 0), "4"));
                CheckEdit(literal, text, new TextEdit(new TextRange(at, 0), generator.Value()));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Ranges_cover_their_spelling_without_gaps(string form)
    {
        var generator = new LiteralGenerator(seed: 4);
        for (var run = 0; run < Runs; run++)
        {
            var literal = Generate(generator, form);
            if (CSharpLiteral.Read(literal, Host, Position) is not { Value.Length: > 0 } text)
            {
                continue;
            }

            var all = text.ToHost(new TextRange(0, text.Value.Length))!.Value.Range;
            var end = all.Start;
            for (var i = 0; i < text.Value.Length; i++)
            {
                var range = text.ToHost(new TextRange(i, 1))!.Value.Range;
                Assert.True(range.Start == end || (char.IsLowSurrogate(text.Value[i]) && range.End == end), literal);
                end = range.End;
            }

            Assert.Equal(all.End, end);
        }
    }

    private static void CheckEdit(string literal, MappedText text, TextEdit edit)
    {
        var wanted = text.Value.Remove(edit.Range.Start, edit.Range.Length).Insert(edit.Range.Start, edit.NewText);
        if (text.ToHost(edit) is not { } edits)
        {
            Assert.True(Spellable.IsImpossible(literal, text.Value, edit, isFirst: true, isLast: true), $"no edit of {literal} to {Show(wanted)}");
            return;
        }

        var edited = HostText.Apply(literal, Position, edits);
        Assert.True(wanted == Roslyn.ValueOf(edited), $"{literal} became {edited}, which is not {Show(wanted)}");
        Assert.Equal(wanted, CSharpLiteral.Read(edited, Host, Position)?.Value);
    }

    private static string Generate(LiteralGenerator generator, string form) => form switch
    {
        "regular" => generator.Regular(),
        "verbatim" => generator.Verbatim(),
        "single-line raw" => generator.SingleLineRaw(),
        _ => generator.MultiLineRaw(),
    };

    private static string Show(string? value) => value is null ? "malformed" : $"'{value}'";
}
