using System.Text;
using Microsoft.Build.Framework;

namespace DbTlsAnalyzers.Tasks;

/// <summary>
/// Looks at the certificate files of a project, so that the analyzers need not: it lists all of them, and picks those that the compiler can open. The compiler
/// stops with CS2015 when an analyzer asks for the text of a binary file, and with CS1504 for a file that may not be read (a server's key, say).
/// </summary>
/// <remarks>No file, whatever its content, makes this task fail.</remarks>
public sealed class ListCertificateFiles : ITask
{
    public IBuildEngine BuildEngine { get; set; } = null!;

    public ITaskHost HostObject { get; set; } = null!;

    /// <summary>Files that may hold certificates; those with other extensions are ignored.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>Additional files that the project has already.</summary>
    public ITaskItem[] AdditionalFiles { get; set; } = [];

    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>Where the list goes; it is touched only if it changes, so that an unchanged project is not compiled again.</summary>
    [Required]
    public string ListPath { get; set; } = "";

    /// <summary>Text files that are not among the additional files yet.</summary>
    [Output]
    public ITaskItem[] TextFiles { get; private set; } = [];

    public bool Execute()
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        var kinds = new Dictionary<string, (FileKind Kind, long Size)>(StringComparer.Ordinal);
        var known = new HashSet<string>(AdditionalFiles.Select(FullPath), StringComparer.OrdinalIgnoreCase);
        var texts = new List<ITaskItem>();
        foreach (var item in Files.Concat(AdditionalFiles).Where(static item => CertificateFile.IsOne(item.ItemSpec)))
        {
            var path = FullPath(item);
            if (!kinds.TryGetValue(path, out var found))
            {
                found = kinds[path] = CertificateFile.Look(path);
                if (found.Kind == FileKind.Text && known.Add(path))
                {
                    texts.Add(item);
                }
            }

            if (found.Kind != FileKind.Missing && Line(item, path, found.Kind, found.Size) is { } line)
            {
                _ = lines.Add(line);
            }
        }

        TextFiles = [.. texts];
        Write(string.Concat(lines.Select(static line => line + "\n")));
        return true;
    }

    private static string FullPath(ITaskItem item) => item.GetMetadata("FullPath");

    /// <summary>Null for a path that the list cannot hold.</summary>
    private string? Line(ITaskItem item, string path, FileKind kind, long size)
    {
        var name = Name(item, path);
        return (name + path).IndexOfAny(['|', '\r', '\n']) >= 0 ? null : FormattableString.Invariant($"{kind.ToString().ToLowerInvariant()}|{size}|{name}|{path}");
    }

    /// <summary>Where the file is copied to, relative to the output; otherwise relative to the project.</summary>
    private string Name(ITaskItem item, string path)
    {
        foreach (var metadata in new[] { "TargetPath", "Link" })
        {
            if (item.GetMetadata(metadata) is { Length: > 0 } target)
            {
                return target;
            }
        }

        var directory = ProjectDirectory.TrimEnd('/', '\\') + Path.DirectorySeparatorChar;
        return path.StartsWith(directory, StringComparison.Ordinal) ? path.Substring(directory.Length) : path;
    }

    private void Write(string list)
    {
        if (!File.Exists(ListPath) || File.ReadAllText(ListPath) != list)
        {
            _ = Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(ListPath))!);
            File.WriteAllText(ListPath, list, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }
}
