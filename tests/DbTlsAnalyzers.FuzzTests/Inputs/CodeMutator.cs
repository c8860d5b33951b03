using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.FuzzTests.Inputs;

/// <summary>Changes C# token by token, so that much of it still means something.</summary>
internal static class CodeMutator
{
    private static readonly string[] Trivia = [" ", "/* ; \" */", "// x\n", "\r\n", "\n\n\t", "\n#if DEBUG\n", "\n#endif\n", "\n#else\n", "\n#region a\n", "\n#pragma warning disable\n", "/**/", "\u2028", "\uFEFF"];

    private static readonly string[] Harmless = [" ", "/* ; \" */", " // x\n", "\r\n", "\n\n\t", "\n#if DEBUG\n#endif\n", "\n#region a\n#endregion\n", "\n#pragma warning disable\n", "/**/", "\u2028", "\n// host: \u202Ea\n"];

    private static readonly (string Before, string After)[] Wraps =
    [
        ("(", ")"), ("((", "))"), ("(true ? ", " : null)"), ("(flag ? ", " : \"\")"), ("(", " ?? \"Host=a\")"), ("$\"{", "}\""), ("(string)", ""), ("\"\" + ", ""), ("", " + \";SSL Mode=Disable\""), ("", ".ToString()"), ("", "!"), ("await ", ""), ("ref ", ""), ("(x => ", ")"), ("checked(", ")"), ("nameof(", ")"),
        ("string.Format(\"{0}\", ", ")"), ("string.Concat(", ", null)"), ("new[] { ", " }[0]"), ("(", ", 1).Item1"), ("", " switch { var y => y }"), ("{", "}"), ("if (flag) ", ""), ("while (flag) ", ""), ("try { ", " } catch { }"), ("using var u = ", ""), ("var v = ", ""), ("return ", ""),
    ];

    public static string Mutate(Random random, string code, int changes)
    {
        for (; changes > 0 && code.Length < 60_000; changes--)
        {
            code = random.OneIn(4) ? TextMutator.Change(random, code) : Change(random, code);
        }

        return code;
    }

    /// <summary>White space, comments, directives and line breaks between tokens: they change nothing, but where everything stands.</summary>
    public static string Rearrange(Random random, string code)
    {
        var tokens = CSharpSyntaxTree.ParseText(code).GetRoot().DescendantTokens().Where(static token => token.Span.Length > 0 && !token.IsKind(SyntaxKind.InterpolatedStringTextToken) && token.Parent is not InterpolatedStringExpressionSyntax and not InterpolationSyntax).ToList();
        for (var count = Math.Min(random.Next(6), tokens.Count); count > 0; count--)
        {
            // From the end, so that the positions before stay what they are.
            var index = random.Next(tokens.Count);
            code = code.Insert(tokens[index].SpanStart, random.Pick(Harmless));
            tokens.RemoveRange(index, tokens.Count - index);
            if (tokens.Count == 0)
            {
                break;
            }
        }

        return random.OneIn(4) ? code.ReplaceLineEndings(random.Pick(["\r\n", "\r", "\n", "\u2028"])) : code;
    }

    private static string Change(Random random, string code)
    {
        var root = CSharpSyntaxTree.ParseText(code).GetRoot();
        var tokens = root.DescendantTokens().Where(static token => token.Span.Length > 0).ToList();
        if (tokens.Count == 0)
        {
            return code;
        }

        var token = random.Pick(tokens);
        switch (random.Next(12))
        {
            case 0:
                return code.Remove(token.SpanStart, token.Span.Length);
            case 1:
                return code.Insert(token.SpanStart, token.Text + " ");
            case 2:
                return Replace(code, token, random.Pick(tokens).Text);
            case 3:
                return code.Insert(token.SpanStart, random.Pick(Trivia));
            case 4 when Literal(random, tokens) is { } literal:
                return Replace(code, literal, Spell(random, random.ConnectionString()));
            case 5 when tokens.Where(static x => x.IsKind(SyntaxKind.IdentifierToken)).ToList() is { Count: > 1 } identifiers:
                return Replace(code, random.Pick(identifiers), random.Pick(identifiers).Text);
            case 6 when root.DescendantNodes().OfType<StatementSyntax>().ToList() is { Count: > 0 } statements:
                var statement = random.Pick(statements);
                return random.Next(3) switch
                {
                    0 => code.Insert(statement.FullSpan.End, code.Substring(statement.FullSpan.Start, statement.FullSpan.Length)),
                    1 => code.Remove(statement.FullSpan.Start, statement.FullSpan.Length),
                    _ => code.Insert(statement.SpanStart, random.Pick(statements).ToFullString()),
                };
            case 7 or 8 when root.DescendantNodes().OfType<ExpressionSyntax>().ToList() is { Count: > 0 } expressions:
                var (expression, wrap) = (random.Pick(expressions), random.Pick(Wraps));
                return code.Insert(expression.Span.End, wrap.After).Insert(expression.SpanStart, wrap.Before);
            case 9 when root.DescendantNodes().OfType<ExpressionSyntax>().ToList() is { Count: > 0 } expressions:
                return Replace(code, random.Pick(expressions).Span, random.Pick(expressions).ToString());
            case 10 when root.DescendantNodes().OfType<MemberDeclarationSyntax>().ToList() is { Count: > 0 } members:
                return code.Insert(random.Pick(members).SpanStart, random.Pick(members).ToFullString());
            default:
                var other = CSharpSyntaxTree.ParseText(random.Pick(Corpus.Code)).GetRoot().DescendantNodes().ToList();
                return other.Count == 0 ? code : code.Insert(token.SpanStart, random.Pick(other).ToFullString());
        }
    }

    private static SyntaxToken? Literal(Random random, List<SyntaxToken> tokens) =>
        tokens.Where(static x => x.Value is string).ToList() is { Count: > 0 } literals ? random.Pick(literals) : null;

    /// <summary>A string as a literal of any form.</summary>
    public static string Spell(Random random, string text) => random.Next(6) switch
    {
        0 => "@\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"",
        1 => "\"\"\"\"\n    " + text.ReplaceLineEndings("\n    ") + "\n    \"\"\"\"",
        2 => "$" + SymbolDisplay.FormatLiteral(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal).Replace("Password=", "Password={password};X=", StringComparison.OrdinalIgnoreCase), quote: true),
        3 => SymbolDisplay.FormatLiteral(text, quote: true).Replace(";", ";\" + \"", StringComparison.Ordinal),
        _ => SymbolDisplay.FormatLiteral(text, quote: true),
    };

    private static string Replace(string code, SyntaxToken token, string text) => Replace(code, token.Span, text);

    private static string Replace(string code, Microsoft.CodeAnalysis.Text.TextSpan span, string text) => code.Remove(span.Start, span.Length).Insert(span.Start, text);
}
