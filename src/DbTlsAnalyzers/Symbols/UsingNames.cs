using System.Collections.Concurrent;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Symbols;

/// <summary>
/// What <c>using</c> directives do to names: <c>using Conn = Npgsql.NpgsqlConnection;</c>, <c>using static Npgsql.NpgsqlDataSource;</c>. They
/// are read from the syntax, without regard to where in a file each holds: binding decides afterwards. Global ones may stand in any file.
/// </summary>
internal sealed class UsingNames(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, Names> _byTree = new();
    private Names? _global;

    /// <summary>Those that hold in all files.</summary>
    public Names Global => _global ??= ReadGlobal(compilation);

    /// <summary>Those that hold in a file, the global ones included.</summary>
    public Names In(SyntaxTree tree) => _byTree.TryGetValue(tree, out var known) ? known : _byTree.GetOrAdd(tree, Read(tree));

    /// <summary>True if a file has aliases or types of static members to itself.</summary>
    public bool HasOwn(SyntaxTree tree) => In(tree).HasOwn;

    private Names Read(SyntaxTree tree)
    {
        var names = new Names(Global);
        if (tree.GetRoot() is CompilationUnitSyntax unit)
        {
            names.Add(unit.Usings);
            AddNamespaces(unit.Members, names);
        }

        return names;
    }

    private static void AddNamespaces(IReadOnlyList<MemberDeclarationSyntax> members, Names names)
    {
        foreach (var member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax space)
            {
                names.Add(space.Usings);
                AddNamespaces(space.Members, names);
            }
        }
    }

    private static Names ReadGlobal(Compilation compilation)
    {
        var names = new Names(null);
        foreach (var tree in compilation.SyntaxTrees)
        {
            // They stand before all others.
            if (tree.GetRoot() is CompilationUnitSyntax { Usings: { Count: > 0 } usings } && usings[0].GlobalKeyword.RawKind != 0)
            {
                names.Add(usings.Where(static directive => directive.GlobalKeyword.RawKind != 0));
            }
        }

        return names;
    }

    /// <summary>Aliases of types, and types whose static members are called by their names alone.</summary>
    internal sealed class Names(Names? outer)
    {
        private readonly Dictionary<string, string> _aliases = outer is null ? new(StringComparer.Ordinal) : new(outer._aliases, StringComparer.Ordinal);
        private readonly HashSet<string> _statics = new(outer?._statics ?? [], StringComparer.Ordinal);

        public IReadOnlyCollection<string> Statics => _statics;

        /// <summary>True if there are more than the outer ones.</summary>
        public bool HasOwn { get; private set; }

        /// <summary>Each alias with the simple name of its type.</summary>
        public IReadOnlyDictionary<string, string> Aliases => _aliases;

        /// <summary>The simple name of the type that the alias stands for; the name itself if it is none.</summary>
        public string Resolve(string name) => _aliases.TryGetValue(name, out var type) ? type : name;

        public bool AreSameAs(Names other) =>
            _statics.SetEquals(other._statics) && _aliases.Count == other._aliases.Count && _aliases.All(alias => other._aliases.TryGetValue(alias.Key, out var type) && type == alias.Value);

        public void Add(IEnumerable<UsingDirectiveSyntax> usings)
        {
            foreach (var directive in usings)
            {
                // Null for aliases of tuples and arrays, in versions of C# that have them.
                if (LastName.Of(directive.Name) is not { } target)
                {
                    continue;
                }

                if (directive.Alias is { Name.Identifier.ValueText: { } alias })
                {
                    _aliases[alias] = target;
                    HasOwn = true;
                }
                else if (directive.StaticKeyword.RawKind != 0)
                {
                    _ = _statics.Add(target);
                    HasOwn = true;
                }
            }
        }
    }
}
