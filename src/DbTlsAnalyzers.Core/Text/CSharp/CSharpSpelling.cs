using System.Globalization;

namespace DbTlsAnalyzers.Text.CSharp;

/// <summary>How one form of C# string literal spells text between its delimiters, interpolation holes excluded.</summary>
internal abstract record CSharpSpelling
{
    /// <summary>Reads a whole stretch; null if the compiler would not read it as literal text of this form.</summary>
    public DecodedText? Decode(Stretch stretch)
    {
        var decoded = new DecodedText();
        if (!Decode(stretch, decoded))
        {
            return null;
        }

        decoded.End(stretch.Text.Length);
        return decoded;
    }

    /// <summary>
    /// A spelling of the value for the given offset of the stretch, to be verified by reading it back.
    /// <paramref name="isApart"/> asks for one that is read the same whatever stands before it.
    /// </summary>
    public abstract string Encode(string value, Stretch stretch, int offset, bool isApart);

    protected abstract bool Decode(Stretch stretch, DecodedText decoded);

    /// <summary>The characters that end a line for the C# lexer.</summary>
    protected internal static bool IsNewLine(char c) => c is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>The characters that count as white space for the C# lexer, line ends excluded.</summary>
    protected internal static bool IsWhiteSpace(char c) =>
        c is '\t' or '\v' or '\f' or '\uFEFF' or '\u001A' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator;

    protected static int RunLength(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && text[end] == text[start])
        {
            end++;
        }

        return end - start;
    }
}
