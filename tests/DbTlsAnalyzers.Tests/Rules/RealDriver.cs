using System.Globalization;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Tests.Drivers;

namespace DbTlsAnalyzers.Tests.Rules;

/// <summary>What the builder of a real driver says about a connection string, where one of that version is at hand.</summary>
internal sealed class RealDriver
{
    private readonly RealBuilder _builder;
    private readonly DriverInUse _driver;

    private RealDriver(DriverInUse driver, string version)
    {
        _driver = driver;
        _builder = RealBuilder.Of(driver.Driver.Name, version, driver.Driver.Builders[0]);
    }

    /// <summary>Driver versions as the bench names them, with the package that speaks for each.</summary>
    public static IReadOnlyDictionary<string, string> Packages { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Npgsql 9.0.3"] = "9.0.3",
        ["Npgsql 10.0"] = "10.0.0",
        ["MySql.Data 6.9.12"] = "6.9.12",
        ["MySql.Data 8.0.16"] = "8.0.16",
        ["MySql.Data 8.0.19"] = "8.0.19",
        ["MySql.Data 26.10"] = "26.10.0",
        ["Microsoft.Data.SqlClient 2.1.4"] = "2.1.4",
        ["Microsoft.Data.SqlClient 6.1.8"] = "6.1.8",
        ["System.Data.SqlClient 4.6"] = "4.9.1",
    };

    /// <summary>Null if no package speaks for the version.</summary>
    public static RealDriver? Of(string driverAndVersion) =>
        Packages.TryGetValue(driverAndVersion, out var version) ? new RealDriver(Bench.InUse(driverAndVersion), version) : null;

    public bool Accepts(string text) => _builder.Parse(text) is not null;

    /// <summary>All properties that the builder sets from the text, as text; null if it throws.</summary>
    public Dictionary<string, string>? Read(string text) =>
        _builder.Parse(text) is { } builder
            ? _builder.Properties.ToDictionary(static name => name, name => Value(() => _builder.Get(builder, name)), StringComparer.Ordinal)
            : null;

    /// <summary>True if the settings, read by the driver, are full verification: its mode, and no trust flag.</summary>
    public bool IsFullyVerified(Dictionary<string, string> settings) => HasMode(settings, _driver.Driver.FullVerification) && settings.GetValueOrDefault("TrustServerCertificate", "False") == "False";

    public bool HasMode(Dictionary<string, string> settings, IReadOnlyList<Versioned<string>> mode)
    {
        var option = _driver.Find(Role.TlsMode)!;
        var expected = mode.For(_driver.Version) is { } text ? option.Syntax.Read(text, _driver.Version).Meaning : null;
        return expected is not null && option.Syntax.Read(settings[option.Property!], _driver.Version).Meaning == expected;
    }

    private static string Value(Func<object?> get)
    {
        try
        {
            return Convert.ToString(get(), CultureInfo.InvariantCulture) ?? string.Empty;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return e.GetType().Name;
        }
    }
}
