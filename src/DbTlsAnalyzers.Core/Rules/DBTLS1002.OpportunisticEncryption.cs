using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Rules;

internal sealed class OpportunisticEncryption : PostureRule
{
    public override string Id => "DBTLS1002";

    public override string Title => "Require encryption instead of preferring it";

    public override string Description =>
        "In this mode the driver encrypts only if the server agrees. An attacker on the network answers in the server's place that it does not, "
        + "and the driver goes on in clear text without an error.";

    public override IReadOnlyList<string> Weaknesses => ["CWE-757", "CWE-319"];

    protected override Finding? Judge(Subject subject, TlsPosture posture) =>
        posture is { Encryption: Encryption.Opportunistic, EncryptionFrom: { } setting }
            ? At(setting, $"{subject.Name(setting)} falls back to clear text when an attacker on the network declines TLS; use {subject.FullVerification()}", VerificationFixes.For(subject))
            : null;
}
