namespace DbTlsAnalyzers.ConnectionStrings;

/// <summary>The classes of characters of the grammar.</summary>
internal static class ConnectionStringGrammar
{
    /// <summary>Control characters that are no white space: outside quotes there is no place for them, except that NUL ends the string.</summary>
    public static bool IsForbidden(this char c) => char.IsControl(c) && !char.IsWhiteSpace(c);

    public static bool HasControlCharacter(this string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c))
            {
                return true;
            }
        }

        return false;
    }

    public static bool HasLineBreak(this string text, int start, int end) =>
        text.IndexOf('\n', start, end - start) >= 0 || text.IndexOf('\r', start, end - start) >= 0;

    /// <summary>The position behind the last character of <c>[start, end)</c> that is no white space.</summary>
    public static int TrimEnd(this string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>The first position from <paramref name="start"/> on that holds no white space; the length of the text if there is none.</summary>
    public static int TrimStart(this string text, int start)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }
}
