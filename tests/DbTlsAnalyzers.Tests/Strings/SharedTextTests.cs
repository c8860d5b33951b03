using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Strings;

/// <summary>Settings that are said twice: a mistake where one text says both, none where code adds to a text that others use too.</summary>
public sealed class SharedTextTests
{
    [Theory]
    [InlineData("""NpgsqlConnection A() => new("Host=db.example.com;{|DBTLS4003:SSL Mode=Require|};Database=d;SSL Mode=VerifyFull");""")]
    [InlineData("""NpgsqlConnection A() => new("Host=db.example.com;{|DBTLS4003:SSL Mode=Require|};Database=d" + ";SSL Mode=VerifyFull");""")]
    [InlineData("""const string Cs = "Host=db.example.com;{|DBTLS4003:SSL Mode=Require|};Database=d;" + "SSL Mode=VerifyFull"; NpgsqlConnection A() => new(Cs);""")]
    [InlineData("""NpgsqlConnection A() { var cs = string.Join(";", "Host=db.example.com", "{|DBTLS4003:SSL Mode=Require|}", "SSL Mode=VerifyFull"); return new(cs); }""")]
    public Task What_one_text_says_twice_is_reported(string members) => Analyze(members);

    [Theory]
    [InlineData("""const string Base = "Host=db.example.com;Database=d;SSL Mode=VerifyFull"; NpgsqlConnection A() => new(Base); NpgsqlConnection B() => new(Base + ";SSL Mode=VerifyFull");""")]
    [InlineData("""const string Base = "Host=db.example.com;Database=d;SSL Mode=VerifyFull"; NpgsqlConnection B() => new($"{Base};SSL Mode=VerifyFull");""")]
    [InlineData("""static string Base => "Host=db.example.com;Database=d;SSL Mode=VerifyFull"; NpgsqlConnection B() => new(Base + ";SSL Mode=VerifyFull");""")]
    [InlineData("""NpgsqlConnection B() { var cs = "Host=db.example.com;Database=d;SSL Mode=VerifyFull"; using var first = new NpgsqlConnection(cs); cs += ";SSL Mode=VerifyFull"; return new(cs); }""")]
    public Task What_code_adds_to_a_text_is_not(string members) => Analyze(members);

    [Fact]
    public Task A_weak_text_that_one_use_completes_is_weak_where_it_stands_alone() => Analyze(
        """const string Base = "Host=db.example.com;Database=d;{|DBTLS1003:SSL Mode=Require|}"; NpgsqlConnection A() => new(Base); NpgsqlConnection B() => new(Base + ";SSL Mode=VerifyFull");""");

    [Theory]
    [InlineData("""NpgsqlConnection A(string? extra) { var cs = "Host=db.example.com;Database=d"; if (!string.IsNullOrEmpty(extra)) cs += ";" + extra; return new(cs); }""")]
    [InlineData("""NpgsqlConnection A(string? extra) => new("Host=db.example.com;Database=d" + (extra is null ? "" : ";" + extra));""")]
    [InlineData("""NpgsqlConnection A(Dictionary<string, string> extra) { var cs = "Host=db.example.com;Database=d"; foreach (var (k, v) in extra) cs += $";{k}={v}"; return new(cs); }""")]
    [InlineData("""NpgsqlConnection A(Dictionary<string, string> extra) { var b = new NpgsqlConnectionStringBuilder("Host=db.example.com;Database=d"); foreach (var (k, v) in extra) b[k] = v; return new(b.ConnectionString); }""")]
    [InlineData("""NpgsqlConnection A(Action<NpgsqlConnectionStringBuilder>? configure) { var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com" }; if (configure != null) configure(b); return new(b.ConnectionString); }""")]
    [InlineData("""NpgsqlConnection A(Action<NpgsqlConnectionStringBuilder>? configure) { var b = new NpgsqlConnectionStringBuilder { Host = "db.example.com" }; configure?.Invoke(b); return new(b.ConnectionString); }""")]
    public Task Settings_that_somebody_may_add_may_hold_the_mode(string members) => Analyze(members);

    [Theory]
    [InlineData("""NpgsqlConnection A(bool pool) { var cs = {|DBTLS1005:"Host=db.example.com;Database=d"|}; if (pool) cs += ";Pooling=true"; return new(cs); }""")]
    [InlineData("""NpgsqlConnection A(string? pw) { var cs = {|DBTLS1005:"Host=db.example.com;Database=d"|}; if (pw != null) cs += ";Password=" + pw; return new(cs); }""")]
    [InlineData("""NpgsqlConnection A(bool pool) { var b = {|DBTLS1005:new NpgsqlConnectionStringBuilder { Host = "db.example.com" }|}; if (pool) b.Pooling = true; return new(b.ConnectionString); }""")]
    [InlineData("""NpgsqlConnection A(bool tls) { var cs = {|DBTLS1005!Info:"Host=db.example.com;Database=d"|}; if (tls) cs += ";SSL Mode=VerifyFull"; return new(cs); }""")]
    [InlineData("""NpgsqlConnection A(string? pw) { var cs = {|DBTLS1005:"Host=db.example.com;Database=d"|}; if (pw != null) { cs = $"{cs};Password={pw}"; } return new(cs); }""")]
    public Task A_missing_mode_is_reported_once_where_the_text_begins(string members) => Analyze(members);

    [Theory]
    [InlineData("""new($"Host={Env("H", "db.example.com")};Port={Env("P", "5432")};Username={Env("U", "app")};Password={Env("W", "x")};Database={Env("D", "d")};SSL Mode={Env("S", "{|DBTLS1002!Warning:Prefer|}")}")""")]
    [InlineData("""new($"Host={Env("H", "localhost")};Port={Env("P", "5432")};Username={Env("U", "app")};Password={Env("W", "x")};Database={Env("D", "d")};SSL Mode={Env("S", "{|DBTLS1002!Info:Prefer|}")}")""")]
    [InlineData("""new("Host=" + Env("H", "db.example.com") + ";Port=" + Env("P", "5432") + ";Username=" + Env("U", "app") + ";Password=" + Env("W", "x") + ";Database=" + Env("D", "d") + ";SSL Mode=" + Env("S", "{|DBTLS1002!Warning:Prefer|}"))""")]
    [InlineData("""new(string.Format("Host={0};Port={1};Username={2};Password={3};Database={4};SSL Mode={5}", Env("H", "db.example.com"), Env("P", "5432"), Env("U", "app"), Env("W", "x"), Env("D", "d"), Env("S", "{|DBTLS1002!Warning:Prefer|}")))""")]
    public Task Of_many_defaults_those_of_the_host_and_the_mode_count(string creation) =>
        Analyze($"static string Env(string name, string otherwise) => Environment.GetEnvironmentVariable(name) ?? otherwise; NpgsqlConnection A() => {creation};");

    [Theory]
    [InlineData("""public string Host { get; set; } = "";""", "Host")]
    [InlineData("""public string Host { get; set; } = null!;""", "Host")]
    [InlineData("""static string Host => Environment.GetEnvironmentVariable("H") ?? string.Empty;""", "Host")]
    [InlineData("", "args.Length > 0 ? args[0] : null")]
    public Task An_empty_host_that_waits_for_a_name_is_no_local_one(string member, string host) => Verify.Analyzer<ConnectionStringAnalyzer>(
        $$"""
        using System;
        using System.Data.SqlClient;

        class Shop
        {
            {{member}}
            SqlConnection A(string[] args) => new($"Server={({{host}})};Database=d;User Id=u;{|DBTLS1001!Warning:Encrypt=False|}");
            SqlConnection B(string[] args) => new(new SqlConnectionStringBuilder { DataSource = {{host}}, {|DBTLS1001!Warning:Encrypt = false|} }.ConnectionString);
        }
        """,
        static project => Snippet.SystemSqlClient(project));

    [Fact]
    public Task Of_several_strings_each_driver_gets_its_own() => Verify.Analyzer<ConnectionStringAnalyzer>(
        """
        using System.Data.SqlClient;
        using Npgsql;

        class Shop
        {
            string Get(bool isPostgres) => isPostgres ? "Host=db.example.com;Username=u;{|DBTLS1003:SSL Mode=Require|}" : "Server=db.example.com;Initial Catalog=d;User Id=u;{|DBTLS1001:Encrypt=False|}";
            NpgsqlConnection A(bool flag) => new(Get(flag));
            SqlConnection B(bool flag) => new(Get(flag));
        }
        """,
        static project => Snippet.SystemSqlClient(project.Reference(References.Npgsql)));

    private static Task Analyze(string members) => Verify.Analyzer<ConnectionStringAnalyzer>(
        $$"""
        using System;
        using System.Collections.Generic;
        using Npgsql;

        class Shop
        {
            {{members}}
        }
        """,
        static project => Snippet.Npgsql(project.EditorConfig("root = true\n[*.cs]\ndotnet_diagnostic.DBTLS3001.severity = none\n")));
}
