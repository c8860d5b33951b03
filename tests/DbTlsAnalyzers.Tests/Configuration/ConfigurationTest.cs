using DbTlsAnalyzers.Configuration;
using DbTlsAnalyzers.Tests.Stubs;
using DbTlsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Tests.Configuration;

/// <summary>What the tests of configuration files share: a project with drivers, and the APIs that read configurations or are given their values.</summary>
internal static class ConfigurationTest
{
    /// <summary>The real <c>IConfiguration</c>.</summary>
    public static MetadataReference Extensions { get; } = References.Platform("Microsoft.Extensions.Configuration.Abstractions");

    /// <summary>A library that has nothing to do with a driver.</summary>
    public static MetadataReference Broker { get; } = StubAssembly.Compile("Contoso.Broker", "1.0.0.0", """
        namespace Contoso.Broker
        {
            public sealed class Bus { public Bus(string address) => Address = address; public string Address { get; set; } }
            public static class BusExtensions { public static object AddBus(this object services, string connectionName) => services; }
        }
        """);

    /// <summary>Aspire's registration, which takes a name and looks it up.</summary>
    public static MetadataReference Aspire { get; } = StubAssembly.Compile("Aspire.Npgsql", "9.0.0.0", """
        namespace Microsoft.Extensions.Hosting
        {
            public static class AspireNpgsqlExtensions { public static void AddNpgsqlDataSource(this object builder, string connectionName) { } }
        }
        """);

    /// <summary>Npgsql is referenced; nothing in C# reads the file.</summary>
    public static Task Reports(string path, string marked, Action<TestProject>? setup = null) =>
        Verify.Analyzer<ConfigurationFileAnalyzer>(project =>
        {
            project.Reference(References.Npgsql, Extensions).Additional(path, marked);
            setup?.Invoke(project);
        });

    /// <summary>The first action that is offered, applied once or to all.</summary>
    public static Task Fixes(string path, string before, string after, bool all = false, Action<TestProject>? setup = null) =>
        Verify.Fix<ConfigurationFileAnalyzer>(
            project =>
            {
                project.Reference(References.Npgsql, Extensions).Additional(path, before);
                setup?.Invoke(project);
            },
            [(path, after)],
            all: all);
}
