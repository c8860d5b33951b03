using DbTlsAnalyzers.Configuration;
using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Configuration;

/// <summary>What lowers or silences findings in a file: its name, options for its path, comments.</summary>
public sealed class FileOptionTests
{
    private const string Weak = """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;SSL Mode=Require" } }""";

    [Theory]
    [InlineData("appsettings.Development.json", true)]
    [InlineData("appsettings.Local.json", true)]
    [InlineData("appsettings.Test.json", true)]
    [InlineData("appsettings.TestServer.json", true)]
    [InlineData("Properties/launchSettings.json", true)]
    [InlineData("src\\Shop\\web.Debug.config", true)]
    [InlineData(".env.development", true)]
    [InlineData(".env.local", true)]
    [InlineData("compose.override.yml", true)]
    [InlineData("docker-compose.dev.yml", true)]
    [InlineData("local.settings.json", true)]
    [InlineData("appsettings.json", false)]
    [InlineData("appsettings.Production.json", false)]
    [InlineData("appsettings.Staging.json", false)]
    [InlineData("web.config", false)]
    [InlineData("web.Release.config", false)]
    [InlineData(".env", false)]
    [InlineData("compose.yml", false)]
    [InlineData("test/appsettings.json", false)]
    public void The_name_of_a_file_tells_whether_only_development_reads_it(string path, bool isForDevelopment) =>
        Assert.Equal(isForDevelopment, ConfigFiles.DevelopmentFile.Is(path));

    [Fact]
    public Task Development_files_lower_what_depends_on_the_host_to_information() => ConfigurationTest.Reports(
        "appsettings.Development.json",
        """
        {
          "ConnectionStrings": {
            "Shop": "Host=db.example.com;Database=shop;{|DBTLS1003!Info:SSL Mode=Require|}",
            "Stock": "{|DBTLS1005!Info:Host=db.example.com;Database=stock|}",
            "Orders": "Host=db.example.com;Database=orders;{|DBTLS4001!Warning:SSL Mode=verify-full|}"
          }
        }
        """);

    [Fact]
    public Task Nearby_hosts_are_information_and_local_ones_silent() => ConfigurationTest.Reports(
        "appsettings.json",
        """
        {
          "ConnectionStrings": {
            "Shop": "Host=db;Database=shop;{|DBTLS1003!Info:SSL Mode=Require|}",
            "Stock": "Host=localhost;Database=stock"
          }
        }
        """);

    [Theory]
    [InlineData("dbtls.exclude = true")]
    [InlineData("dbtls.severity = none")]
    [InlineData("dbtls.severity = None")]
    public Task A_path_can_be_excluded(string option) => ConfigurationTest.Reports("appsettings.json", Weak, project => project.EditorConfig($"[appsettings.json]\n{option}\n"));

    [Theory]
    [InlineData("error", "Error")]
    [InlineData("warning", "Warning")]
    [InlineData("suggestion", "Info")]
    [InlineData("silent", "Hidden")]
    public Task A_path_can_have_a_severity_of_its_own(string option, string severity) => ConfigurationTest.Reports(
        "appsettings.Development.json",
        """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;{|DBTLS1003!""" + severity + """:SSL Mode=Require|}" } }""",
        project => project.EditorConfig($"[*.json]\ndbtls.severity = {option}\n"));

    [Fact]
    public Task Information_stays_information() => ConfigurationTest.Reports(
        "appsettings.json",
        """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;{|DBTLS3001!Info:SSL Mode=VerifyFull|}" } }""",
        static project => project.EditorConfig("[*.json]\ndbtls.severity = error\n"));

    [Fact]
    public Task An_option_for_another_path_changes_nothing() => ConfigurationTest.Reports(
        "appsettings.json",
        """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;{|DBTLS1003:SSL Mode=Require|}" } }""",
        static project => project.EditorConfig("[appsettings.Test.json]\ndbtls.exclude = true\n"));

    [Fact]
    public Task Comments_accept_the_findings_that_they_name() => ConfigurationTest.Reports(
        "appsettings.json",
        """
        {
          "ConnectionStrings": {
            // dbtls:ignore DBTLS1003 behind a tunnel
            "Shop": "Host=db.example.com;Database=shop;SSL Mode=Require",
            "Stock": "Host=db.example.com;Database=stock;SSL Mode=Require", // dbtls:ignore DBTLS1001, DBTLS1003: behind a tunnel
            /* dbtls:ignore DBTLS1005 */ "Orders": "Host=db.example.com;Database=orders;{|DBTLS1003:SSL Mode=Require|}",
            // dbtls:ignore
            "Bills": "Host=db.example.com;Database=bills;{|DBTLS1003:SSL Mode=Require|}",
            // dbtls:ignore DBTLS1003

            "Logs": "Host=db.example.com;Database=logs;{|DBTLS1003:SSL Mode=Require|}"
          }
        }
        """);

    [Fact]
    public Task Comments_in_xml_and_env_files_accept_findings_too() => Verify.Analyzer<ConfigurationFileAnalyzer>(
        static project => project.Reference(References.Npgsql)
            .Additional("web.config", """
                <configuration>
                  <connectionStrings>
                    <!-- dbtls:ignore DBTLS1005 behind a tunnel -->
                    <add name="Shop"
                         connectionString="Host=db.example.com;Database=shop" />
                    <add name="Stock" connectionString="{|DBTLS1005:Host=db.example.com;Database=stock|}" />
                  </connectionStrings>
                </configuration>
                """)
            .Additional(".env", """
                # dbtls:ignore DBTLS1005 behind a tunnel
                ConnectionStrings__Shop=Host=db.example.com;Database=shop
                ConnectionStrings__Stock={|DBTLS1005:Host=db.example.com;Database=stock|}
                """));
}
