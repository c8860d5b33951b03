using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>Connections as the rules see them, from connection strings.</summary>
internal static class Given
{
    public static Connection Npgsql(string version, string text) => Connection(DriverCatalog.Npgsql, version, text);

    public static Connection SqlClient(string version, string text) => Connection(DriverCatalog.MicrosoftDataSqlClient, version, text);

    public static Connection SystemSqlClient(string text) => Connection(DriverCatalog.SystemDataSqlClient, "4.6.1.6", text);

    public static Connection Connection(Driver driver, string version, string text) =>
        ConnectionBinder.Bind(new DriverInUse(driver, Version.Parse(version)), ConnectionStringParser.Parse(text));

    /// <summary>The same with a callback that is installed and does that.</summary>
    public static Connection WithCallback(this Connection connection, CallbackEffect effect) => connection.With(new ConnectionCode(HasCallback: true, effect));

    /// <summary>Keywords that quirks of that kind blame.</summary>
    public static IReadOnlyList<string> BlamedKeywords(this Connection connection, QuirkKind kind) =>
    [
        .. connection.Driver.Driver.Quirks
            .Where(quirk => quirk.Kind == kind && quirk.Versions.Contains(connection.Driver.Version))
            .Select(quirk => quirk.Find(connection)?.Keyword)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>True if the driver throws on it: an unknown key, a value it cannot read, a refused combination.</summary>
    public static bool IsRejected(this Connection connection) =>
        connection.Unknown.Count > 0
        || connection.Settings.Any(static setting => setting.IsSet && !setting.Reading.IsAccepted)
        || connection.BlamedKeywords(QuirkKind.Rejected).Count > 0;
}
