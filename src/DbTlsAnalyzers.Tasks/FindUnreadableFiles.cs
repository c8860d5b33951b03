using Microsoft.Build.Framework;

namespace DbTlsAnalyzers.Tasks;

/// <summary>
/// Picks the configuration files that must not become additional files: the compiler stops with CS2015 when an analyzer asks for the text of a binary file (a <c>.env</c> that
/// git-crypt has locked), and with CS1504 or CS2001 for a file that may not be read or a link to nowhere.
/// </summary>
/// <remarks>No file, whatever its content, makes this task fail.</remarks>
public sealed class FindUnreadableFiles : ITask
{
    public IBuildEngine BuildEngine { get; set; } = null!;

    public ITaskHost HostObject { get; set; } = null!;

    [Required]
    public ITaskItem[] Files { get; set; } = [];

    [Output]
    public ITaskItem[] Unreadable { get; private set; } = [];

    public bool Execute()
    {
        Unreadable = [.. Files.Where(static file => !TextFile.CanBeOpened(file.GetMetadata("FullPath")))];
        return true;
    }
}
