using System.Collections.Concurrent;
using DbTlsAnalyzers.Flow.Members;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Flow.Evidence;

/// <summary>
/// What in the compilation calls or assigns something of a name, without binding anything. Only files in whose text the name stands are looked
/// at, and each of them once.
/// </summary>
internal sealed class NamedNodes(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, FileNames> _files = new();
    private readonly ConcurrentDictionary<SyntaxNode, NamesInCode> _scopes = new();

    /// <summary>Nodes that may call the method or constructor.</summary>
    public IEnumerable<SyntaxNode> Calls(IMethodSymbol method, CancellationToken cancellationToken)
    {
        // Target-typed creations and constructor initializers do not tell what they make.
        var isConstructor = method.MethodKind == MethodKind.Constructor;
        var name = isConstructor ? method.ContainingType.Name : method.Name;
        foreach (var file in FilesWith(name, cancellationToken))
        {
            foreach (var node in isConstructor ? file.Calls(name).Concat(file.Calls(FileNames.Unnamed)) : file.Calls(name))
            {
                yield return node;
            }
        }
    }

    /// <summary>Calls of methods of that name.</summary>
    public IEnumerable<SyntaxNode> Calls(string name, CancellationToken cancellationToken) => FilesWith(name, cancellationToken).SelectMany(file => file.Calls(name));

    /// <summary>Assignments to something of that name.</summary>
    public IEnumerable<SyntaxNode> Assignments(string name, CancellationToken cancellationToken) => FilesWith(name, cancellationToken).SelectMany(file => file.Assignments(name));

    /// <summary>Everything of that name, in the order of the files.</summary>
    public IEnumerable<SimpleNameSyntax> References(string name, CancellationToken cancellationToken) =>
        compilation.SyntaxTrees
            .Where(tree => tree.GetText(cancellationToken).ToString().IndexOf(name, StringComparison.Ordinal) >= 0)
            .SelectMany(tree => tree.GetRoot(cancellationToken).DescendantNodes().OfType<SimpleNameSyntax>())
            .Where(node => string.Equals(node.Identifier.ValueText, name, StringComparison.Ordinal));

    /// <summary>The names in a piece of code.</summary>
    public NamesInCode In(SyntaxNode scope) => _scopes.GetOrAdd(scope, static key => new NamesInCode(key));

    /// <summary>The bodies that the nodes are in, each once.</summary>
    public static IEnumerable<SyntaxNode> Bodies(IEnumerable<SyntaxNode> nodes) => nodes.Select(BodyRoot.Of).OfType<SyntaxNode>().Distinct();

    private IEnumerable<FileNames> FilesWith(string name, CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_files.TryGetValue(tree, out var known))
            {
                yield return known;
            }
            else if (tree.GetText(cancellationToken).ToString().IndexOf(name, StringComparison.Ordinal) >= 0)
            {
                yield return _files.GetOrAdd(tree, static key => new FileNames(key.GetRoot()));
            }
        }
    }

    /// <summary>The names of one file.</summary>
    private sealed class FileNames
    {
        public const string Unnamed = "";

        private readonly Dictionary<string, List<SyntaxNode>> _calls = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<SyntaxNode>> _assignments = new(StringComparer.Ordinal);

        public FileNames(SyntaxNode root)
        {
            foreach (var node in root.DescendantNodes())
            {
                switch (node)
                {
                    case InvocationExpressionSyntax call:
                        Add(_calls, LastName.Of(call.Expression), node);
                        break;
                    case ObjectCreationExpressionSyntax creation:
                        Add(_calls, LastName.Of(creation.Type), node);
                        break;
                    case ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax:
                        Add(_calls, Unnamed, node);
                        break;
                    case PrimaryConstructorBaseTypeSyntax initializer:
                        Add(_calls, LastName.Of(initializer.Type), node);
                        break;
                    case AttributeSyntax { ArgumentList: not null } attribute:
                        AddAttribute(attribute);
                        break;
                    case AttributeArgumentSyntax { NameEquals: { } property }:
                        Add(_assignments, property.Name.Identifier.ValueText, node);
                        break;
                    case AssignmentExpressionSyntax assignment:
                        Add(_assignments, LastName.Of(assignment.Left), node);
                        break;
                }
            }
        }

        public IEnumerable<SyntaxNode> Calls(string name) => _calls.TryGetValue(name, out var nodes) ? nodes : [];

        public IEnumerable<SyntaxNode> Assignments(string name) => _assignments.TryGetValue(name, out var nodes) ? nodes : [];

        /// <summary>Attributes are written with the end of their name or without it.</summary>
        private void AddAttribute(AttributeSyntax attribute)
        {
            var name = LastName.Of(attribute.Name);
            Add(_calls, name, attribute);
            Add(_calls, name + nameof(Attribute), attribute);
        }

        private static void Add(Dictionary<string, List<SyntaxNode>> nodes, string? name, SyntaxNode node)
        {
            if (name is not null)
            {
                (nodes.TryGetValue(name, out var found) ? found : nodes[name] = []).Add(node);
            }
        }
    }
}
