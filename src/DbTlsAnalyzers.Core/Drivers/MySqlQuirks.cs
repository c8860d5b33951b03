using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Drivers;

/// <summary>Conditions that the rows of both MySQL drivers use.</summary>
internal static class MySqlQuirks
{
    private static readonly string[] PemExtensions = [".pem", ".crt", ".cer", ".key"];

    /// <summary>A CA file in a mode that verifies nothing. Silent where a validation callback does the work instead.</summary>
    public static BoundSetting? CaFileThatIsNotChecked(Connection connection) =>
        connection.Posture is { Encryption: not Encryption.Unknown, Verification: Verification.None } && connection.Effective(Role.CaCertificate) is { IsSet: true } file ? file : null;

    public static BoundSetting? KeyRetrievalUnderTls(Connection connection) =>
        connection.Posture.Encryption == Encryption.Required && connection.Effective(Role.AllowPublicKeyRetrieval) is { IsTrue: true } setting ? setting : null;

    /// <summary>The setting with the one role, if the other is certainly missing.</summary>
    public static BoundSetting? Alone(Connection connection, Role present, Role missing) =>
        connection.Lacks(missing) && connection.Effective(present) is { IsSet: true } setting ? setting : null;

    public static bool IsPem(string path) => PemExtensions.Any(extension => HasExtension(path, extension));

    public static bool HasExtension(string path, string extension) => path.Trim().EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
