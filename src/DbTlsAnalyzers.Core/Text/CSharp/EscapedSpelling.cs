using System.Globalization;
using System.Text;

namespace DbTlsAnalyzers.Text.CSharp;

/// <summary><c>"…"</c> and <c>$"…"</c>: escapes; braces doubled if interpolated.</summary>
internal sealed record EscapedSpelling(bool IsInterpolated) : CSharpSpelling
{
    public override string Encode(string value, Stretch stretch, int offset, bool isApart)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (IsInterpolated && c is '{' or '}')
            {
                _ = text.Append(c, 2);
            }
            else if (c is '"' or '\\')
            {
                _ = text.Append('\\').Append(c);
            }
            else if (Letter(c) is { } letter)
            {
                _ = text.Append('\\').Append(letter);
            }
            else if (IsInvisible(c) || Surrogates.IsLone(value, i) || (i == 0 && isApart && HexDigit(c) >= 0))
            {
                // Never \x: a hex digit that follows would join it.
                _ = text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                _ = text.Append(c);
            }
        }

        return text.ToString();
    }

    protected override bool Decode(Stretch stretch, DecodedText decoded)
    {
        var text = stretch.Text;
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (c == '\\')
            {
                i = DecodeEscape(text, i, decoded);
                if (i < 0)
                {
                    return false;
                }

                continue;
            }

            var isBrace = IsInterpolated && c is '{' or '}';
            if (c == '"' || IsNewLine(c) || (isBrace && (i + 1 == text.Length || text[i + 1] != c)))
            {
                return false;
            }

            decoded.Add(c, i);
            i += isBrace ? 2 : 1;
        }

        return true;
    }

    /// <summary>The end of the escape that starts here; negative if it is none.</summary>
    private int DecodeEscape(string text, int start, DecodedText decoded)
    {
        var kind = start + 1 < text.Length ? text[start + 1] : '\0';
        var (shortest, longest) = kind switch { 'x' => (1, 4), 'u' => (4, 4), 'U' => (8, 8), _ => (0, 0) };
        var end = start + 2;
        long code = 0;
        while (end < text.Length && end - start - 2 < longest && HexDigit(text[end]) is >= 0 and var digit)
        {
            code = (code << 4) + digit;
            end++;
        }

        if (longest == 0)
        {
            code = Simple(kind);
        }

        // A brace of an interpolated string may not be escaped (CS8087).
        if (end - start - 2 < shortest || code is < 0 or > 0x10FFFF || (IsInterpolated && code is '{' or '}'))
        {
            return -1;
        }

        if (code <= char.MaxValue)
        {
            decoded.Add((char)code, start);
            return end;
        }

        foreach (var half in char.ConvertFromUtf32((int)code))
        {
            decoded.Add(half, start);
        }

        return end;
    }

    private static int Simple(char letter) => letter switch
    {
        '"' or '\\' or '\'' => letter,
        '0' => 0,
        'a' => 7,
        'b' => 8,
        't' => 9,
        'n' => 10,
        'v' => 11,
        'f' => 12,
        'r' => 13,
        'e' => 27, // C# 13
        _ => -1,
    };

    private static char? Letter(char c) => c switch { '\0' => '0', '\t' => 't', '\n' => 'n', '\r' => 'r', _ => null };

    private static bool IsInvisible(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static int HexDigit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
