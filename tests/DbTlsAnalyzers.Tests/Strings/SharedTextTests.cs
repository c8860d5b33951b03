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

    private static Task Analyze(string members) => Verify.Analyzer<ConnectionStringAnalyzer>(
        $$"""
        using Npgsql;

        class Shop
        {
            {{members}}
        }
        """,
        static project => Snippet.Npgsql(project.EditorConfig("root = true\n[*.cs]\ndotnet_diagnostic.DBTLS3001.severity = none\n")));
}
