using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Builders;

/// <summary>Repairs that need more than the words of a driver; everything else is in <see cref="BuilderMatrixTests"/>.</summary>
public sealed class BuilderFixTests
{
    [Fact]
    public Task What_is_written_fits_the_file_that_it_is_written_into() => Verify.Fix<ConnectionStringAnalyzer>(
        static project =>
        {
            Snippet.Npgsql(project);
            _ = project
                .Source("Settings.cs", """
                    using Npgsql;

                    // A file that is longer than the one that opens the connection, and whose names are others.
                    static class Settings
                    {
                        private const string SslMode = "not this one";

                        public static readonly NpgsqlConnectionStringBuilder Shop = new() { Host = "db.example.com", {|DBTLS1001:SslMode = (Npgsql.SslMode)99|} };
                    }
                    """)
                .Source("Shop.cs", """class Shop { object Open() => new Npgsql.NpgsqlConnection(Settings.Shop.ConnectionString); }""");
        },
        [("Settings.cs", """
            using Npgsql;

            // A file that is longer than the one that opens the connection, and whose names are others.
            static class Settings
            {
                private const string SslMode = "not this one";

                public static readonly NpgsqlConnectionStringBuilder Shop = new() { Host = "db.example.com", SslMode = Npgsql.SslMode.VerifyFull };
            }
            """)],
        "Set 'SslMode' to 'VerifyFull' trusting the system's CA store");

    [Fact]
    public async Task A_directive_inside_what_would_be_removed_is_not_taken_away() => Assert.Empty(await Verify.FixTitles<ConnectionStringAnalyzer>(
        """
        class Shop
        {
            object Open() => new Microsoft.Data.SqlClient.SqlConnectionStringBuilder
            {
                DataSource = "db.example.com",
                TrustServerCertificate
        #pragma warning disable CS0618
                    = true,
            };
        }
        """,
        Snippet.SqlClient));

    [Theory]
    [InlineData("sealed class Options { public SslMode Mode { get; set; } = {|DBTLS1002:SslMode.Prefer|}; }", "object Open(Options o) => new NpgsqlConnectionStringBuilder { Host = \"db.example.com\", SslMode = o.Mode };")]
    [InlineData("static class Options { public static SslMode Of(bool dev) => dev ? {|DBTLS1001!Info:SslMode.Disable|} : SslMode.VerifyFull; }", "object Open(bool dev) => new NpgsqlConnectionStringBuilder { Host = \"db.example.com\", RootCertificate = \"/ca.pem\", SslMode = Options.Of(dev) };")]
    [InlineData("static class Options { }", "public object Open(SslMode mode = {|DBTLS1003:SslMode.Require|}) => new NpgsqlConnectionStringBuilder { Host = \"db.example.com\", SslMode = mode };")]
    public Task A_default_that_others_may_replace_is_repaired_where_it_stands(string options, string use) => Verify.Fix<ConnectionStringAnalyzer>(
        project => Snippet.Npgsql(project.Source("Options.cs", "using Npgsql; " + options).Source("Shop.cs", $"using Npgsql; class Shop {{ {use} }}")),
        [("Options.cs", "using Npgsql; " + Repaired(options)), ("Shop.cs", $"using Npgsql; class Shop {{ {Repaired(use)} }}")]);

    /// <summary>Full verification in place of what is marked.</summary>
    private static string Repaired(string code) => code.IndexOf("{|", StringComparison.Ordinal) is var start && start < 0 ? code
        : $"{code[..start]}SslMode.VerifyFull{code[(code.IndexOf("|}", StringComparison.Ordinal) + 2)..]}";

    [Theory]
    [InlineData(
        """
        System.Data.Common.DbConnectionStringBuilder b = new NpgsqlConnectionStringBuilder();
        b["Host"] = "db.example.com";
        {|DBTLS1001:b["SSL Mode"] = "Disable"|};
        """,
        """
        System.Data.Common.DbConnectionStringBuilder b = new NpgsqlConnectionStringBuilder();
        b["Host"] = "db.example.com";
        b["SSL Mode"] = "VerifyFull";
        b["Root Certificate"] = "ca.pem";
        """,
        "Set 'SSL Mode' to 'VerifyFull' with a CA file to be supplied")]
    [InlineData(
        """
        var b = new NpgsqlConnectionStringBuilder(cs) { Pooling = false };
        b.Clear();
        b.Host = "db.example.com";
        {|DBTLS3001:b.SslMode = SslMode.VerifyFull|};
        """,
        """
        var b = new NpgsqlConnectionStringBuilder(cs) { Pooling = false };
        b.Clear();
        b.Host = "db.example.com";
        b.SslMode = SslMode.VerifyFull;
        b.RootCertificate = "ca.pem";
        """,
        "Add a CA file to be supplied")]
    [InlineData(
        """
        var b = new NpgsqlConnectionStringBuilder(cs) { {|DBTLS1003:SslMode = Enum.Parse<SslMode>("Require")|} };
        """,
        """
        var b = new NpgsqlConnectionStringBuilder(cs) { SslMode = SslMode.VerifyFull };
        """,
        "Set 'SslMode' to 'VerifyFull' trusting the system's CA store")]
    public Task What_is_written_fits_the_code_around_it(string before, string after, string title) => Verify.Fix<ConnectionStringAnalyzer>(
        Snippet.In("using Npgsql;", before), Snippet.In("using Npgsql;", after), title, setup: Snippet.Npgsql);

    [Fact]
    public async Task Text_is_repaired_while_code_is_being_typed_and_code_is_not()
    {
        var builder = await Verify.FixTitles<ConnectionStringAnalyzer>(
            "using Npgsql; class C { void M() { var b = new NpgsqlConnectionStringBuilder { Host = \"db.example.com\", Database = \"d\",; } }", static project => Snippet.Npgsql(project.AllowErrors()));
        var text = await Verify.FixTitles<ConnectionStringAnalyzer>(
            "using Npgsql; class C { void M() { var c = new NpgsqlConnection(\"Host=db.example.com;SSL Mode=Require\" } }", static project => Snippet.Npgsql(project.AllowErrors()));

        Assert.Empty(builder);
        Assert.NotEmpty(text);
    }

    [Theory]
    [InlineData("{|DBTLS1003:b.TrustServerCertificate = flag = true|};", "flag = true;", "Remove 'TrustServerCertificate'")]
    [InlineData("{|DBTLS1001:b.Encrypt = {|DBTLS1001:c.Encrypt = false|}|};", "b.Encrypt = c.Encrypt = true;", "Set 'Encrypt' to 'True'")]
    public Task What_is_assigned_on_the_way_stays(string before, string after, string title) =>
        Verify.Fix<ConnectionStringAnalyzer>(Chained(before), Chained(after), title, setup: Snippet.SqlClient);

    [Fact]
    public async Task What_another_setting_gets_as_well_is_not_changed() =>
        Assert.Empty(await Verify.FixTitles<ConnectionStringAnalyzer>(Chained("b.Encrypt = c.MultipleActiveResultSets = false;"), Snippet.SqlClient));

    private static string Chained(string statement) => Snippet.In("using Microsoft.Data.SqlClient;", $$"""
        var b = new SqlConnectionStringBuilder("Server=db.example.com;Database=shop");
        var c = new SqlConnectionStringBuilder("Server=db2.example.com;Database=shop");
        {{statement}}
        using var first = new SqlConnection(b.ConnectionString);
        using var second = new SqlConnection(c.ConnectionString);
        """);
}
