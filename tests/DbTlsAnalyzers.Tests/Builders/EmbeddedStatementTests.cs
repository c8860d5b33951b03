using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Builders;

/// <summary>What is removed or added where the code around it needs a statement, or has room for one expression only.</summary>
public sealed class EmbeddedStatementTests
{
    private const string Builder = """var b = new SqlConnectionStringBuilder { DataSource = "db.example.com", Encrypt = true };""" + "\n";

    [Theory]
    [InlineData("if (flag) {|DBTLS1003!Info:b.TrustServerCertificate = true|};", "if (flag) { }")]
    [InlineData("if (flag) { } else {|DBTLS1003!Info:b.TrustServerCertificate = true|};", "if (flag) { } else { }")]
    [InlineData("if (flag)\n    // for now\n    {|DBTLS1003!Info:b.TrustServerCertificate = true|}; // TLS\nb.Pooling = false;", "if (flag)\n    // for now\n    { } // TLS\nb.Pooling = false;")]
    [InlineData("while (flag) {|DBTLS1003!Info:b.TrustServerCertificate = true|};", "while (flag) { }")]
    [InlineData("do {|DBTLS1003:b.TrustServerCertificate = true|}; while (flag);", "do { } while (flag);")]
    [InlineData("for (var i = 0; i < 2; i++) {|DBTLS1003!Info:b[\"TrustServerCertificate\"] = true|};", "for (var i = 0; i < 2; i++) { }")]
    [InlineData("foreach (var c in host) {|DBTLS1003!Info:b.Add(\"TrustServerCertificate\", true)|};", "foreach (var c in host) { }")]
    [InlineData("lock (host) {|DBTLS1003:b.TrustServerCertificate = true|};", "lock (host) { }")]
    [InlineData("using (System.IO.Stream.Null) {|DBTLS1003:b.TrustServerCertificate = true|};", "using (System.IO.Stream.Null) { }")]
    [InlineData("again: {|DBTLS1003:b.TrustServerCertificate = true|}; if (flag) goto again;", "again: { } if (flag) goto again;")]
    [InlineData("switch (host) { case \"dev\": {|DBTLS1003!Info:b.TrustServerCertificate = true|}; break; default: b.Pooling = false; break; }", "switch (host) { case \"dev\": break; default: b.Pooling = false; break; }")]
    [InlineData("if (flag) b.Encrypt = true; else {|DBTLS1001!Info:b.Encrypt = false|};", "if (flag) b.Encrypt = true; else b.Encrypt = true;")]
    [InlineData("Do(() => {|DBTLS1003:b.TrustServerCertificate = true|}); void Do(Action a) => a();", "Do(() => { }); void Do(Action a) => a();")]
    [InlineData("Trust(); void Trust() => {|DBTLS1003:b.TrustServerCertificate = true|};", "Trust(); void Trust() { }")]
    public Task A_flag_leaves_what_is_around_it(string before, string after) => Fix(Builder + before, Builder + after);

    [Fact]
    public Task Flags_are_removed_all_at_once() => Verify.Fix<ConnectionStringAnalyzer>(
        Snippet.In("using Microsoft.Data.SqlClient;", Builder + "if (flag) {|DBTLS1003!Info:b.TrustServerCertificate = true|};\n" + Builder.Replace("b =", "d =", StringComparison.Ordinal) + "foreach (var c in host) {|DBTLS1003!Info:d.TrustServerCertificate = true|};"),
        Snippet.In("using Microsoft.Data.SqlClient;", Builder + "if (flag) { }\n" + Builder.Replace("b =", "d =", StringComparison.Ordinal) + "foreach (var c in host) { }"),
        all: true,
        setup: Snippet.SqlClient);

    [Theory]
    [InlineData(
        "Action<NpgsqlConnectionStringBuilder> a = (NpgsqlConnectionStringBuilder x) => {|DBTLS1003:x.SslMode = SslMode.Require|};",
        "Action<NpgsqlConnectionStringBuilder> a = (NpgsqlConnectionStringBuilder x) => x.SslMode = SslMode.VerifyFull;")]
    [InlineData(
        "var b = new NpgsqlConnectionStringBuilder(cs) { RootCertificate = \"/ca.pem\" }; if (flag) {|DBTLS1001!Info:b.SslMode = SslMode.Disable|}; else b.SslMode = SslMode.VerifyFull;",
        "var b = new NpgsqlConnectionStringBuilder(cs) { RootCertificate = \"/ca.pem\" }; if (flag) b.SslMode = SslMode.VerifyFull; else b.SslMode = SslMode.VerifyFull;")]
    public Task A_mode_changes_in_place(string before, string after) => Verify.Fix<ConnectionStringAnalyzer>(Snippet.In("using Npgsql;", before), Snippet.In("using Npgsql;", after), setup: Snippet.Npgsql);

    [Theory]
    [InlineData(
        """
        var b = {|DBTLS1005:new SqlConnectionStringBuilder()|};
        b.DataSource = "db.example.com";
        if (flag) b.TrustServerCertificate = true;
        """,
        """
        var b = new SqlConnectionStringBuilder();
        b.DataSource = "db.example.com";
        b.Encrypt = true;
        if (flag) { }
        """)]
    [InlineData(
        """
        var b = {|DBTLS1005:new SqlConnectionStringBuilder()|};
        b.DataSource = "db.example.com";
        if (flag)
        {
            b.Pooling = false;
        }
        """,
        """
        var b = new SqlConnectionStringBuilder();
        b.DataSource = "db.example.com";
        b.Encrypt = true;
        if (flag)
        {
            b.Pooling = false;
        }
        """)]
    public Task A_mode_is_added_where_every_path_comes_by(string before, string after) => Verify.Fix<ConnectionStringAnalyzer>(
        Snippet.In("using Microsoft.Data.SqlClient;", before), Snippet.In("using Microsoft.Data.SqlClient;", after), setup: Snippet.OldSqlClient);

    private static Task Fix(string before, string after) =>
        Verify.Fix<ConnectionStringAnalyzer>(Snippet.In("using Microsoft.Data.SqlClient;", before), Snippet.In("using Microsoft.Data.SqlClient;", after), setup: Snippet.SqlClient);
}
