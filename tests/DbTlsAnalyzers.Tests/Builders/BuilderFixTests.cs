using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Builders;

/// <summary>Repairs that need more than the words of a driver; everything else is in <see cref="BuilderMatrixTests"/>.</summary>
public sealed class BuilderFixTests
{
    [Theory]
    [InlineData(
        """
        System.Data.Common.DbConnectionStringBuilder b = new NpgsqlConnectionStringBuilder();
        b["Host"] = "db.example.com";
        {|DBTLS1001:b["SSL Mode"] = "Disable"|};
        """,
        """
        System.Data.Common.DbConnectionStringBuilder b = new NpgsqlConnectionStringBuilder();
        b["Host"] = "db.example.com";
        b["SSL Mode"] = "VerifyFull";
        b["Root Certificate"] = "ca.pem";
        """,
        "Set 'SSL Mode' to 'VerifyFull' with a CA file to be supplied")]
    [InlineData(
        """
        var b = new NpgsqlConnectionStringBuilder(cs) { Pooling = false };
        b.Clear();
        b.Host = "db.example.com";
        {|DBTLS3001:b.SslMode = SslMode.VerifyFull|};
        """,
        """
        var b = new NpgsqlConnectionStringBuilder(cs) { Pooling = false };
        b.Clear();
        b.Host = "db.example.com";
        b.SslMode = SslMode.VerifyFull;
        b.RootCertificate = "ca.pem";
        """,
        "Add a CA file to be supplied")]
    [InlineData(
        """
        var b = new NpgsqlConnectionStringBuilder(cs) { {|DBTLS1003:SslMode = Enum.Parse<SslMode>("Require")|} };
        """,
        """
        var b = new NpgsqlConnectionStringBuilder(cs) { SslMode = SslMode.VerifyFull };
        """,
        "Set 'SslMode' to 'VerifyFull' trusting the system's CA store")]
    public Task What_is_written_fits_the_code_around_it(string before, string after, string title) => Verify.Fix<ConnectionStringAnalyzer>(
        Snippet.In("using Npgsql;", before), Snippet.In("using Npgsql;", after), title, setup: Snippet.Npgsql);
}
