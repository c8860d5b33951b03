using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Builders;

/// <summary>Where a finding about a connection string builder sits, and when there is none.</summary>
public class BuilderFindingTests
{
    [Theory]
    // the assignment that decides
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com", {|DBTLS1001:SslMode = SslMode.Disable|} };""")]
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com", {|DBTLS1002:SslMode = SslMode.Prefer|} };""")]
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com", {|DBTLS1002:SslMode = SslMode.Allow|} };""")]
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com", {|DBTLS1003:SslMode = SslMode.Require|} };""")]
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com", {|DBTLS1004:SslMode = SslMode.VerifyCA|}, RootCertificate = "/etc/ca.pem" };""")]
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com", SslMode = SslMode.VerifyFull, RootCertificate = "/etc/ca.pem" };""")]
    [InlineData("""var b = {|DBTLS1005:new NpgsqlConnectionStringBuilder { Host = "db.example.com" }|};""")]
    // numbers and casts
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com", {|DBTLS1001:SslMode = (SslMode)99|} };""")]
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com", {|DBTLS1003:SslMode = (SslMode)3|} };""")]
    [InlineData("""const SslMode mode = SslMode.Disable; _ = new NpgsqlConnectionStringBuilder { Host = "db.example.com", {|DBTLS1001:SslMode = mode|} };""")]
    // keywords
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { ["Host"] = "db.example.com", {|DBTLS1003:["SSL Mode"] = "Require"|} };""")]
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com" }; {|DBTLS1003:b["sslmode"] = SslMode.Require|};""")]
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com" }; {|DBTLS1001:b.Add("SSL Mode", "Disable")|};""")]
    // the last one wins
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com", SslMode = SslMode.Disable }; b.SslMode = SslMode.VerifyFull; b.RootCertificate = "/etc/ca.pem";""")]
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com", SslMode = SslMode.VerifyFull }; {|DBTLS1001:b.SslMode = SslMode.Disable|};""")]
    [InlineData("""var b = {|DBTLS1005:new NpgsqlConnectionStringBuilder { Host = "db.example.com", SslMode = SslMode.VerifyFull }|}; b.Remove("SSL Mode");""")]
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com", SslMode = SslMode.Disable }; b.Clear(); b.Host = "db.example.com"; b.SslMode = SslMode.VerifyFull; b.RootCertificate = "/ca.pem";""")]
    // seeds
    [InlineData("""var b = new NpgsqlConnectionStringBuilder(cs) { {|DBTLS1003:SslMode = SslMode.Require|} };""")]
    [InlineData("""var b = new NpgsqlConnectionStringBuilder(cs) { Host = "db.example.com" };""")]
    [InlineData("""var b = new NpgsqlConnectionStringBuilder("Host=db.example.com;Database=d;{|DBTLS1003:SSL Mode=Require|}") { Pooling = false };""")]
    [InlineData("""var b = new NpgsqlConnectionStringBuilder("Host=db.example.com;Database=d;SSL Mode=Require") { SslMode = SslMode.VerifyFull, RootCertificate = "/etc/ca.pem" };""")]
    [InlineData("""var b = new NpgsqlConnectionStringBuilder(); b.ConnectionString = "Host=db.example.com;Database=d;{|DBTLS1001:SSL Mode=Disable|}";""")]
    // local hosts
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { Host = "localhost", SslMode = SslMode.Disable };""")]
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { Host = "db", {|DBTLS1001!Info:SslMode = SslMode.Disable|} };""")]
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { Host = host, {|DBTLS1001!Warning:SslMode = SslMode.Disable|} };""")]
    // unknown values
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com", SslMode = Enum.Parse<SslMode>(host) };""")]
    // branches
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com" }; if (flag) {|DBTLS1001!Info:b.SslMode = SslMode.Disable|}; else b.SslMode = SslMode.VerifyFull; b.RootCertificate = "/ca";""")]
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com", SslMode = flag ? {|DBTLS1001!Info:SslMode.Disable|} : SslMode.VerifyFull, RootCertificate = "/ca" };""")]
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com", SslMode = flag ? {|DBTLS1003!Warning:SslMode.Require|} : {|DBTLS1002!Warning:SslMode.Prefer|} };""")]
    [InlineData("""var b = {|DBTLS1005!Info:new NpgsqlConnectionStringBuilder { Host = "db.example.com" }|}; if (flag) { b.SslMode = SslMode.VerifyFull; b.RootCertificate = "/ca"; }""")]
    // data sources
    [InlineData("""var b = new NpgsqlDataSourceBuilder(cs); {|DBTLS1003:b.ConnectionStringBuilder.SslMode = SslMode.Require|}; b.Build();""")]
    [InlineData("""var b = new NpgsqlDataSourceBuilder("Host=db.example.com;Database=d;SSL Mode=Require"); b.ConnectionStringBuilder.SslMode = SslMode.VerifyFull; b.ConnectionStringBuilder.RootCertificate = "/ca"; b.Build();""")]
    [InlineData("""using var s = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder { Host = "db.example.com", {|DBTLS1003:SslMode = SslMode.Require|} });""")]
    // the inert flag of Npgsql 8 and later
    [InlineData("""var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com", {|DBTLS1003:SslMode = SslMode.Require|}, {|DBTLS4003:TrustServerCertificate = true|} };""")]
    public Task Npgsql(string statements) => Verify.Analyzer<ConnectionStringAnalyzer>(Snippet.In("using Npgsql;", statements), Snippet.Npgsql);

    [Theory]
    [InlineData("""var b = new SqlConnectionStringBuilder { DataSource = "db.example.com", {|DBTLS1001:Encrypt = false|} };""")]
    [InlineData("""var b = new SqlConnectionStringBuilder { DataSource = "db.example.com", {|DBTLS1001:Encrypt = SqlConnectionEncryptOption.Optional|} };""")]
    [InlineData("""var b = new SqlConnectionStringBuilder { DataSource = "db.example.com", Encrypt = SqlConnectionEncryptOption.Strict };""")]
    [InlineData("""var b = new SqlConnectionStringBuilder { DataSource = "db.example.com", Encrypt = true };""")]
    [InlineData("""var b = new SqlConnectionStringBuilder { DataSource = "db.example.com" };""")]
    [InlineData("""var b = new SqlConnectionStringBuilder { DataSource = "db.example.com", {|DBTLS1003:TrustServerCertificate = true|} };""")]
    [InlineData("""var b = new SqlConnectionStringBuilder { DataSource = "db.example.com", Encrypt = true, {|DBTLS1003:TrustServerCertificate = true|} };""")]
    [InlineData("""var b = new SqlConnectionStringBuilder { DataSource = "db.example.com" }; {|DBTLS1001:b["Encrypt"] = false|};""")]
    [InlineData("""var b = new SqlConnectionStringBuilder { DataSource = @"(localdb)\MSSQLLocalDB", TrustServerCertificate = true };""")]
    [InlineData("""var b = new SqlConnectionStringBuilder(cs); {|DBTLS1001:b.Encrypt = false|};""")]
    [InlineData("""var b = new SqlConnectionStringBuilder { DataSource = "db.example.com", Encrypt = false }; b.Encrypt = true;""")]
    [InlineData("""var b = new SqlConnectionStringBuilder("Server=db.example.com;Database=d;{|DBTLS1001:Encrypt=False|}") { Pooling = false };""")]
    [InlineData("""var b = new SqlConnectionStringBuilder { DataSource = "db.example.com" }; if (flag) {|DBTLS1003!Info:b.TrustServerCertificate = true|};""")]
    [InlineData("""var b = new SqlConnectionStringBuilder { DataSource = "db.example.com", Encrypt = flag ? {|DBTLS1001!Info:false|} : true };""")]
    [InlineData("""var b = new SqlConnectionStringBuilder { DataSource = "db.example.com", TrustServerCertificate = true }; b.Remove("TrustServerCertificate");""")]
    public Task SqlClient(string statements) => Verify.Analyzer<ConnectionStringAnalyzer>(Snippet.In("using Microsoft.Data.SqlClient;", statements), Snippet.SqlClient);

    [Theory]
    [InlineData("""var b = {|DBTLS1005:new SqlConnectionStringBuilder { DataSource = "db.example.com" }|};""")]
    [InlineData("""var b = new SqlConnectionStringBuilder { DataSource = "db.example.com", {|DBTLS1001:Encrypt = false|} };""")]
    [InlineData("""var b = new SqlConnectionStringBuilder { DataSource = "db.example.com", Encrypt = true };""")]
    public Task OldSqlClient(string statements) => Verify.Analyzer<ConnectionStringAnalyzer>(Snippet.In("using Microsoft.Data.SqlClient;", statements), Snippet.OldSqlClient);

    [Theory]
    [InlineData("""var b = {|DBTLS1005:new SqlConnectionStringBuilder { DataSource = "db.example.com" }|};""")]
    [InlineData("""var b = new SqlConnectionStringBuilder("Server=db.example.com;Database=d") { Encrypt = true, {|DBTLS1003:TrustServerCertificate = true|} };""")]
    public Task SystemSqlClient(string statements) => Verify.Analyzer<ConnectionStringAnalyzer>(Snippet.In("#pragma warning disable CS0618\nusing System.Data.SqlClient;", statements), Snippet.SystemSqlClient);

    [Theory]
    [InlineData("""var b = new MySqlConnectionStringBuilder { Server = "db.example.com", {|DBTLS1001:SslMode = MySqlSslMode.Disabled|} };""")]
    [InlineData("""var b = new MySqlConnectionStringBuilder { Server = "db.example.com", {|DBTLS1002:SslMode = MySqlSslMode.Preferred|} };""")]
    [InlineData("""var b = new MySqlConnectionStringBuilder { Server = "db.example.com", {|DBTLS1003:SslMode = MySqlSslMode.Required|} };""")]
    [InlineData("""var b = new MySqlConnectionStringBuilder { Server = "db.example.com", SslMode = MySqlSslMode.VerifyFull };""")]
    [InlineData("""var b = {|DBTLS1005:new MySqlConnectionStringBuilder { Server = "db.example.com", {|DBTLS1007:AllowPublicKeyRetrieval = true|} }|};""")]
    [InlineData("""var b = new MySqlConnectionStringBuilder(cs) { {|DBTLS1003:SslMode = MySqlSslMode.Required|} };""")]
    [InlineData("""var b = new MySqlConnectionStringBuilder { Server = "db.example.com", SslMode = MySqlSslMode.Required }; b.SslMode = MySqlSslMode.VerifyFull; b.SslCa = "/etc/ca.pem"; b.SslCert = "/c.pem"; b.SslKey = "/k.pem";""")]
    [InlineData("""var b = new MySqlConnectionStringBuilder("Server=db.example.com;Database=d;{|DBTLS1003:SslMode=Required|}") { Pooling = false };""")]
    [InlineData("""var b = new MySqlConnectionStringBuilder { Server = "db.example.com" }; {|DBTLS1002:b["SslMode"] = "Preferred"|};""")]
    [InlineData("""var b = new MySqlConnectionStringBuilder { Server = "localhost", SslMode = MySqlSslMode.Preferred };""")]
    public Task MySqlData(string statements) => Verify.Analyzer<ConnectionStringAnalyzer>(Snippet.In("using MySql.Data.MySqlClient;", statements), Snippet.MySqlData);

    [Theory]
    [InlineData("""var b = new MySqlConnectionStringBuilder { Server = "db.example.com", {|DBTLS1001:SslMode = MySqlSslMode.None|} };""")]
    [InlineData("""var b = new MySqlConnectionStringBuilder { Server = "db.example.com", {|DBTLS1003:SslMode = MySqlSslMode.Required|} };""")]
    [InlineData("""var b = {|DBTLS1005:new MySqlConnectionStringBuilder { Server = "db.example.com" }|};""")]
    [InlineData("""var b = new MySqlConnectionStringBuilder { Server = "db.example.com", SslMode = MySqlSslMode.VerifyFull, SslCa = "/etc/ca.pem" };""")]
    [InlineData("""var b = new MySqlConnectionStringBuilder(cs) { {|DBTLS1003:SslMode = MySqlSslMode.Required|} };""")]
    [InlineData("""var b = new MySqlConnectionStringBuilder { Server = "db.example.com", SslMode = MySqlSslMode.Required }; b.SslMode = MySqlSslMode.VerifyFull; b.SslCa = "/etc/ca.pem"; b.SslCert = "/c.pem"; b.SslKey = "/k.pem";""")]
    [InlineData("""var b = new MySqlConnectionStringBuilder("Server=db.example.com;Database=d;{|DBTLS1003:SslMode=Required|}") { Server = "db.example.com" };""")]
    [InlineData("""var b = new MySqlConnectionStringBuilder { Server = "db.example.com" }; {|DBTLS1002:b["SslMode"] = "Preferred"|};""")]
    [InlineData("""var b = new MySqlConnectionStringBuilder { Server = "localhost", SslMode = MySqlSslMode.Preferred };""")]
    [InlineData("""var b = new MySqlConnectionStringBuilder { Server = "db.example.com", SslMode = MySqlSslMode.VerifyFull, SslCa = "/ca.pem", {|DBTLS1006:TlsVersion = "TLS 1.1, TLS 1.2"|} };""")]
    public Task MySqlConnector(string statements) => Verify.Analyzer<ConnectionStringAnalyzer>(Snippet.In("using MySqlConnector;", statements), Snippet.MySqlConnector);
}
