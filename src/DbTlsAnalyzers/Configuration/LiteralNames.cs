using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Configuration;

/// <summary>
/// The files in which a name stands in quotes, or in <c>nameof</c>: found in the text, since most names of a configuration are read in one
/// file or in none, and nothing else should be looked at. What is found need not be code.
/// </summary>
internal sealed class LiteralNames
{
    private const int MaxLength = 200;

    private readonly Dictionary<string, List<SyntaxTree>> _trees = new(StringComparer.OrdinalIgnoreCase);

    public LiteralNames(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Scan(tree.GetText(cancellationToken).ToString(), tree);
        }
    }

    /// <summary>The files that mention the last part of the key.</summary>
    public IReadOnlyList<SyntaxTree> Mentioning(string key) => _trees.TryGetValue(LastPart(key, 0, key.Length), out var trees) ? trees : [];

    private void Scan(string text, SyntaxTree tree)
    {
        for (var quote = text.IndexOf('"'); quote >= 0; quote = text.IndexOf('"', quote + 1))
        {
            var start = quote;
            while (start > 0 && quote - start < MaxLength && IsPartOfKey(text[start - 1]))
            {
                start--;
            }

            if (start < quote && start > 0 && text[start - 1] == '"')
            {
                Add(LastPart(text, start, quote), tree);
            }
        }

        const string NameOf = "nameof(";
        for (var operation = text.IndexOf(NameOf, StringComparison.Ordinal); operation >= 0; operation = text.IndexOf(NameOf, operation + 1, StringComparison.Ordinal))
        {
            var start = operation + NameOf.Length;
            var end = text.IndexOf(')', start);
            if (end > start && end - start < MaxLength)
            {
                Add(text.Substring(text.LastIndexOf('.', end - 1, end - start) is var dot && dot > 0 ? dot + 1 : start, end - (dot > 0 ? dot + 1 : start)).Trim(), tree);
            }
        }
    }

    private void Add(string name, SyntaxTree tree)
    {
        var trees = _trees.TryGetValue(name, out var known) ? known : _trees[name] = [];
        if (trees.Count == 0 || trees[trees.Count - 1] != tree)
        {
            trees.Add(tree);
        }
    }

    private static bool IsPartOfKey(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ':' or '=' or ' ';

    /// <summary>What stands behind the last separator: <c>Shop</c> of <c>ConnectionStrings:Shop</c>, <c>ConnectionStrings__Shop</c>, <c>Name=Shop</c>.</summary>
    private static string LastPart(string text, int start, int end)
    {
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (text[i] is ':' or '=' || (text[i] == '_' && i + 1 < end && text[i + 1] == '_' && i + 2 < end && text[i + 2] != '_'))
            {
                from = text[i] == '_' ? i + 2 : i + 1;
                i = from - 1;
            }
        }

        return text.Substring(from, end - from).Trim();
    }
}
