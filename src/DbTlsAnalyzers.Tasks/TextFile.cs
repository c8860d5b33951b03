namespace DbTlsAnalyzers.Tasks;

/// <summary>Tells what the compiler makes of a file, without ever failing itself.</summary>
internal static class TextFile
{
    // Microsoft.CodeAnalysis.Text.SourceText.IsBinary
    private const string MarkOfBinary = "\0\0";

    /// <summary>False for a file that the compiler stops at when an analyzer asks for its text: missing (a link to nowhere), closed to the user of the build, or binary.</summary>
    public static bool CanBeOpened(string path)
    {
        try
        {
            return File.Exists(path) && File.ReadAllText(path).IndexOf(MarkOfBinary, StringComparison.Ordinal) < 0;
        }
        catch (Exception exception) when (IsAboutFile(exception))
        {
            return false;
        }
    }

    /// <summary>True for what opening and reading a file may throw.</summary>
    public static bool IsAboutFile(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or System.Security.SecurityException or NotSupportedException or ArgumentException;
}
