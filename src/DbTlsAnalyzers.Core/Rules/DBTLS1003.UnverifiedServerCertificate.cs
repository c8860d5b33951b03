using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Rules;

internal sealed class UnverifiedServerCertificate : PostureRule
{
    public override string Id => "DBTLS1003";

    public override string Title => "Verify the server's certificate";

    public override string Description =>
        "The connection is encrypted, but the driver accepts whatever certificate it is shown. An attacker on the network presents one of its own, "
        + "reads the password and relays or changes the traffic.";

    protected override Finding? Judge(Subject subject, TlsPosture posture) =>
        posture is { Encryption: Encryption.Required or Encryption.Unknown, Verification: Verification.None, VerificationFrom: { } setting }
            ? At(setting, $"{subject.Name(setting)} {Defect(setting)}, so that an attacker on the network can impersonate the server; {Remedy(subject, setting)}", VerificationFixes.For(subject))
            : null;

    private static string Defect(BoundSetting setting) => IsTrustFlag(setting) ? "accepts any certificate" : "encrypts without verifying the server's certificate";

    private static string Remedy(Subject subject, BoundSetting setting) => IsTrustFlag(setting) ? "remove it and trust the server's CA" : $"use {subject.FullVerification()}";

    private static bool IsTrustFlag(BoundSetting setting) => setting.Role == Drivers.Role.TrustServerCertificate;
}
