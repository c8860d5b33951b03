namespace DbTlsAnalyzers.Tests.Builders;

internal static partial class BuilderScenarios
{
    private static bool HasTrustFlag(DriverWords w) => w.TrustKeyword is not null;
    private static bool IsNpgsql(DriverWords w) => w.Package == "Npgsql";
    private static bool IsMySql(DriverWords w) => w.Builder == "MySqlConnectionStringBuilder";

    private static bool IsMySqlConnector(DriverWords w) => w.Package == "MySqlConnector";

    /// <summary>Settings beside the mode that take verification away, or seem to.</summary>
    public static BuilderScenario[] Flags { get; } =
    [
        new("trust flag: beside an encrypted mode",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", Encrypt = true, {|DBTLS1003:TrustServerCertificate = true|}, Pooling = false };""",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", Encrypt = true, Pooling = false };""")
        {
            For = HasTrustFlag,
        },
        new("trust flag: beside the default, which encrypts",
            w => $$"""
            var b = new {{w.Builder}}(cs);
            {|DBTLS1003:b.TrustServerCertificate = true|};
            """,
            w => $$"""
            var b = new {{w.Builder}}(cs);
            """)
        {
            For = static w => w.IsSafeByDefault,
        },
        new("trust flag: the first element",
            w => $$"""var b = new {{w.Builder}} { {|DBTLS1003:TrustServerCertificate = true|}, Encrypt = true, {{w.Host}} = "db.example.com" };""",
            w => $$"""var b = new {{w.Builder}} { Encrypt = true, {{w.Host}} = "db.example.com" };""")
        {
            For = HasTrustFlag,
        },
        new("trust flag: the only element",
            w => $$"""var b = new {{w.Builder}}("{{w.Seed}};Encrypt=True") { {|DBTLS1003:TrustServerCertificate = true|} };""",
            w => $$"""var b = new {{w.Builder}}("{{w.Seed}};Encrypt=True");""")
        {
            For = HasTrustFlag,
        },
        new("trust flag: the last element, on lines of their own",
            w => $$"""
            var b = new {{w.Builder}}
            {
                {{w.Host}} = "db.example.com", // the shop's
                Encrypt = true,
                {|DBTLS1003:TrustServerCertificate = true|}
            };
            """,
            w => $$"""
            var b = new {{w.Builder}}
            {
                {{w.Host}} = "db.example.com", // the shop's
                Encrypt = true
            };
            """)
        {
            For = HasTrustFlag,
        },
        new("trust flag: a statement",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", Encrypt = true };
            // believe anybody
            {|DBTLS1003:b.TrustServerCertificate = true|};
            b.Pooling = false;
            """,
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", Encrypt = true };
            // believe anybody
            b.Pooling = false;
            """)
        {
            For = HasTrustFlag,
        },
        new("trust flag: a keyword",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", Encrypt = true };
            {|DBTLS1003:b["{{w.TrustKeyword}}"] = "yes"|};
            """,
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", Encrypt = true };
            """)
        {
            For = HasTrustFlag,
        },
        new("trust flag: a boxed value",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", Encrypt = true };
            {|DBTLS1003:b["TrustServerCertificate"] = true|};
            """,
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", Encrypt = true };
            """)
        {
            For = HasTrustFlag,
        },
        new("trust flag: in the text",
            w => $$"""var b = new {{w.Builder}}("{{w.Seed}};Encrypt=True;{|DBTLS1003:TrustServerCertificate=True|}") { Pooling = false };""",
            w => $$"""var b = new {{w.Builder}}("{{w.Seed}};Encrypt=True") { Pooling = false };""")
        {
            For = HasTrustFlag,
        },
        new("trust flag: beside no encryption is one finding",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|DBTLS1001:Encrypt = false|}, TrustServerCertificate = true };""",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", Encrypt = true };""")
        {
            For = HasTrustFlag,
        },
        new("trust flag: on one path",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", Encrypt = true };
            if (flag)
            {
                {|DBTLS1003!Info:b.TrustServerCertificate = true|};
            }
            """,
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", Encrypt = true };
            if (flag)
            {
            }
            """)
        {
            For = HasTrustFlag,
        },
        new("trust flag: given by the caller",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", Encrypt = true, TrustServerCertificate = bool.Parse(text) };""")
        {
            For = HasTrustFlag,
        },
        new("trust flag: taken back",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", Encrypt = true, TrustServerCertificate = true };
            b.TrustServerCertificate = false;
            """)
        {
            For = HasTrustFlag,
        },
        new("trust flag: removed",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", Encrypt = true, TrustServerCertificate = true };
            b.Remove("{{w.TrustKeyword}}");
            """)
        {
            For = HasTrustFlag,
        },
        new("trust flag: this machine's development database",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = @"(localdb)\MSSQLLocalDB", Encrypt = true, TrustServerCertificate = true };""")
        {
            For = HasTrustFlag,
        },
        new("trust flag: strict ignores it",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", Encrypt = SqlConnectionEncryptOption.Strict, {|DBTLS4003:TrustServerCertificate = true|} };""",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", Encrypt = SqlConnectionEncryptOption.Strict };""")
        {
            For = HasEncryptOption,
        },
        new("trust flag: inert beside an unverified mode",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|DBTLS1003:SslMode = SslMode.Require|}, {|DBTLS4003:TrustServerCertificate = true|} };""",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", SslMode = SslMode.VerifyFull };""")
        {
            For = IsNpgsql,
        },
        new("trust flag: inert, on lines with comments",
            w => $$"""
            var b = new {{w.Builder}}
            {
                {{w.Host}} = "db.example.com",
                {|DBTLS1003:SslMode = SslMode.Require|},
                {|DBTLS4003:TrustServerCertificate = true|}, // for the test server
            };
            """,
            w => $$"""
            var b = new {{w.Builder}}
            {
                {{w.Host}} = "db.example.com",
                SslMode = SslMode.VerifyFull,
                // for the test server
            };
            """)
        {
            For = IsNpgsql,
        },
        new("trust flag: inert beside full verification",
            w => $$"""
            var b = new {{w.Builder}}(cs);
            b.SslMode = SslMode.VerifyFull;
            {|DBTLS4003:b.TrustServerCertificate = true|};
            """,
            w => $$"""
            var b = new {{w.Builder}}(cs);
            b.SslMode = SslMode.VerifyFull;
            """)
        {
            For = IsNpgsql,
        },
        new("versions: an obsolete one among others",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", SslMode = MySqlSslMode.VerifyFull, {|DBTLS1006:TlsVersion = "TLS 1.1, TLS 1.2"|} };""",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", SslMode = MySqlSslMode.VerifyFull, TlsVersion = "TLS 1.2" };""")
        {
            For = IsMySqlConnector,
        },
        new("versions: obsolete ones only",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", SslMode = MySqlSslMode.VerifyFull };
            {|DBTLS1006:b["Tls Version"] = "TLSv1.1"|};
            """,
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", SslMode = MySqlSslMode.VerifyFull };
            """)
        {
            For = IsMySqlConnector,
        },
        new("versions: obsolete ones only, which the driver refuses",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", SslMode = MySqlSslMode.VerifyFull, {|DBTLS4001:TlsVersion = "TLSv1.1"|} };""")
        {
            For = static w => w is { Package: "MySql.Data", Version: "26.10.0" },
        },
        new("public key: the mode is missing",
            w => $$"""var b = {|DBTLS1005:new {{w.Builder}} { {{w.Host}} = "db.example.com", {|DBTLS1007:AllowPublicKeyRetrieval = true|} }|};""",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", SslMode = MySqlSslMode.VerifyFull };""")
        {
            For = IsMySql,
        },
        new("public key: the mode is opportunistic",
            w => $$"""
            var b = new {{w.Builder}}();
            b.{{w.Host}} = "db.example.com";
            {|DBTLS1002:b.SslMode = MySqlSslMode.Preferred|};
            {|DBTLS1007:b.AllowPublicKeyRetrieval = true|};
            """,
            w => $$"""
            var b = new {{w.Builder}}();
            b.{{w.Host}} = "db.example.com";
            b.SslMode = MySqlSslMode.VerifyFull;
            """)
        {
            For = IsMySql,
        },
    ];
}
