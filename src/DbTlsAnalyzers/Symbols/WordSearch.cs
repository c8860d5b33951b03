using System.Runtime.CompilerServices;

namespace DbTlsAnalyzers.Symbols;

/// <summary>
/// Looks for several words at once, each as part of a longer one or not. Single letters are found faster than anything else, so a word is looked
/// for at a letter that is rare.
/// </summary>
internal sealed class WordSearch : TextSearch
{
    /// <summary>Letters by their number in C# code, the rarest first. What is not listed is too common to look for.</summary>
    private const string Rare = @"ZYJXQGUqWKjzHB\VNOLPFEMkRAIDwTxC";

    // The runtime searches for up to five letters at once with vector instructions.
    private const int MaximumAnchors = 5;
    private const int Ascii = 128;

    private readonly char[] _anchors;
    private readonly Anchored[][] _byAnchor = new Anchored[Ascii][];

    private WordSearch(Dictionary<char, List<SearchedWord>> words)
    {
        _anchors = [.. words.Keys];
        foreach (var letter in words.Keys)
        {
            _byAnchor[letter] = [.. words[letter].Select(word => new Anchored(word, word.Text.IndexOf(letter)))];
        }
    }

    /// <summary>As few searches as find all of the words.</summary>
    public static IReadOnlyList<TextSearch> For(IEnumerable<SearchedWord> words)
    {
        var open = WithoutLongerForms(words);
        var anchored = new Dictionary<char, List<SearchedWord>>();
        while (anchored.Count < MaximumAnchors && BestAnchor(open) is { } letter)
        {
            anchored.Add(letter, open.FindAll(word => word.Has(letter)));
            _ = open.RemoveAll(word => word.Has(letter));
        }

        IEnumerable<TextSearch> searches = open.Select(static word => new OneWord(word));
        return [.. anchored.Count > 0 ? searches.Prepend(new WordSearch(anchored)) : searches];
    }

    [MethodImpl(Optimized)]
    public override int Next(string text, int from)
    {
        for (var at = text.IndexOfAny(_anchors, from); at >= 0; at = text.IndexOfAny(_anchors, at + 1))
        {
            foreach (var anchored in _byAnchor[text[at]])
            {
                if (anchored.Word.IsAt(text, at - anchored.Offset))
                {
                    return at;
                }
            }
        }

        return -1;
    }

    /// <summary>A word that contains another is found with it.</summary>
    private static List<SearchedWord> WithoutLongerForms(IEnumerable<SearchedWord> words)
    {
        var shortestFirst = new List<SearchedWord>();
        foreach (var word in words.OrderBy(static word => word.Text.Length))
        {
            if (!shortestFirst.Exists(word.IsFoundWith))
            {
                shortestFirst.Add(word);
            }
        }

        return shortestFirst;
    }

    /// <summary>The letter that stands in most of the words, of several the rarest; null if none has a rare one.</summary>
    private static char? BestAnchor(List<SearchedWord> words)
    {
        char? best = null;
        var most = 0;
        foreach (var letter in Rare)
        {
            var count = words.Count(word => word.Has(letter));
            if (count > most)
            {
                (best, most) = (letter, count);
            }
        }

        return best;
    }

    private readonly record struct Anchored(SearchedWord Word, int Offset);

    private sealed class OneWord(SearchedWord word) : TextSearch
    {
        public override int Next(string text, int from)
        {
            for (var at = text.IndexOf(word.Text, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word.Text, at + 1, StringComparison.Ordinal))
            {
                if (word.IsAt(text, at))
                {
                    return at;
                }
            }

            return -1;
        }
    }
}
