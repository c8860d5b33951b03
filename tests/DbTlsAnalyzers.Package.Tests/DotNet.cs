using System.Diagnostics;

namespace DbTlsAnalyzers.Tests;

/// <summary>What a command printed and how it ended.</summary>
internal sealed record CommandResult(int ExitCode, string Output)
{
    public CommandResult Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    public CommandResult Failed()
    {
        Assert.True(ExitCode != 0, Output);
        return this;
    }

    /// <summary>The findings that a build printed, each once: <c>path(line,column): severity ID</c>, path relative to the folder.</summary>
    public IReadOnlyList<string> Findings(string folder) =>
    [
        .. Output.Split('\n')
            .Where(static line => line.Contains(": warning DBTLS", StringComparison.Ordinal) || line.Contains(": error DBTLS", StringComparison.Ordinal))
            .Select(line => line.Trim().Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))
            .Select(static line => line[..(line.IndexOf("DBTLS", line.IndexOf("): ", StringComparison.Ordinal), StringComparison.Ordinal) + "DBTLS1234".Length)])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}

/// <summary>Runs commands as a user would.</summary>
internal static class DotNet
{
    public static CommandResult Run(string folder, params string[] arguments) => Run("dotnet", folder, arguments);

    /// <summary>A script as continuous integration runs it: the first command that fails ends it.</summary>
    public static CommandResult Shell(string folder, string script) => Run("bash", folder, "-e", "-o", "pipefail", "-c", script);

    private static CommandResult Run(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // The test host's own settings must not reach the build: it would load this process's MSBuild and SDK resolvers.
        foreach (var name in start.Environment.Keys.Where(static key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || key.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            _ = start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output + errors.GetAwaiter().GetResult());
    }
}
