using DbTlsAnalyzers.Tests.Stubs;
using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Certificates;

/// <summary>Fixes that lead to verification offer the CA certificates of the project.</summary>
public class CaFixTests
{
    [Fact]
    public Task A_weak_mode_is_repaired_with_the_projects_ca() => Fix(
        """NpgsqlDataSource.Create("Host=db.example.com; {|DBTLS1003:SSL Mode=Require|}; Username=shop")""",
        """NpgsqlDataSource.Create("Host=db.example.com; SSL Mode=VerifyFull; Username=shop; Root Certificate=certs/ca.pem")""",
        "Set 'SSL Mode' to 'VerifyFull' with CA 'certs/ca.pem'");

    [Fact]
    public Task So_is_a_builder() => Fix(
        """NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder { Host = "db.example.com", {|DBTLS1003:SslMode = SslMode.Require|} })""",
        """NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder { Host = "db.example.com", SslMode = SslMode.VerifyFull, RootCertificate = "certs/ca.pem" })""",
        "Set 'SslMode' to 'VerifyFull' with CA 'certs/ca.pem'");

    [Fact]
    public Task So_is_a_builder_that_a_data_source_builder_reads() => Fix(
        """new NpgsqlDataSourceBuilder(new NpgsqlConnectionStringBuilder { Host = "db.example.com", {|DBTLS1003:SslMode = SslMode.Require|} }.ConnectionString).Build()""",
        """new NpgsqlDataSourceBuilder(new NpgsqlConnectionStringBuilder { Host = "db.example.com", SslMode = SslMode.VerifyFull, RootCertificate = "certs/ca.pem" }.ConnectionString).Build()""",
        "Set 'SslMode' to 'VerifyFull' with CA 'certs/ca.pem'");

    [Fact]
    public Task A_missing_ca_is_added() => Fix(
        """NpgsqlDataSource.Create("Host=db.example.com;{|DBTLS3001:SSL Mode=VerifyFull|}")""",
        """NpgsqlDataSource.Create("Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=certs/ca.pem")""",
        "Add CA 'certs/ca.pem'");

    [Fact]
    public Task The_placeholder_is_guided_until_the_file_is_there() => Verify.Fix<ConnectionStringAnalyzer>(
        Code("""NpgsqlDataSource.Create("Host=db.example.com;{|DBTLS1003:SSL Mode=Require|}")"""),
        Code("""NpgsqlDataSource.Create("Host=db.example.com;SSL Mode=VerifyFull;{|DBTLS3002:Root Certificate=ca.pem|}")"""),
        "Set 'SSL Mode' to 'VerifyFull' with a CA file to be supplied",
        setup: static project => project.Reference(References.Npgsql).Certificates());

    [Fact]
    public async Task Certificates_that_would_raise_another_finding_are_not_offered()
    {
        var titles = await Verify.FixTitles<ConnectionStringAnalyzer>(
            Code("""NpgsqlDataSource.Create("Host=db.example.com;SSL Mode=Require")"""),
            static project => project.Reference(References.Npgsql)
                .Certificates(
                    ("a.pem", Pem.Server), ("b.pem", Pem.WeakCa), ("c.pem", Pem.CaFrom("2020-01-01", "2021-01-01")), ("d.pem", Pem.Ca + Pem.Pkcs8Key), ("e.pem", Pem.MySqlCa),
                    ("certs/z.pem", Pem.Ca), ("certs/bundle.pem", Pem.Ca + Pem.AnotherCa), (".git/ca.pem", Pem.Ca), ("certs/{ca}.pem", Pem.Ca)));

        Assert.Equal(
            [
                "Set 'SSL Mode' to 'VerifyFull' with CA 'certs/bundle.pem'",
                "Set 'SSL Mode' to 'VerifyFull' with CA 'certs/z.pem'",
                "Set 'SSL Mode' to 'VerifyFull' trusting the system's CA store",
            ],
            titles);
    }

    [Fact]
    public async Task A_bundle_is_not_offered_to_a_driver_that_reads_the_first_certificate_only()
    {
        var titles = await Verify.FixTitles<ConnectionStringAnalyzer>(
            """class C { object M() => new MySql.Data.MySqlClient.MySqlConnection("Server=db.example.com;SslMode=Required"); }""",
            static project => project.Reference(References.Driver("MySql.Data", "26.10.0")).Certificates(("bundle.pem", Pem.Ca + Pem.AnotherCa), ("ca.pem", Pem.Ca)));

        Assert.Equal(["Set 'SslMode' to 'VerifyFull' trusting the system's CA store", "Set 'SslMode' to 'VerifyCA' with CA 'ca.pem', without host name check"], titles);
    }

    [Fact]
    public Task MySqlConnector_gets_the_ca_too() => Verify.Fix<ConnectionStringAnalyzer>(
        """class C { object M() => new MySqlConnector.MySqlConnection("Server=db.example.com;{|DBTLS1003:SslMode=Required|}"); }""",
        """class C { object M() => new MySqlConnector.MySqlConnection("Server=db.example.com;SslMode=VerifyFull;SslCa=certs/ca.pem"); }""",
        setup: static project => project.Reference(MySqlConnectorStub.Reference).Certificates(("certs/ca.pem", Pem.Ca)));

    private static Task Fix(string before, string after, string title) =>
        Verify.Fix<ConnectionStringAnalyzer>(Code(before), Code(after), title, setup: static project => project.Reference(References.Npgsql).Certificates(("certs/ca.pem", Pem.Ca)));

    private static string Code(string expression) => "using Npgsql; class C { object M() => " + expression + "; }";
}
