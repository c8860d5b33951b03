using System.Globalization;
using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Certificates;

/// <summary>What is wrong with a file as such: on its <c>-----BEGIN</c> line, once, and only if a connection or an option names the file.</summary>
public class CertificateContentTests
{
    private const string Connection = """using Npgsql; class C { object M() => new NpgsqlConnection("Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=certs/ca.pem"); }""";

    private static string Expired => Pem.CaFrom("2020-01-01", "2029-12-31");

    [Fact]
    public Task An_expired_ca_is_reported() => Check(Connection, ("certs/ca.pem", Expired.Marked("DBTLS3005")));

    [Fact]
    public Task A_ca_that_is_not_yet_valid_is_reported() => Check(Connection, ("certs/ca.pem", Pem.CaFrom("2030-01-02", "2040-01-01").Marked("DBTLS3005")));

    [Theory]
    [InlineData("2030-01-31", true)]
    [InlineData("2030-02-01", false)]
    public Task A_ca_that_expires_within_thirty_days_is_reported(string end, bool isReported) =>
        Check(Connection, ("certs/ca.pem", isReported ? Pem.CaFrom("2020-01-01", end).Marked("DBTLS3005") : Pem.CaFrom("2020-01-01", end)));

    [Fact]
    public Task The_days_can_be_configured() => Verify.Analyzer<ConnectionStringAnalyzer>(Connection, static project => project
        .Reference(References.Npgsql)
        .EditorConfig("root = true\n[*.cs]\ndbtls.expiry_days = 5\n")
        .Certificates(("certs/ca.pem", Pem.CaFrom("2020-01-01", "2030-01-31"))));

    [Fact]
    public Task Without_a_day_nothing_is_said_about_expiry() => Verify.Analyzer<ConnectionStringAnalyzer>(Connection, static project => project
        .Reference(References.Npgsql)
        .Additional("certs/ca.pem", Expired)
        .GlobalConfig("build_property.MSBuildProjectDirectory = /0\n"));

    [Fact]
    public Task A_weak_key_is_reported() => Check(Connection, ("certs/ca.pem", Pem.WeakCa.Marked("DBTLS3004")));

    [Fact]
    public Task Every_bad_block_of_a_bundle_is_reported_with_text_around_it() =>
        Check(Connection, ("certs/ca.pem", "Example CA\r\n" + Pem.Ca.ReplaceLineEndings("\r\n") + "\r\n# Weak\r\n" + Pem.WeakCa.Marked("DBTLS3004") + Expired.Marked("DBTLS3005")));

    [Fact]
    public Task A_file_that_several_connections_name_is_reported_once() => Check(
        """
        using Npgsql;
        class C
        {
            object A() => new NpgsqlConnection("Host=a.example.com;SSL Mode=VerifyFull;Root Certificate=certs/ca.pem");
            object B() => new NpgsqlConnection("Host=b.example.com;SSL Mode=VerifyFull;Root Certificate=certs\\ca.pem");
            object D() => new NpgsqlConnectionStringBuilder { Host = "c.example.com", SslMode = SslMode.VerifyFull, RootCertificate = "certs/ca.pem" };
        }
        """,
        ("certs/ca.pem", Expired.Marked("DBTLS3005")));

    [Fact]
    public Task Files_that_nothing_names_are_nobodys_business() => Check(Connection, ("certs/ca.pem", Pem.Ca), ("certs/old.pem", Expired), ("certs/weak.pem", Pem.WeakCa), ("x.pem", "garbage"));

    [Fact]
    public Task The_file_that_an_option_names_is_looked_at() => Verify.Analyzer<ConnectionStringAnalyzer>(
        """using Npgsql; class C { object M() => new NpgsqlConnection("Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=/etc/ca.pem"); }""",
        static project => project
            .Reference(References.Npgsql)
            .EditorConfig("root = true\n[*.cs]\ndbtls.ca_file = certs/ca.pem\n")
            .Certificates(("certs/ca.pem", Expired.Marked("DBTLS3005"))));

    [Fact]
    public Task Another_target_framework_of_the_project_does_not_report_it_again() => Verify.Analyzer<ConnectionStringAnalyzer>(Connection, static project => project
        .Reference(References.Npgsql)
        .Additional("certs/ca.pem", Expired)
        .GlobalConfig($"build_property.MSBuildProjectDirectory = /0\nbuild_property.DbTlsToday = {Pem.Today}\nbuild_property.DbTlsReportFiles = false\n"));

    [Fact]
    public Task A_client_certificate_is_looked_at_like_a_ca() => Check(
        """using Npgsql; class C { object M() => new NpgsqlConnection("Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=ca.pem;{|DBTLS3006:SSL Certificate=client.pem|};SSL Key=client.key"); }""",
        ("ca.pem", Pem.Ca),
        ("client.pem", Expired.Marked("DBTLS3005")),
        ("client.key", Pem.Pkcs8Key));

    [Theory]
    [InlineData("-----BEGIN CERTIFICATE-----\nMIIB\n")]
    [InlineData("-----BEGIN CERTIFICATE-----\nMIIB!\n-----END CERTIFICATE-----\n")]
    [InlineData("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n")]
    [InlineData("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATES-----\n")]
    [InlineData("-----BEGIN CERTIFICATE-----\nMIIBMIIB\n-----END CERTIFICATE-----\n")]
    public Task A_block_that_no_driver_can_read_is_reported(string block) => Check(Connection, ("certs/ca.pem", block.Marked("DBTLS3003")));

    [Fact]
    public async Task Messages_name_days_and_algorithms_and_no_subject()
    {
        var messages = await Verify.Diagnostics<ConnectionStringAnalyzer>(Connection, static project => project.Reference(References.Npgsql).Certificates(("certs/ca.pem", Pem.WeakCa + Expired)));

        Assert.Equal(
            [
                "This certificate's key (RSA 1024) is weak enough to be broken; have it issued again with an RSA key of 2048 bits or more, or EC P-256",
                "This certificate expired on 2029-12-31, and connections that need it fail; replace it",
            ],
            messages.Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }

    private static Task Check(string source, params (string Path, string Marked)[] files) =>
        Verify.Analyzer<ConnectionStringAnalyzer>(source, project => project.Reference(References.Npgsql).Certificates(files));
}
