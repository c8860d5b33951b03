using DbTlsAnalyzers.ConfigFiles;

namespace DbTlsAnalyzers.Tests.ConfigFiles;

/// <summary>Under which key an application finds a value, and what stands beside it as its provider.</summary>
public sealed class ConfigurationKeyTests
{
    // Microsoft.Extensions.Configuration.EnvironmentVariables, EnvironmentVariablesConfigurationProvider.cs
    [Theory]
    [InlineData("ConnectionStrings__Shop", "ConnectionStrings:Shop", null)]
    [InlineData("A__B__C", "A:B:C", null)]
    [InlineData("A_B", "A_B", null)]
    [InlineData("SQLCONNSTR_Shop", "ConnectionStrings:Shop", "System.Data.SqlClient")]
    [InlineData("SqlConnStr_Shop", "ConnectionStrings:Shop", "System.Data.SqlClient")]
    [InlineData("SQLAZURECONNSTR_Shop", "ConnectionStrings:Shop", "System.Data.SqlClient")]
    [InlineData("MYSQLCONNSTR_Shop", "ConnectionStrings:Shop", "MySql.Data.MySqlClient")]
    [InlineData("POSTGRESQLCONNSTR_Shop__Main", "ConnectionStrings:Shop:Main", "Npgsql")]
    [InlineData("CUSTOMCONNSTR_Shop", "ConnectionStrings:Shop", null)]
    public void Variables_of_the_environment_become_keys(string name, string key, string? provider)
    {
        var entry = Reading.Single(".env", $"{name}=x");

        Assert.Equal((key, provider), (entry.ConfigurationKey, entry.ProviderName));
    }

    [Theory]
    [InlineData("""{ "ConnectionStrings": { "Shop": "x", "ProviderName": "Npgsql" } }""", "appsettings.json", "Npgsql")]
    [InlineData("""{ "connectionStrings": { "Shop": "x", "PROVIDER": "Npgsql" } }""", "appsettings.json", "Npgsql")]
    [InlineData("""{ "Shop": { "DbProvider": "Npgsql", "ConnectionString": "x" } }""", "appsettings.json", "Npgsql")]
    [InlineData("""{ "ConnectionStrings": { "Shop": "x", "shop_providername": "Npgsql" } }""", "appsettings.json", "Npgsql")]
    [InlineData("""{ "ConnectionStrings": { "Shop": "x", "Shop_ProviderName": "Npgsql", "ProviderName": "MySqlConnector" } }""", "appsettings.json", "Npgsql")]
    [InlineData("""{ "Provider": "Npgsql", "Shop": "x" }""", "appsettings.json", null)]
    [InlineData("""{ "A": { "Provider": "Npgsql" }, "B": { "Shop": "x" } }""", "appsettings.json", null)]
    [InlineData("""{ "ConnectionStrings": { "Audit_ProviderName": "Npgsql", "Shop": "x" } }""", "appsettings.json", null)]
    [InlineData("A=x\nA_ProviderName=Npgsql\n", ".env", "Npgsql")]
    [InlineData("CUSTOMCONNSTR_A=x\nConnectionStrings__A_ProviderName=Npgsql\n", ".env", "Npgsql")]
    [InlineData("SQLCONNSTR_A=x\nConnectionStrings__A_ProviderName=Microsoft.Data.SqlClient\n", ".env", "Microsoft.Data.SqlClient")]
    [InlineData("<c><s providerName='Npgsql'><connectionString>x</connectionString></s></c>", "a.xml", null)]
    [InlineData("<c><s provider='Npgsql' connectionString='x'/></c>", "a.xml", "Npgsql")]
    [InlineData("<c><s dbProvider='Npgsql' connectionString='x'/></c>", "a.xml", "Npgsql")]
    [InlineData("""{ "environmentVariables": { "SQLCONNSTR_A": "x", "ProviderName": "Npgsql" } }""", "launchSettings.json", "System.Data.SqlClient")]
    [InlineData("""{ "A": { "SQLCONNSTR_Shop": "x" } }""", "appsettings.json", null)]
    [InlineData("<c><s provider='P' providerName='N' connectionString='x'/></c>", "a.xml", "N")]
    [InlineData("<c><s dbProvider='D' provider='P' connectionString='x'/></c>", "a.xml", "P")]
    [InlineData("""{ "A": { "dbType": "Npgsql", "Shop": "x" } }""", "appsettings.json", "Npgsql")]
    [InlineData("""{ "A": { "DATABASEPROVIDER": "SqlServer", "Shop": "x" } }""", "appsettings.json", "SqlServer")]
    [InlineData("""{ "A": { "dataProvider": "oracle", "Shop": "x" } }""", "appsettings.json", "oracle")]
    [InlineData("""{ "A": { "dbEngine": "fast", "Shop": "x" } }""", "appsettings.json", null)]
    [InlineData("""{ "dbType": "Npgsql", "Shop": "x" }""", "appsettings.json", null)]
    [InlineData("""{ "A": { "Provider": "MySqlConnector", "databaseType": "postgres", "Shop": "x" } }""", "appsettings.json", "MySqlConnector")]
    [InlineData("""{ "A": { "databaseEngine": "postgres", "Provider": "MySqlConnector", "Shop": "x" } }""", "appsettings.json", "MySqlConnector")]
    [InlineData("""{ "A": { "invariant": "Npgsql", "Shop": "x" } }""", "appsettings.json", "Npgsql")]
    public void The_provider_of_a_value_stands_beside_it(string text, string path, string? provider) =>
        Assert.Equal(provider, Reading.Read(path, text).Entries.Single(static entry => entry.Value.Value == "x").ProviderName);

    [Fact]
    public void A_provider_has_no_provider() =>
        Assert.All(
            Reading.Read("appsettings.json", """{ "A": { "ProviderName": "Npgsql", "Provider": "x" } }""").Entries,
            static entry => Assert.Null(entry.ProviderName));

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void A_text_too_long_for_a_name_is_no_provider(int length, bool isProvider)
    {
        var entry = Reading.Read("appsettings.json", $$"""{ "A": { "Shop": "x", "ProviderName": "{{new string('n', length)}}" } }""").Entries[0];

        Assert.Equal(isProvider, entry.ProviderName is not null);
    }

    [Theory]
    [InlineData("appsettings.json", """{ "environmentVariables": { "A": "x" } }""", ConfigEntryKind.EnvironmentVariable)]
    [InlineData("local.settings.json", """{ "Values": { "A": "x" } }""", ConfigEntryKind.EnvironmentVariable)]
    [InlineData("a.yaml", "environment:\n  A: x", ConfigEntryKind.EnvironmentVariable)]
    [InlineData("a.yaml", "web:\n  env:\n    A: x", ConfigEntryKind.EnvironmentVariable)]
    [InlineData("a.yaml", "stringData:\n  A: x", ConfigEntryKind.EnvironmentVariable)]
    [InlineData("a.yaml", "data:\n  A: x", ConfigEntryKind.EnvironmentVariable)]
    [InlineData("a.yaml", "web:\n  data:\n    A: x", ConfigEntryKind.Key)]
    [InlineData("a.yaml", "environments:\n  A: x", ConfigEntryKind.Key)]
    [InlineData("a.json", """{ "A": { "ConnectionStrings": { "B": { "C": "x" } } } }""", ConfigEntryKind.ConnectionString)]
    [InlineData("a.json", """{ "CONNECTIONSTRINGS:B": "x" }""", ConfigEntryKind.ConnectionString)]
    [InlineData("a.json", """{ "ConnectionStrings:B:C": "x" }""", ConfigEntryKind.ConnectionString)]
    [InlineData("a.json", """{ "ConnectionStringsOld:B": "x" }""", ConfigEntryKind.Key)]
    [InlineData("a.json", """{ "ConnectionStrings": "x" }""", ConfigEntryKind.Key)]
    [InlineData("a.json", """{ "A:ConnectionStrings": { "B": "x" } }""", ConfigEntryKind.Key)]
    public void The_section_tells_what_a_value_is(string path, string text, ConfigEntryKind kind) => Assert.Equal(kind, Reading.Single(path, text).Kind);

    [Theory]
    [InlineData("""{ "A:B": "x" }""", "A", "B")]
    [InlineData("""{ "A": { "B:C": "x" } }""", "A:B", "C")]
    [InlineData("""{ ":A": "x" }""", "", ":A")]
    [InlineData("""{ "A:": "x" }""", "A", "")]
    [InlineData("""{ "A": "x" }""", "", "A")]
    [InlineData("""{ "environmentVariables": { "A:B": "x" } }""", "environmentVariables", "A:B")]
    public void The_last_colon_ends_the_section(string text, string section, string name)
    {
        var entry = Reading.Single("a.json", text);

        Assert.Equal((section, name), (entry.Section, entry.Name));
    }

    // System.Text.Json's limit.
    [Theory]
    [InlineData(63, 1)]
    [InlineData(64, 0)]
    public void Nesting_ends_where_applications_stop_reading(int depth, int entries)
    {
        var text = string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "{\"b\":\"x\"}" + new string('}', depth);

        Assert.Equal(entries, Reading.Read("a.json", text).Entries.Count);
    }

    [Theory]
    [InlineData(4_095, 0, 1)]
    [InlineData(4_096, 0, 0)]
    [InlineData(2_000, 2_094, 1)]
    [InlineData(2_000, 2_095, 0)]
    public void Keys_of_several_thousand_characters_are_left_out(int section, int name, int entries)
    {
        var value = name == 0 ? "\"x\"" : $$"""{ "{{new string('b', name)}}": "x" }""";

        Assert.Equal(entries, Reading.Read("a.json", $$"""{ "{{new string('a', section)}}": {{value}} }""").Entries.Count);
    }
}
