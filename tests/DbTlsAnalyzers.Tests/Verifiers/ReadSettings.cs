using System.Globalization;
using System.Reflection;
using DbTlsAnalyzers.Tests.Drivers;

namespace DbTlsAnalyzers.Tests.Verifiers;

/// <summary>What a driver's own builder reads from a connection string: its properties, as text.</summary>
internal sealed class ReadSettings
{
    /// <summary>What repairs may change; <c>CACertificateFile</c> is MySqlConnector's old name for <c>SslCa</c>.</summary>
    private static readonly HashSet<string> Tls = new(StringComparer.Ordinal)
    {
        "SslMode", "Encrypt", "TrustServerCertificate", "AllowPublicKeyRetrieval", "TlsVersion", "RootCertificate", "SslCa", "CACertificateFile",
    };

    private readonly SortedDictionary<string, string> _all;

    private ReadSettings(SortedDictionary<string, string> all) => _all = all;

    /// <summary>The mode is one that checks chain and name, and no flag takes that back.</summary>
    public bool IsFullyVerified =>
        (_all.TryGetValue("SslMode", out var mode) ? mode is "VerifyFull" : _all["Encrypt"] is "True" or "Strict")
        && _all.GetValueOrDefault("AllowPublicKeyRetrieval", "False") == "False"
        && _all.GetValueOrDefault("TrustServerCertificate", "False") == "False";

    /// <summary>The CA file; null for none.</summary>
    public string? CaFile => (_all.GetValueOrDefault("RootCertificate") ?? _all.GetValueOrDefault("SslCa")) is { Length: > 0 } path ? path : null;

    /// <summary>Everything that is not about TLS.</summary>
    public IEnumerable<KeyValuePair<string, string>> Others => _all.Where(static setting => !Tls.Contains(setting.Key));

    public static ReadSettings Of(RealBuilder reader, string connectionString)
    {
        var builder = reader.Parse(connectionString);
        Assert.True(builder is not null, $"the driver does not take '{connectionString}'");
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in reader.Properties)
        {
            all[name] = Value(() => reader.Get(builder, name));
        }

        return new ReadSettings(all);
    }

    public override string ToString() => string.Join(";", _all.Where(static setting => Tls.Contains(setting.Key)).Select(static setting => $"{setting.Key}={setting.Value}"));

    private static string Value(Func<object?> get)
    {
        try
        {
            return Convert.ToString(get(), CultureInfo.InvariantCulture) ?? "";
        }
        catch (TargetInvocationException e)
        {
            // Properties of other platforms.
            return e.InnerException!.GetType().Name;
        }
    }
}
