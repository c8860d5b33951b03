using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Tests.Text;

/// <summary>Constants put together from literals and interpolated strings of every form: the compiler evaluates them before and after an edit.</summary>
public sealed class ConstantEditPropertyTests
{
    private static readonly MetadataReference[] References = [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)];

    private static readonly string[] Literals =
    [
        "\"\"", "\"SSL Mode\"", "\"a\\tb\\x41;\\U0001F512\"", "@\"C:\\\"", "@\"x\"\"y\"", "\"\"\"Pwd=\"x\"y\"\"\"",
        "\"\"\"\n        a;\n\n          b\n        \"\"\"",
    ];

    private static readonly string[] Interpolated =
    [
        "$\"Host={A};Mode={B}\"", "$\"{A}{B}\"", "$\"{{{A}}}\"", "$@\"{B}\"\"{A}{{\"", "$\"\"\"x{A}\"{B}\"\"\"", "$$\"\"\"{{A}}\"\"\"", "$$\"\"\"{{{B}}}=1\"\"\"",
        "$\"\"\"\n        {A};\n          {B}\n\n        c\n        \"\"\"", "$\"{A}{A}\"", "$\"{B}{$\"{A}={{\"}\"",
    ];

    private static readonly string[] NewTexts = ["", "x", ";SSL Mode=VerifyFull", "\"", "{", "}", "\\", "\n", "4"];

    [Fact]
    public void The_edited_constant_has_the_edited_value()
    {
        var random = new Random(10);
        int edited = 0, refused = 0;
        for (var run = 0; run < Effort.Of(1_500); run++)
        {
            var source = Source(random);
            var root = SyntaxFactory.ParseSyntaxTree(source).GetRoot();
            var text = TextOf(Initializer(root, "S"), root);
            Assert.Equal(Evaluate(source), text.Value);
            var start = random.Next(text.Value.Length + 1);
            var range = new TextRange(start, random.Next(3) == 0 ? 0 : random.Next(text.Value.Length - start + 1));
            var newText = NewTexts[random.Next(NewTexts.Length)];

            if (text.ToHost(new TextEdit(range, newText)) is not { } edits)
            {
                refused++;
                continue;
            }

            edited++;
            var after = TextEdits.Apply(source, [.. edits.Select(static e => e.Edit)]);
            var wanted = text.Value.Remove(range.Start, range.Length).Insert(range.Start, newText);
            Assert.True(wanted == Evaluate(after), $"{source}\n=== became ===\n{after}\n=== which is not ===\n{wanted}");
        }

        // Half of the generated constants show one of their parts twice, which cannot be edited in one place.
        Assert.True(edited > refused, $"{edited} edited, {refused} refused");
    }

    private static string Source(Random random) => $$"""
        class C
        {
            const string A = {{Pick(random, Literals)}};
            const string B = {{Pick(random, Literals)}};
            const string S = {{Pick(random, Interpolated)}} + {{Pick(random, Literals)}}{{(random.Next(4) == 0 ? " + A" : "")}};
        }
        """.ReplaceLineEndings("\n");

    private static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];

    private static MappedText TextOf(ExpressionSyntax expression, SyntaxNode root) => expression switch
    {
        LiteralExpressionSyntax literal => CSharpText.FromLiteral(literal)!,
        InterpolatedStringExpressionSyntax interpolated => CSharpText.FromInterpolation(interpolated, hole => TextOf(hole.Expression, root)),
        BinaryExpressionSyntax sum => MappedText.Concat(TextOf(sum.Left, root), TextOf(sum.Right, root)),
        _ => TextOf(Initializer(root, expression.ToString()), root).AsReferenced(),
    };

    private static ExpressionSyntax Initializer(SyntaxNode root, string constant) =>
        root.DescendantNodes().OfType<VariableDeclaratorSyntax>().Single(node => node.Identifier.ValueText == constant).Initializer!.Value;

    private static string? Evaluate(string source)
    {
        var tree = SyntaxFactory.ParseSyntaxTree(source);
        var model = CSharpCompilation.Create("constants", [tree], References).GetSemanticModel(tree);
        return model.GetConstantValue(Initializer(tree.GetRoot(), "S")).Value as string;
    }
}
