using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Posture;

/// <summary>From what is written to what the driver sees.</summary>
public static class ConnectionBinder
{
    /// <summary>Binds every setting of a connection string; settings whose key holds a hole are left out, they may be anything.</summary>
    /// <param name="isConditional">Tells which settings are there on some paths only; null: none.</param>
    public static Connection Bind(DriverInUse driver, ConnectionString text, Func<Setting, bool>? isConditional = null)
    {
        var settings = new List<BoundSetting>(text.Settings.Count);
        var unknown = new List<UnknownSetting>();
        foreach (var setting in text.Settings)
        {
            if (setting.Key.IndexOf(Text.MappedText.Hole) < 0)
            {
                Bind(driver, setting.Key, setting.IsKnown ? setting.Value : null, setting, isConditional?.Invoke(setting) ?? false, settings, unknown);
            }
        }

        return new Connection(driver, settings, unknown, text.MayHaveMoreSettings) { Text = text };
    }

    /// <summary>Binds one setting and adds it where it belongs. An unknown key without a value is ignored, as most drivers do.</summary>
    public static void Bind(
        DriverInUse driver, string keyword, string? value, object origin, bool isConditional, List<BoundSetting> settings, List<UnknownSetting> unknown, bool isNumber = false)
    {
        if (driver.Find(keyword) is { } option)
        {
            // All drivers with a builder at hand read what quotes hold, even if it is nothing: modes and Booleans throw (Npgsql 9.0.3 and 10.0.0, MySql.Data,
            // both SqlClients).
            var isRefused = value is { Length: 0 } && origin is Setting { ValueRange.IsEmpty: false } && !option.Syntax.Read(string.Empty, driver.Version).IsAccepted;
            settings.Add(Bind(driver, option, keyword, value, origin, isConditional, isNumber) with { IsRefusedEmpty = isRefused });
        }
        else if (value is not { Length: 0 } || driver.Driver.RefusesUnknownKeysWithoutValue)
        {
            unknown.Add(new UnknownSetting(keyword, value, origin));
        }
    }

    /// <param name="isNumber">The value is a number in code, not its text.</param>
    public static BoundSetting Bind(DriverInUse driver, Option option, string keyword, string? value, object origin, bool isConditional = false, bool isNumber = false)
    {
        var reading = string.IsNullOrEmpty(value) ? default
            : isNumber && !driver.Driver.ReadsNumbersAsText ? option.Syntax.ReadNumber(value!, driver.Version)
            : option.Syntax.Read(value!, driver.Version);
        return new BoundSetting(option, keyword, value, reading, origin, isConditional);
    }
}
