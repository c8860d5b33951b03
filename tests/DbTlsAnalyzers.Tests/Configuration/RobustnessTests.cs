using DbTlsAnalyzers.Configuration;
using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Configuration;

/// <summary>Whatever a file holds, the analyzer does not throw, and every place lies in the file.</summary>
public sealed class RobustnessTests
{
    private static readonly (string Path, string Text)[] Seeds =
    [
        ("appsettings.json", """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=\"shop\";SSL Mode=Require;Password=${P:-x};Trust Server Certificate=true", "U": "postgres://a:b@c/d?sslmode=require" } } // dbtls:ignore DBTLS1003"""),
        ("web.config", """<configuration><!-- dbtls:ignore DBTLS1005 --><connectionStrings><add name="Shop" connectionString="Host=db.example.com;Database=&quot;shop&quot;;SSL Mode=Require" providerName="Npgsql"/></connectionStrings></configuration>"""),
        (".env", "# c\nConnectionStrings__Shop=\"Host=${H:-db.example.com};Database=shop;SSL Mode=${M-Require}\" # dbtls:ignore DBTLS1003\nA_CONNECTION_STRING='Host=db.example.com;Database=shop'\n"),
        ("compose.yml", "services:\n  shop:\n    environment: &e\n      - ConnectionStrings__Shop=Host=db.example.com;Database=shop;SSL Mode=Require # c\n      - \"ConnectionStrings__B=Host=\\u0064b.example.com;Database=b\"\n  b:\n    environment: *e\n"),
    ];

    private const string Noise = "\"'{}[]<>&;=:#%$-!|\\/ \n\r\t\0\uFFFC\uFEFF\uD83D\uDE00a0_,.()*?@";

    [Theory]
    [InlineData("appsettings.json")]
    [InlineData("web.config")]
    [InlineData(".env")]
    [InlineData("compose.yml")]
    public async Task Mutated_and_truncated_files_are_harmless(string path)
    {
        const int Rounds = 8;
        const int FilesPerRound = 60;
        var seed = Seeds.Single(x => x.Path == path).Text;
        var random = new Random(20240607);
        for (var round = 0; round < Rounds; round++)
        {
            using var project = new TestProject();
            project.Reference(References.Npgsql, ConfigurationTest.Extensions)
                .Source("Shop.cs", """class C { object M(Microsoft.Extensions.Configuration.IConfiguration c) => new Npgsql.NpgsqlConnection(c["ConnectionStrings:Shop"]); }""");
            for (var i = 0; i < FilesPerRound; i++)
            {
                project.Additional($"{i}/{path}", Mutate(seed, random));
            }

            var diagnostics = await project.Diagnose(new ConfigurationFileAnalyzer());
            var texts = await project.Texts(project.Solution);

            Assert.All(diagnostics, x => Assert.InRange(x.Location.SourceSpan.End, 0, texts[TestProject.Relative(x.Location.GetLineSpan().Path)].Length));
            _ = await Verifiers.Fixes.Offered(project, diagnostics);
        }
    }

    private static string Mutate(string text, Random random)
    {
        for (var changes = random.Next(1, 6); changes > 0 && text.Length > 2; changes--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(0, 4), text.Length - at);
            text = random.Next(4) switch
            {
                0 => text[..at],
                1 => text.Remove(at, length),
                2 => text.Insert(at, Noise[random.Next(Noise.Length)].ToString()),
                _ => text.Insert(at, text.Substring(random.Next(text.Length - 1), 1)) + text[..at],
            };
        }

        // Markup of the tests' own is no part of this.
        return text.Replace("{|", "{ |", StringComparison.Ordinal);
    }
}
