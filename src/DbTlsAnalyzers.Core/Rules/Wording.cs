using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Rules;

/// <summary>How messages name things. Values are shown for settings that hold no secret and no name of a machine or a person.</summary>
internal static class Wording
{
    /// <summary><c>'SSL Mode=Require' (Npgsql 10)</c>.</summary>
    public static string Name(this Subject subject, BoundSetting setting) => $"{Quote(setting)} ({subject.Connection.Driver.DisplayName})";

    public static string Quote(BoundSetting setting) =>
        setting.IsSet && IsHarmless(setting.Role) && IsWord(setting.Value!) ? $"'{setting.Keyword}={setting.Value!.Trim()}'" : $"'{setting.Keyword}'";

    /// <summary>How fixes and messages call full verification: <c>'SSL Mode=VerifyFull'</c>.</summary>
    public static string FullVerification(this Subject subject) => FullVerification(subject.Connection.Driver);

    public static string FullVerification(DriverInUse driver) =>
        $"'{driver.Find(Role.TlsMode)?.Spelling(driver.Version) ?? "the TLS mode"}={driver.Driver.FullVerification.For(driver.Version)}'";

    /// <summary>False for what has swallowed its neighbour because a semicolon is missing: <c>SSL Mode=Require Password=…</c>.</summary>
    private static bool IsWord(string value) => value.Length <= 40 && value.All(static c => char.IsLetterOrDigit(c) || c is ' ' or '.' or ',' or '-' or '+' or '_' or '(' or ')' or '[' or ']');

    private static bool IsHarmless(Role role) => role is Role.TlsMode or Role.TrustServerCertificate or Role.TlsVersions or Role.AllowPublicKeyRetrieval
        or Role.CheckRevocation or Role.SkipRevocation or Role.SslNegotiation or Role.GssEncryption or Role.ChannelBinding or Role.CertificateStoreLocation;
}
