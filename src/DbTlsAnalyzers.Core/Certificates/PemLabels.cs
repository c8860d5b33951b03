namespace DbTlsAnalyzers.Certificates;

/// <summary>The labels of RFC 7468 §4 to §13 and of OpenSSL's <c>pem.h</c>.</summary>
internal static class PemLabels
{
    private const string EncryptionHeader = "Proc-Type:";

    public static PemBlockKind Kind(string label) => label switch
    {
        "CERTIFICATE" or "X509 CERTIFICATE" or "TRUSTED CERTIFICATE" => PemBlockKind.Certificate,
        "PUBLIC KEY" or "RSA PUBLIC KEY" or "DSA PUBLIC KEY" or "EC PUBLIC KEY" => PemBlockKind.PublicKey,
        _ when KeyFormat(label) != PrivateKeyFormat.None => PemBlockKind.PrivateKey,
        _ => PemBlockKind.Other,
    };

    public static PrivateKeyFormat KeyFormat(string label) => label switch
    {
        "PRIVATE KEY" => PrivateKeyFormat.Pkcs8,
        "ENCRYPTED PRIVATE KEY" => PrivateKeyFormat.EncryptedPkcs8,
        "RSA PRIVATE KEY" => PrivateKeyFormat.Pkcs1,
        "EC PRIVATE KEY" => PrivateKeyFormat.Ec,
        _ when label.EndsWith(" PRIVATE KEY", StringComparison.Ordinal) => PrivateKeyFormat.Other,
        _ => PrivateKeyFormat.None,
    };

    /// <summary>True if the text between the two lines starts with the header that RFC 1421 puts before an encrypted body.</summary>
    public static bool HasEncryptionHeader(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        if (end - start < EncryptionHeader.Length
            || string.CompareOrdinal(text, start, EncryptionHeader, 0, EncryptionHeader.Length) != 0)
        {
            return false;
        }

        var line = text.IndexOf('\n', start, end - start);
        var length = (line < 0 ? end : line) - start;
        return text.IndexOf("ENCRYPTED", start, length, StringComparison.Ordinal) >= 0;
    }
}
