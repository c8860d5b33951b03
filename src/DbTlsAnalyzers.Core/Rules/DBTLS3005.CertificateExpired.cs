using System.Globalization;
using DbTlsAnalyzers.Certificates;

namespace DbTlsAnalyzers.Rules;

internal sealed class CertificateExpired : ConnectionRule
{
    public override string Id => "DBTLS3005";

    public override string Title => "Replace certificates before they expire";

    public override string Description =>
        "Outside its period of validity a certificate verifies nothing: connections fail, at the latest when the application starts again, and whoever switches "
        + "verification off to get going loses the protection. The day of the build counts; 'dbtls.expiry_days' says how early the rule speaks.";

    public override IReadOnlyList<string> Weaknesses => ["CWE-298"];

    public override IEnumerable<Finding> Check(Subject subject)
    {
        if (subject.Options.Certificates.Today is not { } today)
        {
            return [];
        }

        return from block in CertificateFiles.Blocks(subject)
               where block.Certificate is not null
               let message = Message(block.Certificate!, block.Certificate!.ValidityOn(today, subject.Options.ExpiryDays))
               where message is not null
               select new Finding(this, message, block, []);
    }

    private static string? Message(CertificateFacts certificate, CertificateValidity validity) => validity switch
    {
        CertificateValidity.Expired => $"This certificate expired on {Day(certificate.NotAfter)}, and connections that need it fail; replace it",
        CertificateValidity.NotYetValid => $"This certificate is not valid before {Day(certificate.NotBefore)}, and connections that need it fail until then; use one that is valid now",
        CertificateValidity.Expiring => $"This certificate expires on {Day(certificate.NotAfter)}, and connections that need it fail from then on; replace it in time",
        _ => null,
    };

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
