using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Builders;

/// <summary>Findings about builders that depend on more than the words of a driver; everything else is in <see cref="BuilderMatrixTests"/>.</summary>
public sealed class BuilderFindingTests
{
    [Theory]
    // The CA file has its effect from VerifyCA up.
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com", {|DBTLS1004:SslMode = SslMode.VerifyCA|}, RootCertificate = "/etc/ca.pem" };""")]
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com", SslMode = SslMode.VerifyFull, RootCertificate = "/etc/ca.pem" };""")]
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com", {|DBTLS1003:SslMode = SslMode.Require|}, {|DBTLS4003:RootCertificate = "/etc/ca.pem"|} };""")]
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { Host = host, {|DBTLS1001!Warning:SslMode = SslMode.Disable|} };""")]
    // One variable holds a builder of its own on each path: what it is told afterwards, both are.
    [InlineData("""NpgsqlConnectionStringBuilder b; if (flag) { b = new() { Host = host }; } else b = new(cs); b.SslMode = SslMode.VerifyFull; b.RootCertificate = "/etc/ca.pem"; using var c = new NpgsqlConnection(b.ConnectionString);""")]
    [InlineData("""var b = flag ? new NpgsqlConnectionStringBuilder { Host = host } : new NpgsqlConnectionStringBuilder(cs); b["SSL Mode"] = "VerifyFull"; b.RootCertificate = "/etc/ca.pem"; using var c = new NpgsqlConnection(b.ConnectionString);""")]
    [InlineData("""var a = {|DBTLS1005!Info:new NpgsqlConnectionStringBuilder { Host = host }|}; var b = flag ? a : new NpgsqlConnectionStringBuilder(cs); {|DBTLS3001:b.SslMode = SslMode.VerifyFull|}; using var c = new NpgsqlConnection(a.ConnectionString);""")]
    public Task A_builder_of_Npgsql_is_judged(string statements) => Verify.Analyzer<ConnectionStringAnalyzer>(Snippet.In("using Npgsql;", statements), Snippet.Npgsql);

    [Theory]
    // Client files beside the CA file: up to 9.1 the host name is not checked then.
    [InlineData("26.10.0", """var b = new MySqlConnectionStringBuilder { Server = "db.example.com", SslMode = MySqlSslMode.VerifyFull, SslCa = "/ca.pem", SslCert = "/c.pem", SslKey = "/k.pem" };""")]
    [InlineData("8.0.16", """var b = new MySqlConnectionStringBuilder { Server = "db.example.com", {|DBTLS1004!Info:SslMode = MySqlSslMode.VerifyFull|}, SslCa = "/ca.pem", SslCert = "/c.pem", SslKey = "/k.pem" };""")]
    [InlineData("26.10.0", """var b = new MySqlConnectionStringBuilder { Server = "db.example.com", {|DBTLS1004!Info:SslMode = MySqlSslMode.VerifyCA|}, SslCa = "/ca.pem" };""")]
    // One path verifies the server; the old versions are permitted on all.
    [InlineData("8.0.19", """var b = new MySqlConnectionStringBuilder { Server = "db.example.com", {|DBTLS1006:TlsVersion = "TLSv1.1, TLSv1.2"|}, {|DBTLS1002!Info:SslMode = MySqlSslMode.Preferred|} }; if (flag) { b.SslMode = MySqlSslMode.VerifyFull; }""")]
    public Task A_builder_of_MySqlData_is_judged(string version, string statements) => Verify.Analyzer<ConnectionStringAnalyzer>(
        Snippet.In("using MySql.Data.MySqlClient;", statements),
        project => project.Reference(References.Driver("MySql.Data", version)));

    [Theory]
    [InlineData("""var b = new SqlConnectionStringBuilder { DataSource = "db.example.com", {|DBTLS1003:TrustServerCertificate = true|} };""")]
    [InlineData("""var b = new SqlConnectionStringBuilder { DataSource = "db.example.com" }; if (flag) { {|DBTLS1003!Info:b.TrustServerCertificate = true|}; }""")]
    [InlineData("""var b = new SqlConnectionStringBuilder(cs) { {|DBTLS1003:TrustServerCertificate = true|} };""")]
    [InlineData("""var b = new SqlConnectionStringBuilder { DataSource = $"localhost,{password}", Encrypt = false };""")]
    [InlineData("""var b = new SqlConnectionStringBuilder { ["Data Source"] = "127.0.0.1," + password, Encrypt = false };""")]
    [InlineData("""var b = new SqlConnectionStringBuilder { DataSource = $"{host},1433", {|DBTLS1001!Warning:Encrypt = false|} };""")]
    // What is not known of the string does not make the other path unsafe.
    [InlineData("""var b = new SqlConnectionStringBuilder(cs); if (flag) { {|DBTLS1001!Info:b.Encrypt = false|}; } else { b.Encrypt = true; }""")]
    [InlineData("""var b = new SqlConnectionStringBuilder(cs) { Encrypt = flag ? {|DBTLS1001!Info:false|} : true };""")]
    [InlineData("""var b = new SqlConnectionStringBuilder(cs); if (flag) { {|DBTLS1001!Warning:b.Encrypt = false|}; }""")]
    [InlineData("""var b = new SqlConnectionStringBuilder(cs); if (flag) { {|DBTLS1001!Warning:b.Encrypt = false|}; } else { b.Encrypt = true; {|DBTLS1003!Warning:b.TrustServerCertificate = true|}; }""")]
    public Task A_builder_of_SqlClient_is_judged(string statements) => Verify.Analyzer<ConnectionStringAnalyzer>(Snippet.In("using Microsoft.Data.SqlClient;", statements), Snippet.SqlClient);
}
