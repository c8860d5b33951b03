using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Tests.Text;

public sealed class CSharpTextRobustnessTests
{
    private const string Source = """"""
        class C
        {
            const string A = "Host=\x64\u0062;\U0001F512";
            const string B = @"C:\ca ""x""" + "a"u8;
            string D => $"a{A}{{b}}{B,10}{x?["k"].ToString():N2}\t{$"{1}"}";
            string E => $@"a""{A}
                {{b}}";
            string F => """Pwd="x"y""" + """
                a

                 b"
                """;
            string G => $$""""{x{{A}}}"""{{B}}"""" + $"""
                {A}
                  b{B:x}

                """;
            string H => string.Format("{0}{1,3}{{", A, 'c');
        }
        """""";

    [Fact]
    public void Code_that_ends_anywhere_is_read_without_exception()
    {
        for (var length = 0; length <= Source.Length; length++)
        {
            ReadAll(Source.Substring(0, length));
        }
    }

    [Fact]
    public void Code_with_a_character_missing_anywhere_is_read_without_exception()
    {
        for (var i = 0; i < Source.Length; i++)
        {
            ReadAll(Source.Remove(i, 1));
        }
    }

    [Theory]
    [InlineData('"')]
    [InlineData('{')]
    [InlineData('}')]
    [InlineData('\\')]
    [InlineData('$')]
    [InlineData('\n')]
    public void Code_with_a_delimiter_anywhere_is_read_without_exception(char delimiter)
    {
        for (var i = 0; i <= Source.Length; i++)
        {
            ReadAll(Source.Insert(i, delimiter.ToString()));
        }
    }

    [Fact]
    public void A_constant_interpolated_string_is_read_as_the_compiler_evaluates_it()
    {
        const string code = """"""
            class C
            {
                const string Mode = "Dis{able}";
                const string A = $"a{{{Mode}}}\x41{{";
                const string B = $@"a""{Mode}
              {{b}}";
                const string D = $$""""{{{Mode}}}"""{{Mode}}"""";
                const string E = $"""

                    {Mode} b

                      c{Mode}
                    """;
            }
            """""";
        var tree = SyntaxFactory.ParseSyntaxTree(code, new CSharpParseOptions(LanguageVersion.CSharp11));
        var compilation = CSharpCompilation.Create(
            "constants", [tree], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);
        var model = compilation.GetSemanticModel(tree);
        var mode = CSharpText.FromLiteral(tree.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>().First());
        var strings = tree.GetRoot().DescendantNodes().OfType<InterpolatedStringExpressionSyntax>().ToArray();

        Assert.Equal(4, strings.Length);
        Assert.All(strings, node => Assert.Equal(model.GetConstantValue(node).Value, CSharpText.FromInterpolation(node, _ => mode).Value));
    }

    private static void ReadAll(string source)
    {
        foreach (var node in SyntaxFactory.ParseSyntaxTree(source).GetRoot().DescendantNodes())
        {
            var text = node switch
            {
                LiteralExpressionSyntax literal => CSharpText.FromLiteral(literal),
                InterpolatedStringExpressionSyntax interpolated => CSharpText.FromInterpolation(
                    interpolated, static hole => hole.Expression is IdentifierNameSyntax ? MappedText.Concat([]) : null),
                _ => CSharpText.Hole(node),
            };
            if (text is null)
            {
                continue;
            }

            _ = CSharpText.FromFormat(text, [null, text]);
            for (var at = 0; at <= text.Value.Length; at++)
            {
                _ = text.ToHost(new TextRange(at, 0));
                _ = text.ToHost(new TextEdit(new TextRange(at, 0), "\"{x}\n"));
                var edits = text.ToHost(new TextEdit(new TextRange(0, at), ";"));
                Assert.All(edits ?? [], edit => Assert.InRange(edit.Edit.Range.End, 0, source.Length));
            }
        }
    }
}
