namespace DbTlsAnalyzers.Text.CSharp;

/// <summary>Halves of surrogate pairs: no file can hold a lone one, so only an escape can spell it.</summary>
internal static class Surrogates
{
    public static bool IsLone(string text, int index) =>
        char.IsHighSurrogate(text[index])
            ? index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1])
            : char.IsLowSurrogate(text[index]) && (index == 0 || !char.IsHighSurrogate(text[index - 1]));

    public static bool HasLone(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsLone(text, i))
            {
                return true;
            }
        }

        return false;
    }
}
