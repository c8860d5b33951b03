using DbTlsAnalyzers.Tests.Stubs;
using DbTlsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Tests.Certificates;

/// <summary>Client certificates and their keys (DBTLS3006), as far as the files show what is wrong.</summary>
public class ClientCertificateTests
{
    [Fact]
    public Task A_certificate_with_its_key_is_complete() => Npgsql("SSL Certificate=client.pem;SSL Key=client.key", Pem.Client, Pem.Pkcs8Key);

    [Fact]
    public Task A_certificate_that_holds_its_key_is_complete() => Npgsql("SSL Certificate=client.pem", Pem.Client + Pem.Pkcs8Key);

    [Fact]
    public Task A_certificate_without_a_key_is_not() => Npgsql("{|DBTLS3006:SSL Certificate=client.pem|}", Pem.Client);

    [Fact]
    public Task A_servers_certificate_identifies_no_client() => Npgsql("{|DBTLS3006:SSL Certificate=client.pem|};SSL Key=client.key", Pem.Server, Pem.Pkcs8Key);

    [Fact]
    public Task A_ca_identifies_no_client() => Npgsql("{|DBTLS3006:SSL Certificate=client.pem|};SSL Key=client.key", Pem.Ca, Pem.Pkcs8Key);

    [Fact]
    public Task A_binary_certificate_is_no_PEM() => Verify.Analyzer<ConnectionStringAnalyzer>(
        """class C { object M() => new Npgsql.NpgsqlConnection("Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=ca.pem;{|DBTLS3006:SSL Certificate=client.crt|};SSL Key=client.key"); }""",
        static project => project.Reference(References.Npgsql).Certificates([("binary", "client.crt", 900)], ("ca.pem", Pem.Ca), ("client.key", Pem.Pkcs8Key)));

    [Fact]
    public Task A_key_file_holds_a_key() => Npgsql("SSL Certificate=client.pem;{|DBTLS3006:SSL Key=client.key|}", Pem.Client, Pem.Client);

    [Fact]
    public Task A_certificate_file_holds_a_certificate() => Npgsql("{|DBTLS3003:SSL Certificate=client.pem|};SSL Key=client.key", Pem.Pkcs8Key, Pem.Pkcs8Key);

    [Fact]
    public Task An_encrypted_key_needs_a_password() => Npgsql("SSL Certificate=client.pem;{|DBTLS3006:SSL Key=client.key|}", Pem.Client, Pem.EncryptedKey);

    [Fact]
    public Task An_encrypted_key_with_a_password_is_complete() => Npgsql("SSL Certificate=client.pem;SSL Key=client.key;{|DBTLS3007:SSL Password=x|}", Pem.Client, Pem.EncryptedKey);

    [Fact]
    public Task A_password_for_an_open_key_makes_Npgsql_fail() => Npgsql("SSL Certificate=client.pem;{|DBTLS3006:SSL Key=client.key|};{|DBTLS3007:SSL Password=x|}", Pem.Client, Pem.Pkcs8Key);

    [Fact]
    public Task A_key_of_another_algorithm_belongs_to_another_certificate() => Npgsql("SSL Certificate=client.pem;{|DBTLS3006:SSL Key=client.key|}", Pem.Client, Pem.EllipticKey);

    [Theory]
    [InlineData("PKCS#8", false)]
    [InlineData("PKCS#1", false)]
    [InlineData("encrypted", true)]
    [InlineData("elliptic", true)]
    public Task MySqlConnector_takes_open_keys(string key, bool isReported) => MySql(MySqlConnectorStub.Reference, "MySqlConnector", key, isReported);

    [Theory]
    [InlineData("PKCS#8", true)]
    [InlineData("PKCS#1", false)]
    public Task MySqlData_wants_PKCS1(string key, bool isReported) => MySql(References.Driver("MySql.Data", "26.10.0"), "MySql.Data.MySqlClient", key, isReported);

    private static Task Npgsql(string settings, string certificate, string? key = null) => Verify.Analyzer<ConnectionStringAnalyzer>(
        $$"""class C { object M() => new Npgsql.NpgsqlConnection("Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=ca.pem;{{settings}}"); }""",
        project => project.Reference(References.Npgsql).Certificates([("ca.pem", Pem.Ca), ("client.pem", certificate), .. key is null ? [] : new[] { ("client.key", key) }]));

    private static Task MySql(MetadataReference driver, string name, string key, bool isReported)
    {
        var text = key switch
        {
            "PKCS#8" => Pem.Pkcs8Key,
            "PKCS#1" => Pem.Pkcs1Key,
            "encrypted" => Pem.EncryptedKey,
            _ => Pem.EllipticKey,
        };
        var setting = isReported ? "{|DBTLS3006:SslKey=client.key|}" : "SslKey=client.key";
        return Verify.Analyzer<ConnectionStringAnalyzer>(
            $$"""class C { object M() => new {{name}}.MySqlConnection("Server=db.example.com;SslMode=VerifyFull;SslCa=ca.pem;SslCert=client.pem;{{setting}}"); }""",
            project => project.Reference(driver).Certificates(("ca.pem", Pem.Ca), ("client.pem", Pem.Client), ("client.key", text)));
    }
}
