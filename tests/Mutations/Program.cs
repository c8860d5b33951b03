using DbTlsAnalyzers.Mutations;
using Microsoft.Testing.Platform.Builder;
using Microsoft.Testing.Platform.Capabilities.TestFramework;

// Thousands of runs: each with a fiftieth of the random inputs.
Environment.SetEnvironmentVariable("DBTLS_TEST_EFFORT", Environment.GetEnvironmentVariable("DBTLS_TEST_EFFORT") ?? "0.02");

// One for all requests; the platform asks for a framework at each.
var host = new XunitHost();
var builder = await TestApplication.CreateBuilderAsync(args);
builder.RegisterTestFramework(static _ => new TestFrameworkCapabilities(), (_, _) => host);
using var application = await builder.BuildAsync();
return await application.RunAsync();
