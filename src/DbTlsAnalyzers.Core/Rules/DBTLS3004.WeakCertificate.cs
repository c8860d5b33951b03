using DbTlsAnalyzers.Certificates;

namespace DbTlsAnalyzers.Rules;

internal sealed class WeakCertificate : ConnectionRule
{
    public override string Id => "DBTLS3004";

    public override string Title => "Use certificates with strong keys and signatures";

    public override string Description =>
        "RSA keys below 2048 bits and elliptic curves below 224 bits can be broken with effort that attackers have, and certificates signed with MD5 or SHA-1 "
        + "can be forged (NIST SP 800-131A, RFC 6194). Whoever does so passes every verification of the connection.";

    public override IReadOnlyList<string> Weaknesses => ["CWE-326", "CWE-328"];

    public override IEnumerable<Finding> Check(Subject subject) =>
        from block in CertificateFiles.Blocks(subject)
        where block.Certificate is not null
        let weakness = Weakness(block.Certificate!)
        where weakness is not null
        select new Finding(this, weakness, block, []);

    private static string? Weakness(CertificateFacts certificate) => (certificate.HasWeakKey(), certificate.HasWeakSignature()) switch
    {
        (true, true) => $"This certificate's key ({certificate.PublicKey.Description}) can be broken and its signature ({certificate.Signature.Name}) be forged; have it issued again with an RSA key of 2048 bits or more, or EC P-256, and SHA-256",
        (true, false) => $"This certificate's key ({certificate.PublicKey.Description}) is weak enough to be broken; have it issued again with an RSA key of 2048 bits or more, or EC P-256",
        (false, true) => $"This certificate's signature ({certificate.Signature.Name}) can be forged; have it issued again, signed with SHA-256 or better",
        _ => null,
    };
}
