using DbTlsAnalyzers.ConfigFiles;

namespace DbTlsAnalyzers.Tests.ConfigFiles;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("appsettings.json", """{ "a": "b" }""")]
    [InlineData("/app/settings.JSONC", """{ "a": "b" }""")]
    [InlineData(@"C:\app\settings.json5", """{ "a": "b" }""")]
    [InlineData("web.config", "<configuration a='b'/>")]
    [InlineData("NLog.xml", "<nlog a='b'/>")]
    [InlineData("compose.yml", "a: b")]
    [InlineData("values.yaml", "a: b")]
    [InlineData(".env", "a=b")]
    [InlineData(".ENV", "a=b")]
    [InlineData(".env.production", "a=b")]
    [InlineData(".Env.local", "a=b")]
    [InlineData("shop.env", "a=b")]
    [InlineData("my.ini", "a=b")]
    [InlineData("postgresql.conf", "a = b")]
    [InlineData("application.properties", "a=b")]
    [InlineData("my.cnf", "a=b")]
    [InlineData("setup.cfg", "a=b")]
    public void Formats_are_known_by_the_name_of_the_file(string path, string text)
    {
        Assert.True(ConfigFile.CanRead(path));
        Assert.Equal("b", Reading.Single(path, text).Value.Value);
    }

    [Theory]
    [InlineData("Program.cs")]
    [InlineData("appsettings.json.bak")]
    [InlineData("env")]
    [InlineData(".environment")]
    [InlineData(".env/readme.md")]
    [InlineData(@".env\readme.md")]
    [InlineData("")]
    public void Files_of_other_names_have_no_entries(string path)
    {
        Assert.False(ConfigFile.CanRead(path));
        Assert.Empty(Reading.Read(path, "a=b").Entries);
    }

    [Theory]
    [InlineData("appsettings.Development.json", true)]
    [InlineData("appsettings.DEV.json", true)]
    [InlineData("appsettings.Local.json", true)]
    [InlineData("appsettings.Localhost.json", true)]
    [InlineData("appsettings.Test.json", true)]
    [InlineData("appsettings.TestServer.json", true)]
    [InlineData("appsettings.Tests.json", true)]
    [InlineData("appsettings.Testing.json", true)]
    [InlineData("appsettings.IntegrationTests.json", true)]
    [InlineData("src/Properties/launchSettings.json", true)]
    [InlineData(@"src\LAUNCHSETTINGS.JSON", true)]
    [InlineData("Local.Settings.json", true)]
    [InlineData("web.Debug.config", true)]
    [InlineData(".env.development", true)]
    [InlineData(".env.test", true)]
    [InlineData("my.tests.ini", true)]
    [InlineData("my.testing.ini", true)]
    [InlineData("compose.override.yml", true)]
    [InlineData("docker-compose-dev.yml", true)]
    [InlineData("compose_local.yml", true)]
    [InlineData("appsettings.json", false)]
    [InlineData("appsettings.Production.json", false)]
    [InlineData("development/appsettings.json", false)]
    [InlineData(@"dev\appsettings.json", false)]
    [InlineData("developers.json", false)]
    [InlineData("mysettings.TestServer.json", false)]
    [InlineData("appsettings.Attest.json", false)]
    [InlineData("web.Release.config", false)]
    [InlineData("compose.yml", false)]
    [InlineData("latest.yml", false)]
    public void Files_of_development_machines_are_known_by_a_part_of_their_name(string path, bool isDevelopment) => Assert.Equal(isDevelopment, DevelopmentFile.Is(path));
}
