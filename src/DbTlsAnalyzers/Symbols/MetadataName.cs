using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Symbols;

/// <summary>Compares symbols with full metadata names (<c>Outer+Nested</c>, <c>Generic`1</c>) without building any.</summary>
internal static class MetadataName
{
    public static bool Is(ITypeSymbol? type, string name) => type is INamedTypeSymbol named && Matches(named, name, name.Length);

    /// <summary>The part of a full metadata name that source code writes: <c>NpgsqlConnection</c> of <c>Npgsql.NpgsqlConnection</c>.</summary>
    public static string Simple(string name)
    {
        var start = name.LastIndexOfAny(['.', '+']) + 1;
        var end = name.IndexOf('`', start);
        return end < 0 ? name.Substring(start) : name.Substring(start, end - start);
    }

    private static bool Matches(ISymbol symbol, string name, int end)
    {
        var own = symbol.MetadataName;
        var start = end - own.Length;
        if (start < 0 || string.CompareOrdinal(name, start, own, 0, own.Length) != 0)
        {
            return false;
        }

        if (symbol.ContainingType is { } outer)
        {
            return start > 0 && name[start - 1] == '+' && Matches(outer, name, start - 1);
        }

        return symbol.ContainingNamespace is { IsGlobalNamespace: false } container
            ? start > 0 && name[start - 1] == '.' && Matches(container, name, start - 1)
            : start == 0;
    }
}
