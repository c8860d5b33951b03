using DbTlsAnalyzers.ConfigFiles;
using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Recognition;
using DbTlsAnalyzers.Symbols;
using DbTlsAnalyzers.Translation;

namespace DbTlsAnalyzers.Configuration;

/// <summary>Tells which driver a value of a configuration file is meant for.</summary>
internal sealed class ConnectionOwner(CompilationDrivers drivers, NameUses uses)
{
    /// <summary>False for what cannot be a connection string, whoever reads it.</summary>
    public static bool MayBeConnection(ConfigEntry entry) =>
        entry.Kind != ConfigEntryKind.ConfigSource
        && entry.Value.Value is { Length: > 5 and < 10_000 } value
        && (value.IndexOf('=') > 0 || value.IndexOf("://", StringComparison.Ordinal) > 0);

    /// <summary>
    /// The drivers (none if it is nobody's) and what code does with it: by the provider that stands beside the value, else by what C# does with the name, else by name and keys.
    /// </summary>
    public NameUse Of(ConfigEntry entry, ConnectionString text, CancellationToken cancellationToken)
    {
        if (entry.ProviderName is { Length: > 0 } provider && OfProvider(provider) is { Count: > 0 } named)
        {
            return IsWritten(text) ? uses.Of(entry.ConfigurationKey, cancellationToken) with { Drivers = named } : NameUse.None;
        }

        var candidates = entry.ProviderName is { Length: > 0 } server ? OfServer(server) : drivers.Referenced;
        var recognized = ConnectionStringRecognizer.Recognize(text, entry.ConfigurationKey, candidates);
        if (recognized.Count == 0 && !MayBeNamedByCode(entry, text))
        {
            return NameUse.None;
        }

        var use = uses.Of(entry.ConfigurationKey, cancellationToken);
        return use.Drivers.Count > 0 || use.IsForeign ? use : use with { Drivers = recognized };
    }

    /// <summary>The referenced driver of that invariant name; else those that talk to the same kind of server (a project may have moved on from one to the other).</summary>
    private IReadOnlyList<DriverInUse> OfProvider(string provider)
    {
        var named = DriverCatalog.All.Where(driver => driver.InvariantNames.Any(name => IsOrLiesIn(provider, name))).ToList();
        var exact = drivers.Referenced.Where(use => named.Contains(use.Driver)).ToList();
        return exact.Count > 0 ? exact : [.. drivers.Referenced.Where(use => named.Exists(driver => driver.Products.Intersect(use.Driver.Products, StringComparer.Ordinal).Any()))];
    }

    /// <summary>The name itself, or that of a type or package in it: <c>Npgsql.NpgsqlConnection, Npgsql</c>.</summary>
    private static bool IsOrLiesIn(string provider, string name) =>
        provider.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (provider.Length == name.Length || provider[name.Length] is '.' or ',');

    /// <summary>
    /// The referenced drivers for the kind of server that an application's own switch names: <c>"Provider": "PostgreSQL"</c>. What has a dot is the
    /// name of a provider that nobody here knows.
    /// </summary>
    private IReadOnlyList<DriverInUse> OfServer(string provider) => provider.IndexOf('.') >= 0
        ? []
        : [.. drivers.Referenced.Where(use => use.Driver.Products.Any(product => ProductWord.Contains(provider, product)))];

    /// <summary>True for text that a driver would be given if the code says so: settings with a host among them, a URI, a libpq string.</summary>
    private bool MayBeNamedByCode(ConfigEntry entry, ConnectionString text) =>
        IsWritten(text)
        && (entry.Kind == ConfigEntryKind.ConnectionString || ConnectionStringName.IsLike(entry.ConfigurationKey) || IsForeignText(text)
            || text.Settings.Any(setting => drivers.Referenced.Any(use => use.Find(setting.Key)?.Role == Role.Host)));

    private static bool IsWritten(ConnectionString text) => text.Settings.Count > 0 || IsForeignText(text);

    private static bool IsForeignText(ConnectionString text) => ForeignText.IsUri(text.Text) || ForeignText.IsLibpq(text.Text);
}
