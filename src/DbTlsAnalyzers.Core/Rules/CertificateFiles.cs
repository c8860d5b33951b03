using DbTlsAnalyzers.Certificates;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Rules;

/// <summary>The files of the project that a connection has to do with.</summary>
internal static class CertificateFiles
{
    /// <summary>The settings that name a file, set or overwritten ones left out.</summary>
    public static IEnumerable<BoundSetting> Settings(Subject subject) =>
        Roles.OfFiles.Select(subject.Connection.Effective).OfType<BoundSetting>().Where(static setting => setting.IsSet);

    /// <summary>The settings whose files are known.</summary>
    public static IEnumerable<FileUse> Uses(Subject subject) =>
        Settings(subject).Select(setting => FileUse.Of(subject.Connection, setting, subject.Options.Certificates)).OfType<FileUse>();

    /// <summary>
    /// Certificates and keys in the files that the connection's settings or the option <c>dbtls.ca_file</c> name. Findings about them are the same for
    /// every connection that uses the file.
    /// </summary>
    public static IEnumerable<FileBlock> Blocks(Subject subject)
    {
        var files = subject.Options.Certificates;
        if (!files.AreReportedHere)
        {
            return [];
        }

        var configured = subject.Options.ConfiguredCaFile(subject.Connection.Driver.Driver.Id) is { } path ? files.Find(CertificatePath.Parse(path)) : null;
        return Uses(subject).Select(static use => use.File).Concat(configured is null ? [] : [configured]).Distinct().Where(static file => !file.IsExcluded).SelectMany(static file => file.Blocks);
    }

    /// <summary>The CA files to offer for a connection as the plan makes it: those with which the driver can do what the plan says.</summary>
    public static IEnumerable<string> ForCa(Subject subject, ChangePlan plan, Option ca) =>
        subject.Options.CaFilesFor(subject.Connection.Driver.Driver.Id)
            .Where(file => !Quirks.OfFiles(plan.With(ca, file).Result, subject.Options.Certificates, QuirkKind.UnusableFile).Any());
}
