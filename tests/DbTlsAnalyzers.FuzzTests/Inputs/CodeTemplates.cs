using System.Globalization;
using System.Text;

namespace DbTlsAnalyzers.FuzzTests.Inputs;

/// <summary>Code that compiles: ways of connecting, put together by chance. <c>$S</c> is a string, <c>$X</c> an expression for one, <c>$N</c> a new number.</summary>
internal static class CodeTemplates
{
    private static readonly (string Usings, string[] Members, string[] Statements)[] Drivers =
    [
        ("using Npgsql; using Microsoft.EntityFrameworkCore;",
        [
            "public static bool Accept$N(object s, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => true;",
            "private static readonly RemoteCertificateValidationCallback _callback$N = (_, _, _, errors) => errors != SslPolicyErrors.RemoteCertificateNotAvailable;",
            "NpgsqlConnection Open$N(string extra) => new NpgsqlConnection($S + extra);",
            "class Context$N : DbContext { protected override void OnConfiguring(DbContextOptionsBuilder o) => o.UseNpgsql($X); }",
        ],
        [
            "using var c$N = new NpgsqlConnection($X);",
            "var c$N = new NpgsqlConnection { ConnectionString = $X, UserCertificateValidationCallback = (s, certificate, chain, errors) => true };",
            "var c$N = new NpgsqlConnection(); c$N.ConnectionString = $X; c$N.UserCertificateValidationCallback += delegate { return flag; };",
            "var b$N = new NpgsqlConnectionStringBuilder($X) { SslMode = SslMode.Require, Host = \"db.example.com\" }; _ = new NpgsqlConnection(b$N.ConnectionString);",
            "var b$N = new NpgsqlConnectionStringBuilder { Host = \"db.example.com\" }; b$N[\"SSL Mode\"] = \"Prefer\"; if (flag) b$N.SslMode = SslMode.Disable; else { b$N.Username = host; } _ = NpgsqlDataSource.Create(b$N);",
            "_ = new NpgsqlDataSourceBuilder($X).UseUserCertificateValidationCallback((a, b, c, errors) => { Console.WriteLine(errors); return true; }).Build();",
            "new NpgsqlDataSourceBuilder($X).UseSslClientAuthenticationOptionsCallback(o => { o.TargetHost = host; o.EnabledSslProtocols = SslProtocols.Tls11 | SslProtocols.Tls12; o.RemoteCertificateValidationCallback = delegate { return true; }; });",
            "var d$N = new NpgsqlDataSourceBuilder(); d$N.ConnectionStringBuilder.Host = \"db.example.com\"; d$N.ConnectionStringBuilder.SslMode = flag ? SslMode.Allow : SslMode.VerifyFull; d$N.Build();",
            "new DbContextOptionsBuilder().UseNpgsql($X, o => o.CommandTimeout(3));",
        ]),
        ("using MySqlConnector;",
        [
            "readonly MySqlConnection _c$N = new($S);",
            "static MySqlConnectionStringBuilder Builder$N() => new() { Server = \"db.example.com\", UserID = \"shop\", SslMode = MySqlSslMode.Preferred, AllowPublicKeyRetrieval = true };",
        ],
        [
            "using var c$N = new MySqlConnection($X);",
            "var c$N = new MySqlConnection($X) { RemoteCertificateValidationCallback = (_, _, _, _) => true };",
            "var b$N = new MySqlConnectionStringBuilder($X); b$N.SslMode = MySqlSslMode.None; b$N[\"SslCa\"] = \"ca.pem\"; using var c$N = new MySqlConnection(b$N.ToString());",
            "new MySqlDataSourceBuilder($X).UseRemoteCertificateValidationCallback((s, c, chain, e) => e == SslPolicyErrors.None || flag).Build();",
        ]),
        ("using MySql.Data.MySqlClient;",
        [
            "MySqlConnection Open$N() { var cs = $X; return new MySqlConnection(cs); }",
        ],
        [
            "using var c$N = new MySqlConnection($X);",
            "var b$N = new MySqlConnectionStringBuilder { Server = \"db.example.com\", SslMode = MySqlSslMode.Required }; _ = new MySqlConnection(b$N.ConnectionString);",
            "_ = MySqlHelper.ExecuteScalar($X, \"select 1\");",
        ]),
        ("using Microsoft.Data.SqlClient;",
        [
            "private static readonly SqlConnection _c$N = new SqlConnection($S);",
        ],
        [
            "using (var c$N = new SqlConnection($X)) { c$N.Open(); }",
            "var b$N = new SqlConnectionStringBuilder($X) { TrustServerCertificate = true, /* here */ DataSource = host }; _ = new SqlConnection(b$N.ConnectionString);",
            "var b$N = new SqlConnectionStringBuilder(); b$N.DataSource = \"sql.example.com\"; b$N.Encrypt = false; b$N[\"TrustServerCertificate\"] = flag; _ = new SqlConnection(b$N.ToString());",
        ]),
        ("using System.Data.SqlClient;",
        [
            "SqlConnection C$N => new SqlConnection($S);",
        ],
        [
            "using var c$N = new SqlConnection($X);",
            "var b$N = new SqlConnectionStringBuilder { [\"Data Source\"] = \"sql.example.com\", InitialCatalog = host }; _ = new SqlConnection(b$N.ConnectionString);",
            "new SqlDataAdapter(\"select 1\", $X).Dispose();",
        ]),
    ];

    private static readonly string[] Expressions =
    [
        "$S", "$S", "$S", "$S", "Shared", "Of(host)", "_text", "$S + host", "$S + Shared", "string.Format(\"{0}\", $S)", "string.Concat($S, \";Port=\", 1)", "flag ? $S : $S", "(configuration[\"ConnectionStrings:Shop\"] ?? $S)", "$S.Replace(\"x\", \"y\")",
        "new StringBuilder($S).Append(\";Port=1\").ToString()", "string.Join(\";\", \"Host=a\", $S)", "host switch { \"a\" => $S, _ => Shared }", "configuration.GetConnectionString(\"Shop\")!", "Environment.GetEnvironmentVariable(\"X\") ?? $S",
    ];

    public static string Draw(Random random)
    {
        var numbers = 0;
        var (usings, members, statements) = random.Pick(Drivers);
        var code = new StringBuilder("using System; using System.Net.Security; using System.Security.Authentication; using System.Security.Cryptography.X509Certificates; using System.Text; using Microsoft.Extensions.Configuration; ")
            .Append(usings).Append("\n\nclass Shop\n{\n    const string Shared = ").Append(CodeMutator.Spell(random, random.ConnectionString())).Append(";\n    string _text = Shared;\n")
            .Append("    static string Of(string host) => $\"Host={host};Database=shop;\" + \"SSL Mode=Require\";\n");
        for (var count = random.Next(3); count > 0; count--)
        {
            _ = code.Append("    ").Append(Fill(random, random.Pick(members), numbers++)).Append('\n');
        }

        _ = code.Append("\n    void M(string host, string password, bool flag, IConfiguration configuration)\n    {\n");
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            _ = code.Append("        ").Append(Fill(random, random.Pick(statements), numbers++)).Append(random.Pick(["\n", " // c\n", "\r\n", "\n\n"]));
        }

        return code.Append("    }\n}\n").ToString();
    }

    private static string Fill(Random random, string template, int number)
    {
        var text = template.Replace("$N", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        for (var at = text.IndexOf("$X", StringComparison.Ordinal); at >= 0; at = text.IndexOf("$X", StringComparison.Ordinal))
        {
            text = text.Remove(at, 2).Insert(at, random.Pick(Expressions));
        }

        for (var at = text.IndexOf("$S", StringComparison.Ordinal); at >= 0; at = text.IndexOf("$S", at, StringComparison.Ordinal))
        {
            var spelled = CodeMutator.Spell(random, random.ConnectionString());
            text = text.Remove(at, 2).Insert(at, spelled);
            at += spelled.Length;
        }

        return text;
    }
}
