using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Rules;

namespace DbTlsAnalyzers.Tests.Rules;

/// <summary>What users read: one sentence with a remedy, no secrets, never a weaker state.</summary>
public sealed class MessageTests
{
    private static readonly string[] WeakStates = ["None", "Disable", "Disabled", "Allow", "Prefer", "Preferred", "Required", "Optional", "TrustServerCertificate=True", "Trust Server Certificate=true", "Encrypt=False"];
    private static readonly string[] Verbs = ["Set ", "Remove ", "Add ", "Translate "];

    [Theory]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=Disable", "1001",
        "'SSL Mode=Disable' (Npgsql 10) sends everything unencrypted, so that an attacker on the network can read and change it; use 'SSL Mode=VerifyFull'")]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;SslMode=Preferred", "1002",
        "'SslMode=Preferred' (MySqlConnector 2) falls back to clear text when an attacker on the network declines TLS; use 'SslMode=VerifyFull'")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=Require", "1003",
        "'SSL Mode=Require' (Npgsql 10) encrypts without verifying the server's certificate, so that an attacker on the network can impersonate the server; use 'SSL Mode=VerifyFull'")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=db.example.com;TrustServerCertificate=True", "1003",
        "'TrustServerCertificate=True' (Microsoft.Data.SqlClient 6) accepts any certificate, so that an attacker on the network can impersonate the server; remove it and trust the server's CA")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=VerifyCA", "1004",
        "'SSL Mode=VerifyCA' (Npgsql 10) accepts a certificate for any host name, so that whoever holds one of the same CA can impersonate the server; use 'SSL Mode=VerifyFull'")]
    [InlineData("MySql.Data 26.10", "Server=db.example.com;SslMode=VerifyCA;SslCa=ca.pem", "1004",
        "'SslMode=VerifyCA' (MySql.Data 26) accepts a certificate for any host name, so that whoever holds one of the same CA can impersonate the server; install the CA in the system's store and use 'SslMode=VerifyFull' without a CA file")]
    [InlineData("System.Data.SqlClient 4.6", "Server=db.example.com", "1005",
        "No TLS mode is given, and the default of System.Data.SqlClient 4 ('False') does not encrypt, so that an attacker on the network can read and change everything; add 'Encrypt=True'")]
    [InlineData("Npgsql 10.0", "Host=db.example.com", "1005",
        "No TLS mode is given, and the default of Npgsql 10 ('Prefer') falls back to clear text when an attacker on the network declines TLS; add 'SSL Mode=VerifyFull'")]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;TlsVersion=TLSv1.1", "1006",
        "'TlsVersion=TLSv1.1' (MySqlConnector 2) permits TLS versions whose protection an attacker on the network can break; permit TLS 1.2 and 1.3 only")]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;AllowPublicKeyRetrieval=true", "1007",
        "'AllowPublicKeyRetrieval=true' (MySqlConnector 2) gives the password to whoever answers in the server's place when the connection is not encrypted; remove it and use 'SslMode=VerifyFull'")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=verify-full", "4001",
        "'SSL Mode=verify-full' (Npgsql 10) is no value that the driver accepts: it throws; use 'SSL Mode=VerifyFull'")]
    [InlineData("Npgsql 10.0", "Host=/run/postgresql;SSL Mode=off", "4001", "'SSL Mode=off' (Npgsql 10) is no value that the driver accepts: it throws; correct it")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;sslrootcert=ca.pem", "4002", "'sslrootcert' is no keyword of Npgsql 10, which throws on it; use 'Root Certificate'")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=db.example.com;SSL CA=ca.pem", "4002",
        "'SSL CA' is no keyword of Microsoft.Data.SqlClient 6, which throws on it; remove it and rely on 'Encrypt=True'")]
    [InlineData("Npgsql 10.0", "postgres://app:secret@db.example.com/shop", "4002", "This is a URI, which Npgsql 10 does not read; use keywords, with 'SSL Mode=VerifyFull'")]
    [InlineData("Npgsql 10.0", "host=db.example.com dbname=shop", "4002", "This is a libpq connection string, which Npgsql 10 does not read; use keywords, with 'SSL Mode=VerifyFull'")]
    [InlineData("Npgsql 10.0", "Host=localhost;Password='x", "4001", "The connection string is malformed here, and Npgsql 10 throws: a quoted value has no closing quote; correct it")]
    [InlineData("Npgsql 10.0", "Host=localhost;SSL Mode=Require;SSL Mode=VerifyFull", "4003", "'SSL Mode=Require' (Npgsql 10) is overridden by a later setting; remove it")]
    [InlineData("MySql.Data 26.10", "Server=localhost;SslMode=Required;ssl mode=", "4003", "'ssl mode' (MySql.Data 26) takes nothing back in this spelling; remove it")]
    [InlineData("MySqlConnector 2.6.2", "Server=db.example.com;SslMode=VerifyFull;SkipCertificateRevocationCheck=true", "1008",
        "'SkipCertificateRevocationCheck=true' (MySqlConnector 2) accepts a certificate that its CA has revoked; remove it")]
    [InlineData("Npgsql 10.0", "Host=localhost;SSL Certificate=c.pfx;SSL Password=secret", "3007", "'SSL Password' (Npgsql 10) is a private key's password in plain sight; supply it at run time")]
    public void A_message_names_the_setting_the_driver_the_danger_and_the_remedy(string driver, string text, string rule, string expected) =>
        Assert.Equal(expected, Assert.Single(new Bench(driver, text).Of(rule)).Message);

    [Theory]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=Require Password=zqxsecret;Username=zqxuser")]
    [InlineData("Npgsql 10.0", "Host=db.example.com;SSL Mode=Require:zqxsecret@zqx.example.com/zqx")]
    [InlineData("Microsoft.Data.SqlClient 6.1.8", "Server=zqx;TrustServerCertificate=true Password=zqxsecret")]
    [InlineData("MySqlConnector 2.6.1", "Server=db.example.com;TlsVersion=pwd=zqxsecret TLS 1.1,TLS 1.2")]
    public void A_value_that_swallowed_its_neighbour_is_not_shown(string driver, string text) => Assert.All(Texts(new Bench(driver, text)), static shown => Assert.DoesNotContain("zqx", shown, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [MemberData(nameof(FixPropertyTests.Drivers), MemberType = typeof(FixPropertyTests))]
    public void No_message_and_no_title_shows_a_secret_or_advises_a_weaker_state(string driver)
    {
        var inUse = Bench.InUse(driver);
        var strings = new RandomConnections(inUse, seed: 11);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var run = 0; run < Effort.Of(1_000); run++)
        {
            var bench = new Bench([inUse], strings.Next(), new AnalysisOptions { CheckLocalHosts = true, CaFile = run % 2 == 0 ? "certs/ca.pem" : null }, hasHoles: false);
            foreach (var finding in bench.Findings)
            {
                _ = seen.Add(finding.Message);
                Assert.All(finding.Fixes, static fix => AssertTitle(fix.Title));
            }

            Assert.All(Texts(bench), shown => Assert.DoesNotContain(RandomConnections.Marker, shown, StringComparison.OrdinalIgnoreCase));
        }

        Assert.All(seen, AssertMessage);
    }

    [Fact]
    public void Titles_of_rules_are_short_and_imperative() =>
        Assert.All(RuleCatalog.All, static rule =>
        {
            Assert.InRange(rule.Title.Length, 10, 60);
            Assert.False(rule.Title.EndsWith('.'), rule.Title);
            Assert.True(char.IsUpper(rule.Description[0]), rule.Description);
            Assert.InRange(rule.Description.Length, 132, 330);
            Assert.DoesNotContain("  ", rule.Description, StringComparison.Ordinal);
            Assert.EndsWith(".", rule.Description, StringComparison.Ordinal);
        });

    /// <summary>Numbers are permanent; categories and weaknesses (CWE) are what users filter by and what code scanning shows.</summary>
    [Fact]
    public void A_rule_has_its_number_its_category_and_its_weaknesses() =>
        Assert.Equal(
            """
            DBTLS1001 Security CWE-319
            DBTLS1002 Security CWE-757 CWE-319
            DBTLS1003 Security CWE-295
            DBTLS1004 Security CWE-297
            DBTLS1005 Security CWE-295 CWE-319
            DBTLS1006 Security CWE-327 CWE-757
            DBTLS1007 Security CWE-522 CWE-295
            DBTLS1008 Security CWE-299
            DBTLS2001 Security CWE-295
            DBTLS2002 Security CWE-295
            DBTLS2003 Security CWE-295
            DBTLS3001 Security CWE-295
            DBTLS3002 Security CWE-295
            DBTLS3003 Security CWE-295
            DBTLS3004 Security CWE-326 CWE-328
            DBTLS3005 Security CWE-298
            DBTLS3006 Security CWE-295
            DBTLS3007 Security CWE-798
            DBTLS4001 Reliability CWE-684
            DBTLS4002 Reliability CWE-684
            DBTLS4003 Reliability CWE-684
            DBTLS9001 Security CWE-295 CWE-319
            DBTLS9002 Reliability CWE-1188
            """,
            string.Join('\n', RuleCatalog.All.OrderBy(static rule => rule.Id, StringComparer.Ordinal).Select(static rule => $"{rule.Id} {rule.Category} {string.Join(' ', rule.Weaknesses)}")));

    private static IEnumerable<string> Texts(Bench bench) => bench.Findings.SelectMany(static finding => finding.Fixes.Select(static fix => fix.Title).Append(finding.Message));

    private static void AssertMessage(string message)
    {
        var remedy = message.LastIndexOf("; ", StringComparison.Ordinal);
        Assert.True(remedy > 0 && message.IndexOf("; ", StringComparison.Ordinal) == remedy, $"no one remedy: {message}");
        Assert.DoesNotContain(". ", message, StringComparison.Ordinal);
        Assert.False(message.EndsWith('.'), message);
        Assert.All(WeakStates, state => Assert.DoesNotContain($"'{state}'", message[remedy..], StringComparison.OrdinalIgnoreCase));
        Assert.All(WeakStates, state => Assert.DoesNotContain($"={state}'", message[remedy..], StringComparison.OrdinalIgnoreCase));
    }

    private static void AssertTitle(string title)
    {
        Assert.True(Array.Exists(Verbs, verb => title.StartsWith(verb, StringComparison.Ordinal)), title);
        Assert.InRange(title.Length, 5, 100);
        Assert.False(title.EndsWith('.'), title);
        Assert.All(WeakStates, state => Assert.DoesNotContain($"to '{state}'", title, StringComparison.OrdinalIgnoreCase));
    }
}
