namespace DbTlsAnalyzers.Certificates;

/// <summary>The certificate and key files of a project. Nothing is read before it is asked for.</summary>
public sealed class ProjectCertificates
{
    private static readonly string[] UnlistedFolders = ["bin", "obj", "node_modules"];

    private readonly string _directory;
    private readonly Dictionary<string, ProjectFile> _byName = new(StringComparer.OrdinalIgnoreCase);
    private IReadOnlyList<string>? _caFiles;

    /// <param name="directory">The full path of the project's directory; empty if it is not known.</param>
    /// <param name="files">The files, in any order.</param>
    public ProjectCertificates(string directory, IEnumerable<ProjectFile> files)
    {
        _directory = directory;
        Files = [.. files.OrderBy(static file => file.Path, StringComparer.Ordinal)];
        foreach (var file in Files)
        {
            foreach (var name in file.Names)
            {
                if (CertificatePath.ToProjectRelative(name, directory) is { } relative && !_byName.ContainsKey(relative))
                {
                    _byName.Add(relative, file);
                }
            }
        }
    }

    public static ProjectCertificates None { get; } = new(string.Empty, []);

    /// <summary>In the order of their paths.</summary>
    public IReadOnlyList<ProjectFile> Files { get; }

    /// <summary>True if every certificate file below the project's directory is known: then what is not here does not exist.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The day of the build; null if it is not known, and then nothing is said about expiry.</summary>
    public CalendarDay? Today { get; init; }

    /// <summary>False if another compilation of the same project (another target framework) reports what is wrong with a file as such.</summary>
    public bool AreReportedHere { get; init; } = true;

    /// <summary>How settings name the CA files to which nothing can be said.</summary>
    public IReadOnlyList<string> CaFiles => _caFiles ??= NamesOf(file => file.IsSoundCa(Today));

    /// <summary>The file that a setting names; null if it is not known.</summary>
    public ProjectFile? Find(CertificatePath path) => Relative(path) is { } relative && _byName.TryGetValue(relative, out var file) ? file : null;

    /// <summary>
    /// True if the setting certainly names no file of the project. Unknown, hence false: whatever is not relative, lies outside the project or in
    /// a folder that is not listed, or has an extension that certificate files do not have.
    /// </summary>
    public bool Lacks(CertificatePath path) =>
        IsComplete && path.Format != CertificateFileFormat.Other && Relative(path) is { } relative && !_byName.ContainsKey(relative) && IsListed(relative);

    /// <summary>How settings name the files that fit, sorted: relative to the project, with <c>/</c>. A name that settings cannot say (<c>{ca}.pem</c> reads like a variable) is none.</summary>
    public IReadOnlyList<string> NamesOf(Func<ProjectFile, bool> fits) =>
        [.. _byName.Where(pair => IsListed(pair.Key) && Find(CertificatePath.Parse(pair.Key)) == pair.Value && fits(pair.Value)).Select(static pair => pair.Key).OrderBy(static name => name, StringComparer.Ordinal)];

    private static bool IsListed(string relative) =>
        !relative.Split('/').Any(static part => part.StartsWith(".", StringComparison.Ordinal) || UnlistedFolders.Contains(part, StringComparer.OrdinalIgnoreCase));

    private string? Relative(CertificatePath path) =>
        path.Kind == CertificatePathKind.Relative ? CertificatePath.ToProjectRelative(path.Text, _directory) : null;
}
