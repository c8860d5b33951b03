using DbTlsAnalyzers.Certificates;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Rules;

internal sealed class CertificateFileNotFound : ConnectionRule
{
    public override string Id => "DBTLS3002";

    public override string Title => "Name certificate files that exist";

    public override string Description =>
        "The path is relative and names no file of the project, so that no deployment of the project brings the file along. The driver fails when it opens "
        + "its first connection, or goes on without the certificate.";

    public override IEnumerable<Finding> Check(Subject subject)
    {
        var files = subject.Options.Certificates;
        foreach (var setting in CertificateFiles.Settings(subject))
        {
            if (files.Lacks(CertificatePath.Parse(setting.Value!)))
            {
                yield return At(setting, $"{subject.Name(setting)} names no file of the project; add the file to the project, or name one that is there", Fixes(setting, files));
            }
        }
    }

    private static IReadOnlyList<Fix> Fixes(BoundSetting setting, ProjectCertificates files) =>
        [.. Fitting(setting, files).Select(file => new Fix($"path:{file}", $"Set '{setting.Keyword}' to '{file}'", [new ChangeValue(setting, file)]))];

    private static IReadOnlyList<string> Fitting(BoundSetting setting, ProjectCertificates files) => setting.Role switch
    {
        Role.CaCertificate => files.CaFiles,
        Role.ClientKey => files.NamesOf(ProjectFileAssessment.HoldsPrivateKey),
        _ when IsStore(CertificatePath.FormatOf(setting.Value!)) || setting.Role == Role.ClientCertificateStore => files.NamesOf(static file => IsStore(file.Format)),
        _ => files.NamesOf(static file => file.HoldsLeavesOnly()),
    };

    private static bool IsStore(CertificateFileFormat format) => format is CertificateFileFormat.Pfx or CertificateFileFormat.P12;
}
