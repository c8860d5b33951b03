using System.Diagnostics;

namespace DbTlsAnalyzers.Tests.Live;

/// <summary>Runs programs that end by themselves.</summary>
internal static class Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>What to start; the account's prefix goes before it.</summary>
    public static ProcessStartInfo Start(Account? account, string folder, string program, params IReadOnlyList<string> arguments)
    {
        string[] line = [.. account?.Prefix ?? [], program, .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C";
        start.Environment["HOME"] = folder;
        return start;
    }

    public static async Task RunAsync(Account? account, string folder, string program, params IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(Start(account, folder, program, arguments))!;
        using var limit = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await output}{await errors}");
        }
    }
}
