namespace DbTlsAnalyzers.Symbols;

/// <summary>
/// Tells whether one of some words stands in a text, as part of a longer one or not. Looking for single rare letters is what a processor does
/// fastest, so a word is looked for at the rarest of its letters. Allocates nothing.
/// </summary>
internal sealed class WordSearch
{
    /// <summary>Letters by their number in C# code, the rarest first. What is not listed is too common to look for.</summary>
    private const string Rare = "QZXJKqYzjHWVUGOBxFkMLDP";

    // The runtime searches for up to five letters at once with vector instructions.
    private const int MaximumAnchors = 5;

    private readonly char[] _anchors;
    private readonly (string Word, int Offset)[] _anchored;
    private readonly string[] _others;

    public WordSearch(IEnumerable<string> words)
    {
        var anchored = new List<(string Word, int Offset)>();
        var others = new List<string>();
        var anchors = new List<char>();
        var shortestFirst = new List<string>();
        foreach (var word in words.Distinct(StringComparer.Ordinal).OrderBy(static word => word.Length))
        {
            // A word that contains another is found with it.
            if (!shortestFirst.Exists(part => word.IndexOf(part, StringComparison.Ordinal) >= 0))
            {
                shortestFirst.Add(word);
                if (AnchorOf(word, anchors) is { } offset)
                {
                    anchored.Add((word, offset));
                }
                else
                {
                    others.Add(word);
                }
            }
        }

        _anchors = [.. anchors];
        _anchored = [.. anchored];
        _others = [.. others];
    }

    public bool FindsIn(string text)
    {
        if (_anchors.Length > 0)
        {
            for (var at = text.IndexOfAny(_anchors); at >= 0; at = text.IndexOfAny(_anchors, at + 1))
            {
                if (IsAt(text, at))
                {
                    return true;
                }
            }
        }

        foreach (var word in _others)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int? AnchorOf(string word, List<char> anchors)
    {
        foreach (var letter in Rare)
        {
            var offset = word.IndexOf(letter);
            if (offset >= 0 && (anchors.Contains(letter) || anchors.Count < MaximumAnchors))
            {
                if (!anchors.Contains(letter))
                {
                    anchors.Add(letter);
                }

                return offset;
            }
        }

        return null;
    }

    private bool IsAt(string text, int position)
    {
        var letter = text[position];
        foreach (var (word, offset) in _anchored)
        {
            if (word[offset] == letter && position >= offset && string.CompareOrdinal(text, position - offset, word, 0, word.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
