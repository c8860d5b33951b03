namespace DbTlsAnalyzers.Certificates;

/// <summary>A file of the project that may hold certificates or a key.</summary>
/// <param name="path">The full path, as the host knows it.</param>
/// <param name="names">Paths under which a program finds it: relative to the project directory, or to the output directory it is copied to.</param>
/// <param name="size">In bytes, if known.</param>
/// <param name="read">The text, null if it cannot be had; called once, when it is needed. Null for a file that must not be opened: binary, too large, unreadable.</param>
/// <param name="host">What the file is to the host, for places in it.</param>
public sealed class ProjectFile(string path, IReadOnlyList<string> names, long? size, Func<string?>? read, object? host = null)
{
    private readonly Lazy<PemFile?> _pem = new(() => read?.Invoke() is { } text ? PemFile.Read(text) : null);
    private Lazy<IReadOnlyList<FileBlock>>? _blocks;

    public string Path => path;

    public IReadOnlyList<string> Names => names;

    public object? Host => host;

    /// <summary>What the extension says.</summary>
    public CertificateFileFormat Format { get; } = CertificatePath.FormatOf(path);

    /// <summary>True for a file that is known not to be text: DER or PKCS#12.</summary>
    public bool IsBinary { get; init; }

    /// <summary>True if the user wants nothing to be said of its content.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>True if nobody may open the file here: binary, too large, unreadable.</summary>
    public bool IsClosed => read is null;

    /// <summary>The PEM blocks; null if the text is not known.</summary>
    public PemFile? Pem => _pem.Value;

    /// <summary>True if the file is larger than any certificate file.</summary>
    public bool IsTooLarge => size > PemFile.MaximumLength || (!IsClosed && Pem?.Problem is { Kind: PemProblemKind.TooLarge });

    /// <summary>The blocks as places; the same objects each time, so that findings about them can be compared.</summary>
    public IReadOnlyList<FileBlock> Blocks => LazyInitializer.EnsureInitialized(ref _blocks, () => new(ReadBlocks))!.Value;

    /// <summary>What the readable certificates say, in order.</summary>
    public IEnumerable<CertificateFacts> Certificates => Blocks.Select(static block => block.Certificate).OfType<CertificateFacts>();

    private IReadOnlyList<FileBlock> ReadBlocks() => [.. (Pem?.Blocks ?? []).Select(block => new FileBlock(this, block))];
}

/// <summary>A PEM block of a file of the project.</summary>
public sealed class FileBlock(ProjectFile file, PemBlock block)
{
    public ProjectFile File => file;

    public PemBlock Block => block;

    /// <summary>Null for anything else than a certificate that can be read.</summary>
    public CertificateFacts? Certificate { get; } = block.ReadCertificate();
}
