using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Certificates;

/// <summary>One <c>-----BEGIN …-----</c> to <c>-----END …-----</c>.</summary>
/// <param name="Label">The words after BEGIN. .NET takes <c>CERTIFICATE</c> only; OpenSSL also the old and the trusted spelling.</param>
/// <param name="Kind">What the label stands for.</param>
/// <param name="BeginRange">The <c>-----BEGIN …-----</c>: the place of a diagnostic.</param>
/// <param name="Range">The whole block; for an unterminated one up to the next block or the end of the text.</param>
/// <param name="Content">The decoded bytes; null if they are unusable, and always for private keys, which are recognised but never decoded.</param>
/// <param name="Problem">Why drivers cannot use the block, or null.</param>
public sealed record PemBlock(string Label, PemBlockKind Kind, TextRange BeginRange, TextRange Range, byte[]? Content, PemProblem? Problem)
{
    /// <summary>The format of a private key; <see cref="PrivateKeyFormat.None"/> for anything else.</summary>
    public PrivateKeyFormat KeyFormat { get; init; }

    /// <summary>True for a private key that needs a password: PKCS#8 encrypted, or the <c>Proc-Type: 4,ENCRYPTED</c> header of OpenSSL.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>What the certificate says; null for anything else, and for bytes that are no X.509 certificate.</summary>
    public CertificateFacts? ReadCertificate() =>
        Kind == PemBlockKind.Certificate && Content is not null ? CertificateFacts.Read(Content) : null;
}

/// <summary>What a block of a PEM file holds.</summary>
public enum PemBlockKind
{
    /// <summary><c>CERTIFICATE</c>, and OpenSSL's <c>X509 CERTIFICATE</c> and <c>TRUSTED CERTIFICATE</c>.</summary>
    Certificate,

    PrivateKey,

    PublicKey,

    /// <summary>Requests, revocation lists, parameters, PKCS#7 and labels we do not know.</summary>
    Other,
}

/// <summary>The encodings of private keys, by the labels of their blocks.</summary>
public enum PrivateKeyFormat
{
    None,

    /// <summary><c>RSA PRIVATE KEY</c>.</summary>
    Pkcs1,

    /// <summary><c>PRIVATE KEY</c>.</summary>
    Pkcs8,

    /// <summary><c>ENCRYPTED PRIVATE KEY</c>.</summary>
    EncryptedPkcs8,

    /// <summary><c>EC PRIVATE KEY</c> (SEC 1).</summary>
    Ec,

    /// <summary><c>DSA PRIVATE KEY</c>, <c>OPENSSH PRIVATE KEY</c> and other labels that end in these words: no driver reads them.</summary>
    Other,
}
