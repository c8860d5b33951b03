using DbTlsAnalyzers.Certificates;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Drivers;

/// <summary>A file that does not do what its setting needs, as a row of the driver's file.</summary>
/// <param name="Kind">Which rule reports it: <see cref="QuirkKind.UnusableFile"/> or <see cref="QuirkKind.IncompleteClientCertificate"/>.</param>
/// <param name="Role">The settings it is about.</param>
/// <param name="Because">What happens and what to do, continuing a message that starts with the quoted setting and the driver.</param>
/// <param name="IsThere">True on evidence only.</param>
/// <param name="Versions">Versions that behave so.</param>
public sealed record FileQuirk(QuirkKind Kind, Role Role, string Because, Func<FileUse, bool> IsThere, VersionRange Versions = default);

/// <summary>A setting that names a file which is known.</summary>
public sealed record FileUse(Connection Connection, ProjectCertificates Files, BoundSetting Setting, CertificatePath Path, ProjectFile File)
{
    /// <summary>Null if the role is not set, or its file is not known.</summary>
    public static FileUse? Of(Connection connection, Role role, ProjectCertificates files) =>
        connection.Effective(role) is { IsSet: true } setting ? Of(connection, setting, files) : null;

    public static FileUse? Of(Connection connection, BoundSetting setting, ProjectCertificates files)
    {
        var path = CertificatePath.Parse(setting.Value!);
        return files.Find(path) is { } file ? new FileUse(connection, files, setting, path, file) : null;
    }

    /// <summary>The file of another setting of the same connection.</summary>
    public ProjectFile? FileOf(Role role) => Of(Connection, role, Files)?.File;
}
