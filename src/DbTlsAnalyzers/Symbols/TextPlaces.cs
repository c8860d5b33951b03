using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Symbols;

/// <summary>The places in the text of a file where something was found that makes its nodes worth a look.</summary>
internal sealed class TextPlaces
{
    private readonly List<int> _places = [];

    public TextPlaces(SyntaxTree tree, string text, IEnumerable<TextSearch> searches)
    {
        Tree = tree;
        foreach (var search in searches)
        {
            search.AddPlaces(text, _places);
        }

        _places.Sort();
    }

    /// <summary>The file.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>The nodes that have such a place in them, and others beside them.</summary>
    public IEnumerable<SyntaxNode> NodesIn(SyntaxNode scope) => scope.DescendantNodes(node => AreIn(node.FullSpan));

    private bool AreIn(TextSpan span)
    {
        var at = _places.BinarySearch(span.Start);
        at = at < 0 ? ~at : at;
        return at < _places.Count && _places[at] < span.End;
    }
}
