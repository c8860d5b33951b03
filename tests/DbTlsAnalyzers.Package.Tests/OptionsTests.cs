using DbTlsAnalyzers.Tests.Certificates;

namespace DbTlsAnalyzers.Tests;

/// <summary>The options of the README, in a real build.</summary>
[Collection(PackageTests.Name)]
public class OptionsTests(PackedPackage package)
{
    private const string Properties = "<OutputType>Exe</OutputType>";

    [Fact]
    public void Options_are_taken_from_the_project_file()
    {
        using var consumer = new Consumer(package, Properties + $"""
            <DbTlsRequiredVerification>ca</DbTlsRequiredVerification>
            <DbTlsLocalHosts>db, *.internal</DbTlsLocalHosts>
            <DbTlsExpiryDays>400</DbTlsExpiryDays>
            <DbTlsToday>{Pem.Today}</DbTlsToday>
            <DbTlsExtraFiles>extra.json</DbTlsExtraFiles>
            """)
            .Write("Program.cs", """
                _ = new Npgsql.NpgsqlConnection("Host=db.example.com;Database=d;SSL Mode=VerifyCA;Root Certificate=certs/ca.pem");
                _ = new Npgsql.NpgsqlConnection("Host=shop.internal;Database=d;SSL Mode=Disable");
                _ = new Npgsql.NpgsqlConnection("Host=db;Database=d;SSL Mode=Disable");
                """)
            .Write("certs/ca.pem", Pem.CaFrom("2020-01-01", "2031-01-01"))
            .Write("extra.json", Settings("Disable"));

        Assert.Equal(["certs/ca.pem: warning DBTLS3005", "extra.json: warning DBTLS1001"], WithoutPlaces(consumer.Build().Succeeded().Findings(consumer.Folder)));
    }

    [Fact]
    public void Options_and_severities_are_taken_from_editorconfig_and_comments_suppress()
    {
        using var consumer = new Consumer(package, Properties)
            .Write("Program.cs", """_ = new Npgsql.NpgsqlConnection("Host=localhost;Database=d;SSL Mode=Disable");""")
            .Write("excluded/appsettings.json", Settings("Disable"))
            .Write("silent/appsettings.json", Settings("Disable"))
            .Write("loud/appsettings.json", Settings("Disable"))
            .Write("usual/appsettings.json", Settings("Disable"))
            .Write(".env", "# dbtls:ignore DBTLS1003 behind a tunnel\nConnectionStrings__Shop=Host=db.example.com;Database=d;SSL Mode=Require\nConnectionStrings__Stock=Host=db.example.com;Database=d;SSL Mode=Require\n")
            .Write("commented/appsettings.json", Settings("Disable") + " // dbtls:ignore DBTLS1001 behind a tunnel")
            .Write("web.config", """
                <configuration><connectionStrings>
                  <!-- dbtls:ignore DBTLS1001 behind a tunnel -->
                  <add name="Shop" providerName="Npgsql" connectionString="Host=db.example.com;Database=d;SSL Mode=Disable" />
                </connectionStrings></configuration>
                """)
            .Write(".editorconfig", """
                root = true
                [*]
                dbtls.check_local_hosts = true
                [*.cs]
                dotnet_diagnostic.DBTLS1001.severity = error
                [excluded/**]
                dbtls.exclude = true
                [silent/**]
                dbtls.severity = none
                [loud/**]
                dbtls.severity = error
                """);

        Assert.Equal(
            [".env: warning DBTLS1003", "Program.cs: error DBTLS1001", "loud/appsettings.json: error DBTLS1001", "usual/appsettings.json: warning DBTLS1001"],
            WithoutPlaces(consumer.Build().Failed().Findings(consumer.Folder)));
    }

    [Fact]
    public void The_readme_lists_every_option()
    {
        // The mode is a property: its key in the presets is nobody's to write.
        var names = typeof(DbTlsAnalyzers.Options.OptionNames).GetFields().Where(static field => field.IsLiteral).Select(static field => (string)field.GetRawConstantValue()!)
            .Where(static name => name.StartsWith("dbtls.", StringComparison.Ordinal) && name != DbTlsAnalyzers.Options.OptionNames.Mode);
        Assert.All(names, static name => Assert.Contains($"| `{name}` |", Readme.Text, StringComparison.Ordinal));
        var properties = System.Xml.Linq.XDocument.Parse(package.Text("buildTransitive/DbTlsAnalyzers.props")).Descendants("CompilerVisibleProperty").Select(static item => (string)item.Attribute("Include")!);
        Assert.All(
            names.Select(static name => DbTlsAnalyzers.Options.OptionNames.BuildProperty(name)["build_property.".Length..]).Except(["DbTlsExclude", "DbTlsSeverity"], StringComparer.Ordinal),
            property => Assert.Contains(property, properties));
    }

    private static string Settings(string mode) => $$"""{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=d;Username=u;SSL Mode={{mode}}" } }""";

    private static IEnumerable<string> WithoutPlaces(IEnumerable<string> findings) => findings.Select(static line => line[..line.IndexOf('(', StringComparison.Ordinal)] + line[(line.IndexOf(')', StringComparison.Ordinal) + 1)..]);
}
