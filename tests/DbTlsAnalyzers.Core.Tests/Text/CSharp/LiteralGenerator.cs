using System.Globalization;
using System.Text;

namespace DbTlsAnalyzers.Tests.Text.CSharp;

/// <summary>Spells random C# string literals of every form; some of the raw ones are malformed, as the dice will have it.</summary>
internal sealed class LiteralGenerator(int seed)
{
    private static readonly string[] Plain =
        ["a", "F", "4", "0", ";", "=", " ", "  ", "x", "u8", "Host=db", "SSL Mode=Disable", "é", "\uD83D\uDD12", "'", "\t", "/", "\u00A0"];

    private static readonly string[] NewLines = ["\n", "\r\n", "\n", "\r\n", "\r", "\n\n", "\u2028"];

    private static readonly string[] Holes = ["x", "port", "a.B", "f(\"s;{\")", "x,5", "x:N2", "x,-5:N2", "(y ? \"a\" : @\"b\")"];

    private readonly Random _random = new(seed);

    public int Next(int bound) => _random.Next(bound);

    public string Value() => string.Concat(Many(() => Next(6) switch
    {
        0 => Pick(["\"", "\\", "{", "}", "\"\"", "{{", "\"\"\"", "\0", "\u001B"]),
        1 => Pick(NewLines),
        _ => Pick(Plain),
    }));

    public string Regular(bool interpolated = false) => $"{(interpolated ? "$" : "")}\"{Parts(interpolated ? 1 : 0, RegularAtom)}\"{Suffix(interpolated)}";

    public string Verbatim(bool interpolated = false) =>
        $"{(interpolated ? Pick(["$@", "@$"]) : "@")}\"{Parts(interpolated ? 1 : 0, VerbatimAtom)}\"{Suffix(interpolated)}";

    public string SingleLineRaw(int dollars = 0)
    {
        var quotes = new string('"', 3 + Next(3));
        return new string('$', dollars) + quotes + Parts(dollars, () => RawAtom(dollars)) + quotes + Suffix(dollars > 0);
    }

    public string MultiLineRaw(int dollars = 0)
    {
        var quotes = new string('"', 3 + Next(3));
        var indentation = Pick(["", "  ", "    ", "\t", " \t "]);
        var text = new StringBuilder(new string('$', dollars)).Append(quotes).Append(Pick(["", "", " "])).Append(Pick(["\n", "\r\n"]));
        for (var lines = 1 + Next(4); lines > 0; lines--)
        {
            _ = Next(4) == 0
                ? text.Append(indentation, 0, Next(indentation.Length + 1))
                : text.Append(indentation).Append(Parts(dollars, () => RawAtom(dollars)));
            _ = text.Append(Pick(["\n", "\r\n", "\r"]));
        }

        return text.Append(indentation).Append(quotes).Append(Suffix(dollars > 0)).ToString();
    }

    private string Suffix(bool interpolated) => interpolated ? "" : Pick(["", "", "", "u8", "U8"]);

    private string Parts(int dollars, Func<string> atom) => string.Concat(Many(() => dollars > 0 && Next(4) == 0
        ? new string('{', dollars) + Pick(Holes) + new string('}', dollars)
        : Balanced(dollars, atom())));

    // In interpolated "…" and @"…" a brace is written twice.
    private static string Balanced(int dollars, string atom) => dollars == 1 && atom is "{" or "}" ? atom + atom : atom;

    private string RegularAtom() => Next(3) switch
    {
        0 => Pick(["\\\"", "\\\\", "\\0", "\\a", "\\b", "\\f", "\\n", "\\r", "\\t", "\\v", "\\'"]),
        1 => Next(4) switch
        {
            0 => "\\x" + Hex(Next(0x70), 1 + Next(4)),
            1 => "\\u" + Hex(Next(0xD7FF), 4),
            2 => "\\U" + Hex(0x10000 + Next(0xFFFF), 8),
            _ => Pick(["{", "}", "\\x9", "\\u00e9", "\\U0001F512"]),
        },
        _ => Pick(Plain),
    };

    private string VerbatimAtom() => Next(4) switch
    {
        0 => Pick(["\"\"", "\\", "{", "}"]),
        1 => Pick(NewLines),
        _ => Pick(Plain),
    };

    private string RawAtom(int dollars) => Next(5) switch
    {
        0 => Pick(["\"", "\\", "\"\"", "'", dollars == 1 ? "a" : "{", dollars == 1 ? "b" : "}"]),
        _ => Pick(Plain),
    };

    private string Hex(int number, int digits)
    {
        var hex = number.ToString(Next(2) == 0 ? "x" : "X", CultureInfo.InvariantCulture).PadLeft(digits, '0');
        return hex;
    }

    private string Pick(string[] choices) => choices[Next(choices.Length)];

    private IEnumerable<string> Many(Func<string> one)
    {
        for (var count = Next(7); count > 0; count--)
        {
            yield return one();
        }
    }
}
