using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace DbTlsAnalyzers.Mutations;

/// <summary>
/// The mutated assembly and its tests, loaded apart from all others: static fields that were initialized with one mutant active are not seen by the next.
/// </summary>
internal sealed class TestWorld : AssemblyLoadContext
{
    private readonly string _folder = AppContext.BaseDirectory;
    private readonly Dictionary<string, IXunitTestCase> _tests = new(StringComparer.Ordinal);
    private readonly Assembly _testAssembly;
    private readonly FieldInfo? _activeMutant;

    /// <param name="mutant">The mutant that is active while static fields are initialized and tests are discovered; negative for none.</param>
    public TestWorld(int mutant)
        : base(isCollectible: true)
    {
        var core = LoadFromAssemblyName(new AssemblyName("DbTlsAnalyzers.Core"));
        _activeMutant = core.GetTypes().FirstOrDefault(static type => type.Name == "MutantControl")?.GetField("ActiveMutant");
        ActiveMutant = mutant;
        _testAssembly = LoadFromAssemblyName(typeof(TestWorld).Assembly.GetName());
        foreach (var type in core.GetTypes().Concat(_testAssembly.GetTypes()).Where(static type => !type.ContainsGenericParameters))
        {
            Initialize(type);
        }

        Discover();
    }

    public IReadOnlyCollection<IXunitTestCase> Tests => _tests.Values;

    public int ActiveMutant
    {
        set => _activeMutant?.SetValue(null, value);
    }

    /// <summary>Runs these tests, or all for null.</summary>
    public async Task Run(IEnumerable<string>? ids, IMessageSink results)
    {
        var tests = (ids ?? _tests.Keys).Where(_tests.ContainsKey).Select(id => _tests[id]);
        using var runner = new XunitTestAssemblyRunner(new TestAssembly(Reflector.Wrap(_testAssembly)), tests, new NullSink(), results, new RunOptions());
        _ = await runner.RunAsync();
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name!.StartsWith("DbTlsAnalyzers", StringComparison.Ordinal) ? LoadFromAssemblyPath(Path.Combine(_folder, assemblyName.Name + ".dll")) : null;

    private static void Initialize(Type type)
    {
        try
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }
        catch (TypeInitializationException)
        {
            // The tests that need the type fail.
        }
    }

    private void Discover()
    {
        using var found = new DiscoverySink();
        using var discoverer = new XunitTestFrameworkDiscoverer(Reflector.Wrap(_testAssembly), new NoSources(), new NullSink());
        discoverer.Find(includeSourceInformation: false, found, new RunOptions());
        found.Finished.WaitOne();
        foreach (var test in found.Tests)
        {
            _tests[test.UniqueID] = test;
        }
    }

    private sealed class NoSources : ISourceInformationProvider
    {
        public ISourceInformation GetSourceInformation(ITestCase testCase) => new SourceInformation();

        public void Dispose()
        {
            // Nothing is held.
        }
    }

    private sealed class DiscoverySink : IMessageSink, IDisposable
    {
        public List<IXunitTestCase> Tests { get; } = [];

        public ManualResetEvent Finished { get; } = new(initialState: false);

        public bool OnMessage(IMessageSinkMessage message)
        {
            if (message is ITestCaseDiscoveryMessage { TestCase: IXunitTestCase test })
            {
                Tests.Add(test);
            }

            _ = message is IDiscoveryCompleteMessage && Finished.Set();
            return true;
        }

        public void Dispose() => Finished.Dispose();
    }
}
