using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Builders;

/// <summary>What fixes write into code that fills a connection string builder.</summary>
public class BuilderFixTests
{
    [Theory]
    [InlineData("the deciding assignment changes, comments stay",
        """
        var b = new NpgsqlConnectionStringBuilder
        {
            Host = "db.example.com", // the host
            {|DBTLS1003:SslMode = SslMode.Require|}, /* for now */
            {|DBTLS4003:RootCertificate = "/ca.pem"|},
        };
        """,
        """
        var b = new NpgsqlConnectionStringBuilder
        {
            Host = "db.example.com", // the host
            SslMode = SslMode.VerifyFull, /* for now */
            RootCertificate = "/ca.pem",
        };
        """)]
    [InlineData("a missing one is added to the initializer",
        """
        var b = {|DBTLS1005:new NpgsqlConnectionStringBuilder
        {
            Host = "db.example.com",
            Database = "d",
        }|};
        """,
        """
        var b = new NpgsqlConnectionStringBuilder
        {
            Host = "db.example.com",
            Database = "d",
            {|DBTLS3001:SslMode = SslMode.VerifyFull|},
        };
        """)]
    [InlineData("without a trailing comma, on one line",
        """
        var b = {|DBTLS1005:new NpgsqlConnectionStringBuilder { Host = "db.example.com" }|};
        """,
        """
        var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com", {|DBTLS3001:SslMode = SslMode.VerifyFull|} };
        """)]
    [InlineData("as a statement where statements are",
        """
        var b = {|DBTLS1005:new NpgsqlConnectionStringBuilder()|};
        b.Host = "db.example.com";
        b.Database = "d"; // the database
        Console.WriteLine(b.Host);
        """,
        """
        var b = new NpgsqlConnectionStringBuilder();
        b.Host = "db.example.com";
        b.Database = "d"; // the database
        {|DBTLS3001:b.SslMode = SslMode.VerifyFull|};
        Console.WriteLine(b.Host);
        """)]
    [InlineData("in the text that the builder starts from",
        """
        var b = {|DBTLS1005:new NpgsqlConnectionStringBuilder("Host=db.example.com;Database=d")|};
        """,
        """
        var b = new NpgsqlConnectionStringBuilder("Host=db.example.com;Database=d;{|DBTLS3001:SSL Mode=VerifyFull|}");
        """)]
    [InlineData("in the text, where the text decides",
        """
        var b = new NpgsqlConnectionStringBuilder("Host=db.example.com;{|DBTLS1003:SSL Mode=Require|}") { Pooling = false };
        """,
        """
        var b = new NpgsqlConnectionStringBuilder("Host=db.example.com;{|DBTLS3001:SSL Mode=VerifyFull|}") { Pooling = false };
        """)]
    [InlineData("a cast becomes the member",
        """
        var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com", {|DBTLS1001:SslMode = (SslMode)99|} };
        """,
        """
        var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com", {|DBTLS3001:SslMode = SslMode.VerifyFull|} };
        """)]
    [InlineData("a keyword keeps its style",
        """
        var b = new NpgsqlConnectionStringBuilder { ["Host"] = "db.example.com", {|DBTLS1003:["sslmode"] = "Require"|} };
        """,
        """
        var b = new NpgsqlConnectionStringBuilder { ["Host"] = "db.example.com", {|DBTLS3001:["sslmode"] = "VerifyFull"|} };
        """)]
    [InlineData("the inert flag goes with it",
        """
        var b = new NpgsqlConnectionStringBuilder
        {
            Host = "db.example.com",
            {|DBTLS1003:SslMode = SslMode.Require|},
            {|DBTLS4003:TrustServerCertificate = true|}, // for the test server
        };
        """,
        """
        var b = new NpgsqlConnectionStringBuilder
        {
            Host = "db.example.com",
            {|DBTLS3001:SslMode = SslMode.VerifyFull|},
            // for the test server
        };
        """)]
    [InlineData("a qualified name stays qualified",
        """
        var b = new Npgsql.NpgsqlConnectionStringBuilder { Host = "db.example.com", {|DBTLS1001:SslMode = Npgsql.SslMode.Disable|} };
        """,
        """
        var b = new Npgsql.NpgsqlConnectionStringBuilder { Host = "db.example.com", {|DBTLS3001:SslMode = Npgsql.SslMode.VerifyFull|} };
        """)]
    [InlineData("the weak operand changes",
        """
        var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com", RootCertificate = "/ca", SslMode = flag ? {|DBTLS1001!Info:SslMode.Disable|} : SslMode.VerifyFull };
        """,
        """
        var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com", RootCertificate = "/ca", SslMode = flag ? SslMode.VerifyFull : SslMode.VerifyFull };
        """)]
    [InlineData("a data source builder",
        """
        var b = new NpgsqlDataSourceBuilder(cs);
        {|DBTLS1003:b.ConnectionStringBuilder.SslMode = SslMode.Require|};
        """,
        """
        var b = new NpgsqlDataSourceBuilder(cs);
        b.ConnectionStringBuilder.SslMode = SslMode.VerifyFull;
        """)]
    public Task Npgsql(string name, string before, string after)
    {
        Assert.NotEmpty(name);
        ExecutesVerified("using Npgsql;", before, after, "Npgsql", "10.0.0", ["ssl mode", "trust server certificate"], ("ssl mode", "VerifyFull"));
        return Verify.Fix<ConnectionStringAnalyzer>(Snippet.In("using Npgsql;", before), Snippet.In("using Npgsql;", after), setup: Snippet.Npgsql);
    }

    [Theory]
    [InlineData("""var b = new SqlConnectionStringBuilder { DataSource = "db.example.com", {|DBTLS1001:Encrypt = false|} };""",
        """var b = new SqlConnectionStringBuilder { DataSource = "db.example.com", Encrypt = true };""")]
    [InlineData("""var b = new SqlConnectionStringBuilder { DataSource = "db.example.com", {|DBTLS1001:Encrypt = SqlConnectionEncryptOption.Optional|} };""",
        """var b = new SqlConnectionStringBuilder { DataSource = "db.example.com", Encrypt = SqlConnectionEncryptOption.Mandatory };""")]
    [InlineData("""var b = new SqlConnectionStringBuilder { DataSource = "db.example.com", {|DBTLS1003:TrustServerCertificate = true|} };""",
        """var b = new SqlConnectionStringBuilder { DataSource = "db.example.com" };""")]
    [InlineData("""var b = new SqlConnectionStringBuilder { {|DBTLS1003:TrustServerCertificate = true|}, DataSource = "db.example.com" };""",
        """var b = new SqlConnectionStringBuilder { DataSource = "db.example.com" };""")]
    [InlineData("""
        var b = new SqlConnectionStringBuilder(cs);
        // believe anybody
        {|DBTLS1003:b.TrustServerCertificate = true|};
        b.MultipleActiveResultSets = true;
        """,
        """
        var b = new SqlConnectionStringBuilder(cs);
        // believe anybody
        b.MultipleActiveResultSets = true;
        """)]
    [InlineData("""var b = new SqlConnectionStringBuilder(cs) { {|DBTLS1003:TrustServerCertificate = true|} };""",
        """var b = new SqlConnectionStringBuilder(cs);""")]
    public Task SqlClient(string before, string after)
    {
        ExecutesVerified("using Microsoft.Data.SqlClient;", before, after, "Microsoft.Data.SqlClient", "6.1.8", ["encrypt", "trust server certificate"], ("trust server certificate", null));
        return Verify.Fix<ConnectionStringAnalyzer>(Snippet.In("using Microsoft.Data.SqlClient;", before), Snippet.In("using Microsoft.Data.SqlClient;", after), setup: Snippet.SqlClient);
    }

    [Theory]
    [InlineData("""var b = new SqlConnectionStringBuilder { DataSource = "db.example.com", {|DBTLS1001:Encrypt = false|} };""",
        """var b = new SqlConnectionStringBuilder { DataSource = "db.example.com", Encrypt = true };""")]
    [InlineData("""var b = {|DBTLS1005:new SqlConnectionStringBuilder { DataSource = "db.example.com" }|};""",
        """var b = new SqlConnectionStringBuilder { DataSource = "db.example.com", Encrypt = true };""")]
    public Task OldSqlClient(string before, string after)
    {
        ExecutesVerified("using Microsoft.Data.SqlClient;", before, after, "Microsoft.Data.SqlClient", "2.1.4", ["encrypt", "trust server certificate"], ("encrypt", "True"));
        return Verify.Fix<ConnectionStringAnalyzer>(Snippet.In("using Microsoft.Data.SqlClient;", before), Snippet.In("using Microsoft.Data.SqlClient;", after), setup: Snippet.OldSqlClient);
    }

    [Theory]
    [InlineData("""var b = new SqlConnectionStringBuilder { DataSource = "db.example.com", {|DBTLS1001:Encrypt = false|} };""",
        """var b = new SqlConnectionStringBuilder { DataSource = "db.example.com", Encrypt = true };""")]
    [InlineData("""var b = new SqlConnectionStringBuilder("Server=db.example.com;Database=d") { Encrypt = true, {|DBTLS1003:TrustServerCertificate = true|} };""",
        """var b = new SqlConnectionStringBuilder("Server=db.example.com;Database=d") { Encrypt = true };""")]
    public Task SystemSqlClient(string before, string after)
    {
        const string usings = "#pragma warning disable CS0618\nusing System.Data.SqlClient;";
        ExecutesVerified(usings, before, after, "System.Data.SqlClient", "4.9.1", ["encrypt", "trustservercertificate"], ("encrypt", "True"));
        return Verify.Fix<ConnectionStringAnalyzer>(Snippet.In(usings, before), Snippet.In(usings, after), setup: Snippet.SystemSqlClient);
    }

    [Theory]
    [InlineData("""var b = new MySqlConnectionStringBuilder { Server = "db.example.com", {|DBTLS1003:SslMode = MySqlSslMode.Required|} };""",
        """var b = new MySqlConnectionStringBuilder { Server = "db.example.com", SslMode = MySqlSslMode.VerifyFull };""")]
    [InlineData("""
        var b = {|DBTLS1005:new MySqlConnectionStringBuilder()|};
        b.Server = "db.example.com";
        {|DBTLS1007:b.AllowPublicKeyRetrieval = true|};
        """,
        """
        var b = new MySqlConnectionStringBuilder();
        b.Server = "db.example.com";
        b.SslMode = MySqlSslMode.VerifyFull;
        """)]
    public Task MySqlData(string before, string after)
    {
        ExecutesVerified("using MySql.Data.MySqlClient;", before, after, "MySql.Data", "26.10.0", ["sslmode", "allowpublickeyretrieval"], ("sslmode", "VerifyFull"));
        return Verify.Fix<ConnectionStringAnalyzer>(Snippet.In("using MySql.Data.MySqlClient;", before), Snippet.In("using MySql.Data.MySqlClient;", after), setup: Snippet.MySqlData);
    }

    [Fact]
    public Task Fix_all_changes_every_builder() => Verify.Fix<ConnectionStringAnalyzer>(
        Snippet.In("using Npgsql;", """
            var a = new NpgsqlConnectionStringBuilder { Host = "a.example.com", {|DBTLS1003:SslMode = SslMode.Require|} };
            var b = new NpgsqlConnectionStringBuilder("Host=b.example.com;{|DBTLS1001:SSL Mode=Disable|}");
            var c = {|DBTLS1005:new NpgsqlConnectionStringBuilder { Host = "c.example.com" }|};
            """),
        Snippet.In("using Npgsql;", """
            var a = new NpgsqlConnectionStringBuilder { Host = "a.example.com", {|DBTLS3001:SslMode = SslMode.VerifyFull|} };
            var b = new NpgsqlConnectionStringBuilder("Host=b.example.com;{|DBTLS3001:SSL Mode=VerifyFull|}");
            var c = new NpgsqlConnectionStringBuilder { Host = "c.example.com", {|DBTLS3001:SslMode = SslMode.VerifyFull|} };
            """),
        all: true,
        setup: Snippet.Npgsql);

    [Fact]
    public Task A_known_ca_is_written_as_a_property() => Verify.Fix<ConnectionStringAnalyzer>(
        Snippet.In("using Npgsql;", """var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com", {|DBTLS1003:SslMode = SslMode.Require|} };"""),
        Snippet.In("using Npgsql;", """var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com", SslMode = SslMode.VerifyFull, RootCertificate = "certs/ca.pem" };"""),
        title: "Set 'SslMode' to 'VerifyFull' with CA 'certs/ca.pem'",
        setup: static project =>
        {
            Snippet.Npgsql(project);
            _ = project.EditorConfig("root = true\n[*.cs]\ndbtls.ca_file = certs/ca.pem\n");
        });

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

    /// <summary>Both versions run with the real builder: the repaired one shows the setting, everything that is not about TLS is as it was.</summary>
    private static void ExecutesVerified(string usings, string before, string after, string driver, string version, string[] changes, (string Key, string? Value) shown)
    {
        var weak = Execution.Settings(usings, Markup.Parse(before).Text, driver, version);
        var repaired = Execution.Settings(usings, Markup.Parse(after).Text, driver, version);
        Assert.Equal(shown.Value, repaired.GetValueOrDefault(shown.Key));
        Assert.Equal(weak.Where(setting => !changes.Contains(setting.Key)), repaired.Where(setting => !changes.Contains(setting.Key)));
    }
}
