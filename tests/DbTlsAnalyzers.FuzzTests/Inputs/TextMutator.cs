using System.Text;

namespace DbTlsAnalyzers.FuzzTests.Inputs;

/// <summary>Damages any text.</summary>
internal static class TextMutator
{
    /// <summary>Characters that readers stumble over: controls, marks, halves of pairs, line breaks of all kinds, look-alikes of delimiters.</summary>
    public static readonly string[] Oddities =
    [
        "\0", "\uD800", "\uDC00", "\uD83D\uDE00", "\uFEFF", "\uFFFE", "\uFFFC", "\u2028", "\u2029", "\u0085", "\u000B", "\f", "\r", "\n", "\r\n", "\n\r", "\t", "\u001A", "\u200F", "\u202E", "\u200B", "\u00A0", "\u0130", "\u212A", "\uFF1B", "\uFF1D", "e\u0301",
    ];

    private static readonly string[] Delimiters =
    [
        "\"", "'", "\\", "{", "}", "[", "]", "(", ")", "<", ">", "=", ";", ":", ",", ".", "#", "&", "%", "$", "@", "!", "?", "|", "-", "+", "*", "/", "`", "~", "^", "_", " ", "\"\"\"", "$\"", "@\"", "$$\"\"\"", "{{", "}}", "//", "/*", "*/", "<!--", "-->",
        "<![CDATA[", "]]>", "&amp;", "&#x;", "&#0;", "${", "$(", ":-", "---\n", "- ", "? ", ": ", "|\n", ">-\n", "&a ", "*a", "!!str ", "\\u", "\\x4", "\\U0001F512", "export ", "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----", "-----", "SSL Mode=", "SslMode=None;", ";;", "==",
    ];

    private static readonly string[] Numbers = ["0", "-1", "2147483647", "2147483648", "-2147483649", "99999999999999999999999999", "1e999", "0x7fffffff", "1_000", "٣", "0000000000000000000001"];

    /// <summary>The text after so many changes; half of them leave most of it in order.</summary>
    public static string Mutate(Random random, string text, int changes)
    {
        for (; changes > 0; changes--)
        {
            text = Change(random, text);
        }

        return text;
    }

    public static string Change(Random random, string text)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(1, random.OneIn(5) ? 200 : 8), text.Length - at);
        return random.Next(14) switch
        {
            0 => text[..at],
            1 => text[at..],
            2 or 3 => text.Remove(at, length),
            4 => text.Insert(random.Next(text.Length + 1), text.Substring(at, length)),
            5 or 6 => text.Insert(at, random.Pick(Oddities)),
            7 or 8 => text.Insert(at, random.Pick(Delimiters)),
            9 => Splice(random, text, random.Pick(Corpus.All)),
            10 => text.ReplaceLineEndings(random.Pick(["\r", "\n", "\r\n", "\u2028", "\u0085"])),
            11 => ReplaceNumber(random, text),
            12 => text.Insert(at, Repeat(text.Substring(at, length), random.Pick([2, 10, 100]))),
            _ => text.Insert(at, random.ConnectionStringPart()),
        };
    }

    public static string Splice(Random random, string left, string right) => left[..random.Next(left.Length + 1)] + right[random.Next(right.Length + 1)..];

    public static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static string ConnectionStringPart(this Random random) =>
        random.Pick(Corpus.ConnectionStrings) is var text && random.OneIn(2) ? text : text.Split(';') is var parts ? parts[random.Next(parts.Length)] + ";" : text;

    private static string ReplaceNumber(Random random, string text)
    {
        var at = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (at < 0)
        {
            return text.Insert(random.Next(text.Length + 1), random.Pick(Numbers));
        }

        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return string.Concat(text.AsSpan(0, at), random.Pick(Numbers), text.AsSpan(end));
    }
}
