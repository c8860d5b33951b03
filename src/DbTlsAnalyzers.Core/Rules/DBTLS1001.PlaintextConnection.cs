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

    protected override Finding? Judge(Subject subject, TlsPosture posture)
    {
        if (posture.Encryption != Encryption.None)
        {
            return null;
        }

        if (subject.Connection.Code.LacksTls)
        {
            var driver = subject.Connection.Driver;
            return new Finding(
                this,
                $"This builder of {driver.DisplayName} has no TLS, so that an attacker on the network can read and change everything; call '{driver.Driver.TlsSwitches[0].Method}' and use {subject.FullVerification()}",
                Place: null,
                Fixes: []);
        }

        return posture.EncryptionFrom is { } setting
            ? At(setting, $"{subject.Name(setting)} sends everything unencrypted, so that an attacker on the network can read and change it; use {subject.FullVerification()}", VerificationFixes.For(subject))
            : null;
    }
}
