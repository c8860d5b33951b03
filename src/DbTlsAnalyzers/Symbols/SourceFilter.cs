using System.Runtime.CompilerServices;
using DbTlsAnalyzers.Flow.Evidence;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Symbols;

/// <summary>
/// Tells from the text of a file, before any of its nodes is looked at, whether it may hold a sink, a certificate callback or a connection string,
/// and where. Nearly all files hold none, and searching a text takes a small part of the time that visiting its nodes takes.
/// </summary>
internal sealed class SourceFilter
{
    /// <summary>One of these is in nearly every name in the tables, and in what variables with connection strings are called.</summary>
    private static readonly string[] Stems = ["sql", "Sql", "SQL", "onn"];

    // An editor makes a compilation for each keystroke, and changes one of its files.
    private static readonly ConditionalWeakTable<SyntaxTree, Answer> Answers = new();

    private readonly SinkIndex _sinks;

    /// <summary>A file in which they find nothing holds nothing.</summary>
    private readonly TextSearch[] _searches;

    /// <summary>What is searched for: answers hold for compilations that search for the same.</summary>
    private readonly string _question;

    // Analyzers ask for the same file one after the other. Only the last answer, and only one that costs no memory, is worth keeping.
    private SyntaxTree? _empty;

    public SourceFilter(SinkIndex sinks, CompilationDrivers drivers)
    {
        _sinks = sinks;
        string[] words =
        [
            .. sinks.Words(Stems),
            .. drivers.Referenced.SelectMany(static driver => driver.Driver.Callbacks).Select(static callback => callback.Member),
            .. LiteralFilter.Escapes,
        ];
        _searches =
        [
            .. WordSearch.For(words.Select(static word => new SearchedWord(word)).Append(NamelessCreations.WithText)),
            new LiteralFilter(drivers.Referenced),
            new AssignedSettings(sinks.TlsSettings),
        ];
        _question = string.Join(" ", drivers.Referenced.Select(static driver => driver.Driver.Id).Concat(words));
    }

    /// <summary>The nodes of the file that are worth a look, and others near them; none for most files, which costs no memory.</summary>
    public IEnumerable<SyntaxNode> NodesIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(tree, _empty) || (Answers.TryGetValue(tree, out var known) && known.IsEmptyFor(_question)))
        {
            return [];
        }

        var text = TextOf(tree, cancellationToken);
        if (!MayMatter(text))
        {
            _empty = tree;
            return [];
        }

        var root = tree.GetRoot(cancellationToken);
        return _sinks.HasOwnNames(tree) ? root.DescendantNodes() : Places(text).NodesIn(root);
    }

    /// <summary>The nodes within a part of a file.</summary>
    public IEnumerable<SyntaxNode> NodesIn(SyntaxNode scope, CancellationToken cancellationToken) =>
        _sinks.HasOwnNames(scope.SyntaxTree) ? scope.DescendantNodes() : Places(TextOf(scope.SyntaxTree, cancellationToken)).NodesIn(scope);

    /// <summary>The files that may matter, for whoever must look at all of them.</summary>
    public IEnumerable<SyntaxTree> FilesOf(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            var answer = Answers.GetValue(tree, key => new Answer(_question, !MayMatter(TextOf(key, cancellationToken))));
            if (!answer.IsEmptyFor(_question))
            {
                yield return tree;
            }
        }
    }

    // No copy, but for files that are so long that the compiler keeps them in pieces.
    private static string TextOf(SyntaxTree tree, CancellationToken cancellationToken) => tree.GetText(cancellationToken).ToString();

    private bool MayMatter(string text)
    {
        foreach (var search in _searches)
        {
            if (search.Next(text, 0) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where it is worth looking in a file that may matter; creations in it may name their type in another place.</summary>
    private TextPlaces Places(string text) => new(text, _searches.Concat(WordSearch.For(NamelessCreations.All)));

    private sealed class Answer(string question, bool isEmpty)
    {
        public bool IsEmptyFor(string asked) => isEmpty && string.Equals(question, asked, StringComparison.Ordinal);
    }
}
