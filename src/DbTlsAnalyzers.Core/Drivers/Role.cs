namespace DbTlsAnalyzers.Drivers;

/// <summary>What a setting does, in words that hold for every driver.</summary>
public enum Role
{
    /// <summary>Nothing that concerns TLS, hosts or credentials.</summary>
    None,

    // TLS
    TlsMode,
    TrustServerCertificate,
    CaCertificate,
    ClientCertificate,
    ClientKey,

    /// <summary>Client certificate and key in one PKCS#12 file.</summary>
    ClientCertificateStore,
    CertificatePassword,
    CertificateStoreLocation,
    CertificateThumbprint,
    TlsVersions,
    CipherSuites,
    AllowPublicKeyRetrieval,
    ServerPublicKey,
    CheckRevocation,
    SkipRevocation,

    /// <summary>The exact certificate that the server must present.</summary>
    PinnedCertificate,

    /// <summary>The name to look for in the certificate instead of the host.</summary>
    CertificateHostName,
    SslNegotiation,
    GssEncryption,
    ChannelBinding,

    // Recognition and hosts
    Host,
    Port,
    Database,
    User,
    Password,
    Protocol,
    PipeName,
    IntegratedSecurity,

    /// <summary>A database file or user instance: the server is on this machine.</summary>
    LocalInstance,
}

/// <summary>Groups of roles.</summary>
public static class Roles
{
    /// <summary>Settings that name a file with certificates or a private key.</summary>
    public static IReadOnlyList<Role> OfFiles { get; } = [Role.CaCertificate, Role.ClientCertificate, Role.ClientKey, Role.ClientCertificateStore, Role.PinnedCertificate];

    /// <summary>True for settings about TLS, credentials for it included.</summary>
    public static bool IsTls(this Role role) => role is >= Role.TlsMode and <= Role.ChannelBinding;

    /// <summary>True for settings that say how, or where to, a driver connects: what is judged of a connection depends on them.</summary>
    public static bool IsDecisive(this Role role) => role == Role.Host || role.IsTls();
}
