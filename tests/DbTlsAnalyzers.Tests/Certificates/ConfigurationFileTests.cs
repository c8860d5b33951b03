using DbTlsAnalyzers.Configuration;
using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Certificates;

/// <summary>Certificate files that configuration files name.</summary>
public class ConfigurationFileTests
{
    private static string Expired => Pem.CaFrom("2020-01-01", "2021-01-01");

    [Fact]
    public Task A_missing_file_is_reported_in_json() => Reports(
        "appsettings.json",
        """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=d;Username=u;SSL Mode=VerifyFull;{|DBTLS3002:Root Certificate=certs\\ca.pem|}" } }""");

    [Fact]
    public Task A_leaf_is_reported_in_xml() => Reports(
        "app.config",
        """<configuration><connectionStrings><add name="Shop" providerName="Npgsql" connectionString="Host=db.example.com;Database=d;Username=u;SSL Mode=VerifyFull;{|DBTLS3003:Root Certificate=certs/ca.pem|}"/></connectionStrings></configuration>""",
        ("certs/ca.pem", Pem.Server));

    [Fact]
    public Task Expired_and_weak_certificates_are_reported_once_for_all_files() => Reports(
        "appsettings.json",
        """
        { "ConnectionStrings": {
          "Shop": "Host=a.example.com;Database=d;Username=u;SSL Mode=VerifyFull;Root Certificate=certs/ca.pem",
          "Orders": "Host=b.example.com;Database=d;Username=u;SSL Mode=VerifyFull;Root Certificate=certs/ca.pem" } }
        """,
        ("certs/ca.pem", Expired.Marked("DBTLS3005") + Pem.WeakCa.Marked("DBTLS3004")),
        ("appsettings.Production.json", """{ "ConnectionStrings": { "Shop": "Host=c.example.com;Database=d;Username=u;SSL Mode=VerifyFull;Root Certificate=certs/ca.pem" } }"""));

    [Theory]
    [InlineData("dbtls.exclude = true")]
    [InlineData("dbtls.severity = none")]
    public Task Nothing_is_said_of_the_content_of_an_excluded_file(string option) => Verify.Analyzer<ConnectionStringAnalyzer>(
        """class C { object M() => new Npgsql.NpgsqlConnection("Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=certs/old.pem"); }""",
        project => project.Reference(References.Npgsql).Certificates(("certs/old.pem", Expired)).EditorConfig($"[certs/**.pem]\n{option}\n"));

    [Fact]
    public async Task A_certificate_that_code_and_configuration_name_is_reported_once()
    {
        using var project = new TestProject();
        _ = project.Reference(References.Npgsql)
            .Source("Shop.cs", """class Shop { object M() => new Npgsql.NpgsqlConnection("Host=a.example.com;SSL Mode=VerifyFull;Root Certificate=certs/ca.pem"); }""")
            .Additional("appsettings.json", """{ "ConnectionStrings": { "Shop": "Host=b.example.com;Database=d;Username=u;SSL Mode=VerifyFull;Root Certificate=certs/ca.pem" } }""")
            .Certificates(("certs/ca.pem", Expired));

        var diagnostic = Assert.Single(await project.Diagnose(new ConnectionStringAnalyzer(), new ConfigurationFileAnalyzer()));

        Assert.Equal("DBTLS3005", diagnostic.Id);
    }

    [Fact]
    public Task The_fix_names_a_ca_that_is_there() => Verify.Fix<ConfigurationFileAnalyzer>(
        static project => project.Reference(References.Npgsql)
            .Additional("appsettings.json", """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=d;Username=u;SSL Mode=VerifyFull;{|DBTLS3002:Root Certificate=ca.pem|}" } }""")
            .Certificates(("certs/ca.pem", Pem.Ca)),
        [("appsettings.json", """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=d;Username=u;SSL Mode=VerifyFull;Root Certificate=certs/ca.pem" } }""")],
        "Set 'Root Certificate' to 'certs/ca.pem'");

    [Fact]
    public Task A_weak_mode_is_repaired_with_the_projects_ca() => Verify.Fix<ConfigurationFileAnalyzer>(
        static project => project.Reference(References.Npgsql)
            .Additional(".env", "ConnectionStrings__Shop=\"Host=db.example.com;Database=d;Username=u;{|DBTLS1003:SSL Mode=Require|}\"\n")
            .Certificates(("certs/ca.pem", Pem.Ca)),
        [(".env", "ConnectionStrings__Shop=\"Host=db.example.com;Database=d;Username=u;SSL Mode=VerifyFull;Root Certificate=certs/ca.pem\"\n")],
        "Set 'SSL Mode' to 'VerifyFull' with CA 'certs/ca.pem'");

    private static Task Reports(string path, string marked, params (string Path, string Marked)[] files) =>
        Verify.Analyzer<ConfigurationFileAnalyzer>(project => project.Reference(References.Npgsql).Additional(path, marked).Certificates(files));
}
