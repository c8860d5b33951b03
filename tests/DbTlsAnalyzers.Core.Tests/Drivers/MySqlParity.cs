using System.Data.Common;
using System.Globalization;
using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>Compares the table of a MySQL driver with its own builder: keywords of one slot, enumerations with several names for a number.</summary>
internal sealed class MySqlParity(Driver driver, Version version, RealBuilder real)
{
    public DriverInUse InUse { get; } = new(driver, version);

    public RealBuilder Real => real;

    /// <summary>The rows that hold for the version.</summary>
    public IReadOnlyList<Option> Options { get; } = [.. driver.Options.Where(option => option.Versions.Contains(version))];

    public Connection Bind(string text) => ConnectionBinder.Bind(InUse, ConnectionStringParser.Parse(text));

    /// <summary>True if our table says that the builder throws on the text.</summary>
    public bool Refuses(string text) =>
        ConnectionStringParser.Parse(text).Problems.Count > 0
        || Bind(text) is var connection && (connection.Unknown.Count > 0 || connection.Settings.Any(static s => s.IsSet && !s.Reading.IsAccepted));

    /// <summary>The value that counts for the option, as text: the written one or the default; empty for neither.</summary>
    public string Ours(Connection connection, Option option)
    {
        var setting = connection.Settings.LastOrDefault(s => s.Option.Slot == option.Slot && s.IsSet && !connection.IsOverridden(s));
        var text = setting is null ? InUse.DefaultOf(option) : setting.Reading.Canonical;
        return Comparable(option, text);
    }

    public string Theirs(DbConnectionStringBuilder builder, Option option) => real.Get(builder, option.Property!) switch
    {
        null => string.Empty,
        Enum value => Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var value => value.ToString()!,
    };

    /// <summary>Null if both read the text alike; else what differs.</summary>
    public string? Difference(string text)
    {
        var builder = real.Parse(text);
        if (Refuses(text) != builder is null)
        {
            return builder is null ? "the driver throws, the table does not" : "the table refuses, the driver does not";
        }

        if (builder is null)
        {
            return null;
        }

        var connection = Bind(text);
        foreach (var option in Options)
        {
            if (option.Property is not null && Ours(connection, option) is var ours && Theirs(builder, option) is var theirs && ours != theirs)
            {
                return $"{option.Name} is '{theirs}' to the driver, '{ours}' to the table";
            }
        }

        return null;
    }

    /// <summary>Enumerations by number: several names may stand for one.</summary>
    private string Comparable(Option option, string? text)
    {
        var type = option.Property is null || text is null ? null : real.New().GetType().GetProperty(option.Property)?.PropertyType;
        return type is { IsEnum: true } ? Convert.ToInt64(Enum.Parse(type, text!, ignoreCase: true), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) : text ?? string.Empty;
    }
}
