using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Tests.Verifiers;

/// <summary>What a test's project may refer to.</summary>
internal static class References
{
    private static readonly string[] PlatformFiles = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    /// <summary>The .NET libraries; in every project.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } =
    [
        .. PlatformFiles.Where(static path => IsFramework(Path.GetFileNameWithoutExtension(path))).Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The real Npgsql 10.</summary>
    public static MetadataReference Npgsql { get; } = Platform("Npgsql");

    /// <summary>The real EF Core provider of Npgsql, with EF Core and the abstractions it needs. Needs <see cref="Npgsql"/> beside it.</summary>
    public static ImmutableArray<MetadataReference> NpgsqlEntityFramework { get; } =
    [
        Platform("Npgsql.EntityFrameworkCore.PostgreSQL"),
        Platform("Microsoft.EntityFrameworkCore"),
        Platform("Microsoft.EntityFrameworkCore.Abstractions"),
        Platform("Microsoft.EntityFrameworkCore.Relational"),
        Platform("Microsoft.Extensions.DependencyInjection.Abstractions"),
        Platform("Microsoft.Extensions.Logging.Abstractions"),
        Platform("Microsoft.Extensions.Configuration.Abstractions"),
    ];

    /// <summary>A real driver of an exact version; <c>tests/Drivers.props</c> lists them.</summary>
    public static MetadataReference Driver(string name, string version) => MetadataReference.CreateFromFile(PathOfDriver(name, version));

    public static string PathOfDriver(string name, string version) => Find(name, version) ?? throw new InvalidOperationException($"tests/Drivers.props has no {name} {version}");

    public static bool HasDriver(string name, string version) => Find(name, version) is not null;

    private static string? Find(string name, string version) =>
        typeof(References).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().SingleOrDefault(item => item.Key == $"Driver:{name}:{version}")?.Value;

    /// <summary>An assembly that this test project itself refers to.</summary>
    public static MetadataReference Platform(string name) =>
        MetadataReference.CreateFromFile(PlatformFiles.Single(path => string.Equals(Path.GetFileNameWithoutExtension(path), name, StringComparison.Ordinal)));

    private static bool IsFramework(string name) =>
        name is "netstandard" or "mscorlib" or "System" || (name.StartsWith("System.", StringComparison.Ordinal) && !name.StartsWith("System.Composition", StringComparison.Ordinal));
}
