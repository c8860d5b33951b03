using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Flow;

/// <summary>Conditions that ask the text or the builder itself: code that makes up for what is missing is no mistake.</summary>
public sealed class AssumptionTests
{
    private const string Cs = "\"Host=db.example.com;Database=d;Username=u\"";

    private const string Weak = "\"Host=db.example.com;{|DBTLS1003!Warning:SSL Mode=Require|}\"";

    [Theory]
    [InlineData("if (!cs.Contains(\"SSL Mode\")) cs += \";SSL Mode=VerifyFull\";")]
    [InlineData("if (!cs.Contains(\"sslmode=\", StringComparison.OrdinalIgnoreCase) && !cs.Contains(\"SSL Mode\", StringComparison.OrdinalIgnoreCase)) { cs += \";SSL Mode=VerifyFull\"; }")]
    [InlineData("if (cs.IndexOf(\"ssl mode\", StringComparison.OrdinalIgnoreCase) < 0) { cs += \";SSL Mode=VerifyFull\"; }")]
    [InlineData("cs = cs.ToLowerInvariant().Contains(\"ssl mode\") ? cs : cs + \";SSL Mode=VerifyFull\";")]
    public Task A_mode_that_is_added_where_it_is_missing_is_there(string statement) => Texts($"var cs = text ?? {Cs}; {statement}");

    [Theory]
    [InlineData("$\"Host={text};Database=d;Username=u\"")]
    [InlineData("flag ? \"Host=db.example.com;Database=d;SSL Mode=VerifyFull\" : \"Host=db.example.com;Database=d\"")]
    public Task Neither_values_that_are_not_known_nor_other_texts_hide_that_it_is_missing(string cs) => Texts($"var cs = {cs}; if (!cs.Contains(\"SSL Mode\")) cs += \";SSL Mode=VerifyFull\";");

    [Theory]
    [InlineData("var cs = flag ? \"\" : \"Host=db.example.com;Database=d;SSL Mode=VerifyFull\"; if (string.IsNullOrEmpty(cs)) throw new InvalidOperationException();")]
    [InlineData("var cs = {|DBTLS1005!Warning:\"Host=db.example.com;Database=d\"|}; if (cs.IndexOf(\"Database\") == 0) cs = \"Host=db.example.com;Database=d;SSL Mode=VerifyFull\";")]
    [InlineData("var cs = {|DBTLS1005!Info:\"Host=db.example.com;Database=d\"|}; if (text.Contains(\"SSL Mode\")) cs += \";SSL Mode=VerifyFull\";")]
    [InlineData("var cs = \"Host=db.example.com;Database=d\"; if (!cs.Contains(\"SSL Mode\")) cs += \";{|DBTLS1003!Warning:SSL Mode=Require|}\";")]
    public Task Only_what_the_condition_says_of_the_text_counts(string statements) => Texts(statements);

    [Theory]
    [InlineData("if (b.SslMode < SslMode.VerifyFull) b.SslMode = SslMode.VerifyFull;")]
    [InlineData("if (b.SslMode != SslMode.VerifyFull) { b.SslMode = SslMode.VerifyFull; }")]
    [InlineData("if (b.SslMode is not (SslMode.VerifyFull or SslMode.VerifyCA)) b.SslMode = SslMode.VerifyFull;")]
    [InlineData("if (b.SslMode == SslMode.Prefer) b.SslMode = SslMode.VerifyFull;")]
    [InlineData("if (b.Host == \"db.example.com\") b.SslMode = SslMode.VerifyFull;")]
    public async Task A_mode_that_is_raised_where_it_is_weak_is_not_weak(string statement)
    {
        await Builders($"var b = new NpgsqlConnectionStringBuilder(text ?? {Cs}); {statement}");
        await Builders($"var b = new NpgsqlConnectionStringBuilder {{ Host = \"db.example.com\" }}; {statement}");
    }

    [Theory]
    [InlineData("var b = {|DBTLS1005!Warning:new NpgsqlConnectionStringBuilder(\"Host=db.example.com\")|}; if (b.SslMode == SslMode.Disable) b.SslMode = SslMode.VerifyFull;")]
    [InlineData("var b = new NpgsqlConnectionStringBuilder { Host = \"db.example.com\", {|DBTLS1003!Warning:SslMode = SslMode.Require|} }; if (b.SslMode < SslMode.Require) b.SslMode = SslMode.VerifyFull;")]
    [InlineData("var b = new NpgsqlConnectionStringBuilder(\"Host=db.example.com;SSL Mode=Allow\"); if (b.SslMode < SslMode.Require) {|DBTLS1003!Warning:b.SslMode = SslMode.Require|};")]
    [InlineData("var b = new NpgsqlConnectionStringBuilder(flag ? \"Host=localhost\" : \"Host=db.example.com\"); if (b.Host != \"localhost\") b.SslMode = SslMode.VerifyFull;")]
    [InlineData("var b = new NpgsqlConnectionStringBuilder(); b.SslMode = SslMode.VerifyFull; b.ConnectionString = \"Host=db.example.com;SSL Mode=Disable\"; if (b.SslMode == SslMode.Disable) b.SslMode = SslMode.VerifyFull;")]
    [InlineData("var b = new NpgsqlConnectionStringBuilder(text ?? \"Host=db.example.com\"); if (b.SslMode != SslMode.VerifyFull) throw new InvalidOperationException();")]
    public Task The_settings_of_a_builder_are_those_that_it_was_told_last(string statements) => Builders(statements);

    [Fact]
    public Task A_flag_and_an_option_of_its_own_type_are_settings_like_others() => Verify.Analyzer<ConnectionStringAnalyzer>(
        """
        using Microsoft.Data.SqlClient;

        class Shop
        {
            SqlConnection A(string text)
            {
                var b = new SqlConnectionStringBuilder(text ?? "Server=db.example.com;Database=d;User Id=u;Encrypt=False;TrustServerCertificate=True");
                if (b.TrustServerCertificate) b.TrustServerCertificate = false;
                if (b.Encrypt == SqlConnectionEncryptOption.Optional) b.Encrypt = SqlConnectionEncryptOption.Strict;
                return new(b.ConnectionString);
            }
        }
        """,
        Snippet.SqlClient);

    [Theory]
    [InlineData("TimeSpan.Zero.TotalDays < double.MaxValue")]
    [InlineData("double.NaN == TimeSpan.Zero.TotalDays")]
    [InlineData("float.PositiveInfinity > 1e300")]
    [InlineData("text.Length < 1e40")]
    [InlineData("(ulong)text.Length < ulong.MaxValue")]
    [InlineData("0.1m < text.Length")]
    public Task A_comparison_of_other_numbers_says_nothing(string condition) => Texts($"var cs = {Weak}; if ({condition}) {{ Console.WriteLine(); }}");

    private static Task Texts(string statements) => Analyze($"{statements} return new(cs);");

    private static Task Builders(string statements) => Analyze($"{statements} return new(b.ConnectionString);");

    private static Task Analyze(string body) => Verify.Analyzer<ConnectionStringAnalyzer>(
        $$"""
        using System;
        using Npgsql;

        class Shop
        {
            NpgsqlConnection A(string text, bool flag)
            {
                {{body}}
            }
        }
        """,
        static project => Snippet.Npgsql(project.EditorConfig("root = true\n[*.cs]\ndotnet_diagnostic.DBTLS3001.severity = none\n")));
}
