namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>
/// The ways to refer to a variable that something replaces before the application reads the value. <c>${VAR}</c> and <c>${VAR:-default}</c> (envsubst,
/// shells, Kubernetes tooling) belong to all of them.
/// </summary>
[Flags]
internal enum ReferenceSyntax
{
    None = 0,

    /// <summary>Compose, <c>.env</c>: also <c>$VAR</c>, <c>${VAR-default}</c> and <c>$$</c> for a dollar sign.</summary>
    Dollar = 1,

    /// <summary><c>%VAR%</c>: Windows.</summary>
    Percent = 2,

    /// <summary><c>{{ … }}</c>: Helm, Jinja, Go templates.</summary>
    Mustache = 4,

    /// <summary><c>#{Token}</c>, <c>#{Token}#</c>: Octopus, Azure Pipelines' replace-tokens.</summary>
    Hash = 8,

    /// <summary><c>__TOKEN__</c>: Azure Pipelines' replace-tokens.</summary>
    Underscore = 16,

    /// <summary><c>$(VAR)</c>: Azure Pipelines, Web Deploy, Kubernetes.</summary>
    Parenthesis = 32,

    /// <summary><c>$$(VAR)</c> for the text <c>$(VAR)</c>: Kubernetes, in the value of an environment variable.</summary>
    DoubledDollar = 64,

    /// <summary>What deployment tools replace in JSON, XML and INI files.</summary>
    Deployment = Percent | Mustache | Hash | Underscore | Parenthesis,
}

internal enum ReferenceKind
{
    /// <summary>An unknown value.</summary>
    Variable,

    /// <summary>The marks around a default, <c>${VAR:-</c> and <c>}</c>.</summary>
    Marks,

    /// <summary><c>$$</c>.</summary>
    EscapedDollar,
}

/// <summary>A part of a decoded value that is not plain text; the text before it stands in <paramref name="Depth"/> defaults.</summary>
internal readonly record struct Reference(ReferenceKind Kind, int Start, int End, int Depth);

/// <summary>Finds references in decoded values.</summary>
internal static class References
{
    private static readonly IReadOnlyList<Reference> NoReferences = [];

    public static IReadOnlyList<Reference> Find(string text, int start, ReferenceSyntax syntax, HashSet<int>? literalPositions) =>
        syntax == ReferenceSyntax.None || text.IndexOfAny(['$', '%', '{', '#', '_'], Math.Min(start, text.Length)) < 0
            ? NoReferences
            : new ReferenceScanner(text, start, syntax, literalPositions).Scan();
}
