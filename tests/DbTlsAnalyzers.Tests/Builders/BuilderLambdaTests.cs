using DbTlsAnalyzers.Tests.Stubs;
using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Builders;

/// <summary>Builders that Entity Framework and dependency injection get, and those that they hand to lambdas.</summary>
public sealed class BuilderLambdaTests
{
    /// <summary>The extension methods of libraries that are not here: the names are what counts.</summary>
    private const string Libraries = """
        namespace Microsoft.EntityFrameworkCore
        {
            public sealed class Options { }
            public static class NpgsqlDbContextOptionsBuilderExtensions { public static void UseNpgsql(this Options o, string connectionString) { } }
            public static class MySqlDbContextOptionsBuilderExtensions { public static void UseMySql(this Options o, string connectionString, object serverVersion) { } }
            public static class MySQLDbContextOptionsExtensions { public static void UseMySQL(this Options o, string connectionString) { } }
            public static class SqlServerDbContextOptionsExtensions { public static void UseSqlServer(this Options o, string connectionString) { } }
        }
        """;

    private const string Injection = """
        #pragma warning disable CS0436
        using System;
        using Microsoft.Extensions.DependencyInjection;

        namespace Microsoft.Extensions.DependencyInjection
        {
            public interface IServiceCollection { }

            public static class NpgsqlServiceCollectionExtensions
            {
                public static IServiceCollection AddNpgsqlDataSource(this IServiceCollection services, string connectionString, Action<Npgsql.NpgsqlDataSourceBuilder> configure) => services;
                public static IServiceCollection AddNpgsqlDataSource(this IServiceCollection services, string connectionString, Action<IServiceProvider, Npgsql.NpgsqlDataSourceBuilder> configure) => services;
            }

            public static class MySqlConnectorServiceCollectionExtensions
            {
                public static IServiceCollection AddMySqlDataSource(this IServiceCollection services, string connectionString, Action<MySqlConnector.MySqlDataSourceBuilder> configure) => services;
                public static IServiceCollection AddMySqlDataSource(this IServiceCollection services, string connectionString, Action<IServiceProvider, MySqlConnector.MySqlDataSourceBuilder> configure) => services;
            }
        }
        """;

    public static TheoryData<string, string> Contexts { get; } = new()
    {
        { "Npgsql 10.0.0", "UseNpgsql(b.ConnectionString)" },
        { "MySqlConnector 2.6.1", "UseMySql(b.ConnectionString, 8)" },
        { "MySql.Data 26.10.0", "UseMySQL(b.ConnectionString)" },
        { "Microsoft.Data.SqlClient 6.1.8", "UseSqlServer(b.ToString())" },
        { "Microsoft.Data.SqlClient 2.1.4", "UseSqlServer(b.ToString())" },
    };

    [Theory]
    [MemberData(nameof(Contexts))]
    public Task A_weak_builder_that_Entity_Framework_gets_is_repaired(string driver, string use)
    {
        var w = DriverWords.All.Single(words => words.ToString() == driver);
        return Fix(
            w,
            $$"""
            var b = new {{w.Builder}}(cs) { Pooling = false };
            {|{{w.W.Rule}}:b.{{w.Mode}} = {{w.W.Code}}|};
            options.{{use}};
            """,
            $$"""
            var b = new {{w.Builder}}(cs) { Pooling = false };
            b.{{w.Mode}} = {{w.Full.Code}};
            options.{{use}};
            """);
    }

    [Theory]
    [MemberData(nameof(Contexts))]
    public Task A_builder_without_a_mode_that_Entity_Framework_gets_is_repaired(string driver, string use)
    {
        var w = DriverWords.All.Single(words => words.ToString() == driver);
        return w.IsSafeByDefault
            ? Verify.Analyzer<ConnectionStringAnalyzer>(In(w, $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" }; options.{{use}};"""), project => Setup(project, w))
            : Fix(
                w,
                $$"""var b = {|DBTLS1005:new {{w.Builder}} { {{w.Host}} = "db.example.com" }|}; options.{{use}};""",
                $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} }; options.{{use}};""");
    }

    [Theory]
    [InlineData("services.AddNpgsqlDataSource(cs, b => {|DBTLS1003:b.ConnectionStringBuilder.SslMode = Npgsql.SslMode.Require|});", "services.AddNpgsqlDataSource(cs, b => b.ConnectionStringBuilder.SslMode = Npgsql.SslMode.VerifyFull);")]
    [InlineData("services.AddNpgsqlDataSource(cs, (p, b) => { {|DBTLS1001:b.ConnectionStringBuilder.SslMode = Npgsql.SslMode.Disable|}; });", "services.AddNpgsqlDataSource(cs, (p, b) => { b.ConnectionStringBuilder.SslMode = Npgsql.SslMode.VerifyFull; });")]
    [InlineData("services.AddNpgsqlDataSource(\"Host=db.example.com;Database=shop;{|DBTLS1003:SSL Mode=Require|}\", b => b.EnableParameterLogging());", "services.AddNpgsqlDataSource(\"Host=db.example.com;Database=shop;SSL Mode=VerifyFull\", b => b.EnableParameterLogging());")]
    [InlineData("services.AddMySqlDataSource(cs, b => {|DBTLS1003:b.ConnectionStringBuilder.SslMode = MySqlConnector.MySqlSslMode.Required|});", "services.AddMySqlDataSource(cs, b => b.ConnectionStringBuilder.SslMode = MySqlConnector.MySqlSslMode.VerifyFull);")]
    [InlineData("services.AddMySqlDataSource(cs, (p, b) => { {|DBTLS1002:b.ConnectionStringBuilder.SslMode = MySqlConnector.MySqlSslMode.Preferred|}; });", "services.AddMySqlDataSource(cs, (p, b) => { b.ConnectionStringBuilder.SslMode = MySqlConnector.MySqlSslMode.VerifyFull; });")]
    [InlineData("services.AddMySqlDataSource(\"Server=db.example.com;Database=shop;{|DBTLS1003:SslMode=Required|}\", b => b.UseName(\"shop\"));", "services.AddMySqlDataSource(\"Server=db.example.com;Database=shop;SslMode=VerifyFull\", b => b.UseName(\"shop\"));")]
    public Task What_dependency_injection_hands_to_a_lambda_is_repaired(string before, string after) =>
        Verify.Fix<ConnectionStringAnalyzer>(Inject(before), Inject(after), setup: SetupInjection);

    [Theory]
    [InlineData("services.AddNpgsqlDataSource(\"Host=db.example.com;Database=shop;SSL Mode=Require\", b => b.ConnectionStringBuilder.SslMode = Npgsql.SslMode.VerifyFull);")]
    [InlineData("services.AddNpgsqlDataSource(\"Host=db.example.com;Database=shop\", (p, b) => { b.ConnectionStringBuilder.SslMode = Npgsql.SslMode.VerifyFull; });")]
    [InlineData("services.AddMySqlDataSource(\"Server=db.example.com;Database=shop;SslMode=Required\", b => b.ConnectionStringBuilder.SslMode = MySqlConnector.MySqlSslMode.VerifyFull);")]
    [InlineData("services.AddMySqlDataSource(\"Server=db.example.com;Database=shop\", (p, b) => { b.ConnectionStringBuilder.SslMode = MySqlConnector.MySqlSslMode.VerifyFull; });")]
    public Task What_a_lambda_overrules_is_silent(string statement) => Verify.Analyzer<ConnectionStringAnalyzer>(Inject(statement), SetupInjection);

    [Theory]
    [InlineData("options.UseNpgsql(cs, o => o.ConfigureDataSource(b => {|DBTLS1003:b.ConnectionStringBuilder.SslMode = SslMode.Require|}));", "options.UseNpgsql(cs, o => o.ConfigureDataSource(b => b.ConnectionStringBuilder.SslMode = SslMode.VerifyFull));")]
    [InlineData("options.UseNpgsql(\"Host=db.example.com;Database=shop\", o => o.ConfigureDataSource(b => { {|DBTLS1001:b.ConnectionStringBuilder[\"SSL Mode\"] = \"Disable\"|}; }));", "options.UseNpgsql(\"Host=db.example.com;Database=shop\", o => o.ConfigureDataSource(b => { b.ConnectionStringBuilder[\"SSL Mode\"] = \"VerifyFull\"; }));")]
    [InlineData("options.UseNpgsql(\"Host=db.example.com;Database=shop;{|DBTLS1003:SSL Mode=Require|}\", o => o.ConfigureDataSource(b => b.EnableParameterLogging()));", "options.UseNpgsql(\"Host=db.example.com;Database=shop;SSL Mode=VerifyFull\", o => o.ConfigureDataSource(b => b.EnableParameterLogging()));")]
    public Task What_Entity_Framework_hands_to_a_lambda_is_repaired(string before, string after) =>
        Verify.Fix<ConnectionStringAnalyzer>(InContext(before), InContext(after), setup: SetupEntityFramework);

    [Theory]
    [InlineData("options.UseNpgsql(\"Host=db.example.com;Database=shop;SSL Mode=Require\", o => o.ConfigureDataSource(b => b.ConnectionStringBuilder.SslMode = SslMode.VerifyFull));")]
    [InlineData("options.UseNpgsql(cs, o => o.ConfigureDataSource(b => b.ConnectionStringBuilder.Pooling = false));")]
    public Task What_a_lambda_of_Entity_Framework_overrules_is_silent(string statement) => Verify.Analyzer<ConnectionStringAnalyzer>(InContext(statement), SetupEntityFramework);

    private static Task Fix(DriverWords words, string before, string after) =>
        Verify.Fix<ConnectionStringAnalyzer>(In(words, before), In(words, after), setup: project => Setup(project, words));

    private static string In(DriverWords words, string statements) => $$"""
        using Microsoft.EntityFrameworkCore;
        using {{words.Namespace}};

        class Shop
        {
            void Configure(Options options, string cs)
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }
        }

        {{Libraries}}
        """;

    private static string Inject(string statement) => $$"""
        {{Injection}}

        class Shop
        {
            void Configure(IServiceCollection services, string cs)
            {
                {{statement}}
            }
        }
        """;

    private static string InContext(string statement) => $$"""
        using Microsoft.EntityFrameworkCore;
        using Npgsql;

        class Shop
        {
            void Configure(DbContextOptionsBuilder options, string cs)
            {
                {{statement}}
            }
        }
        """;

    private static void Setup(TestProject project, DriverWords words) => WithoutAuthorities(project.Reference(words.Reference));

    private static void SetupInjection(TestProject project) => WithoutAuthorities(project.Reference(References.Npgsql, MySqlConnectorStub.Reference));

    private static void SetupEntityFramework(TestProject project) => WithoutAuthorities(project.Reference(References.Npgsql).Reference(References.NpgsqlEntityFramework));

    private static void WithoutAuthorities(TestProject project) => _ = project.EditorConfig("root = true\n[*.cs]\ndotnet_diagnostic.DBTLS3001.severity = none\n");
}
