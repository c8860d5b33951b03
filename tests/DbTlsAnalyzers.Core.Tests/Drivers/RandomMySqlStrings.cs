using System.Text;
using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>Connection strings made of a table's keywords: aliases, other cases, duplicates, empty values, junk, and now and then a keyword of nobody's.</summary>
internal sealed class RandomMySqlStrings(IEnumerable<Option> options, Version version, int seed)
{
    private static readonly string[] Junk = ["abc", "-1", "99999999999", "maybe", "verify-full", "TLS 9", "x,y"];
    private static readonly string[] Strangers = ["Foo", "sslrootcert", "UseSSL", "SSL  Mode", "ssl_mode", "Encrypted"];
    private readonly Option[] _tls = [.. options.Where(static option => option.Role.IsTls())];
    private readonly Option[] _options = [.. options];
    private readonly Random _random = new(seed);

    public string Next()
    {
        var text = new StringBuilder();
        for (var left = _random.Next(1, 7); left > 0; left--)
        {
            // Half of them about TLS, so that duplicates and aliases meet.
            var option = Pick(_random.Next(2) == 0 ? _tls : _options);
            var keyword = _random.Next(60) == 0 ? Pick(Strangers) : Cased(Pick(option.Spellings(version)));
            _ = text.Append(Space()).Append(keyword).Append(Space()).Append('=').Append(Space()).Append(Quoted(Value(option))).Append(Space()).Append(_random.Next(20) == 0 ? ";;" : ";");
        }

        return text.ToString();
    }

    private string Value(Option option) => _random.Next(24) switch
    {
        < 3 => string.Empty,
        3 => Pick(Junk),
        _ => option.Syntax switch
        {
            EnumSyntax modes => _random.Next(3) == 0 ? _random.Next(0, 5).ToString(System.Globalization.CultureInfo.InvariantCulture) : Cased(Pick(modes.Members).Name),
            TlsVersionListSyntax => Pick(["TLSv1.2", "TLS 1.3", "TLSv1.2,TLSv1.3", "(TLS 1.1,TLS 1.2)", "TLSv1.1", "TLS"]),
            IntegerSyntax => _random.Next(0, 1000).ToString(System.Globalization.CultureInfo.InvariantCulture),
            BooleanSyntax => Cased(Pick(["true", "false", "yes", "no"])),
            _ when option.Name == "encrypt" => Cased(Pick(["true", "false", "yes", "no"])),
            _ => Pick(["db.example.com", "a b", "x=y", "it's", "C:\\ca.pem", "client.pfx", "ümlaut", "semi;colon"]),
        },
    };

    private string Quoted(string value) =>
        value.Length == 0 ? value
        : value.AsSpan().IndexOfAny(";'") >= 0 || _random.Next(4) == 0 ? $"\"{value}\""
        : value;

    private string Cased(string text) => _random.Next(3) switch { 0 => text.ToUpperInvariant(), 1 => text.ToLowerInvariant(), _ => text };

    private string Space() => _random.Next(5) == 0 ? " " : string.Empty;

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
