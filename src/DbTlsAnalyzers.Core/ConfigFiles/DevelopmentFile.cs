namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>Files that only development machines and test runs read.</summary>
public static class DevelopmentFile
{
    private static readonly string[] Stages = ["development", "dev", "local", "localhost", "debug", "test", "tests", "testing", "override", "integrationtests"];

    /// <summary>
    /// True for <c>appsettings.Development.json</c>, <c>appsettings.TestServer.json</c>, <c>launchSettings.json</c>, <c>local.settings.json</c>, <c>web.Debug.config</c>,
    /// <c>.env.development</c>, <c>compose.override.yml</c> and the like: what one part of the name between dots or dashes says.
    /// </summary>
    public static bool Is(string path)
    {
        var name = ConfigFile.FileName(path);
        return name.Equals("launchSettings.json", StringComparison.OrdinalIgnoreCase)
            || name.Split('.', '-', '_').Any(part => Stages.Contains(part, StringComparer.OrdinalIgnoreCase) || IsTestStage(name, part));
    }

    /// <summary><c>appsettings.Test*.json</c>.</summary>
    private static bool IsTestStage(string name, string part) =>
        part.StartsWith("Test", StringComparison.OrdinalIgnoreCase) && name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase);
}
