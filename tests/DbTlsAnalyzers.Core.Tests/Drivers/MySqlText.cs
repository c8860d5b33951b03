using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>Connections to MySQL from text.</summary>
internal static class MySqlText
{
    public static Connection MySqlConnector(string text, string version = "2.6.1") => Bind(DriverCatalog.MySqlConnector, text, version);

    public static Connection MySqlData(string text, string version = "26.10.0") => Bind(DriverCatalog.MySqlData, text, version);

    public static Connection With(this Connection connection, CallbackEffect callback) =>
        new(connection.Driver, connection.Settings, connection.Unknown, connection.MayHaveMoreSettings) { Callback = callback };

    /// <summary>Encryption and verification in one word each.</summary>
    public static string Summary(this TlsPosture posture) => $"{posture.Encryption} {posture.Verification}";

    /// <summary>The keys that the driver's rows blame, in the order of the rows.</summary>
    public static string BlamedKeys(this Connection connection, QuirkKind kind) => string.Join(
        ' ',
        connection.Driver.Driver.Quirks
            .Where(quirk => quirk.Kind == kind && quirk.Versions.Contains(connection.Driver.Version))
            .Select(quirk => quirk.Find(connection)?.Keyword)
            .Where(static keyword => keyword is not null));

    private static Connection Bind(Driver driver, string text, string version) =>
        ConnectionBinder.Bind(new DriverInUse(driver, Version.Parse(version)), ConnectionStringParser.Parse(text));
}
