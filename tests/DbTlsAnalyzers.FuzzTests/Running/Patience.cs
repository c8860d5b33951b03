using System.Diagnostics;

namespace DbTlsAnalyzers.FuzzTests.Running;

/// <summary>
/// How long an input may take: a minute by the clock, and a minute of this process's own work in that time, so that a machine that is busy with
/// something else is no hang. Inputs take milliseconds.
/// </summary>
internal sealed class Patience
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly TimeSpan _work = Work();

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    public bool IsOver => Elapsed > Limit && Work() - _work > Limit;

    /// <summary>Processor time of this process.</summary>
    public static TimeSpan Work()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    /// <summary>Runs something that may never end; false if it did not, and goes on in the background then. Its exception is thrown here.</summary>
    public static bool Allows(Action action)
    {
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(() =>
        {
            try
            {
                action();
            }
            catch (Exception e)
            {
                thrown = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e);
            }
        })
        {
            IsBackground = true,
        };
        var patience = new Patience();
        thread.Start();
        while (!thread.Join(100))
        {
            if (patience.IsOver)
            {
                return false;
            }
        }

        thrown?.Throw();
        return true;
    }
}
