using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Posture;

/// <summary>What is known of one connection: the settings that its driver sees, in the order in which they are applied.</summary>
public sealed class Connection
{
    private readonly Dictionary<string, BoundSetting> _effective = new(StringComparer.Ordinal);
    private TlsPosture? _posture;
    private HostFacts? _hosts;

    public Connection(DriverInUse driver, IReadOnlyList<BoundSetting> settings, IReadOnlyList<UnknownSetting> unknown, bool mayHaveMoreSettings)
    {
        Driver = driver;
        Settings = settings;
        Unknown = unknown;
        MayHaveMoreSettings = mayHaveMoreSettings;
        foreach (var setting in settings)
        {
            // The last one wins, aliases included; an empty value removes what was set before it.
            if (!IsIdleReset(setting) || !_effective.ContainsKey(setting.Option.Slot))
            {
                _effective[setting.Option.Slot] = setting;
            }
        }
    }

    public DriverInUse Driver { get; }

    /// <summary>All settings, overridden ones included.</summary>
    public IReadOnlyList<BoundSetting> Settings { get; }

    /// <summary>Settings that the driver refuses because it does not know the key.</summary>
    public IReadOnlyList<UnknownSetting> Unknown { get; }

    /// <summary>True if what is absent here may be set all the same: an unknown seed, a hole, a builder that escapes.</summary>
    public bool MayHaveMoreSettings { get; }

    /// <summary>What code does for it.</summary>
    public ConnectionCode Code { get; init; }

    /// <summary>The text, where the connection is written as one text.</summary>
    public ConnectionStrings.ConnectionString? Text { get; init; }

    public TlsPosture Posture => _posture ??= PostureEvaluator.Evaluate(this);

    public HostFacts Hosts => _hosts ??= Driver.Driver.Hosts(this).WhereNamesAreKnown();

    /// <summary>True if the way to the server can be protected by TLS: sockets, pipes of this machine and LocalDB cannot.</summary>
    public bool CanUseTls => Hosts.Transport == Transport.Network || (Hosts is { Transport: Transport.NamedPipe, Names.Count: > 0 } && Driver.Driver.SpeaksTlsOverPipes);

    /// <summary>The setting that counts for the role; null if absent or reset to the default. Its value may be unknown.</summary>
    public BoundSetting? Effective(Role role)
    {
        foreach (var setting in Settings)
        {
            if (setting.Role == role && ReferenceEquals(_effective[setting.Option.Slot], setting) && !(setting.IsKnown && !setting.IsSet))
            {
                return setting;
            }
        }

        return null;
    }

    /// <summary>The setting that counts in a slot, whatever its role; null if there is none.</summary>
    public BoundSetting? InSlot(string slot) => _effective.TryGetValue(slot, out var setting) && !(setting.IsKnown && !setting.IsSet) ? setting : null;

    /// <summary>True if the role is set, to whatever value.</summary>
    public bool Has(Role role) => Effective(role) is not null;

    /// <summary>True if the role is not set and cannot be set by anything that is not seen here.</summary>
    public bool Lacks(Role role) => !MayHaveMoreSettings && !Has(role);

    /// <summary>The setting that overwrites this one in the end; null if this one counts.</summary>
    public BoundSetting? Overriding(BoundSetting setting) => _effective[setting.Option.Slot] is var last && ReferenceEquals(last, setting) ? null : last;

    /// <summary>True for a setting that a later one overwrites, or that fails to reset an earlier one.</summary>
    public bool IsOverridden(BoundSetting setting) => Overriding(setting) is not null;

    /// <summary>The slot's name is the canonical keyword: two keywords with one slot are stored under it.</summary>
    private bool IsIdleReset(BoundSetting setting) =>
        Driver.Driver.ResetsByCanonicalKeywordOnly
        && setting is { IsKnown: true, IsSet: false, Origin: ConnectionStrings.Setting }
        && !string.Equals(setting.Keyword, setting.Option.Slot, StringComparison.OrdinalIgnoreCase);

    /// <summary>The same connection, as if there were nothing but what is known of it.</summary>
    public Connection AsWritten() =>
        MayHaveMoreSettings ? new(Driver, Settings, Unknown, mayHaveMoreSettings: false) { Text = Text, Code = Code } : this;

    /// <summary>The same connection, with what the code around it does.</summary>
    public Connection With(ConnectionCode code) => new(Driver, Settings, Unknown, MayHaveMoreSettings) { Text = Text, Code = code };
}
