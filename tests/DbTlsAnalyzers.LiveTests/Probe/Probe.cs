using System.Diagnostics;
using System.Text.Json;

namespace DbTlsAnalyzers.Tests.Live;

/// <summary>
/// A process that makes connections. The CA certificates of the operating system are what the environment of a process says, so there is one probe for each
/// set of them; it has an empty home directory, so that no file of the user plays a part.
/// </summary>
internal sealed class Probe : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);
    private readonly SemaphoreSlim _one = new(1);
    private readonly Process _process;

    /// <param name="trustedFile">A PEM file with the CA certificates that the operating system is to trust; may be empty.</param>
    /// <param name="home">An empty directory.</param>
    public Probe(string trustedFile, string home)
    {
        var start = new ProcessStartInfo(DotNet) { ArgumentList = { "exec", typeof(Probe).Assembly.Location }, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["SSL_CERT_FILE"] = trustedFile;
        start.Environment["SSL_CERT_DIR"] = home;
        start.Environment["HOME"] = home;
        _process = Process.Start(start)!;
    }

    private static string DotNet =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host
        : Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath!
        : "dotnet";

    public async Task<Answer> AskAsync(Attempt attempt)
    {
        await _one.WaitAsync();
        try
        {
            using var limit = new CancellationTokenSource(Patience);
            await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(attempt).AsMemory(), limit.Token);
            await _process.StandardInput.FlushAsync(limit.Token);
            while (await _process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
            {
                if (line.StartsWith(Program.AnswerMark, StringComparison.Ordinal))
                {
                    return JsonSerializer.Deserialize<Answer>(line[Program.AnswerMark.Length..])!;
                }
            }

            throw new InvalidOperationException("The probe has ended.");
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(2)))
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        _one.Dispose();
    }
}
