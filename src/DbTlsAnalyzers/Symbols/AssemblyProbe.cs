using DbTlsAnalyzers.Drivers;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Symbols;

/// <summary>Answers a driver's questions about a referenced assembly.</summary>
internal sealed class AssemblyProbe(IAssemblySymbol assembly) : IDriverProbe
{
    public Version AssemblyVersion => assembly.Identity.Version;

    public bool HasType(string type) => assembly.GetTypeByMetadataName(type) is not null;

    public bool HasMember(string type, string member) =>
        assembly.GetTypeByMetadataName(type) is { } symbol
        && symbol.GetMembers(member).Any(static m => m.DeclaredAccessibility == Accessibility.Public);

    public bool IsObsolete(string type, string member) =>
        assembly.GetTypeByMetadataName(type) is { } symbol
        && symbol.GetMembers(member).Any(static m => m.GetAttributes().Any(static a => a.AttributeClass?.Name == nameof(ObsoleteAttribute)));
}
