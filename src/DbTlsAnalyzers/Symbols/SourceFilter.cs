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

        if (_places?.Tree != tree)
        {
            var text = TextOf(tree, cancellationToken);
            if (!search.MayMatter(text))
            {
                _empty = tree;
                return [];
            }

            _places = new TextPlaces(tree, text, search.Everything);
        }

        return NodesIn(tree.GetRoot(cancellationToken), cancellationToken);
    }

    /// <summary>The nodes within a part of a file.</summary>
    public IEnumerable<SyntaxNode> NodesIn(SyntaxNode scope, CancellationToken cancellationToken) =>
        usings.HasOwn(scope.SyntaxTree) ? scope.DescendantNodes() : PlacesIn(scope.SyntaxTree, cancellationToken).NodesIn(scope);

    /// <summary>The files that may matter, for whoever must look at all of them.</summary>
    public IEnumerable<SyntaxTree> FilesOf(Compilation compilation, CancellationToken cancellationToken) =>
        compilation.SyntaxTrees.Where(tree => Answers.GetOrCreateValue(tree).MayMatter(search, tree, cancellationToken));

    /// <summary>The files that may install certificate callbacks.</summary>
    public IEnumerable<SyntaxTree> FilesWithCallbacks(Compilation compilation, CancellationToken cancellationToken) =>
        compilation.SyntaxTrees.Where(tree => Answers.GetOrCreateValue(tree).MayHaveCallbacks(search, tree, cancellationToken));

    // No copy, but for files that are so long that the compiler keeps them in pieces.
    private static string TextOf(SyntaxTree tree, CancellationToken cancellationToken) => tree.GetText(cancellationToken).ToString();

    private TextPlaces PlacesIn(SyntaxTree tree, CancellationToken cancellationToken) =>
        _places is { } known && known.Tree == tree ? known : _places = new TextPlaces(tree, TextOf(tree, cancellationToken), search.Everything);

    /// <summary>The answers to the last questions about a file; compilations that refer to other drivers ask others.</summary>
    private sealed class Answer
    {
        // Of the search to which the answer is yes, and of that to which it is no.
        private SourceSearch? _matters;
        private SourceSearch? _isEmpty;
        private SourceSearch? _hasCallbacks;
        private SourceSearch? _hasNone;

        public bool IsKnownToBeEmpty(SourceSearch search) => ReferenceEquals(_isEmpty, search);

        public bool MayMatter(SourceSearch search, SyntaxTree tree, CancellationToken cancellationToken) =>
            !ReferenceEquals(_isEmpty, search)
            && (ReferenceEquals(_matters, search) || Keep(search.MayMatter(TextOf(tree, cancellationToken)), search, ref _matters, ref _isEmpty));

        public bool MayHaveCallbacks(SourceSearch search, SyntaxTree tree, CancellationToken cancellationToken) =>
            !ReferenceEquals(_isEmpty, search) && !ReferenceEquals(_hasNone, search)
            && (ReferenceEquals(_hasCallbacks, search) || Keep(search.MayHaveCallbacks(TextOf(tree, cancellationToken)), search, ref _hasCallbacks, ref _hasNone));

        private static bool Keep(bool answer, SourceSearch search, ref SourceSearch? yes, ref SourceSearch? no)
        {
            (answer ? ref yes : ref no) = search;
            return answer;
        }
    }
}
