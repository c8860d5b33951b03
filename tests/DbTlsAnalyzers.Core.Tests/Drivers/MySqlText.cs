using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>Connections to MySQL from text, in the newest measured version unless said.</summary>
internal static class MySqlText
{
    public static Connection MySqlConnector(string text, string version = "2.6.1") => Given.Connection(DriverCatalog.MySqlConnector, version, text);

    public static Connection MySqlData(string text, string version = "26.10.0") => Given.Connection(DriverCatalog.MySqlData, version, text);

    /// <summary>Encryption and verification in one word each.</summary>
    public static string Summary(this TlsPosture posture) => $"{posture.Encryption} {posture.Verification}";

    /// <summary>The keys that the driver's rows blame, in the order of the rows.</summary>
    public static string BlamedKeys(this Connection connection, QuirkKind kind) => string.Join(' ', connection.BlamedKeywords(kind));
}
