using System.Globalization;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.Json;

/// <summary>What a JSON string says (RFC 8259 §7).</summary>
internal static class JsonString
{
    /// <summary>The string from its opening to behind its closing quote; null, and a problem in the file, if System.Text.Json refuses it.</summary>
    public static MappedText? Decode(string text, int start, int end, ConfigFileBuilder file)
    {
        var scalar = new ScalarBuilder(text, DoubleQuotedCodec.Json);
        var position = start + 1;
        while (position < end - 1)
        {
            var special = position;
            while (special < end - 1 && text[special] != '\\' && text[special] >= ' ')
            {
                special++;
            }

            scalar.Verbatim(position, special);
            if (special == end - 1)
            {
                break;
            }

            position = special + EscapeLength(text, special);
            if (position == special)
            {
                file.Problem(special, special + 1);
                return null;
            }

            scalar.Spelled(Unescape(text, special), special, position);
        }

        return scalar.Build(file.Host, ReferenceSyntax.Deployment, start + 1);
    }

    private static int EscapeLength(string text, int start)
    {
        // What follows a backslash stands in the string too: its closing quote is none that is escaped.
        if (text[start] != '\\')
        {
            return 0;
        }

        if (text[start + 1] != 'u')
        {
            return "\"\\/bfnrt".IndexOf(text[start + 1]) >= 0 ? 2 : 0;
        }

        for (var i = start + 2; i < start + 6; i++)
        {
            if (!IsHexDigit(text[i]))
            {
                return 0;
            }
        }

        return 6;
    }

    private static string Unescape(string text, int start) => text[start + 1] switch
    {
        'b' => "\b",
        'f' => "\f",
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'u' => ((char)int.Parse(text.Substring(start + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString(),
        var c => c.ToString(),
    };

    private static bool IsHexDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
