using System.Buffers.Binary;
using Microsoft.Testing.Platform.Extensions.Messages;
using Microsoft.Testing.Platform.Extensions.TestFramework;
using Microsoft.Testing.Platform.Requests;
using Xunit.Abstractions;
using ITestFramework = Microsoft.Testing.Platform.Extensions.TestFramework.ITestFramework;

namespace DbTlsAnalyzers.Mutations;

/// <summary>
/// Runs the tests for Stryker in one process that stays, which takes milliseconds per mutant where a process of its own takes seconds. Stryker's runner
/// for this protocol leaves two things to the host: code that runs once per process (static fields), and stopping at the first failure.
/// </summary>
internal sealed class XunitHost : ITestFramework, IDataProducer
{
    private readonly string? _mutantFile = Environment.GetEnvironmentVariable("STRYKER_MUTANT_FILE");
    private readonly bool _isCoverageRun = Environment.GetEnvironmentVariable("STRYKER_COVERAGE_FILE") is not null;
    private readonly TestWorld _world;

    public XunitHost()
    {
        // Without it the mutated code looks at a field, which is faster than the file and in this host's hand.
        Environment.SetEnvironmentVariable("STRYKER_MUTANT_FILE", value: null);
        _world = new TestWorld(mutant: -1);
    }

    public string Uid => "DbTlsAnalyzers.Mutations";

    public string Version => "1.0.0";

    public string DisplayName => "xunit 2 for mutation testing";

    public string Description => DisplayName;

    public Type[] DataTypesProduced => [typeof(TestNodeUpdateMessage)];

    public Task<bool> IsEnabledAsync() => Task.FromResult(true);

    public Task<CreateTestSessionResult> CreateTestSessionAsync(CreateTestSessionContext context) => Task.FromResult(new CreateTestSessionResult { IsSuccess = true });

    public Task<CloseTestSessionResult> CloseTestSessionAsync(CloseTestSessionContext context) => Task.FromResult(new CloseTestSessionResult { IsSuccess = true });

    public async Task ExecuteRequestAsync(ExecuteRequestContext context)
    {
        if (context.Request is DiscoverTestExecutionRequest)
        {
            foreach (var test in _world.Tests)
            {
                await Publish(context, test, DiscoveredTestNodeStateProperty.CachedInstance);
            }
        }
        else if (context.Request is RunTestExecutionRequest run)
        {
            foreach (var (test, failure) in await Run(run.Filter is TestNodeUidListFilter list ? [.. list.TestNodeUids.Select(static uid => uid.Value)] : null))
            {
                await Publish(context, test, failure is null ? PassedTestNodeStateProperty.CachedInstance : new FailedTestNodeStateProperty(failure));
            }
        }

        context.Complete();
    }

    private async Task<IEnumerable<(ITestCase Test, string? Failure)>> Run(HashSet<string>? ids)
    {
        var mutant = ReadMutant();
        var results = new ResultSink(stopsAtFailure: mutant >= 0);

        // Stryker asks for all tests if the mutant is in code that runs once per process.
        if (mutant >= 0 && (ids is null || ids.Count == _world.Tests.Count))
        {
            var world = new TestWorld(mutant);
            await world.Run(ids, results);
            world.Unload();
        }
        else
        {
            _world.ActiveMutant = mutant;
            await _world.Run(ids, results);
            _world.ActiveMutant = -1;
        }

        return results.Results;
    }

    private int ReadMutant()
    {
        if (_isCoverageRun || _mutantFile is null || !File.Exists(_mutantFile))
        {
            return -1;
        }

        using var file = new FileStream(_mutantFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[sizeof(int)];
        file.ReadExactly(bytes);
        return BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }

    private Task Publish(ExecuteRequestContext context, ITestCase test, IProperty state) =>
        context.MessageBus.PublishAsync(this, new TestNodeUpdateMessage(context.Request.Session.SessionUid, new TestNode
        {
            Uid = test.UniqueID,
            DisplayName = test.DisplayName,
            Properties = new PropertyBag(state),
        }));

    private sealed class ResultSink(bool stopsAtFailure) : IMessageSink
    {
        private readonly Dictionary<ITestCase, string?> _failures = [];

        public IEnumerable<(ITestCase Test, string? Failure)> Results => _failures.Select(static pair => (pair.Key, pair.Value));

        public bool OnMessage(IMessageSinkMessage message)
        {
            if (message is ITestFailed failed)
            {
                _failures[failed.TestCase] = string.Join('\n', failed.Messages);
                return !stopsAtFailure;
            }

            if (message is ITestPassed or ITestSkipped)
            {
                _ = _failures.TryAdd(((ITestResultMessage)message).TestCase, null);
            }

            return true;
        }
    }
}
