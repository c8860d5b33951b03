using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.FuzzTests.Inputs;

/// <summary>
/// Texts that the product is made for, from the repository itself: the strings in the tests' sources (which hold code, files and connection strings), the blocks of
/// the rules' pages, the samples. What is added there is mutated here.
/// </summary>
internal static class Corpus
{
    static Corpus()
    {
        foreach (var text in Strings().Concat(Blocks()).Concat(SampleFiles()).Select(WithoutMarkup).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            All.Add(text);
            if (IsCode(text))
            {
                Code.Add(text);
            }
            else if (IsFile(text))
            {
                ConfigurationFiles.Add(text);
            }
            else if (text.Contains('=', StringComparison.Ordinal) && !text.Contains('\n', StringComparison.Ordinal))
            {
                ConnectionStrings.Add(text);
            }
        }
    }

    public static List<string> All { get; } = [];

    /// <summary>C#: whole files and statements.</summary>
    public static List<string> Code { get; } = [];

    /// <summary>Any format.</summary>
    public static List<string> ConfigurationFiles { get; } = [];

    public static List<string> ConnectionStrings { get; } = [];

    private static bool IsCode(string text) =>
        (text.Contains("new ", StringComparison.Ordinal) || text.Contains("class ", StringComparison.Ordinal) || text.Contains("=>", StringComparison.Ordinal) || text.Contains("();", StringComparison.Ordinal))
        && (text.Contains(';', StringComparison.Ordinal) || text.Contains('(', StringComparison.Ordinal)) && !text.StartsWith('<');

    private static bool IsFile(string text) =>
        text.Length > 20 && (text.Contains('\n', StringComparison.Ordinal) || text.TrimStart() is ['{' or '<' or '[', ..]) && text.AsSpan().ContainsAny('=', ':');

    private static IEnumerable<string> Strings()
    {
        foreach (var path in Repository.Files("tests", "*.cs"))
        {
            var root = CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot();
            foreach (var node in root.DescendantNodes())
            {
                if (node is LiteralExpressionSyntax { Token: { Value: string { Length: > 4 } value } })
                {
                    yield return value;
                }
                else if (node is InterpolatedStringExpressionSyntax interpolated)
                {
                    yield return string.Concat(interpolated.Contents.Select(static part => part is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : "x"));
                }
            }
        }
    }

    private static IEnumerable<string> Blocks()
    {
        foreach (var path in Repository.Files("src", "*.md").Append(Path.Combine(Repository.Root, "README.md")))
        {
            var parts = File.ReadAllText(path).Split("```");
            for (var i = 1; i < parts.Length; i += 2)
            {
                yield return parts[i][(parts[i].IndexOf('\n', StringComparison.Ordinal) + 1)..];
            }
        }
    }

    private static IEnumerable<string> SampleFiles() => Repository.Files("samples", "*").Select(File.ReadAllText);

    /// <summary>Marks of expected diagnostics (<c>{|DBTLS1003:…|}</c>) are no part of the text.</summary>
    private static string WithoutMarkup(string text)
    {
        for (var start = text.IndexOf("{|DBTLS", StringComparison.Ordinal); start >= 0; start = text.IndexOf("{|DBTLS", StringComparison.Ordinal))
        {
            var colon = text.IndexOf(':', start);
            if (colon < 0)
            {
                return text;
            }

            text = text.Remove(start, colon + 1 - start);
            var close = text.IndexOf("|}", start, StringComparison.Ordinal);
            text = close < 0 ? text : text.Remove(close, 2);
        }

        return text;
    }
}
