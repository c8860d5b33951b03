using DbTlsAnalyzers.Tests.Stubs;
using DbTlsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Tests.Certificates;

/// <summary>Files that do not do what their setting needs: on the setting.</summary>
public class CertificateFileUnusableTests
{
    public static TheoryData<string> OfNoUse => [Pem.Server, Pem.Client, Pem.Server + Pem.Client, Pem.Pkcs8Key, Pem.Ca + Pem.Pkcs8Key, "", "no certificate", new string('x', 2_000_000)];

    [Theory]
    [MemberData(nameof(OfNoUse))]
    public Task Npgsql_and_MySqlConnector_cannot_verify_with_it(string file) => Both(file, isReported: true);

    public static TheoryData<string> OfUse => [Pem.Ca, Pem.Ca + Pem.AnotherCa, Pem.Server + Pem.Ca, Pem.IntermediateCa, Pem.SelfSignedServer, "text\r\n" + Pem.Ca.ReplaceLineEndings("\r\n") + "text"];

    [Theory]
    [MemberData(nameof(OfUse))]
    public Task Npgsql_and_MySqlConnector_can_verify_with_it(string file) => Both(file, isReported: false);

    [Theory]
    [InlineData("VerifyFull", true)]
    [InlineData("VerifyCA", false)]
    public Task The_ca_of_a_fresh_mysql_server_cannot_verify_a_host_name(string mode, bool isReported) => MySql(mode, Pem.MySqlCa, isReported);

    [Fact]
    public Task MySqlData_reads_the_first_certificate_only() => MySqlData(Pem.Ca + Pem.AnotherCa, isReported: true);

    [Fact]
    public Task MySqlData_refuses_a_self_signed_server_certificate() => MySqlData(Pem.SelfSignedServer, isReported: true);

    [Fact]
    public Task MySqlData_takes_a_ca_with_other_certificates_after_it() => MySqlData(Pem.Ca + Pem.Server, isReported: false);

    [Theory]
    [InlineData("ca.crt", true)]
    [InlineData("ca.cer", true)]
    [InlineData("ca.pem", true)]
    [InlineData("ca.pfx", false)]
    public Task Npgsql_10_reads_no_binary_certificates_but_pfx(string path, bool isReported)
    {
        var setting = isReported ? $"{{|DBTLS3003:Root Certificate={path}|}}" : $"Root Certificate={path}";
        return Verify.Analyzer<ConnectionStringAnalyzer>(
            $$"""class C { object M() => new Npgsql.NpgsqlConnection("Host=db.example.com;SSL Mode=VerifyFull;{{setting}}"); }""",
            project => project.Reference(References.Npgsql).Certificates([("binary", path, 1000)]));
    }

    [Fact]
    public Task Npgsql_9_reads_binary_certificates() => Verify.Analyzer<ConnectionStringAnalyzer>(
        """class C { object M() => new Npgsql.NpgsqlConnection("Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=ca.crt"); }""",
        static project => project.Reference(References.Driver("Npgsql", "9.0.3")).Certificates([("binary", "ca.crt", 1000)]));

    [Fact]
    public Task A_closed_file_of_more_than_a_megabyte_is_no_certificate() => Verify.Analyzer<ConnectionStringAnalyzer>(
        """class C { object M() => new Npgsql.NpgsqlConnection("Host=db.example.com;SSL Mode=VerifyFull;{|DBTLS3003:Root Certificate=ca.pem|}"); }""",
        static project => project.Reference(References.Npgsql).Certificates([("closed", "ca.pem", 10_000_000)]));

    [Fact]
    public Task Joined_files_are_skipped_by_Npgsql() => Verify.Analyzer<ConnectionStringAnalyzer>(
        """class C { object M() => new Npgsql.NpgsqlConnection("Host=db.example.com;SSL Mode=VerifyFull;{|DBTLS3003:Root Certificate=ca.pem|}"); }""",
        static project => project.Reference(References.Npgsql).Certificates(("ca.pem", Pem.Ca.TrimEnd() + Pem.AnotherCa)));

    [Theory]
    [InlineData("TRUSTED CERTIFICATE", "10.0.0", true)]
    [InlineData("X509 CERTIFICATE", "10.0.0", true)]
    [InlineData("TRUSTED CERTIFICATE", "9.0.3", false)]
    public Task Labels_that_only_OpenSSL_knows_are_passed_over_by_Npgsql_10(string label, string version, bool isReported)
    {
        var setting = isReported ? "{|DBTLS3003:Root Certificate=ca.pem|}" : "Root Certificate=ca.pem";
        return Verify.Analyzer<ConnectionStringAnalyzer>(
            $$"""class C { object M() => new Npgsql.NpgsqlConnection("Host=db.example.com;SSL Mode=VerifyFull;{{setting}}"); }""",
            project => project.Reference(References.Driver("Npgsql", version)).Certificates(("ca.pem", Pem.Ca.Replace("CERTIFICATE", label, StringComparison.Ordinal))));
    }

    [Fact]
    public Task A_pinned_certificate_is_not_a_ca() => Verify.Analyzer<ConnectionStringAnalyzer>(
        """class C { object M() => new Microsoft.Data.SqlClient.SqlConnection("Server=db.example.com;Encrypt=True;{|DBTLS3003:Server Certificate=ca.pem|}"); }""",
        static project => project.Reference(References.Driver("Microsoft.Data.SqlClient", "6.1.8")).Certificates(("ca.pem", Pem.IntermediateCa)));

    private static async Task Both(string file, bool isReported)
    {
        var setting = isReported ? "{|DBTLS3003:Root Certificate=certs/ca.pem|}" : "Root Certificate=certs/ca.pem";
        await Verify.Analyzer<ConnectionStringAnalyzer>(
            $$"""class C { object M() => new Npgsql.NpgsqlConnection("Host=db.example.com;SSL Mode=VerifyFull;{{setting}}"); }""",
            project => project.Reference(References.Npgsql).Certificates(("certs/ca.pem", file)));
        await MySql("VerifyFull", file, isReported);
    }

    private static Task MySql(string mode, string file, bool isReported) => Check(MySqlConnectorStub.Reference, "MySqlConnector", mode, file, isReported);

    private static Task MySqlData(string file, bool isReported) => Check(References.Driver("MySql.Data", "26.10.0"), "MySql.Data.MySqlClient", "VerifyFull", file, isReported);

    private static async Task Check(MetadataReference driver, string name, string mode, string file, bool isReported)
    {
        var setting = "SslCa=certs/ca.pem";
        var diagnostics = await Verify.Diagnostics<ConnectionStringAnalyzer>(
            $$"""class C { object M() => new {{name}}.MySqlConnection("Server=db.example.com;SslMode={{mode}};{{setting}}"); }""",
            project => project.Reference(driver).Certificates(("certs/ca.pem", file)));
        var found = diagnostics.Where(static diagnostic => diagnostic.Id == "DBTLS3003").Select(static diagnostic => diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Equal(isReported ? [setting] : [], found);
    }
}
