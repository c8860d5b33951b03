namespace DbTlsAnalyzers.Tasks;

/// <summary>What the analyzers need to know of a file before they ask for its text.</summary>
internal enum FileKind
{
    Missing,

    /// <summary>May be opened.</summary>
    Text,

    /// <summary>DER or PKCS#12, as far as anybody can tell.</summary>
    Binary,

    /// <summary>Too large or not readable here: nothing is known of the content.</summary>
    Closed,
}

internal static class CertificateFile
{
    /// <summary>The largest file that is read; the analyzers call anything larger no certificate.</summary>
    public const int MaximumSize = 1024 * 1024;

    private static readonly string[] TextOnly = [".pem"];
    private static readonly string[] TextOrBinary = [".crt", ".cer", ".key"];
    private static readonly string[] BinaryOnly = [".pfx", ".p12", ".der"];

    public static bool IsOne(string path) => Has(path, TextOnly) || Has(path, TextOrBinary) || Has(path, BinaryOnly);

    public static (FileKind Kind, long Size) Look(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return !file.Exists ? (FileKind.Missing, 0)
                : file.Length > MaximumSize ? (FileKind.Closed, file.Length)
                : Has(path, BinaryOnly) ? (FileKind.Binary, file.Length)
                : (IsText(File.ReadAllText(path), needsBlock: Has(path, TextOrBinary)) ? FileKind.Text : FileKind.Binary, file.Length);
        }
        catch (Exception exception) when (TextFile.IsAboutFile(exception))
        {
            return (FileKind.Closed, 0);
        }
    }

    /// <summary>DER without a zero byte is rare but possible: where it is likely, text has to prove itself.</summary>
    private static bool IsText(string text, bool needsBlock) =>
        text.IndexOf('\0') < 0 && (!needsBlock || text.IndexOf("-----BEGIN ", StringComparison.Ordinal) >= 0);

    private static bool Has(string path, string[] extensions) => extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
