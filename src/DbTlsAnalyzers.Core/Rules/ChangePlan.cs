using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Rules;

/// <summary>
/// Changes of a connection's settings, tried out on the settings themselves: <see cref="Result"/> is the connection after them. Settings that
/// the changes leave without effect are removed as well, so that the repaired text raises nothing new.
/// </summary>
internal sealed class ChangePlan
{
    private readonly Connection _original;
    private readonly List<SettingChange> _changes = [];
    private Connection _result;

    public ChangePlan(Connection connection)
    {
        _original = connection;
        _result = connection;
    }

    private ChangePlan(ChangePlan other)
    {
        _original = other._original;
        _changes = [.. other._changes];
        _result = other._result;
    }

    public Connection Result => _result;

    /// <summary>Names the first change: <c>Set 'SSL Mode' to 'VerifyFull'</c>.</summary>
    public string Title =>
        _changes.OfType<ChangeValue>().FirstOrDefault() is { } change ? $"Set '{change.Setting.Keyword}' to '{change.Value}'"
        : _changes.OfType<AddSetting>().FirstOrDefault() is { } added ? $"Set '{Spelling(added.Option)}' to '{added.Value}'"
        : _changes.OfType<RemoveSetting>().Select(Find).OfType<BoundSetting>().FirstOrDefault() is { } removed ? $"Remove '{removed.Keyword}'"
        : "Remove";

    public bool HasChanges => _changes.Count > 0;

    /// <summary>A copy with one more setting.</summary>
    public ChangePlan With(Option option, string value)
    {
        var copy = new ChangePlan(this);
        copy.Set(option, value);
        return copy;
    }

    /// <summary>Gives the option that value, whether it is there or not; what it overrides and what it overrode disappears.</summary>
    public void Set(Option option, string value)
    {
        // A value that an earlier step of this plan wrote is written over, not beside.
        _ = _changes.RemoveAll(change => change is ChangeValue { Setting: var changed } && changed.Option.Slot == option.Slot);
        _ = _changes.RemoveAll(change => change is AddSetting { Option: var added } && added.Slot == option.Slot);

        // Another keyword of the slot may speak another language: Encrypt=true of MySql.Data 6 cannot say VerifyFull.
        if (_original.Settings.LastOrDefault(setting => setting.Option.Slot == option.Slot) is { } last && CanHold(last, value))
        {
            Change(last, value);

            // What a setting on some paths overrides is in force on the others.
            bool IsInForceToo(BoundSetting setting) => last.IsConditional && !setting.IsConditional && CanHold(setting, value);
            foreach (var other in _original.Settings.Where(setting => setting.Option.Slot == option.Slot && !ReferenceEquals(setting, last) && IsInForceToo(setting)))
            {
                Change(other, value);
            }

            RemoveAll(setting => setting.Option.Slot == option.Slot && !ReferenceEquals(setting, last) && !IsInForceToo(setting) && IsText(setting) && IsText(last));
        }
        else
        {
            RemoveAll(setting => setting.Option.Slot == option.Slot);
            _changes.Add(new AddSetting(option, value));
        }

        Refresh();
    }

    /// <summary>Removes flags that make the driver trust any certificate, and those that it ignores.</summary>
    public void RemoveTrust()
    {
        var idle = Quirks(QuirkKind.WithoutEffect, _original).ToList();
        RemoveAll(setting => setting.Role == Role.TrustServerCertificate && (!IsKnownFalse(setting) || idle.Contains(setting)));
        Refresh();
    }

    /// <summary>Removes the option, overridden spellings included: they would be in force again.</summary>
    public void Remove(Option option)
    {
        RemoveAll(setting => setting.Option.Slot == option.Slot);
        Refresh();
    }

    public void Remove(object origin)
    {
        if (!RemovedOrigins().Contains(origin))
        {
            _changes.Add(new RemoveSetting(origin));
            Refresh();
        }
    }

    /// <summary>Null if there is nothing to do or if the driver would refuse the result.</summary>
    public Fix? ToFix(string key, string title)
    {
        RemoveWhatLostItsEffect();
        var isRefused = Quirks(QuirkKind.Rejected, _result).Any()
            || _result.Settings.Any(setting => setting is { IsSet: true, Reading.IsAccepted: false } && !_original.Settings.Contains(setting));
        return _changes.Count == 0 || isRefused ? null : new Fix(key, title, [.. _changes]);
    }

    /// <summary>The same under the plan's own title, as the only fix of a finding; none if there is nothing to offer.</summary>
    public IReadOnlyList<Fix> ToFixes(string key) => ToFix(key, Title) is { } fix ? [fix] : [];

    /// <summary>True if the value can be written where the setting stands; a call that resets a builder's option has no place for one.</summary>
    private bool CanHold(BoundSetting setting, string value) =>
        (setting.IsSet || !setting.IsKnown || setting.Origin is ConnectionStrings.Setting) && setting.Option.Syntax.Read(value, _original.Driver.Version).IsAccepted;

    /// <summary>Nothing changes where the value says the same already.</summary>
    private void Change(BoundSetting setting, string value)
    {
        if (!setting.IsSet || !string.Equals(setting.Reading.Canonical, setting.Option.Syntax.Read(value, _original.Driver.Version).Canonical, StringComparison.Ordinal))
        {
            _changes.Add(new ChangeValue(setting, value));
        }
    }

    /// <summary>Two values in one text are a mistake; an assignment that overrides another one in code may run on some paths only.</summary>
    private static bool IsText(BoundSetting setting) => setting.Origin is ConnectionStrings.Setting;

    private static bool IsKnownFalse(BoundSetting setting) => setting.IsSet && setting.Reading.IsAccepted && !setting.IsTrue;

    private string Spelling(Option option) => option.Spelling(_original.Driver.Version);

    private BoundSetting? Find(RemoveSetting removed) => _original.Settings.FirstOrDefault(setting => ReferenceEquals(setting.Origin, removed.Origin));

    /// <summary>A string may hold any number of settings: each is looked up, not searched for.</summary>
    private HashSet<object> RemovedOrigins() => new(_changes.OfType<RemoveSetting>().Select(static change => change.Origin), ByReference.Instance);

    private void RemoveAll(Func<BoundSetting, bool> isMeant)
    {
        var removed = RemovedOrigins();
        foreach (var setting in _original.Settings.Where(isMeant))
        {
            if (removed.Add(setting.Origin))
            {
                _changes.Add(new RemoveSetting(setting.Origin));
            }
        }
    }

    private static IEnumerable<BoundSetting> Quirks(QuirkKind kind, Connection connection) =>
        connection.Driver.Driver.Quirks
            .Where(quirk => quirk.Kind == kind && quirk is { Repair: QuirkRepair.Remove, Replacement: null } && quirk.Versions.Contains(connection.Driver.Version))
            .Select(quirk => quirk.Find(connection)).OfType<BoundSetting>();

    private void RemoveWhatLostItsEffect()
    {
        // What had no effect before is not this change's concern.
        var before = Quirks(QuirkKind.WithoutEffect, _original).ToList();

        // Each round removes at least one setting that is there: it ends.
        while (Quirks(QuirkKind.WithoutEffect, _result).FirstOrDefault(setting => _original.Settings.Contains(setting) && !before.Contains(setting)) is { } idle)
        {
            Remove(idle.Origin);
        }
    }

    private void Refresh()
    {
        var driver = _original.Driver;
        var settings = new List<BoundSetting>();
        var removed = RemovedOrigins();
        var values = _changes.OfType<ChangeValue>().ToList();
        foreach (var setting in _original.Settings)
        {
            if (removed.Contains(setting.Origin))
            {
                continue;
            }

            settings.Add(values.Find(change => ReferenceEquals(change.Setting, setting)) is { } changed
                ? ConnectionBinder.Bind(driver, setting.Option, setting.Keyword, changed.Value, setting.Origin, setting.IsConditional)
                : setting);
        }

        settings.AddRange(_changes.OfType<AddSetting>().Select(added => ConnectionBinder.Bind(driver, added.Option, Spelling(added.Option), added.Value, added)));
        _result = new Connection(driver, settings, _original.Unknown, _original.MayHaveMoreSettings) { Code = _original.Code };
    }

    /// <summary>Two settings that say the same are two.</summary>
    private sealed class ByReference : IEqualityComparer<object>
    {
        public static ByReference Instance { get; } = new();

        bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

        int IEqualityComparer<object>.GetHashCode(object obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
