using DbTlsAnalyzers.Certificates;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Drivers;

/// <summary>Settings of Npgsql that do not do what they seem to.</summary>
internal static class NpgsqlQuirks
{
    public static IReadOnlyList<Quirk> All { get; } =
    [
        // Thrown when the string is assigned (trust flag, direct negotiation) or when a connection is opened.
        new(
            QuirkKind.Rejected,
            "is refused without 'Trust Server Certificate=true', because it verifies nothing; use 'VerifyFull'",
            static connection => IsMode(connection, "Require") && LacksTrust(connection) && !connection.Code.HasCallback ? Mode(connection) : null,
            NpgsqlVersions.From6To7),
        new(
            QuirkKind.Rejected,
            "is refused together with this 'SSL Mode'; remove it",
            static connection => IsMode(connection, "Allow", "VerifyCA", "VerifyFull") && connection.Effective(Role.TrustServerCertificate) is { IsTrue: true } trust ? trust : null,
            NpgsqlVersions.From6To7),
        new(
            QuirkKind.Rejected,
            "is refused with an 'SSL Mode' below 'Require'; use 'SSL Mode=VerifyFull'",
            static connection => Is(connection.Effective(Role.SslNegotiation), "Direct") && IsModeOrDefault(connection, "Disable", "Allow", "Prefer") ? connection.Effective(Role.SslNegotiation) : null,
            NpgsqlVersions.Since9),
        new(
            QuirkKind.Rejected,
            "is refused together with a certificate validation callback; remove the callback",
            static connection => connection.Code.HasCallback && IsMode(connection, "VerifyCA", "VerifyFull") ? Mode(connection) : null,
            NpgsqlVersions.Since6),
        new(
            QuirkKind.Rejected,
            "is refused together with a certificate validation callback; remove the callback",
            // With Prefer too, but there it still connects to whoever declines TLS.
            static connection => connection.Code.HasCallback && connection.Posture.Encryption == Encryption.Required ? connection.Effective(Role.CaCertificate) : null,
            NpgsqlVersions.Since6),

        // Below VerifyCA the file is not even opened, and revocation checking is forced off.
        new(
            QuirkKind.WithoutEffect,
            "has no effect below 'SSL Mode=VerifyCA': the file is not even opened; use 'SSL Mode=VerifyFull'",
            static connection => VerifiesNothing(connection) ? connection.Effective(Role.CaCertificate) : null,
            NpgsqlVersions.Since6) { Repair = QuirkRepair.Verify },
        new(
            QuirkKind.WithoutEffect,
            "has no effect below 'SSL Mode=VerifyCA'; use 'SSL Mode=VerifyFull'",
            static connection => VerifiesNothing(connection) && connection.Effective(Role.CheckRevocation) is { IsTrue: true } check ? check : null,
            NpgsqlVersions.Since6) { Repair = QuirkRepair.Verify },
        new(
            QuirkKind.WithoutEffect,
            "has been ignored since Npgsql 8; remove it",
            static connection => connection.Effective(Role.TrustServerCertificate) is { } trust && (trust.Reading.IsAccepted || !trust.IsKnown) ? trust : null,
            NpgsqlVersions.Since8),
        new(
            QuirkKind.WithoutEffect,
            "has no effect with this 'SSL Mode', which verifies nothing anyway; use 'SSL Mode=VerifyFull' and remove it",
            static connection => IsModeOrDefault(connection, "Disable", "Prefer") && connection.Effective(Role.TrustServerCertificate) is { IsTrue: true } trust ? trust : null,
            NpgsqlVersions.From6To7),
        new(
            QuirkKind.WithoutEffect,
            "has no effect without TLS; use 'SSL Mode=Require'",
            static connection => connection.Posture.Encryption == Encryption.None && connection.Effective(Role.TrustServerCertificate) is { IsTrue: true } trust ? trust : null,
            NpgsqlVersions.UpTo5) { Repair = QuirkRepair.Verify },
        new(
            QuirkKind.WithoutEffect,
            "has no effect without TLS; use 'SSL Mode=Require'",
            static connection => connection.Posture.Encryption == Encryption.None ? connection.Effective(Role.CaCertificate) : null,
            NpgsqlVersions.UpTo5) { Repair = QuirkRepair.Verify },

        // PKCS#12 is told by the extension '.pfx' alone; everything else is read as PEM (5.0 and before: everything is PKCS#12).
        new(
            QuirkKind.IncompleteClientCertificate,
            "is read as PEM: the driver takes no other extension than '.pfx' for PKCS#12; rename the file",
            static connection => HasExtension(ClientCertificate(connection), ".p12") ? ClientCertificate(connection) : null,
            NpgsqlVersions.Since6),
        new(
            QuirkKind.IncompleteClientCertificate,
            "has no 'SSL Key' beside it: a PEM certificate needs its private key; add 'SSL Key', or use a '.pfx' file that holds both",
            static connection => connection.Lacks(Role.ClientKey) && ClientCertificate(connection) is { } certificate && !HasExtension(certificate, ".p12") && !HasExtension(certificate, ".pfx") ? certificate : null,
            NpgsqlVersions.Since6)
        {
            // Without a key file the framework looks for the key in the certificate's.
            Unless = static use => use.File.HoldsPrivateKey(),
        },
        new(
            QuirkKind.IncompleteClientCertificate,
            "has no 'SSL Certificate' beside it; add the certificate that belongs to the key",
            static connection => connection.Lacks(Role.ClientCertificate) && connection.Effective(Role.ClientKey) is { IsSet: true } key ? key : null,
            NpgsqlVersions.Since6),
        new(
            QuirkKind.IncompleteClientCertificate,
            "takes PKCS#12 files only in this version: a PEM file has no private key for it; use a '.pfx' file",
            static connection => connection.Effective(Role.ClientCertificateStore) is { IsSet: true } store && IsPemName(store) ? store : null,
            NpgsqlVersions.UpTo5),

        new(
            QuirkKind.UnusableFile,
            "is taken as the name of a file called 'system'; remove it to trust the system's CA store",
            static connection => connection.Effective(Role.CaCertificate) is { IsSet: true } root && string.Equals(root.Value!.Trim(), "system", StringComparison.Ordinal) ? root : null),
        new(
            QuirkKind.UnusableFile,
            "is read as PEM by this version, which cannot read DER; convert the certificate to PEM",
            static connection => HasExtension(connection.Effective(Role.CaCertificate), ".der") ? connection.Effective(Role.CaCertificate) : null,
            NpgsqlVersions.Since10),
    ];

    private static BoundSetting? Mode(Connection connection) => connection.Effective(Role.TlsMode);

    private static bool Is(BoundSetting? setting, params string[] values) => setting is { IsSet: true } && values.Contains(setting.Reading.Canonical, StringComparer.Ordinal);

    private static bool IsMode(Connection connection, params string[] modes) => Is(Mode(connection), modes);

    private static bool IsModeOrDefault(Connection connection, params string[] modes) =>
        Mode(connection) is { } mode ? Is(mode, modes)
        : connection.Lacks(Role.TlsMode) && connection.Driver.Find(Role.TlsMode) is { } option
            && connection.Driver.DefaultOf(option) is { } byDefault && modes.Contains(byDefault, StringComparer.Ordinal);

    private static bool LacksTrust(Connection connection) =>
        connection.Lacks(Role.TrustServerCertificate) || connection.Effective(Role.TrustServerCertificate) is { IsSet: true, Reading.IsAccepted: true, IsTrue: false };

    /// <summary>The mode itself: a callback that verifies does not make the driver open files.</summary>
    private static bool VerifiesNothing(Connection connection) =>
        Mode(connection) is { } mode ? mode is { IsSet: true, Reading: { IsAccepted: true, Meaning.Verification: Verification.None } }
        : IsModeOrDefault(connection, "Prefer");

    private static BoundSetting? ClientCertificate(Connection connection) => connection.Effective(Role.ClientCertificate) is { IsSet: true } certificate ? certificate : null;

    private static bool HasExtension(BoundSetting? setting, string extension) =>
        setting is { IsSet: true } && setting.Value!.TrimEnd().EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    private static bool IsPemName(BoundSetting setting) => HasExtension(setting, ".pem") || HasExtension(setting, ".crt") || HasExtension(setting, ".cer");
}
