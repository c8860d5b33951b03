using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Certificates;

/// <summary>Why a PEM text or block cannot be used.</summary>
/// <param name="Range">The offending character, the block's first or last line, or empty at 0 for the whole text.</param>
public sealed record PemProblem(PemProblemKind Kind, TextRange Range);

/// <summary>What is wrong with a PEM file for everybody who reads it.</summary>
public enum PemProblemKind
{
    /// <summary>Longer than <see cref="PemFile.MaximumLength"/>; nothing was read.</summary>
    TooLarge,

    /// <summary>No <c>-----BEGIN …-----</c> anywhere.</summary>
    NoBlock,

    /// <summary>Another block, or the end of the text, comes before the <c>-----END …-----</c>.</summary>
    Unterminated,

    /// <summary>The <c>-----END …-----</c> has another label than the <c>-----BEGIN …-----</c>.</summary>
    LabelMismatch,

    /// <summary>A character that base64 does not have, or has elsewhere.</summary>
    BadBase64,

    /// <summary>Nothing between the two lines.</summary>
    Empty,

    /// <summary>
    /// Files joined without a line break (<c>-----END CERTIFICATE----------BEGIN CERTIFICATE-----</c>): .NET and OpenSSL skip both blocks.
    /// The content is there all the same, for drivers that cut the text themselves.
    /// </summary>
    MissingLineBreak,
}
