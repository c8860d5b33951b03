using DbTlsAnalyzers.Tests.Stubs;
using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Certificates;

public class CertificateFileNotFoundTests
{
    [Fact]
    public Task A_relative_path_that_names_no_file_is_reported_on_the_setting() => Npgsql(
        """new NpgsqlConnection("Host=db.example.com;SSL Mode=VerifyFull;{|DBTLS3002:Root Certificate=certs/missing.pem|}")""",
        static project => project.Certificates());

    [Fact]
    public Task It_is_reported_on_the_property_of_a_builder() => Npgsql(
        """new NpgsqlConnection(new NpgsqlConnectionStringBuilder { Host = "db.example.com", SslMode = SslMode.VerifyFull, {|DBTLS3002:RootCertificate = "missing.pem"|} }.ConnectionString)""",
        static project => project.Certificates());

    [Theory]
    [InlineData("SSL Certificate=client.pem;SSL Key=keys/client.key", "SSL Certificate=client.pem", "SSL Key=keys/client.key")]
    [InlineData("SSL Certificate=client.pfx", "SSL Certificate=client.pfx", null)]
    public Task Client_files_are_looked_for_too(string settings, string first, string? second)
    {
        var marked = settings.Replace(first, $"{{|DBTLS3002:{first}|}}", StringComparison.Ordinal);
        marked = second is null ? marked : marked.Replace(second, $"{{|DBTLS3002:{second}|}}", StringComparison.Ordinal);
        return Npgsql(
            $"""new NpgsqlConnection("Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=ca.pem;{marked}")""",
            static project => project.Certificates(("ca.pem", Pem.Ca)));
    }

    [Theory]
    [InlineData("certs/ca.pem")]
    [InlineData("certs\\\\ca.pem")]
    [InlineData("./certs/../certs/CA.pem")]
    [InlineData("../0/certs/ca.pem")]
    [InlineData("ca.crt")]
    public Task A_file_that_is_there_is_found_however_it_is_written(string path) => Npgsql(
        $"""new NpgsqlConnection("Host=db.example.com;SSL Mode=VerifyFull;Root Certificate={path}")""",
        static project => project.Certificates(("certs/ca.pem", Pem.Ca), ("ca.crt", Pem.Ca)));

    [Theory]
    [InlineData("/etc/ssl/ca.pem")]
    [InlineData("C:\\\\certs\\\\ca.pem")]
    [InlineData("~/ca.pem")]
    [InlineData("$CERTS/ca.pem")]
    [InlineData("%CERTS%/ca.pem")]
    [InlineData("|DataDirectory|ca.pem")]
    [InlineData("https://example.com/ca.pem")]
    [InlineData("../ca.pem")]
    [InlineData("ca")]
    [InlineData("ca.txt")]
    [InlineData(".secrets/ca.pem")]
    [InlineData("bin/ca.pem")]
    public Task Paths_that_cannot_be_held_against_the_project_are_unknown(string path) => Npgsql(
        $"""new NpgsqlConnection("Host=db.example.com;SSL Mode=VerifyFull;Root Certificate={path}")""",
        static project => project.Certificates());

    [Fact]
    public Task A_hole_in_the_path_is_unknown() => Npgsql(
        """new NpgsqlConnection($"Host=db.example.com;SSL Mode=VerifyFull;Root Certificate={System.Environment.MachineName}/ca.pem")""",
        static project => project.Certificates());

    [Fact]
    public Task Without_the_list_of_files_nothing_is_known_to_be_missing() => Npgsql(
        """new NpgsqlConnection("Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=missing.pem")""",
        static project => project.GlobalConfig("build_property.MSBuildProjectDirectory = /0\n"));

    [Fact]
    public Task A_file_that_is_copied_under_another_name_is_found() => Npgsql(
        """new NpgsqlConnection("Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=certs/ca.pfx")""",
        static project => project
            .Additional("obj/DbTls.files.txt", "closed|1|certs/ca.pfx|/shared/root.pfx\n")
            .GlobalConfig("build_property.MSBuildProjectDirectory = /0\n"));

    [Fact]
    public Task The_fix_names_a_ca_that_is_there() => Verify.Fix<ConnectionStringAnalyzer>(
        Code("""new NpgsqlConnection("Host=db.example.com; SSL Mode=VerifyFull; {|DBTLS3002:Root Certificate=ca.pem|}; Username=shop")"""),
        Code("""new NpgsqlConnection("Host=db.example.com; SSL Mode=VerifyFull; Root Certificate=certs/b.pem; Username=shop")"""),
        "Set 'Root Certificate' to 'certs/b.pem'",
        setup: static project => project.Reference(References.Npgsql).Certificates(("certs/a.pem", Pem.Ca), ("certs/b.pem", Pem.AnotherCa), ("certs/server.pem", Pem.Server)));

    [Fact]
    public async Task Only_files_of_the_right_kind_are_offered()
    {
        var titles = await Verify.FixTitles<ConnectionStringAnalyzer>(
            Code("""new NpgsqlConnection("Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=x.pem;SSL Certificate=y.pem;SSL Key=z.key")"""),
            static project => project.Reference(References.Npgsql)
                .Certificates(
                    [("binary", "store.pfx", 3000)],
                    ("ca.pem", Pem.Ca), ("client.pem", Pem.Client), ("client.key", Pem.Pkcs8Key), ("expired.pem", Pem.CaFrom("2020-01-01", "2021-01-01")),
                    ("weak.pem", Pem.WeakCa), ("mysql.pem", Pem.MySqlCa), ("both.pem", Pem.Ca + Pem.Pkcs8Key)));

        Assert.Equal(
            ["Set 'Root Certificate' to 'ca.pem'", "Set 'SSL Certificate' to 'client.pem'", "Set 'SSL Key' to 'both.pem'", "Set 'SSL Key' to 'client.key'"],
            titles.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_store_is_offered_for_a_store()
    {
        var titles = await Verify.FixTitles<ConnectionStringAnalyzer>(
            "class C { object M() => new MySqlConnector.MySqlConnection(\"Server=db.example.com;SslMode=VerifyFull;SslCa=ca.pem;CertificateFile=client.pfx\"); }",
            static project => project.Reference(MySqlConnectorStub.Reference).Certificates([("binary", "certs/store.pfx", 3000)], ("ca.pem", Pem.Ca)));

        Assert.Equal(["Set 'CertificateFile' to 'certs/store.pfx'"], titles);
    }

    private static Task Npgsql(string expression, Action<TestProject> setup) => Verify.Analyzer<ConnectionStringAnalyzer>(
        Code(expression),
        project =>
        {
            _ = project.Reference(References.Npgsql);
            setup(project);
        });

    private static string Code(string expression) => "using Npgsql; class C { object M() => " + expression + "; }";
}
