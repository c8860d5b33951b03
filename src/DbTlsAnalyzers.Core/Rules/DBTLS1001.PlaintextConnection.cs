using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Rules;

internal sealed class PlaintextConnection : PostureRule
{
    public override string Id => "DBTLS1001";

    public override string Title => "Encrypt database connections";

    public override string Description =>
        "The connection string switches TLS off. Everybody on the network path can read queries, results and, depending on the server's "
        + "authentication method, the password, and can change what the application reads and writes.";

    public override IReadOnlyList<string> Weaknesses => ["CWE-319"];

    protected override Finding? Judge(Subject subject, TlsPosture posture) =>
        posture is { Encryption: Encryption.None, EncryptionFrom: { } setting }
            ? At(setting, $"{subject.Name(setting)} sends everything unencrypted, so that an attacker on the network can read and change it; use {subject.FullVerification()}", VerificationFixes.For(subject))
            : null;
}
