using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Drivers;

/// <summary>Settings of both SqlClients that do not do what they seem to. The drivers throw on none of these combinations.</summary>
internal static class SqlClientQuirks
{
    public static IReadOnlyList<Quirk> All { get; } =
    [
        new(
            QuirkKind.WithoutEffect,
            "has no effect with 'Encrypt=Strict', which always verifies the server; remove it",
            static connection => SqlClientPosture.IsStrict(connection) && connection.Effective(Role.TrustServerCertificate) is { IsTrue: true } trust ? trust : null),

        // Measured with 6.1.5 to 7.1.0. Ignored, not refused, even if the file does not exist.
        new(
            QuirkKind.WithoutEffect,
            "has no effect without encryption; set 'Encrypt=True'",
            static connection => IsOff(connection) ? connection.Effective(Role.PinnedCertificate) : null) { Repair = QuirkRepair.Verify },
        new(
            QuirkKind.WithoutEffect,
            "has no effect beside 'TrustServerCertificate=True', which accepts any certificate; remove the latter",
            static connection => TrustsAnything(connection) ? connection.Effective(Role.PinnedCertificate) : null) { Repair = QuirkRepair.Verify },
        new(
            QuirkKind.WithoutEffect,
            "has no effect without encryption; set 'Encrypt=True'",
            static connection => IsOff(connection) ? connection.Effective(Role.CertificateHostName) : null) { Repair = QuirkRepair.Verify },
        new(
            QuirkKind.WithoutEffect,
            "has no effect beside 'TrustServerCertificate=True', which accepts any certificate; remove the latter",
            static connection => TrustsAnything(connection) ? connection.Effective(Role.CertificateHostName) : null) { Repair = QuirkRepair.Verify },
    ];

    private static bool IsOff(Connection connection) => connection.Posture.Encryption == Encryption.None;

    private static bool TrustsAnything(Connection connection) =>
        connection.Posture is { Encryption: Encryption.Required, Verification: Verification.None };
}
