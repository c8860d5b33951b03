namespace DbTlsAnalyzers.Certificates;

/// <summary>The value of a setting that names a certificate file. Nothing is looked up: whether the file exists is for the caller to know.</summary>
/// <param name="Text">As written, without white space around it.</param>
/// <param name="Kind">What can be told of the place.</param>
/// <param name="Format">What the extension says.</param>
public sealed record CertificatePath(string Text, CertificatePathKind Kind, CertificateFileFormat Format)
{
    /// <summary>Never throws; text that no file system would take is a relative path like any other.</summary>
    public static CertificatePath Parse(string value)
    {
        var text = value.Trim();
        var kind = CertificatePathKinds.Classify(text);
        var format = kind is CertificatePathKind.Empty or CertificatePathKind.Inline ? CertificateFileFormat.Other : FormatOf(text);
        return new CertificatePath(text, kind, format);
    }

    /// <summary>
    /// How a setting names this file: relative to the project directory, with <c>/</c>, which every platform takes; null if they have nothing in common.
    /// </summary>
    public static string? ToProjectRelative(string filePath, string projectDirectory)
    {
        var directory = FilePath.Read(projectDirectory);
        return directory.Combine(FilePath.Read(filePath)).RelativeTo(directory)?.ToString();
    }

    /// <summary>What the extension of a path says; the same for all spellings of a path.</summary>
    public static CertificateFileFormat FormatOf(string path)
    {
        var dot = path.LastIndexOf('.');
        if (dot <= path.LastIndexOfAny(['/', '\\']))
        {
            return CertificateFileFormat.Other;
        }

        return path.Substring(dot + 1).ToUpperInvariant() switch
        {
            "PEM" => CertificateFileFormat.Pem,
            "CRT" => CertificateFileFormat.Crt,
            "CER" => CertificateFileFormat.Cer,
            "KEY" => CertificateFileFormat.Key,
            "PFX" => CertificateFileFormat.Pfx,
            "P12" => CertificateFileFormat.P12,
            "DER" => CertificateFileFormat.Der,
            _ => CertificateFileFormat.Other,
        };
    }
}

/// <summary>What an extension promises. <see cref="Crt"/> and <see cref="Cer"/> may hold PEM or DER.</summary>
public enum CertificateFileFormat
{
    Other,
    Pem,
    Crt,
    Cer,
    Key,
    Pfx,
    P12,
    Der,
}
