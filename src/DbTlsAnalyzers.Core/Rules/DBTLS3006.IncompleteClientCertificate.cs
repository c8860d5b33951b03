using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Rules;

internal sealed class IncompleteClientCertificate : ConnectionRule
{
    public override string Id => "DBTLS3006";

    public override string Title => "Give the client certificate and its key";

    public override string Description =>
        "Client authentication needs a certificate and its private key, in the file format that the driver reads. With one of them missing, the driver "
        + "fails at the first connection or silently connects without a client certificate.";

    public override IEnumerable<Finding> Check(Subject subject) => Quirks.WithFiles(subject, QuirkKind.IncompleteClientCertificate)
        .Select(found => At(found.Setting, $"{subject.Name(found.Setting)} {found.Because}"));
}
