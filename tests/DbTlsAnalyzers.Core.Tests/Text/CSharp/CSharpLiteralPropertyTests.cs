using DbTlsAnalyzers.Text;
using DbTlsAnalyzers.Text.CSharp;

namespace DbTlsAnalyzers.Tests.Text.CSharp;

/// <summary>The compiler judges: what we read and what we write must be what Roslyn reads.</summary>
public sealed class CSharpLiteralPropertyTests
{
    private const int Position = 77;
    private const int Runs = 12_000;
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
                CheckEdit(form, literal, text, new TextEdit(new TextRange(start, generator.Next(text.Value.Length - start + 1)), generator.Value()));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Insertions_at_every_position_give_the_edited_value_when_read_again(string form)
    {
        var generator = new LiteralGenerator(seed: 3);
        for (var run = 0; run < 1_000; run++)
        {
            var literal = Generate(generator, form);
            var text = CSharpLiteral.Read(literal, Host, Position);
            for (var at = 0; at <= text?.Value.Length; at++)
            {
                CheckEdit(form, literal, text, new TextEdit(new TextRange(at, 0), ";SSL Mode=VerifyFull"));
                CheckEdit(form, literal, text, new TextEdit(new TextRange(at, 0), "4"));
                CheckEdit(form, literal, text, new TextEdit(new TextRange(at, 0), generator.Value()));
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

    private static void CheckEdit(string form, string literal, MappedText text, TextEdit edit)
    {
        var wanted = text.Value.Remove(edit.Range.Start, edit.Range.Length).Insert(edit.Range.Start, edit.NewText);
        if (text.ToHost(edit) is not { } edits)
        {
            Assert.True(IsImpossible(form, literal, text.Value, wanted, edit), $"no edit of {literal} to {Show(wanted)}");
            return;
        }

        var edited = HostText.Apply(literal, Position, edits);
        Assert.True(wanted == Roslyn.ValueOf(edited), $"{literal} became {edited}, which is not {Show(wanted)}");
        Assert.Equal(wanted, CSharpLiteral.Read(edited, Host, Position)?.Value);
    }

    private static bool IsImpossible(string form, string literal, string value, string wanted, TextEdit edit)
    {
        if (Surrogates.HasLone(wanted) || SplitsPair(value, edit.Range.Start) || SplitsPair(value, edit.Range.End))
        {
            return true;
        }

        var quotes = literal.Length - literal.TrimStart('"').Length;
        var isLongRun = wanted.Contains(new string('"', quotes), StringComparison.Ordinal);
        return form switch
        {
            "regular" => edit.NewText.Length == 0 && literal.Contains("\\x", StringComparison.Ordinal),
            "verbatim" => false,
            "single-line raw" => isLongRun || wanted.Length == 0 || wanted[0] == '"' || wanted[^1] == '"' || wanted.Any(CSharpSpelling.IsNewLine),
            // A line break of the value that would join the one next to the quotes.
            _ => isLongRun || wanted is ['\n', ..] or [.., '\r'],
        };
    }

    private static bool SplitsPair(string value, int index) =>
        index > 0 && index < value.Length && char.IsSurrogatePair(value[index - 1], value[index]);

    private static string Generate(LiteralGenerator generator, string form) => form switch
    {
        "regular" => generator.Regular(),
        "verbatim" => generator.Verbatim(),
        "single-line raw" => generator.SingleLineRaw(),
        _ => generator.MultiLineRaw(),
    };

    private static string Show(string? value) => value is null ? "malformed" : $"'{value}'";
}
