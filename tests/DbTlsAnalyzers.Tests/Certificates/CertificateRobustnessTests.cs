using System.Text;
using DbTlsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Tests.Certificates;

/// <summary>No file, whatever its content, makes the analyzers throw (the verifier would) or wait.</summary>
public class CertificateRobustnessTests
{
    private const string Source = """
        using Npgsql;
        class C
        {
            object A() => new NpgsqlConnection("Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=certs/ca.pem;SSL Certificate=certs/ca.pem;SSL Key=certs/ca.pem");
            object B() => new NpgsqlConnection("Host=db.example.com;SSL Mode=Require");
        }
        """;

    [Fact]
    public async Task Mutilated_certificates_are_survived()
    {
        var random = new Random(20300101);
        var originals = new[] { Pem.Ca, Pem.Client + Pem.EncryptedKey, Pem.WeakCa + Pem.EllipticKey };
        for (var i = 0; i < 60; i++)
        {
            var text = new StringBuilder(originals[i % originals.Length]);
            for (var cut = random.Next(1, 6); cut > 0; cut--)
            {
                var at = random.Next(text.Length);
                _ = random.Next(4) switch
                {
                    0 => text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at)),
                    1 => text.Insert(at, (char)random.Next(char.MaxValue)),
                    2 => text.Insert(at, "-----BEGIN "),
                    _ => text.Replace(text[at], 'A', at, 1),
                };
            }

            _ = await Diagnose(text.ToString());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0")]
    [InlineData("-----BEGIN CERTIFICATE-----")]
    [InlineData("-----BEGIN -----\n-----END -----")]
    [InlineData("-----BEGIN CERTIFICATE-----\r-----END CERTIFICATE-----\r")]
    [InlineData("\uFEFF\uD800")]
    public async Task Fragments_are_survived(string text) => Assert.NotEmpty(await Diagnose(text));

    [Theory]
    [InlineData("x")]
    [InlineData("-----BEGIN CERTIFICATE-----\n")]
    [InlineData("-----BEGIN A-----\n-----END A-----\n")]
    public async Task Ten_megabytes_take_no_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 10_000_000 / part.Length));

        var reported = await Diagnose(text);

        Assert.All(reported, static diagnostic => Assert.True(diagnostic.Location.IsInSource));
    }

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("text|||\n|||\nclosed|x|y|z|w\n")]
    [InlineData("text|99999999999999999999|ca.pem|/0/certs/ca.pem\n\r\n")]
    [InlineData("text|1|../../../../../..|/\nbinary|1|C:\\certs\\ca.pem|\\\\server\\ca.pem\n")]
    public Task A_list_that_makes_no_sense_is_survived(string list) => Verify.Diagnostics<ConnectionStringAnalyzer>(
        Source,
        project => project.Reference(References.Npgsql).Additional("certs/ca.pem", Pem.Ca).Additional("obj/DbTls.files.txt", list).GlobalConfig("build_property.MSBuildProjectDirectory = /0\n"));

    private static async Task<IReadOnlyList<Diagnostic>> Diagnose(string text)
    {
        using var project = new TestProject();
        _ = project.Source("Test.cs", Source).Reference(References.Npgsql).Certificates(("certs/ca.pem", text));
        return await project.Diagnose(new ConnectionStringAnalyzer());
    }
}
