namespace DbTlsAnalyzers.Certificates;

/// <summary>Base64 with white space anywhere, decoded without exceptions; says where it goes wrong.</summary>
internal static class Base64Text
{
    /// <summary>The bytes; or null and the position of the first bad character, <paramref name="end"/> if characters are missing.</summary>
    public static (byte[]? Bytes, int BadPosition) Decode(string text, int start, int end)
    {
        var bytes = new List<byte>((end - start) * 3 / 4);
        int group = 0, count = 0, padding = 0;
        for (var i = start; i < end; i++)
        {
            var character = text[i];
            if (IsWhiteSpace(character))
            {
                continue;
            }

            var isPadding = character == '=';
            var value = isPadding ? 0 : Value(character);
            // Padding is the third and fourth, or the fourth, character of the last group.
            if (value < 0 || (padding > 0 ? !isPadding || count % 4 == 0 : isPadding && count % 4 < 2))
            {
                return (null, i);
            }

            padding += isPadding ? 1 : 0;
            group = (group << 6) | value;
            if (++count % 4 == 0)
            {
                Append(bytes, group, 3 - padding);
                group = 0;
            }
        }

        return count % 4 == 0 ? ([.. bytes], end) : (null, end);
    }

    /// <summary>What the framework skips in PEM and base64; a no-break space, pasted from a web page, is not among it.</summary>
    public static bool IsWhiteSpace(char character) => character is ' ' or '\t' or '\r' or '\n';

    private static void Append(List<byte> bytes, int group, int count)
    {
        for (var i = 0; i < count; i++)
        {
            bytes.Add((byte)(group >> (16 - (8 * i))));
        }
    }

    private static int Value(char character) => character switch
    {
        >= 'A' and <= 'Z' => character - 'A',
        >= 'a' and <= 'z' => character - 'a' + 26,
        >= '0' and <= '9' => character - '0' + 52,
        '+' => 62,
        '/' => 63,
        _ => -1,
    };
}
