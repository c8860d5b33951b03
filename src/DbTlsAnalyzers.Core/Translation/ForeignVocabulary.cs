using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Translation;

/// <summary>Keys by which other drivers, client libraries and tools call what a driver calls differently, in the form of <see cref="Letters"/>.</summary>
internal static class ForeignVocabulary
{
    // libpq: PostgreSQL manual 34.1.2; mysql client: MySQL manual 6.2.3; Connector/J: reference "Security". Drivers' own keywords stand in their tables.
    private static readonly Dictionary<string, Role> OfTools = new(StringComparer.Ordinal)
    {
        ["ssl"] = Role.TlsMode,
        ["usessl"] = Role.TlsMode,
        ["requiressl"] = Role.TlsMode,
        ["sslenable"] = Role.TlsMode,
        ["sslenabled"] = Role.TlsMode,
        ["encryption"] = Role.TlsMode,
        ["tls"] = Role.TlsMode,
        ["tlsmode"] = Role.TlsMode,
        ["usetls"] = Role.TlsMode,
        ["verifyservercertificate"] = Role.TlsMode,
        ["sslverifyservercert"] = Role.TlsMode,
        ["sslrootcert"] = Role.CaCertificate,
        ["sslcafile"] = Role.CaCertificate,
        ["cacertificate"] = Role.CaCertificate,
        ["serversslcert"] = Role.CaCertificate,
        ["clientcertificate"] = Role.ClientCertificate,
        ["clientcertificatekey"] = Role.ClientKey,
        ["tlsversions"] = Role.TlsVersions,
        ["enabledtlsprotocols"] = Role.TlsVersions,
        ["sslcipher"] = Role.CipherSuites,
        ["serverpublickeypath"] = Role.ServerPublicKey,
        ["serverrsapublickey"] = Role.ServerPublicKey,
        ["sslcrl"] = Role.CheckRevocation,
        ["gssencmode"] = Role.GssEncryption,
    };

    private static readonly Dictionary<string, Role> OfDrivers = DriverCatalog.All.SelectMany(static driver => driver.Options).Where(static option => option.Role.IsTls())
        .SelectMany(static option => option.Keywords, static (option, keyword) => (Word: Letters.Of(keyword.Text), option.Role))
        .GroupBy(static row => row.Word, StringComparer.Ordinal)
        .ToDictionary(static rows => rows.Key, static rows => rows.First().Role, StringComparer.Ordinal);

    // Brokers, caches, mail servers and directories use these as well.
    private static readonly HashSet<string> Everybodys = new(StringComparer.Ordinal)
    {
        "ssl", "usessl", "requiressl", "sslenable", "sslenabled", "encrypt", "encryption", "tls", "tlsmode", "usetls",
        "clientcertificate", "certificatefile", "certificatepassword", "certificatethumbprint", "tlsversion", "tlsversions", "enabledtlsprotocols",
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
    public static Role? TlsRole(string key) => Letters.Of(key) is var word && (OfTools.TryGetValue(word, out var role) || OfDrivers.TryGetValue(word, out role)) ? role : null;

    /// <summary>True for a TLS key that only clients of databases have.</summary>
    public static bool IsOfDatabases(string key) => TlsRole(key) is not null && !Everybodys.Contains(Letters.Of(key));

    /// <summary>The role of a key in URIs and libpq strings; null if it has none that can be translated.</summary>
    public static Role? AnyRole(string key) => TlsRole(key) ?? (Others.TryGetValue(Letters.Of(key), out var role) ? role : null);
}
