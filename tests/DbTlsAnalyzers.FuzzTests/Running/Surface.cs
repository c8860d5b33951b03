using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace DbTlsAnalyzers.FuzzTests.Running;

/// <summary>
/// A part of the product that text comes into. Draws one input after the other, as many as its share of the time allows, and checks each. An input depends
/// on the seed, the surface and its number alone.
/// </summary>
/// <param name="name">Also the name of the test.</param>
/// <param name="share">Of <see cref="FuzzSettings.Seconds"/>; all shares together are 1.</param>
/// <param name="usual">How many inputs are drawn at most, unless a time is asked for.</param>
/// <param name="draw">Makes an input.</param>
/// <param name="check">Throws if something is wrong.</param>
internal sealed class Surface(string name, double share, int usual, Func<Random, FuzzInput> draw, Action<FuzzInput> check)
{
    private static readonly string Folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "dbtls-fuzz")).FullName;

    private readonly Lock _lock = new();
    private int _number = -1;
    private (int Number, FuzzInput Input, Exception Exception)? _failure;
    private (int Number, TimeSpan Time) _slowest;

    public void Run(ITestOutputHelper output)
    {
        if (FuzzSettings.Replay is { } path)
        {
            Assert.True(Patience.Allows(() => check(FuzzInput.Load(path))), "no end");
            return;
        }

        if (FuzzSettings.Input is { } single)
        {
            var input = Draw(single);
            output.WriteLine(input.Show());
            Assert.True(Patience.Allows(() => check(input)), "no end");
            return;
        }

        var watch = Stopwatch.StartNew();
        var end = TimeSpan.FromSeconds(FuzzSettings.Seconds * share);
        var workers = Enumerable.Range(0, Environment.ProcessorCount).Select(index => new Worker(this, index, () => watch.Elapsed > end || (!FuzzSettings.IsLong && _number >= usual - 1))).ToList();
        while (workers.Exists(static worker => worker.IsAlive))
        {
            Thread.Sleep(20);
            if (workers.Find(static worker => worker.Patience is { IsOver: true }) is { } hung)
            {
                Fail(hung.Number, Draw(hung.Number), "no end after a minute", shrinks: false);
            }
        }

        if (_failure is var (number, failing, exception))
        {
            Fail(number, failing, exception.ToString(), shrinks: true);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {_number + 1} inputs in {watch.Elapsed.TotalSeconds:0} s, the slowest ({_slowest.Number}) took {_slowest.Time.TotalMilliseconds:0} ms; seed {FuzzSettings.Seed}"));
    }

    private FuzzInput Draw(int number) => draw(new Random(unchecked((FuzzSettings.Seed * 1_000_003) ^ (number * 7919) ^ name.Sum(static c => c * 31))));

    private void Fail(int number, FuzzInput input, string problem, bool shrinks)
    {
        var first = FirstLine(problem);
        var smallest = shrinks ? Shrinker.Shrink(input, smaller => Problem(smaller) is { } other && FirstLine(other.ToString()) == first) : input;
        var file = Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{FuzzSettings.Seed}-{number}.txt"));
        smallest.Save(file);
        problem = (shrinks ? Problem(smallest)?.ToString() : null) ?? problem;
        var message = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{problem}\n\nagain: DBTLS_FUZZ_SEED={FuzzSettings.Seed} DBTLS_FUZZ_INPUT={number} dotnet test tests/DbTlsAnalyzers.FuzzTests --filter {name}\n")
            .Append(CultureInfo.InvariantCulture, $"smallest: DBTLS_FUZZ_REPLAY={file} dotnet test tests/DbTlsAnalyzers.FuzzTests --filter {name}\n\n")
            .Append(smallest.Show());
        Assert.Fail(message.ToString());
    }

    private Exception? Problem(FuzzInput input)
    {
        try
        {
            return Patience.Allows(() => check(input)) ? null : new TimeoutException();
        }
        catch (Exception e)
        {
            return e;
        }
    }

    /// <summary>Without numbers and quoted text: the same defect, not the same place.</summary>
    private static string FirstLine(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        return string.Concat(text[..(end < 0 ? text.Length : end)].Where(static c => !char.IsAsciiDigit(c)));
    }

    /// <summary>A thread that takes numbers until the time is over. What it works on stands in a file, in case that it takes the process with it.</summary>
    private sealed class Worker
    {
        private readonly Surface _surface;
        private readonly Func<bool> _isOver;
        private readonly string _file;
        private readonly Thread _thread;
        private volatile Patience? _patience;

        public Worker(Surface surface, int index, Func<bool> isOver)
        {
            (_surface, _isOver) = (surface, isOver);
            _file = Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"running-{surface.Name}-{index}"));
            _thread = new Thread(Work) { IsBackground = true };
            _thread.Start();
        }

        public bool IsAlive => _thread.IsAlive;

        public int Number { get; private set; }

        public Patience? Patience => _patience;

        private void Work()
        {
            using var running = File.OpenHandle(_file, FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
            while (!_isOver() && _surface._failure is null)
            {
                Number = Interlocked.Increment(ref _surface._number);
                RandomAccess.Write(running, Encoding.ASCII.GetBytes($"DBTLS_FUZZ_SEED={FuzzSettings.Seed} DBTLS_FUZZ_INPUT={Number}\n"), 0);
                var input = _surface.Draw(Number);
                var patience = new Patience();
                _patience = patience;
                try
                {
                    _surface.Check(input);
                }
                catch (Exception e)
                {
                    _surface.Failed(Number, input, e);
                }

                _patience = null;
                _surface.Took(Number, patience.Elapsed);
            }
        }
    }

    private string Name => name;

    private void Check(FuzzInput input) => check(input);

    private void Failed(int number, FuzzInput input, Exception exception)
    {
        lock (_lock)
        {
            _failure ??= (number, input, exception);
        }
    }

    private void Took(int number, TimeSpan time)
    {
        lock (_lock)
        {
            _slowest = time > _slowest.Time ? (number, time) : _slowest;
        }
    }
}
