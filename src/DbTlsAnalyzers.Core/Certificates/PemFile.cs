using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Certificates;

/// <summary>The PEM blocks of a text (RFC 7468, read exactly as .NET reads it, which is what the drivers use) in the order in which they stand.</summary>
/// <param name="Blocks">Every <c>-----BEGIN …-----</c> of the text, the unusable ones included; empty if <paramref name="Problem"/> is set.</param>
/// <param name="Problem">What is wrong with the text as a whole; what is wrong with one block stands in the block.</param>
public sealed record PemFile(IReadOnlyList<PemBlock> Blocks, PemProblem? Problem)
{
    /// <summary>The most characters that are looked at (1 MB): the largest public CA bundles have a quarter of it.</summary>
    public const int MaximumLength = 1024 * 1024;

    /// <summary>The certificates in order, those with a <see cref="PemBlock.Problem"/> included.</summary>
    public IEnumerable<PemBlock> Certificates => Blocks.Where(static block => block.Kind == PemBlockKind.Certificate);

    /// <summary>The first private key, or null.</summary>
    public PemBlock? PrivateKey => Blocks.FirstOrDefault(static block => block.Kind == PemBlockKind.PrivateKey);

    /// <summary>Never throws; takes time in proportion to the length of the text, and none for a text that is too large.</summary>
    public static PemFile Read(string text)
    {
        if (text.Length > MaximumLength)
        {
            return new PemFile([], new PemProblem(PemProblemKind.TooLarge, new TextRange(0, 0)));
        }

        var blocks = PemScanner.Scan(text);
        return blocks.Count == 0
            ? new PemFile([], new PemProblem(PemProblemKind.NoBlock, new TextRange(0, 0)))
            : new PemFile(blocks, Problem: null);
    }
}
