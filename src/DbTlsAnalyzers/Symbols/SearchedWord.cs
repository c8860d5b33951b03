using System.Runtime.CompilerServices;

namespace DbTlsAnalyzers.Symbols;

/// <summary>A word to look for, and what must follow it in a text, if anything must.</summary>
internal sealed class SearchedWord(string text, Func<string, int, bool>? isFollowed = null)
{
    public string Text => text;

    public bool Has(char letter) => text.IndexOf(letter) >= 0;

    /// <summary>True if whoever looks for the other finds this one.</summary>
    public bool IsFoundWith(SearchedWord other) => !other.MustBeFollowed && text.IndexOf(other.Text, StringComparison.Ordinal) >= 0;

    private bool MustBeFollowed => isFollowed is not null;

    // Most often the first letter differs already: too little work for a call into the runtime.
    [MethodImpl(TextSearch.Optimized)]
    public bool IsAt(string source, int position)
    {
        if (position < 0 || position + text.Length > source.Length)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (source[position + i] != text[i])
            {
                return false;
            }
        }

        return isFollowed is null || isFollowed(source, position + text.Length);
    }
}
