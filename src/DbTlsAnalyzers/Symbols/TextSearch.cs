using System.Runtime.CompilerServices;

namespace DbTlsAnalyzers.Symbols;

/// <summary>
/// Something to look for in the text of a file, in one pass and without allocating: the runtime finds letters and words with vector instructions,
/// and what stands there is looked at more closely.
/// </summary>
internal abstract class TextSearch
{
    /// <summary>
    /// <c>AggressiveOptimization</c>, which .NET Standard does not name: compilers run for seconds, and the runtime optimizes by itself only what
    /// has run for a while.
    /// </summary>
    public const MethodImplOptions Optimized = (MethodImplOptions)512;

    /// <summary>Where it stands next, at that position or behind it; negative if nowhere.</summary>
    public abstract int Next(string text, int from);

    /// <summary>Adds all places where it stands.</summary>
    public void AddPlaces(string text, List<int> places)
    {
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            places.Add(at);
        }
    }

    public static int SkipSpaceBack(string text, int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    public static int SkipSpace(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }
}
