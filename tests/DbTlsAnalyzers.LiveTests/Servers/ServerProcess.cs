using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace DbTlsAnalyzers.Tests.Live;

/// <summary>
/// A server that runs until it is disposed of. A shell beside it waits for the end of its input and then ends the server: so no server outlives
/// the tests, even if they are killed.
/// </summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    /// <summary>Runs the rest of the command line; the first argument is the signal.</summary>
    private const string UntilEndOfInput = """
        signal=$1; shift; exec 3<&0
        "$@" 3<&- </dev/null & server=$!
        (cat <&3; kill -"$signal" "$server") >/dev/null 2>&1 &
        wait "$server"
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ServerKind _kind;
    private readonly Process _process;
    private readonly List<string> _log = [];
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(ServerKind kind, ProcessStartInfo start, int port)
    {
        _kind = kind;
        Port = port;
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _ready.TrySetException(new InvalidOperationException("The server has ended."));
    }

    public int Port { get; }

    private string Log
    {
        get
        {
            lock (_log)
            {
                return string.Join(Environment.NewLine, _log);
            }
        }
    }

    /// <summary>Starts a server on a free port; returns when its log says that it is ready.</summary>
    public static async Task<ServerProcess> StartAsync(ServerKind kind, Account? account, string folder, Func<int, IReadOnlyList<string>> commandLine)
    {
        // A port that was free may be taken a moment later.
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            try
            {
                return await StartAsync(kind, account, folder, commandLine(port), port);
            }
            catch (ServerFailedException) when (attempt < 3)
            {
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            try
            {
                await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10));
            }
            catch (TimeoutException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        _process.Dispose();
    }

    private static async Task<ServerProcess> StartAsync(ServerKind kind, Account? account, string folder, IReadOnlyList<string> commandLine, int port)
    {
        var start = Command.Start(account, folder, "sh", ["-c", UntilEndOfInput, "sh", kind.StopSignal, .. commandLine]);
        start.RedirectStandardInput = true;
        var server = new ServerProcess(kind, start, port);
        server._process.Start();
        server._process.BeginErrorReadLine();
        server._process.BeginOutputReadLine();
        try
        {
            await server._ready.Task.WaitAsync(Patience);
            return server;
        }
        catch (Exception exception) when (exception is TimeoutException or InvalidOperationException)
        {
            await server.DisposeAsync();
            throw new ServerFailedException($"{kind.Name} did not start: {server.Log}", exception);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Read(string? line)
    {
        lock (_log)
        {
            _log.Add(line ?? string.Empty);
        }

        if (line?.Contains(_kind.ReadyMark, StringComparison.Ordinal) == true)
        {
            _ready.TrySetResult();
        }
    }
}

/// <summary>A server that ended before it was ready.</summary>
internal sealed class ServerFailedException(string message, Exception inner) : Exception(message, inner);
