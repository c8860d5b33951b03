using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DbTlsAnalyzers.Tests.Live;

/// <summary>A server that runs until it is disposed of.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
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
        _process.Exited += (_, _) => _ready.TrySetException(new InvalidOperationException($"The server has ended: {Log}"));
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
    public static async Task<ServerProcess> StartAsync(ServerKind kind, Func<int, ProcessStartInfo> start)
    {
        var port = FreePort();
        var server = new ServerProcess(kind, start(port), port);
        server._process.Start();
        server._process.BeginErrorReadLine();
        server._process.BeginOutputReadLine();
        try
        {
            await server._ready.Task.WaitAsync(Patience);
            return server;
        }
        catch (TimeoutException exception)
        {
            await server.DisposeAsync();
            throw new InvalidOperationException($"The server is not ready after {Patience.TotalSeconds} s: {server.Log}", exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", [$"-{_kind.StopSignal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            try
            {
                await kill.WaitForExitAsync();
                await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10));
            }
            catch (TimeoutException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        _process.Dispose();
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
