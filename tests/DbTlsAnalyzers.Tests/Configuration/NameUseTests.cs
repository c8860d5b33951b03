using DbTlsAnalyzers.Configuration;
using DbTlsAnalyzers.Tests.Stubs;
using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Configuration;

/// <summary>What C# does with a name decides whose connection string the file holds under it.</summary>
public sealed class NameUseTests
{
    // No keys that would be recognized: only the code tells.
    private const string Bare = """{ "ConnectionStrings": { "Shop": "{|DBTLS1005:Host=db.example.com;Username=app|}" }, "Db": { "Main": "{|DBTLS1005:Host=db.example.com;Username=app|}" } }""";
    private const string Usings = "using Microsoft.Extensions.Configuration; using Npgsql;\n";

    [Theory]
    [InlineData("new NpgsqlConnection(c.GetConnectionString({|DBTLS9001:\"Shop\"|}))")]
    [InlineData("new NpgsqlConnection(c[{|DBTLS9001:\"ConnectionStrings:Shop\"|}])")]
    [InlineData("new NpgsqlConnection(c.GetSection(\"ConnectionStrings\")[{|DBTLS9001:\"Shop\"|}])")]
    [InlineData("new NpgsqlConnection(c.GetConnectionString({|DBTLS9001:\"shop\"|}) ?? throw new System.Exception())")]
    [InlineData("new NpgsqlConnection(System.Environment.GetEnvironmentVariable({|DBTLS9001:\"ConnectionStrings__Shop\"|}))")]
    [InlineData("NpgsqlDataSource.Create(c.GetConnectionString({|DBTLS9001:\"Shop\"|})!)")]
    [InlineData("Open(c.GetConnectionString({|DBTLS9001:\"Shop\"|})!)")]
    [InlineData("new NpgsqlConnection(c.GetConnectionString({|DBTLS9001:Name|}))")]
    [InlineData("new NpgsqlConnection(c.GetConnectionString({|DBTLS9001:nameof(Shop)|}))")]
    public Task A_value_that_code_hands_to_a_driver_is_that_drivers(string expression) => ConfigurationTest.Reports(
        "appsettings.json",
        """{ "ConnectionStrings": { "Shop": "{|DBTLS1005:Host=db.example.com;Username=app|}" } }""",
        project => project.Source("Shop.cs", Usings + $$"""
            class Shop
            {
                const string Name = "Shop";
                static object M(IConfiguration c) => {{expression}};
                static object Open(string text) => new NpgsqlConnection(text);
            }
            """));

    [Fact]
    public Task A_key_outside_the_section_counts_too() => ConfigurationTest.Reports(
        "appsettings.json",
        Bare,
        static project => project.Source("Shop.cs", Usings + """
            class C
            {
                readonly string? _text;
                public C(IConfiguration c) => _text = c[{|DBTLS9001:"Db:Main"|}];
                object A(IConfiguration c) => new NpgsqlConnection(c.GetConnectionString({|DBTLS9001:"Shop"|}));
                object B() => new NpgsqlConnection(_text);
            }
            """));

    [Fact]
    public Task Every_name_that_a_read_may_be_given_counts() => ConfigurationTest.Reports(
        "appsettings.json",
        """{ "ConnectionStrings": { "Shop": "{|DBTLS1005:Host=db.example.com;Username=app|}", "Stock": "{|DBTLS1005:Host=db.example.com;Username=app|}", "Other": "Host=db.example.com;Username=app" } }""",
        static project => project.Source("Shop.cs", Usings + """
            class C
            {
                object A(IConfiguration c, bool isStock)
                {
                    var name = isStock ? "Stock" : "Shop";
                    return new NpgsqlConnection(c.GetConnectionString({|DBTLS9001:{|DBTLS9001:name|}|}));
                }
            }
            """));

    [Fact]
    public Task The_configuration_of_the_Framework_counts_too() => ConfigurationTest.Reports(
        "app.config",
        """<configuration><connectionStrings><add name="Shop" connectionString="{|DBTLS1005:Host=db.example.com;Username=app|}" /></connectionStrings></configuration>""",
        static project => project.Source("Shop.cs", """
            using System.Configuration;
            class C { object M() => new Npgsql.NpgsqlConnection(ConfigurationManager.ConnectionStrings[{|DBTLS9001:"Shop"|}].ConnectionString); }
            """));

    [Fact]
    public Task EF_Core_looks_the_name_up_itself() => ConfigurationTest.Reports(
        "appsettings.json",
        """{ "ConnectionStrings": { "Shop": "{|DBTLS1005:Host=db.example.com;Username=app|}" } }""",
        static project => project.Reference([.. References.NpgsqlEntityFramework.Where(static x => x != ConfigurationTest.Extensions)]).Source("Shop.cs", """
            using Microsoft.EntityFrameworkCore;
            class C { void M(DbContextOptionsBuilder o) => o.UseNpgsql({|DBTLS9001:"Name=Shop"|}); }
            """));

    [Fact]
    public Task Aspire_looks_the_name_up_itself() => ConfigurationTest.Reports(
        "appsettings.json",
        """{ "ConnectionStrings": { "Shop": "{|DBTLS1005:Host=db.example.com;Username=app|}" } }""",
        static project => project.Reference(ConfigurationTest.Aspire).Source("Shop.cs", """
            using Microsoft.Extensions.Hosting;
            class C { void M(object builder) => builder.AddNpgsqlDataSource({|DBTLS9001:"Shop"|}); }
            """));

    [Theory]
    [InlineData("new Bus(c.GetConnectionString(\"Shop\")!)")]
    [InlineData("new Bus(c.GetConnectionString(\"Shop\") ?? \"\")")]
    [InlineData("Local(c)")]
    [InlineData("new Bus(\"\") { Address = c[\"ConnectionStrings:Shop\"]! }")]
    [InlineData("c.AddBus(\"Shop\")")]
    public Task A_value_that_code_hands_to_another_library_is_silent(string expression) => ConfigurationTest.Reports(
        "appsettings.json",
        """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;Username=app" } }""",
        project => project.Reference(ConfigurationTest.Broker).Source("Shop.cs", $$"""
            using Contoso.Broker;
            using Microsoft.Extensions.Configuration;
            class C
            {
                static object M(IConfiguration c) => {{expression}};
                static object Local(IConfiguration c)
                {
                    var text = c.GetConnectionString("Shop");
                    return new Bus(text!);
                }
            }
            """));

    [Fact]
    public Task Reading_and_logging_a_value_says_nothing_about_its_driver() => ConfigurationTest.Reports(
        "appsettings.json",
        """{ "ConnectionStrings": { "Shop": "{|DBTLS1005:Host=db.example.com;Database=shop|}" } }""",
        static project => project.Source("Shop.cs", Usings + """
            class C { void M(IConfiguration c) => System.Console.WriteLine(c.GetConnectionString({|DBTLS9001:"Shop"|})); }
            """));

    [Fact]
    public Task Of_two_drivers_the_one_that_code_uses_is_taken() => Verify.Analyzer<ConfigurationFileAnalyzer>(
        static project => project.Reference(References.Npgsql, MySqlConnectorStub.Reference, ConfigurationTest.Extensions)
            .Additional("appsettings.json", """{ "ConnectionStrings": { "Shop": "Server=db.example.com;Database=shop;{|DBTLS4001:SslMode=Required|}" } }""")
            .Source("Shop.cs", Usings + """class C { object M(IConfiguration c) => new NpgsqlConnection(c.GetConnectionString({|DBTLS9001:"Shop"|})); }"""));

    [Fact]
    public Task A_URI_that_code_hands_to_a_driver_is_refused_by_it() => ConfigurationTest.Reports(
        "appsettings.json",
        """{ "ConnectionStrings": { "Shop": "{|DBTLS4002:postgres://app:x@db.example.com/shop|}" }, "DATABASE_URL": "postgres://app:x@db.example.com/shop" }""",
        static project => project.Source("Shop.cs", Usings + """class C { object M(IConfiguration c) => new NpgsqlConnection(c.GetConnectionString({|DBTLS9001:"Shop"|})); }"""));

    [Fact]
    public Task A_dictionary_with_the_same_key_is_no_use() => ConfigurationTest.Reports(
        "appsettings.json",
        """{ "ConnectionStrings": { "Shop": "{|DBTLS1005:Host=db.example.com;Database=shop|}" } }""",
        static project => project.Source("Shop.cs", """class C { object M(System.Collections.Generic.Dictionary<string, string> d) => d["Shop"]; }"""));

    [Theory]
    [InlineData("new NpgsqlConnection(new NpgsqlConnectionStringBuilder(c.GetConnectionString(\"Shop\")) { SslMode = SslMode.VerifyFull }.ConnectionString)")]
    [InlineData("new NpgsqlConnection(c.GetConnectionString(\"Shop\") + \";SSL Mode=VerifyFull;Root Certificate=ca.pem\")")]
    [InlineData("new NpgsqlConnection($\"{c.GetConnectionString(\\\"Shop\\\")};SSL Mode=VerifyFull\")")]
    [InlineData("Local(c)")]
    [InlineData("Source(c)")]
    public Task Settings_that_code_adds_are_not_missed(string expression) => ConfigurationTest.Reports(
        "appsettings.json",
        """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;Username=app" } }""",
        project => project.Source("Shop.cs", Usings + $$"""
            class C
            {
                static object M(IConfiguration c) => {{expression.Replace("\\", "", System.StringComparison.Ordinal)}};
                static object Local(IConfiguration c)
                {
                    var text = c.GetConnectionString("Shop");
                    var builder = new NpgsqlConnectionStringBuilder(text);
                    builder.SslMode = SslMode.VerifyFull;
                    return new NpgsqlConnection(builder.ToString());
                }
                static object Source(IConfiguration c)
                {
                    var builder = new NpgsqlDataSourceBuilder(c.GetConnectionString("Shop"));
                    builder.ConnectionStringBuilder.SslMode = SslMode.VerifyFull;
                    return builder.Build();
                }
            }
            """));

    [Theory]
    [InlineData("var b = new NpgsqlConnectionStringBuilder(c.GetConnectionString(\"Shop\")); if (b.SslMode < SslMode.VerifyFull) b.SslMode = SslMode.VerifyFull; NpgsqlDataSource.Create(b.ConnectionString);")]
    [InlineData("var text = c.GetConnectionString(\"Shop\")!; if (!text.Contains(\"SSL Mode\")) text += \";SSL Mode=VerifyFull\"; NpgsqlDataSource.Create(text);")]
    [InlineData("NpgsqlDataSource.Create(c.GetConnectionString({|DBTLS9001:\"Shop\"|})!); var other = new NpgsqlConnectionStringBuilder { Host = \"localhost\", SslMode = SslMode.VerifyFull };", "DBTLS1005")]
    public Task Top_level_statements_add_settings_too(string statements, string? finding = null) => ConfigurationTest.Reports(
        "appsettings.json",
        $$"""{ "ConnectionStrings": { "Shop": "{{(finding is null ? Weak : $"{{|{finding}:{Weak}|}}")}}" } }""",
        project => project.Application().Source("Program.cs", $"{Usings}IConfiguration c = null!;\n{statements}"));

    private const string Weak = "Host=db.example.com;Database=shop;Username=app";

    [Fact]
    public Task Settings_that_code_adds_and_that_say_nothing_about_TLS_change_nothing() => ConfigurationTest.Reports(
        "appsettings.json",
        """{ "ConnectionStrings": { "Shop": "{|DBTLS1005:Host=db.example.com;Database=shop;Username=app|}" } }""",
        static project => project.Source("Shop.cs", Usings + """
            class C { object M(IConfiguration c) => new NpgsqlConnection(c.GetConnectionString({|DBTLS9001:"Shop"|}) + ";Timeout=5"); }
            """));

    [Fact]
    public Task A_layer_of_the_same_application_that_knows_the_driver_is_no_other_product() => ConfigurationTest.Reports(
        "appsettings.json",
        """{ "ConnectionStrings": { "Shop": "{|DBTLS1005:Host=db.example.com;Database=shop|}" } }""",
        static project => project
            .Reference(StubAssembly.Compile("Contoso.Data", "1.0.0.0", "namespace Contoso.Data { public class Store { private readonly string _text; public Store(string text) => _text = text; public object Open() => new Npgsql.NpgsqlConnection(_text); } }", References.Npgsql))
            .Source("Shop.cs", """
                using Microsoft.Extensions.Configuration;
                class C { object M(IConfiguration c) => new Contoso.Data.Store(c.GetConnectionString({|DBTLS9001:"Shop"|})!); }
                """));

    [Theory]
    [InlineData("new NpgsqlConnection(c.GetSection(\"Db\").GetValue<string>({|DBTLS9001:\"Main\"|}))")]
    [InlineData("new NpgsqlConnection(c.GetRequiredSection(\"Db\")[{|DBTLS9001:\"Main\"|}])")]
    [InlineData("new NpgsqlConnection(c.GetSection(\"Db\").GetSection({|DBTLS9001:\"Main\"|}).Value)")]
    [InlineData("Local(c)")]
    public Task A_section_may_be_read_step_by_step(string expression) => ConfigurationTest.Reports(
        "appsettings.json",
        """{ "Db": { "Main": "{|DBTLS1005:Host=db.example.com;Username=app|}" } }""",
        project => project.Source("Shop.cs", Usings + $$"""
            class Shop
            {
                static object M(IConfiguration c) => {{expression}};
                static object Local(IConfiguration c)
                {
                    var section = c.GetSection("Db");
                    return NpgsqlDataSource.Create(section[{{(expression == "Local(c)" ? "{|DBTLS9001:\"Main\"|}" : "\"Other\"")}}]!);
                }
            }
            static class Binder { public static T? GetValue<T>(this IConfiguration c, string key) => default; }
            """));
}
