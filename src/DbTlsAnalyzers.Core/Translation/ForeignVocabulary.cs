using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Translation;

/// <summary>Keys by which other drivers, client libraries and tools call what a driver calls differently.</summary>
internal static class ForeignVocabulary
{
    // Without spaces, '-' and '_', in lower case. libpq: PostgreSQL manual 34.1.2; mysql client: MySQL manual 6.2.3; Connector/J: reference "Security".
    private static readonly Dictionary<string, Role> Words = new(StringComparer.Ordinal)
    {
        ["ssl"] = Role.TlsMode,
        ["sslmode"] = Role.TlsMode,
        ["usessl"] = Role.TlsMode,
        ["requiressl"] = Role.TlsMode,
        ["sslenable"] = Role.TlsMode,
        ["sslenabled"] = Role.TlsMode,
        ["encrypt"] = Role.TlsMode,
        ["encryption"] = Role.TlsMode,
        ["tls"] = Role.TlsMode,
        ["tlsmode"] = Role.TlsMode,
        ["usetls"] = Role.TlsMode,
        ["verifyservercertificate"] = Role.TlsMode,
        ["sslverifyservercert"] = Role.TlsMode,
        ["trustservercertificate"] = Role.TrustServerCertificate,
        ["sslrootcert"] = Role.CaCertificate,
        ["rootcertificate"] = Role.CaCertificate,
        ["sslca"] = Role.CaCertificate,
        ["sslcafile"] = Role.CaCertificate,
        ["cacertificate"] = Role.CaCertificate,
        ["cacertificatefile"] = Role.CaCertificate,
        ["serversslcert"] = Role.CaCertificate,
        ["sslcert"] = Role.ClientCertificate,
        ["sslcertificate"] = Role.ClientCertificate,
        ["clientcertificate"] = Role.ClientCertificate,
        ["sslkey"] = Role.ClientKey,
        ["clientcertificatekey"] = Role.ClientKey,
        ["sslpassword"] = Role.CertificatePassword,
        ["certificatepassword"] = Role.CertificatePassword,
        ["certificatefile"] = Role.ClientCertificateStore,
        ["certificatethumbprint"] = Role.CertificateThumbprint,
        ["certificatestorelocation"] = Role.CertificateStoreLocation,
        ["tlsversion"] = Role.TlsVersions,
        ["tlsversions"] = Role.TlsVersions,
        ["enabledtlsprotocols"] = Role.TlsVersions,
        ["tlsciphersuites"] = Role.CipherSuites,
        ["sslcipher"] = Role.CipherSuites,
        ["allowpublickeyretrieval"] = Role.AllowPublicKeyRetrieval,
        ["serverpublickeypath"] = Role.ServerPublicKey,
        ["serverrsapublickeyfile"] = Role.ServerPublicKey,
        ["serverrsapublickey"] = Role.ServerPublicKey,
        ["checkcertificaterevocation"] = Role.CheckRevocation,
        ["sslcrl"] = Role.CheckRevocation,
        ["skipcertificaterevocationcheck"] = Role.SkipRevocation,
        ["servercertificate"] = Role.PinnedCertificate,
        ["hostnameincertificate"] = Role.CertificateHostName,
        ["gssencmode"] = Role.GssEncryption,
        ["gssencryptionmode"] = Role.GssEncryption,
        ["sslnegotiation"] = Role.SslNegotiation,
        ["channelbinding"] = Role.ChannelBinding,
    };

    // The rest of a URI's or libpq string's vocabulary, for translating it whole.
    private static readonly Dictionary<string, Role> Others = new(StringComparer.Ordinal)
    {
        ["host"] = Role.Host,
        ["hostaddr"] = Role.Host,
        ["port"] = Role.Port,
        ["dbname"] = Role.Database,
        ["database"] = Role.Database,
        ["user"] = Role.User,
        ["username"] = Role.User,
        ["password"] = Role.Password,
    };

    /// <summary>The TLS role that a key plays elsewhere; null for any other key.</summary>
    public static Role? TlsRole(string key) => Words.TryGetValue(Normalize(key), out var role) ? role : null;

    /// <summary>The role of a key in URIs and libpq strings; null if it has none that can be translated.</summary>
    public static Role? AnyRole(string key) => TlsRole(key) ?? (Others.TryGetValue(Normalize(key), out var role) ? role : null);

    private static string Normalize(string key) => new([.. key.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
