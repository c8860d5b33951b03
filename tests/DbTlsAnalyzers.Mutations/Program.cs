using DbTlsAnalyzers.Mutations;
using Microsoft.Testing.Platform.Builder;
using Microsoft.Testing.Platform.Capabilities.TestFramework;

var builder = await TestApplication.CreateBuilderAsync(args);
builder.RegisterTestFramework(static _ => new TestFrameworkCapabilities(), static (_, _) => new XunitHost());
using var application = await builder.BuildAsync();
return await application.RunAsync();
