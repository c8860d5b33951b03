using DbTlsAnalyzers.Tests.Stubs;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Tests.Configuration;

/// <summary>Strings that the application reads by binding a section to a class of its own.</summary>
public sealed class BoundSectionTests
{
    private const string File = """{ "Db": { "Text": "{|DBTLS1005:Host=db.example.com;Username=app|}" } }""";

    private static readonly MetadataReference Options = StubAssembly.Compile("Microsoft.Extensions.Options", "10.0.0.0", """
        using System;
        namespace Microsoft.Extensions.Options
        {
            public interface IOptions<T> { T Value { get; } }
            public sealed class OptionsBuilder<T> { }
        }
        namespace Microsoft.Extensions.DependencyInjection
        {
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.Options;
            public interface IServices { }
            public static class OptionsExtensions
            {
                public static IServices Configure<T>(this IServices services, IConfiguration section) => services;
                public static OptionsBuilder<T> AddOptions<T>(this IServices services) => new();
                public static OptionsBuilder<T> Bind<T>(this OptionsBuilder<T> builder, IConfiguration section) => builder;
                public static OptionsBuilder<T> BindConfiguration<T>(this OptionsBuilder<T> builder, string path) => builder;
                public static T Get<T>(this IConfiguration section) => throw new Exception();
                public static void Bind(this IConfiguration section, object instance) { }
                public static void Bind(this IConfiguration configuration, string key, object instance) { }
            }
        }
        """, ConfigurationTest.Extensions);

    [Theory]
    [InlineData("s.Configure<DbOptions>(c.GetSection({|DBTLS9001:\"Db\"|}));")]
    [InlineData("s.AddOptions<DbOptions>().Bind(c.GetSection({|DBTLS9001:\"Db\"|}));")]
    [InlineData("s.AddOptions<DbOptions>().BindConfiguration({|DBTLS9001:\"Db\"|});")]
    [InlineData("var o = c.GetSection({|DBTLS9001:\"Db\"|}).Get<DbOptions>();")]
    [InlineData("var o = new DbOptions(); c.GetSection({|DBTLS9001:\"Db\"|}).Bind(o);")]
    [InlineData("var o = new DbOptions(); c.Bind({|DBTLS9001:\"Db\"|}, o);")]
    [InlineData("var section = c.GetSection(\"Db\"); s.Configure<DbOptions>({|DBTLS9001:section|});")]
    public Task A_property_that_reaches_a_driver_takes_its_value_from_the_section(string bind) => Reports(File, bind, "class Repo { readonly DbOptions o; public Repo(IOptions<DbOptions> options) => o = options.Value; NpgsqlConnection Open() => new(o.Text); }");

    [Fact]
    public Task Objects_within_the_object_take_their_values_from_the_sections_within() => Reports(
        """{ "App": { "Db": { "conn": "{|DBTLS1005:Host=db.example.com;Username=app|}", "Text": "Host=db.example.com;Username=app" } } }""",
        "s.Configure<AppOptions>(c.GetSection({|DBTLS9001:\"App\"|}));",
        """
        class AppOptions { public AppOptions? Parent { get; set; } public MainOptions? Db { get; set; } }
        class MainOptions { [ConfigurationKeyName("conn")] public string Text { get; set; } = ""; }
        class Repo { readonly AppOptions o; public Repo(IOptions<AppOptions> options) => o = options.Value; NpgsqlConnection Open() => new(o.Db?.Text); }
        """);

    [Fact]
    public Task An_interface_in_between_changes_nothing() => Reports(
        File,
        "s.Configure<DbOptions>(c.GetSection({|DBTLS9001:\"Db\"|}));",
        """
        interface IStrings { string Get(); }
        class Strings : IStrings { readonly IOptions<DbOptions> o; public Strings(IOptions<DbOptions> options) => o = options; public string Get() => o.Value.Text; }
        class Repo { readonly IStrings s; public Repo(IStrings strings) => s = strings; NpgsqlConnection Open() => new(s.Get()); }
        """);

    [Theory]
    [InlineData("s.Configure<Other>(c.GetSection(\"Db\"));", "class Repo { NpgsqlConnection Open(DbOptions o) => new(o.Text); }")]
    [InlineData("s.Configure<DbOptions>(c.GetSection(\"Elsewhere\"));", "class Repo { NpgsqlConnection Open(DbOptions o) => new(o.Text); }")]
    [InlineData("s.Configure<DbOptions>(c.GetSection(\"Db\"));", "class Repo { string Open(DbOptions o) => o.Text; }")]
    [InlineData("s.Configure<DbOptions>(c.GetSection(\"Db\"));", "class Repo { object Open(DbOptions o) => new NpgsqlConnectionStringBuilder(o.Text) { SslMode = SslMode.VerifyFull, RootCertificate = \"/ca.pem\" }; }")]
    public Task Anything_else_says_nothing(string bind, string types) => Reports(File.Replace("{|DBTLS1005:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal), bind, types);

    private static Task Reports(string file, string bind, string types) => ConfigurationTest.Reports(
        "appsettings.json",
        file,
        project => project.Reference(Options).Source("Shop.cs", $$"""
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Options;
            using Npgsql;
            class DbOptions { public string Text { get; set; } = ""; }
            class Other { public string Text { get; set; } = ""; }
            class Startup { void M(IServices s, IConfiguration c) { {{bind}} } }
            {{types}}
            """));
}
