using System.Reflection;
using DbTlsAnalyzers.Drivers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>A real driver's or library's assembly as the compiler sees it, dependencies missing.</summary>
internal sealed class DriverSymbols : IDriverProbe
{
    private readonly IAssemblySymbol _assembly;

    private DriverSymbols(string path)
    {
        var reference = MetadataReference.CreateFromFile(path);
        var compilation = CSharpCompilation.Create("probe", references: [reference, MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);
        _assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
    }

    public Version AssemblyVersion => _assembly.Identity.Version;

    /// <param name="key">The name of an <c>AssemblyMetadata</c> item of the project file.</param>
    public static DriverSymbols Of(string key) =>
        new(typeof(DriverSymbols).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == key).Value!);

    /// <summary>An assembly of the framework that runs the tests.</summary>
    public static DriverSymbols OfFramework(string assembly) => new(Assembly.Load(assembly).Location);

    public bool HasType(string type) => _assembly.GetTypeByMetadataName(type) is not null;

    public bool HasMember(string type, string member) => Members(type, member).Any(static symbol => symbol.DeclaredAccessibility == Accessibility.Public);

    public bool IsObsolete(string type, string member) =>
        Members(type, member).Any(static symbol => symbol.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == nameof(ObsoleteAttribute)));

    public IEnumerable<ISymbol> Members(string type, string member) => _assembly.GetTypeByMetadataName(type)?.GetMembers(member) ?? [];

    /// <summary>Every type that is not nested in another one.</summary>
    public IEnumerable<INamedTypeSymbol> AllTypes() => Types(_assembly.GlobalNamespace);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol ns) => ns.GetTypeMembers().Concat(ns.GetNamespaceMembers().SelectMany(Types));
}
