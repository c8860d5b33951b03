using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Symbols;

/// <summary>
/// Tells from the text of a file, before any of its nodes is looked at, whether it may hold a sink, a certificate callback or a connection string,
/// and where. Nearly all files hold none, and searching a text takes a small part of the time that visiting its nodes takes.
/// </summary>
internal sealed class SourceFilter(SourceSearch search, UsingNames usings)
{
    // An editor makes a compilation for each keystroke, and changes one of its files.
    private static readonly ConditionalWeakTable<SyntaxTree, Answer> Answers = new();

    // Analyzers ask for the same file one after the other. Only the last answers are worth keeping: the one that costs no memory, and another.
    private SyntaxTree? _empty;
    private TextPlaces? _places;

    /// <summary>The nodes of the file that are worth a look, and others near them; none for most files, which costs no memory.</summary>
    public IEnumerable<SyntaxNode> NodesIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(tree, _empty) || (Answers.TryGetValue(tree, out var known) && known.IsKnownToBeEmpty(search)))
        {
            return [];
        }

        if (_places?.Tree != tree && !search.MayMatter(TextOf(tree, cancellationToken)))
        {
            _empty = tree;
            return [];
        }

        var root = tree.GetRoot(cancellationToken);
        return usings.HasOwn(tree) ? root.DescendantNodes() : PlacesIn(tree, cancellationToken).NodesIn(root);
    }

    /// <summary>The nodes within a part of a file.</summary>
    public IEnumerable<SyntaxNode> NodesIn(SyntaxNode scope, CancellationToken cancellationToken) =>
        usings.HasOwn(scope.SyntaxTree) ? scope.DescendantNodes() : PlacesIn(scope.SyntaxTree, cancellationToken).NodesIn(scope);

    /// <summary>The files that may matter, for whoever must look at all of them.</summary>
    public IEnumerable<SyntaxTree> FilesOf(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!Answers.GetOrCreateValue(tree).IsEmpty(search, tree, cancellationToken))
            {
                yield return tree;
            }
        }
    }

    // No copy, but for files that are so long that the compiler keeps them in pieces.
    private static string TextOf(SyntaxTree tree, CancellationToken cancellationToken) => tree.GetText(cancellationToken).ToString();

    private TextPlaces PlacesIn(SyntaxTree tree, CancellationToken cancellationToken) =>
        _places is { } known && known.Tree == tree ? known : _places = new TextPlaces(tree, TextOf(tree, cancellationToken), search.Everything);

    /// <summary>The answer to the last question about a file; compilations that refer to other drivers ask others.</summary>
    private sealed class Answer
    {
        private Known? _known;

        public bool IsKnownToBeEmpty(SourceSearch search) => _known is { IsEmpty: true } known && ReferenceEquals(known.Search, search);

        public bool IsEmpty(SourceSearch search, SyntaxTree tree, CancellationToken cancellationToken)
        {
            if (_known is not { } known || !ReferenceEquals(known.Search, search))
            {
                _known = known = new Known(search, !search.MayMatter(TextOf(tree, cancellationToken)));
            }

            return known.IsEmpty;
        }

        private sealed record Known(SourceSearch Search, bool IsEmpty);
    }
}
