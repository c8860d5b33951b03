using DbTlsAnalyzers.Flow.Evidence;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Symbols;

/// <summary>
/// Tells from the text of a file, before any of its nodes is looked at, whether it may hold a sink, a certificate callback or a connection string,
/// and where. Nearly all files hold none, and searching a text takes a small part of the time that visiting its nodes takes.
/// </summary>
internal sealed class SourceFilter
{
    /// <summary>One of these is in nearly every name in the tables, and in what variables with connection strings are called.</summary>
    private static readonly string[] Stems = ["sql", "Sql", "SQL", "onn"];

    private readonly SinkIndex _sinks;

    /// <summary>A file in which they find nothing holds nothing.</summary>
    private readonly TextSearch[] _searches;

    // Analyzers ask for the same file one after the other. Only the last answer, and only one that costs no memory, is worth keeping.
    private SyntaxTree? _empty;

    public SourceFilter(SinkIndex sinks, CompilationDrivers drivers)
    {
        _sinks = sinks;
        var words = sinks.Words(Stems)
            .Concat(drivers.Referenced.SelectMany(static driver => driver.Driver.Callbacks).Select(static callback => callback.Member))
            .Concat(LiteralFilter.Escapes);
        _searches =
        [
            .. WordSearch.For(words.Select(static word => new SearchedWord(word)).Append(NamelessCreations.WithText)),
            new LiteralFilter(drivers.Referenced),
        ];
    }

    /// <summary>The nodes of the file that are worth a look, and others near them; none for most files, which costs no memory.</summary>
    public IEnumerable<SyntaxNode> NodesIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(tree, _empty))
        {
            return [];
        }

        // No copy, but for files that are so long that the compiler keeps them in pieces.
        var text = tree.GetText(cancellationToken).ToString();
        if (!MayMatter(text))
        {
            _empty = tree;
            return [];
        }

        var root = tree.GetRoot(cancellationToken);
        return _sinks.HasOwnNames(tree) ? root.DescendantNodes() : NodesNear(PlacesIn(text), root);
    }

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
    private List<int> PlacesIn(string text)
    {
        var places = new List<int>();
        foreach (var search in _searches.Concat(WordSearch.For(NamelessCreations.All)))
        {
            search.AddPlaces(text, places);
        }

        places.Sort();
        return places;
    }

    private static IEnumerable<SyntaxNode> NodesNear(List<int> places, SyntaxNode root) => root.DescendantNodes(node => HasPlace(places, node.FullSpan));

    private static bool HasPlace(List<int> places, TextSpan span)
    {
        var at = places.BinarySearch(span.Start);
        at = at < 0 ? ~at : at;
        return at < places.Count && places[at] < span.End;
    }
}
