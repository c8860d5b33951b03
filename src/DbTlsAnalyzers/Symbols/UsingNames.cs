using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Symbols;

/// <summary>
/// What <c>using</c> directives do to names: <c>using Conn = Npgsql.NpgsqlConnection;</c>, <c>using static Npgsql.NpgsqlDataSource;</c>. Read
/// from the syntax of all files at once, without regard to where each holds: binding decides afterwards.
/// </summary>
internal sealed class UsingNames
{
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly HashSet<string> _statics = new(StringComparer.Ordinal);

    public UsingNames(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree.GetRoot() is CompilationUnitSyntax unit)
            {
                Read(unit.Usings);
                ReadNamespaces(unit.Members);
            }
        }
    }

    /// <summary>Types whose static members are called by their names alone.</summary>
    public IReadOnlyCollection<string> Statics => _statics;

    /// <summary>The simple name of the type that the alias stands for; the name itself if it is none.</summary>
    public string Resolve(string name) => _aliases.TryGetValue(name, out var type) ? type : name;

    private void ReadNamespaces(IReadOnlyList<MemberDeclarationSyntax> members)
    {
        foreach (var member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax space)
            {
                Read(space.Usings);
                ReadNamespaces(space.Members);
            }
        }
    }

    private void Read(IReadOnlyList<UsingDirectiveSyntax> usings)
    {
        foreach (var directive in usings)
        {
            // Null for aliases of tuples and arrays, in versions of C# that have them.
            if (LastName(directive.Name) is not { } target)
            {
                continue;
            }

            if (directive.Alias is { Name.Identifier.ValueText: { } alias })
            {
                _aliases[alias] = target;
            }
            else if (directive.StaticKeyword.RawKind != 0)
            {
                _ = _statics.Add(target);
            }
        }
    }

    private static string? LastName(NameSyntax? name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };
}
