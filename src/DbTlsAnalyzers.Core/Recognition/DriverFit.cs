using System.Globalization;
using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Text;
using DbTlsAnalyzers.Translation;

namespace DbTlsAnalyzers.Recognition;

/// <summary>How well the keys of a text are those of a driver.</summary>
internal sealed class DriverFit
{
    private bool _hasTlsKey;
    private bool _hasDatabase;
    private bool _hasUser;
    private bool _hasFurtherKey;
    private bool _hasKeyOfAnotherDatabase;
    private bool _readsLikeProse;
    private bool _hasUnknownKeys;
    private string? _port;

    private DriverFit(DriverInUse driver) => Driver = driver;

    public DriverInUse Driver { get; }

    /// <summary>The host as written; a <see cref="MappedText.Hole"/> where it is not known.</summary>
    public string? Host { get; private set; }

    /// <summary>True if a key about TLS belongs to another driver or tool.</summary>
    public bool HasForeignKeys { get; private set; }

    /// <summary>True if the driver does not take the TLS mode that is written.</summary>
    public bool HasForeignValues { get; private set; }

    /// <summary>True if the port, or the way in which the address is written, is another product's.</summary>
    public bool IsOnForeignPort => IsAddressOfAnother(Host!)
        || ((int.TryParse(_port, NumberStyles.None, CultureInfo.InvariantCulture, out var own) ? own : OtherProducts.PortOf(Host!, Driver.Driver.PortSeparator)) is { } port
            && (OtherProducts.Use(port) || (Driver.Find(Role.Port) is { } option && !IsDefault(option, port) && IsDefaultOfAnother(port))));

    /// <summary>Null if a key that has nothing to do with TLS is not the driver's, or if the values are placeholders.</summary>
    public static DriverFit? Of(ConnectionString text, DriverInUse driver)
    {
        var fit = new DriverFit(driver) { _hasUnknownKeys = text.MayHaveMoreSettings };
        foreach (var setting in text.Settings)
        {
            if (!fit.Add(setting))
            {
                return null;
            }
        }

        return fit;
    }

    /// <summary>
    /// With a name: nothing but this driver's keys, host and database among them; beside a TLS key the user does instead of the database, and the host may
    /// be absent. Without: a TLS key, the host and a further key.
    /// </summary>
    public bool IsEvidence(bool isNamed) =>
        Host is not { Length: > 0 } host ? isNamed && IsFragment
        : isNamed && !_hasUnknownKeys ? _hasDatabase || (_hasUser && (_hasTlsKey || _hasKeyOfAnotherDatabase))
        : _hasTlsKey && !HasForeignKeys && _hasFurtherKey && !_readsLikeProse && host.IndexOfAny(['{', '<', ' ']) < 0;

    /// <summary>True for what code or a variable completes: <c>${SHOP};SSL Mode=Require</c>.</summary>
    private bool IsFragment => _hasTlsKey && !HasForeignKeys && (_hasUnknownKeys || _hasDatabase || _hasUser);

    private bool Add(Setting setting)
    {
        if (setting.Key.IndexOf(MappedText.Hole) >= 0)
        {
            _hasUnknownKeys = true;
            return true;
        }

        if (Driver.Find(setting.Key) is not { } option)
        {
            HasForeignKeys = true;
            _hasKeyOfAnotherDatabase |= ForeignVocabulary.IsOfDatabases(setting.Key);
            return ForeignVocabulary.TlsRole(setting.Key) is not null && !IsPlaceholder(setting.Value);
        }

        switch (option.Role)
        {
            case Role.Host:
                Host = setting.Value;
                break;
            case Role.Port:
                _port = setting.Value;
                break;
            case Role.Database:
                _hasDatabase |= setting.Value.Length > 0;
                break;
            case Role.IntegratedSecurity:
                _hasUser |= setting.Value.Length > 0;
                break;
            case Role.User:
                // The account and the database that every ClickHouse has.
                _hasUser |= setting.Value is not ("" or "default");
                _hasDatabase &= setting.Value is not "default";
                break;
        }

        HasForeignValues |= option.Role == Role.TlsMode && setting is { IsKnown: true, Value.Length: > 0 } && !option.Syntax.Read(setting.Value, Driver.Version).IsAccepted;
        _hasTlsKey |= option.Role.IsTls();
        _readsLikeProse |= option.Role is Role.TlsMode or Role.TrustServerCertificate && setting.Value.IndexOf(' ') >= 0;
        _hasFurtherKey |= option.Role is not Role.Host && !option.Role.IsTls();
        return !option.Role.IsTls() || !IsPlaceholder(setting.Value);
    }

    private bool IsAddressOfAnother(string host) =>
        (!Driver.Driver.OwnsAddress(host) && DriverCatalog.All.Any(other => other.OwnsAddress(host)))
        || DriverCatalog.All.Any(other => other.PortSeparator != Driver.Driver.PortSeparator && OtherProducts.PortOf(host, other.PortSeparator) is not null);

    /// <summary>What a template or a log message leaves open: <c>SslMode={Mode}</c>, <c>SslMode=&lt;mode&gt;</c>.</summary>
    private static bool IsPlaceholder(string value) => value.IndexOfAny(['{', '<', '[']) >= 0;

    private static bool IsDefault(Option option, int port) =>
        option.Defaults.Any(row => string.Equals(row.Value, port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    private static bool IsDefaultOfAnother(int port) =>
        DriverCatalog.All.Any(other => other.Options.Any(option => option.Role == Role.Port && IsDefault(option, port)));
}
