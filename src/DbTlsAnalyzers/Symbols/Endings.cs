namespace DbTlsAnalyzers.Symbols;

/// <summary>
/// The last four letters of words, in upper or lower case: nearly always they show that a text ends with none of them. A hash of the letters
/// decides, so that nothing is allocated; what is not ASCII may stand for a letter that is.
/// </summary>
internal sealed class Endings
{
    public const int Length = 4;

    private const int Ascii = 128;
    private const int Bits = 15;

    /// <summary>A letter for each five bits.</summary>
    private const string Any = "`abcdefghijklmnopqrstuvwxyz{|}~\x7F";

    private readonly bool[] _known = new bool[1 << Bits];

    /// <param name="word">A word.</param>
    /// <param name="before">What may stand before it: short words are compared together with that.</param>
    public void Add(string word, string before)
    {
        if (word.Length >= Length)
        {
            var start = word.Length - Length;
            _known[Hash(word[start], word[start + 1], word[start + 2], word[start + 3])] = true;
            return;
        }

        foreach (var letter in before)
        {
            Add(letter + word, Any);
        }
    }

    /// <summary>False if none of the words ends there.</summary>
    public bool MayBeBefore(string text, int end) =>
        end >= Length
        && (_known[Hash(text[end - 4], text[end - 3], text[end - 2], text[end - 1])]
            || (text[end - 4] | text[end - 3] | text[end - 2] | text[end - 1]) >= Ascii);

    /// <summary>A hash of five bits of each letter: the same in upper and lower case.</summary>
    private static int Hash(char first, char second, char third, char last) =>
        (int)(unchecked((uint)(((first & 31) << 15) | ((second & 31) << 10) | ((third & 31) << 5) | (last & 31)) * 0x9E3779B1) >> (32 - Bits));
}
