namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>Reads one format. Readers never throw, whatever the text, and take time linear in its length.</summary>
internal abstract class ConfigFileReader
{
    /// <summary>True if a file of that name (without folder) has this format.</summary>
    public abstract bool CanRead(string fileName);

    public abstract void Read(string fileName, string text, ConfigFileBuilder file);

    protected static bool HasExtension(string fileName, params IReadOnlyList<string> extensions)
    {
        foreach (var extension in extensions)
        {
            if (fileName.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
