using DbTlsAnalyzers.Certificates;
using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Rules;

internal sealed class CertificateFileUnusable : ConnectionRule
{
    public override string Id => "DBTLS3003";

    public override string Title => "Use certificate files that the driver can use";

    public override string Description =>
        "The file does not hold what the setting needs, or not in a form that the driver reads. Verification then fails when the first connection is opened, "
        + "and whoever switches it off to get going loses the protection.";

    public override IEnumerable<Finding> Check(Subject subject) => OfSettings(subject).Concat(OfBlocks(subject));

    /// <summary>What depends on the use.</summary>
    private IEnumerable<Finding> OfSettings(Subject subject)
    {
        var always = CertificateFiles.Uses(subject).SelectMany(static use => WhateverTheDriver(use) is { } because ? new[] { (use.Setting, because) } : []);
        var blamed = new HashSet<object>();
        foreach (var (setting, because) in always.Concat(Quirks.WithFiles(subject, QuirkKind.UnusableFile)))
        {
            if (blamed.Add(setting.Origin))
            {
                yield return At(setting, $"{subject.Name(setting)} {because}");
            }
        }
    }

    /// <summary>What is wrong with the file as such.</summary>
    private IEnumerable<Finding> OfBlocks(Subject subject) =>
        from block in CertificateFiles.Blocks(subject)
        where block.Block.Kind is PemBlockKind.Certificate or PemBlockKind.PrivateKey
        let problem = Problem(block)
        where problem is not null
        select new Finding(this, $"This block {problem}; write the file again from its source", block, []);

    private static string? WhateverTheDriver(FileUse use) => use switch
    {
        { Setting.Role: Role.ClientCertificateStore } or { Path.Format: CertificateFileFormat.Pfx or CertificateFileFormat.P12 } => null,
        { File.IsTooLarge: true } => "names a file of more than 1 MB, which certificate files never have; name the certificate's file",
        { File.Pem.Problem.Kind: PemProblemKind.NoBlock, Setting.Role: not Role.PinnedCertificate } => "names a file without a '-----BEGIN' line; convert the file to PEM",
        { Setting.Role: not Role.ClientKey } when use.File.HoldsNoCertificate() => "names a file that holds no certificate; name the certificate's file",
        { Setting.Role: Role.CaCertificate } when use.File.HoldsPrivateKey() =>
            "names a file with a private key in it, which then goes wherever the CA certificate is needed; keep only the certificate in the file",
        _ => null,
    };

    private static string? Problem(FileBlock block) => block.Block switch
    {
        { Problem.Kind: PemProblemKind.Unterminated } => "has no '-----END' line",
        { Problem.Kind: PemProblemKind.LabelMismatch } => "ends with another label than it begins with",
        { Problem.Kind: PemProblemKind.BadBase64 } => "is no base64",
        { Problem.Kind: PemProblemKind.Empty } => "is empty",
        { Kind: PemBlockKind.Certificate, Problem: null } when block.Certificate is null => "is no X.509 certificate",
        _ => null,
    };
}
