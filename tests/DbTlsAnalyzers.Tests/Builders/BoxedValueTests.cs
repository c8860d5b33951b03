using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Builders;

/// <summary>Values that code gives a builder under a keyword are objects: what the drivers make of numbers there is not what they make of texts.</summary>
public sealed class BoxedValueTests
{
    private static readonly string[] Values = ["99", "0", "2", "-1", "99L", "(byte)1", "2.0", "'x'", "\"99\"", "\"2\"", "true", "\"true\"", "\"yes\"", "(object)2"];

    /// <summary>Mode and flag of every driver that runs here, with every value.</summary>
    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var words in DriverWords.All.Where(static words => words.IsReal))
        {
            var flag = words.TrustKeyword ?? (words.Package == "Npgsql" ? "Check Certificate Revocation" : null);
            foreach (var keyword in new[] { words.Keyword, flag }.OfType<string>())
            {
                foreach (var value in Values)
                {
                    cases.Add(words.ToString(), keyword, value);
                }
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_the_real_builder_throws_on_is_reported_and_nothing_else_is(string driver, string keyword, string value)
    {
        var words = DriverWords.All.Single(words => words.ToString() == driver);
        var source = $$"""
            #pragma warning disable CS0618
            using {{words.Namespace}};
            public class Shop
            {
                public object Run(string cs, bool flag, string other)
                {
                    var b = new {{words.Builder}}();
                    b["{{words.HostKeyword}}"] = "db.example.com";
                    b["{{keyword}}"] = {{value}};
                    return b;
                }
            }
            """;
        var found = await Verify.Diagnostics<ConnectionStringAnalyzer>(source, project => project.Reference(words.Reference));
        Assert.Equal(Execution.Run(words, source, flag: true) is null, found.Any(static diagnostic => diagnostic.Id == "DBTLS4001"));
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
