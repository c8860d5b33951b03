using System.Text;
using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>Connection strings as people write them, and worse: keywords, aliases, case, spaces, quotes, duplicates, resets, junk.</summary>
internal sealed class RandomConnectionStrings(MeasuredDriver driver, Random random)
{
    private static readonly string[] Junk = ["junk", "yes", "no", "true", "FALSE", "1", "99", "-1", "verify-full", "none", "sspi", "Strict", "VerifyFull", "Prefer,Require"];
    private static readonly string[] ForeignKeys = ["sslrootcert", "SSL_Mode", "SslCa", "Foo", "SSL Mode", "TrustServerCertificate", "Trust Server Certificate", "Encrypt", "User", "Root  Certificate"];

    public string Next()
    {
        var text = new StringBuilder();
        for (var settings = random.Next(1, 7); settings > 0; settings--)
        {
            _ = text.Append(Setting());
            if (settings > 1 || random.Next(2) == 0)
            {
                _ = text.Append(random.Next(12) == 0 ? " ;; " : ";");
            }
        }

        return text.ToString();
    }

    private string Setting()
    {
        if (random.Next(60) == 0)
        {
            return random.Next(2) == 0 ? "Host" : "a b c";
        }

        // TLS options half of the time: there are few of them among many.
        var option = random.Next(2) == 0 ? Pick([.. driver.Options.Where(static option => option.Role.IsTls())]) : Pick(driver.Options);
        var key = random.Next(25) == 0 ? Pick(ForeignKeys) : Cased(Pick(option.Spellings(driver.InUse.Version)));
        return $"{Space()}{key}{Space()}={Space()}{Value(option)}{Space()}";
    }

    private string Value(Option option)
    {
        var value = random.Next(12) switch
        {
            0 => string.Empty,
            1 when option.Syntax != ValueSyntax.Text => Pick(Junk),
            < 5 when option.Syntax is EnumSyntax syntax => Cased(Pick(syntax.Members).Name),
            < 5 when option.Syntax is EnumSyntax => random.Next(-2, 8).ToString(System.Globalization.CultureInfo.InvariantCulture),
            < 6 when option.Syntax is BooleanSyntax or EncryptSyntax => Cased(Pick(["true", "false", "yes", "no"])),
            _ => driver.Sample(option),
        };
        return value.Length == 0 ? value : random.Next(6) switch
        {
            0 => $"'{value}'",
            1 => $"\"{value}\"",
            2 when option.Syntax != ValueSyntax.Text || value == "sample" => $"\" {value} \"",
            _ => value,
        };
    }

    private string Space() => random.Next(5) switch { 0 => " ", 1 when random.Next(4) == 0 => "\t ", _ => string.Empty };

    private string Cased(string text) => random.Next(4) switch
    {
        0 => text.ToUpperInvariant(),
        1 => text.ToLowerInvariant(),
        _ => text,
    };

    private T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
}
