using System.Globalization;
using System.Text;
using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Tests.Rules;

/// <summary>
/// Connection strings over a driver's keywords that lead somewhere: a host, credentials with secrets that can be recognised, TLS settings of all
/// sorts and other settings between them, in one of many styles. Mostly valid; now and then a value or a key of another world.
/// </summary>
internal sealed class RandomConnections(DriverInUse driver, int seed)
{
    /// <summary>Part of every secret and name that must not be repeated anywhere.</summary>
    public const string Marker = "zqx";

    // They need Windows, the .NET Framework, or values that only a few drivers know.
    private static readonly string[] Unusable = ["Context Connection", "Network Library", "Asynchronous Processing", "Connection Reset", "TransparentNetworkIPResolution", "Failover Partner", "useperformancemonitor"];
    private static readonly string[] ForeignKeys = ["sslrootcert", "ssl_mode", "ssl-ca", "SSL CA", "UseSSL", "Encrypt", "TrustServerCertificate", "Root Certificate", "Foo"];
    private static readonly string[] Hosts = [$"{Marker}.example.com", $"{Marker}.example.com", $"{Marker}.example.com", $"{Marker}db", "localhost", "10.1.2.3", "/tmp/zqx.sock"];
    private readonly Random _random = new(seed);
    private readonly Option[] _tls = [.. driver.Driver.Options.Where(option => option.Versions.Contains(driver.Version) && option.Role.IsTls())];
    private readonly Option[] _plain = [.. driver.Driver.Options.Where(option => option.Versions.Contains(driver.Version) && option.Role == Role.None && !Unusable.Contains(option.Name) && Plain(option, driver.Version) is not null)];

    public string Next()
    {
        var settings = new List<(string Key, string Value)>();
        Add(settings, Role.Host, Pick(Hosts), 20);
        Add(settings, Role.Database, "shop", 2);
        Add(settings, Role.User, $"{Marker}user", 2);
        Add(settings, Role.Password, Pick([$"{Marker}secret", $"{Marker};semi", $"{Marker}=is", $"it's {Marker}", $" {Marker} "]), 2);
        for (var tls = _random.Next(0, 5); tls > 0; tls--)
        {
            var option = _random.Next(2) == 0 ? driver.Find(Role.TlsMode)! : Pick(_tls);
            settings.Insert(_random.Next(settings.Count + 1), (Key(option), Value(option)));
        }

        for (var plain = _random.Next(0, 3); plain > 0 && _plain.Length > 0; plain--)
        {
            var option = Pick(_plain);
            settings.Insert(_random.Next(settings.Count + 1), (Key(option), Plain(option, driver.Version)!));
        }

        if (_random.Next(15) == 0)
        {
            settings.Insert(_random.Next(settings.Count + 1), (Pick(ForeignKeys), Pick(["ca.pem", "true", "require"])));
        }

        return Write(settings);
    }

    private static string? Plain(Option option, Version version) =>
        Array.Find(["True", "30", "ReadOnly"], value => option.Syntax != ValueSyntax.Text && option.Syntax.Read(value, version).IsAccepted) ?? (option.Name.Equals("Application Name", StringComparison.OrdinalIgnoreCase) ? "shop 'n' go" : null);

    private void Add(List<(string Key, string Value)> settings, Role role, string value, int oneOutOf)
    {
        if (_random.Next(oneOutOf) != 0 || oneOutOf > 2)
        {
            settings.Add((Key(driver.Find(role)!), value));
        }
    }

    private string Key(Option option) => _random.Next(4) switch
    {
        0 => Pick(option.Spellings(driver.Version)).ToUpperInvariant(),
        1 => Pick(option.Spellings(driver.Version)).ToLowerInvariant(),
        _ => Pick(option.Spellings(driver.Version)),
    };

    private string Value(Option option) => _random.Next(20) switch
    {
        0 => string.Empty,
        1 => Pick(["verify-full", "None", "99", "-1", "on", "Strict", "maybe"]),
        _ => option.Syntax switch
        {
            EnumSyntax modes when _random.Next(4) == 0 => _random.Next(0, 6).ToString(CultureInfo.InvariantCulture),
            EnumSyntax modes => Cased(Pick(modes.Members).Name),
            BooleanSyntax => Cased(Pick(["true", "false"])),
            TlsVersionListSyntax => Pick(["TLSv1.2", "TLS 1.2, TLS 1.3", "TLSv1.1,TLSv1.2", "TLSv1.1", "(TLS 1.0,TLSv1.2)"]),
            var other when other == ValueSyntax.Text => option.Role == Role.CertificatePassword ? $"{Marker}pass" : Pick(["ca.pem", "certs/client.pem", "client.pfx", "client.p12", @"C:\certs\a b.crt"]),
            _ => Cased(Pick(["true", "false", "yes", "no", "Mandatory", "Optional", "Strict"])),
        },
    };

    private string Write(List<(string Key, string Value)> settings)
    {
        var equals = Pick(["=", "=", "=", " = ", "= "]);
        var separator = Pick([";", ";", "; ", " ; ", ";\n    ", ";;"]);
        var text = new StringBuilder(_random.Next(8) == 0 ? " " : string.Empty);
        for (var i = 0; i < settings.Count; i++)
        {
            _ = text.Append(i > 0 ? separator : string.Empty).Append(settings[i].Key).Append(equals).Append(Quoted(settings[i].Value));
        }

        return text.Append(Pick([string.Empty, ";", "; ", ";\n"])).ToString();
    }

    private string Quoted(string value) =>
        value.Length == 0 ? value
        : value.Trim().Length < value.Length || value.Contains(';', StringComparison.Ordinal) || value.Contains('\'', StringComparison.Ordinal) ? $"\"{value}\""
        : _random.Next(8) switch { 0 => $"'{value}'", 1 => $"\"{value}\"", _ => value };

    private string Cased(string text) => _random.Next(4) == 0 ? text.ToLowerInvariant() : text;

    private T Pick<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];
}
