using System.Reflection;
using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Builders;

/// <summary>Values that code gives a builder under a keyword are objects: what the drivers make of numbers there is not what they make of texts.</summary>
public sealed class BoxedValueTests
{
    private static readonly string[] Values = ["99", "0", "2", "-1", "99L", "(byte)1", "2.0", "'x'", "\"99\"", "\"2\"", "true", "\"true\"", "\"yes\"", "(object)2"];

    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var (driver, keyword) in new[]
        {
            ("Npgsql:10.0.0", "SSL Mode"), ("Npgsql:10.0.0", "Trust Server Certificate"),
            ("MySql.Data:26.10.0", "SSL Mode"), ("MySql.Data:26.10.0", "AllowPublicKeyRetrieval"),
            ("Microsoft.Data.SqlClient:6.1.8", "Encrypt"), ("Microsoft.Data.SqlClient:6.1.8", "Trust Server Certificate"),
            ("Microsoft.Data.SqlClient:2.1.4", "Encrypt"), ("Microsoft.Data.SqlClient:2.1.4", "Trust Server Certificate"),
            ("System.Data.SqlClient:4.9.1", "Encrypt"), ("System.Data.SqlClient:4.9.1", "TrustServerCertificate"),
        })
        {
            foreach (var value in Values)
            {
                cases.Add(driver, keyword, value);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_the_real_builder_throws_on_is_reported_and_nothing_else_is(string driver, string keyword, string value)
    {
        var (name, version) = (driver.Split(':')[0], driver.Split(':')[1]);
        var (usings, type, host) = name switch
        {
            "Npgsql" => ("using Npgsql;", "NpgsqlConnectionStringBuilder", "Host"),
            "MySql.Data" => ("using MySql.Data.MySqlClient;", "MySqlConnectionStringBuilder", "Server"),
            _ => ($"#pragma warning disable CS0618\nusing {name};", "SqlConnectionStringBuilder", "Server"),
        };
        var statements = $"""var b = new {type}(); b["{host}"] = "db.example.com"; b["{keyword}"] = {value};""";

        bool throws;
        try
        {
            _ = Execution.Settings(usings, statements, name, version);
            throws = false;
        }
        catch (TargetInvocationException)
        {
            throws = true;
        }

        var found = await Verify.Diagnostics<ConnectionStringAnalyzer>(Snippet.In(usings, statements), project => project.Reference(References.Driver(name, version)));
        Assert.Equal(throws, found.Any(static diagnostic => diagnostic.Id == "DBTLS4001"));
    }

    [Theory]
    [InlineData("{|DBTLS4001:b[\"SSL Mode\"] = 4|};")]
    [InlineData("{|DBTLS1002:b[\"SSL Mode\"] = \"1\"|}; {|DBTLS1007:b[\"Allow Public Key Retrieval\"] = 1|};")]
    [InlineData("{|DBTLS1002:b[\"SSL Mode\"] = \"1\"|}; b[\"Allow Public Key Retrieval\"] = 0;")]
    public Task MySqlConnector_converts_as_the_others_do(string writes) => Verify.Analyzer<ConnectionStringAnalyzer>(
        Snippet.In("using MySqlConnector;", $$"""var b = new MySqlConnectionStringBuilder { Server = "db.example.com" }; {{writes}}"""), Snippet.MySqlConnector);

    [Theory]
    [InlineData("""{|DBTLS4001:b["SSL Mode"] = 99|};""", """b["SSL Mode"] = "VerifyFull";""")]
    [InlineData("""object mode = 2; {|DBTLS4001:b["SSL Mode"] = mode|};""", """object mode = 2; b["SSL Mode"] = "VerifyFull";""")]
    [InlineData("""{|DBTLS4001:b.Add("SSL Mode", 0)|};""", """b.Add("SSL Mode", "VerifyFull");""")]
    public Task A_number_is_replaced_by_the_name_of_the_mode(string before, string after) => Verify.Fix<ConnectionStringAnalyzer>(
        Snippet.In("using Npgsql;", "var b = new NpgsqlConnectionStringBuilder { Host = \"db.example.com\", RootCertificate = \"/ca.pem\" }; " + before),
        Snippet.In("using Npgsql;", "var b = new NpgsqlConnectionStringBuilder { Host = \"db.example.com\", RootCertificate = \"/ca.pem\" }; " + after),
        setup: Snippet.Npgsql);
}
