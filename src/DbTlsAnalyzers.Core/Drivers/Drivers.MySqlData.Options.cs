using System.Globalization;

namespace DbTlsAnalyzers.Drivers;

/// <summary>
/// The keywords of MySql.Data: a fixed list, compared without case, nothing normalised; the driver prints them in lower case. Asked of 26.10.0,
/// 8.0.19, 8.0.16 and 6.9.12; ranges of keywords that have nothing to do with TLS are lenient in between.
/// </summary>
internal static class MySqlDataOptions
{
    private static readonly VersionRange Since8 = VersionRange.Since("8.0");
    private static readonly VersionRange Since8019 = VersionRange.Since("8.0.19");
    private static readonly VersionRange After8019 = VersionRange.Since("8.0.20");
    private static readonly VersionRange WithSsh = VersionRange.Between("8.0.17", "26.0");
    private static readonly IntegerSyntax Unsigned = new(0, uint.MaxValue, NumberStyles.Any);

    /// <summary>
    /// Numbers without a name were accepted at first; what the connection then does was not measured. None and Prefered went, Disabled came with 8.0.29.
    /// </summary>
    public static EnumSyntax SslMode { get; } = new(
        [
            new("None", 0, TlsMeaning.Off, MySqlDataVersions.WithOldModes),
            new("Disabled", 0, TlsMeaning.Off, VersionRange.Since("8.0.29")),
            .. Modes(0, VersionRange.Until("8.0.8")),
            .. Modes(-1, MySqlDataVersions.WithoutPreferred),
            .. Modes(0, VersionRange.Since("8.0.13")),
        ],
        [new(MySqlDataVersions.WithOldModes, default)]);

    public static IReadOnlyList<Option> All { get; } =
    [
        // TLS. The enumeration's own documentation calls Required the default; builder and wire say Preferred.
        Row("sslmode", "SslMode", Role.TlsMode, SslMode, null, "SslMode", "SSL Mode", new("ssl-mode", Since8)) with
        {
            Defaults =
            [
                new(VersionRange.Until("6.9.7"), "None"),
                new(MySqlDataVersions.WithoutPreferred, "Required"),
                new(VersionRange.All, "Preferred"),
            ],
        },
        Row("sslca", "SslCa", Role.CaCertificate, null, null, "SslCa", "ssl-ca")
            with { Versions = MySqlDataVersions.WithCaFile, Slot = "certificatefile", RoleByValue = CertificateFileRole },
        Row("certificatefile", "CertificateFile", Role.ClientCertificateStore, null, null, "CertificateFile", "certificate file")
            with { Versions = MySqlDataVersions.WithCaFile, RoleByValue = CertificateFileRole },
        Row("certificatefile", "CertificateFile", Role.ClientCertificateStore, null, null, "CertificateFile", "certificate file")
            with { Versions = MySqlDataVersions.WithoutCaFile },
        Row("sslcert", "SslCert", Role.ClientCertificate, null, null, "SslCert", "ssl-cert") with { Versions = MySqlDataVersions.WithPemPair },
        Row("sslkey", "SslKey", Role.ClientKey, null, null, "SslKey", "ssl-key") with { Versions = MySqlDataVersions.WithPemPair },
        Row("certificatepassword", "CertificatePassword", Role.CertificatePassword, null, null, "CertificatePassword", "certificate password", new("ssl-ca-pwd", MySqlDataVersions.WithCaFile)),
        Row("certificatestorelocation", "CertificateStoreLocation", Role.CertificateStoreLocation, Words("None", "CurrentUser", "LocalMachine"), "None", "CertificateStoreLocation", "certificate store location"),
        Row("certificatethumbprint", "CertificateThumbprint", Role.CertificateThumbprint, null, null, "CertificateThumbprint", "certificate thumb print"),
        Row("tlsversion", "TlsVersion", Role.TlsVersions, MySqlTlsVersions.OfMySqlData, null, "TlsVersion", "tls-version", "tls version") with { Versions = Since8019 },
        Flag("allowpublickeyretrieval", "AllowPublicKeyRetrieval", "False", "AllowPublicKeyRetrieval", new("Allow Public Key Retrieval", VersionRange.Between("6.10", "8.0")))
            with { Role = Role.AllowPublicKeyRetrieval },

        // Obsolete in 6.x, sets the mode. After SslMode in this list: what looks for the mode's keyword finds that one.
        Row("encrypt", null, Role.TlsMode, new EncryptFlag(), null, "encrypt") with { Versions = VersionRange.Until("8.0.13"), Slot = "sslmode" },
        Row("sslenable", null, Role.None, BooleanSyntax.ExactYesNo, null, "sslenable", "ssl-enable") with { Versions = VersionRange.Between("6.10", "8.0.8") },

        // Where to and as whom
        Row("server", "Server", Role.Host, null, null, "Server", "host", "data source", "datasource", Old("address"), Old("addr"), Old("network address")),
        Row("port", "Port", Role.Port, Unsigned, "3306", "Port"),
        Row("user id", "UserID", Role.User, null, null, "User ID", "uid", "username", "user name", "user", "userid"),
        Row("password", "Password", Role.Password, null, null, "Password", "pwd", new("password1", After8019), new("pwd1", After8019)),
        Row("password2", "Password2", Role.Password, null, null, "password2", "pwd2") with { Versions = After8019 },
        Row("password3", "Password3", Role.Password, null, null, "password3", "pwd3") with { Versions = After8019 },
        Row("database", "Database", Role.Database, null, null, "Database", "initial catalog"),
        Row("protocol", "ConnectionProtocol", Role.Protocol, MySqlHosts.ProtocolsWith(MySqlDataVersions.WithOldModes), "Sockets", "Protocol", "connection protocol", new("connectionprotocol", Since8019)),
        Row("pipe", "PipeName", Role.PipeName, null, "MYSQL", "Pipe", "pipe name", "pipename"),
        Row("sharedmemoryname", "SharedMemoryName", Role.None, null, "MYSQL", "SharedMemoryName", "shared memory name"),
        Flag("dns-srv", "DnsSrv", "False", "dns-srv", "dnssrv") with { Versions = Since8019 },
        Row("integratedsecurity", "IntegratedSecurity", Role.IntegratedSecurity, new BooleanSyntax(["true", "yes", "sspi"], ["false", "no"]), "False", "IntegratedSecurity", "integrated security"),

        // Everything else
        .. MySqlDataPlainOptions.All,
    ];

    public static Option Row(string name, string? property, Role role, ValueSyntax? syntax, string? byDefault, params Keyword[] keywords) => new()
    {
        Name = name,
        Property = property,
        Role = role,
        Keywords = keywords,
        Syntax = syntax ?? ValueSyntax.Text,
        Defaults = byDefault is null ? [] : [new(VersionRange.All, byDefault)],
    };

    public static Option Flag(string name, string? property, string byDefault, params Keyword[] keywords) =>
        Row(name, property, Role.None, BooleanSyntax.ExactYesNo, byDefault, keywords);

    public static Option Number(string name, string property, string byDefault, params Keyword[] keywords) =>
        Row(name, property, Role.None, Unsigned, byDefault, keywords);

    public static Option Ssh(string name, string property, ValueSyntax? syntax, string? byDefault, params Keyword[] keywords) =>
        Row(name, property, Role.None, syntax, byDefault, keywords) with { Versions = WithSsh };

    /// <summary>One slot for two files: <c>.pfx</c>, in any case, is the client's PKCS#12 file; anything else is read as a CA certificate in PEM form.</summary>
    private static Role CertificateFileRole(string path) => MySqlQuirks.HasExtension(path, ".pfx") ? Role.ClientCertificateStore : Role.CaCertificate;

    private static Keyword Old(string keyword) => new(keyword, VersionRange.Until("8.0.24"));

    private static EnumSyntax Words(params string[] names) =>
        new([.. names.Select(static (name, number) => new EnumMember(name, number))], [new(MySqlDataVersions.WithOldModes, default)]);

    /// <summary>The modes that encrypt, numbered from 1 plus the shift; what falls on zero does not exist.</summary>
    private static IEnumerable<EnumMember> Modes(int shift, VersionRange versions)
    {
        if (shift == 0)
        {
            yield return new EnumMember("Preferred", 1, TlsMeaning.Opportunistic, versions);
            yield return new EnumMember("Prefered", 1, TlsMeaning.Opportunistic, new VersionRange(versions.From, versions.Before ?? MySqlDataVersions.WithOldModes.Before));
        }

        yield return new EnumMember("Required", 2 + shift, TlsMeaning.Unverified, versions);
        yield return new EnumMember("VerifyCA", 3 + shift, TlsMeaning.ChainOnly, versions);
        yield return new EnumMember("VerifyFull", 4 + shift, TlsMeaning.Full, versions);
    }

    /// <summary><c>Encrypt=true</c> is Preferred, <c>false</c> is None; the builder shows it as the mode (6.9.12).</summary>
    private sealed class EncryptFlag : ValueSyntax
    {
        public override ValueReading Read(string text, Version version) => BooleanSyntax.ExactYesNo.Read(text, version).Canonical switch
        {
            "True" => ValueReading.Accepted("Preferred", TlsMeaning.Opportunistic),
            "False" => ValueReading.Accepted("None", TlsMeaning.Off),
            _ => ValueReading.Rejected,
        };
    }
}
