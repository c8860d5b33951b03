using DbTlsAnalyzers.Flow.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Evidence;

/// <summary>A section of the configuration whose values the properties of a type take.</summary>
/// <param name="Section">Its parts separated by colons.</param>
/// <param name="Name">The expression that says the name.</param>
internal readonly record struct BoundSection(ITypeSymbol Type, string Section, SyntaxNode Name)
{
    // Options that nest deeper are not written by hand.
    private const int MaxDepth = 4;

    /// <summary>The texts that the section fills, in objects within the object too, with their keys.</summary>
    public IEnumerable<(IPropertySymbol Property, string Key)> Texts() => TextsIn(Section, [Type]);

    /// <param name="types">The type that is filled, last, and those around it: what holds itself ends there.</param>
    private static IEnumerable<(IPropertySymbol Property, string Key)> TextsIn(string section, ITypeSymbol[] types)
    {
        foreach (var property in types[types.Length - 1].GetMembers().OfType<IPropertySymbol>())
        {
            var key = $"{section}:{KeyOf(property)}";
            if (property.Type.SpecialType == SpecialType.System_String)
            {
                yield return (property, key);
            }
            else if (types.Length < MaxDepth && IsFilled(property.Type) && !types.Contains(property.Type, SymbolEqualityComparer.Default))
            {
                foreach (var text in TextsIn(key, types.Append(property.Type).ToArray()))
                {
                    yield return text;
                }
            }
        }
    }

    /// <summary>True for a class of the application: those of libraries hold no texts of its configuration.</summary>
    private static bool IsFilled(ITypeSymbol type) => type is { TypeKind: TypeKind.Class, SpecialType: SpecialType.None, DeclaringSyntaxReferences.IsEmpty: false };

    /// <summary>The property's own name, unless <c>[ConfigurationKeyName("conn")]</c> gives another.</summary>
    private static string KeyOf(IPropertySymbol property)
    {
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "ConfigurationKeyNameAttribute", ConstructorArguments: [{ Value: string name }] })
            {
                return name;
            }
        }

        return property.Name;
    }
}

/// <summary>Recognizes <c>services.Configure&lt;DbOptions&gt;(configuration.GetSection("Db"))</c> and the other calls that bind a section to a type.</summary>
internal static class BoundSections
{
    /// <summary>The names of these calls.</summary>
    public static string[] Names { get; } = ["Configure", "Bind", "BindConfiguration", "Get"];

    /// <summary>False for calls of these names that have nothing to do with a section, by their text: what is filled is a type argument or an object.</summary>
    public static bool MayBind(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax or { Identifier.ValueText: "Bind" or "BindConfiguration" } } or GenericNameSyntax;

    /// <summary>What the call binds; null if it binds nothing, or a section that is not known.</summary>
    public static BoundSection? At(IOperation? operation)
    {
        if (operation is not IInvocationOperation { TargetMethod: { } method } call || !Names.Contains(method.Name, StringComparer.Ordinal))
        {
            return null;
        }

        foreach (var value in call.Arguments.Select(static argument => argument.Value).Prepend(call.Instance).OfType<IOperation>())
        {
            if (method.Name == "BindConfiguration" && value.ConstantValue is { HasValue: true, Value: string path } && TypeOf(call) is { } named)
            {
                return new BoundSection(named, path, value.Syntax);
            }

            if (method.Name != "BindConfiguration" && ConfigurationSections.PathOf(value) is { } section && TypeOf(call) is { } type)
            {
                return KeyOfBind(call) is { } name
                    ? new BoundSection(type, $"{section}:{name.ConstantValue.Value}", name.Syntax)
                    : new BoundSection(type, section, ConfigurationSections.NameIn(value.Syntax));
            }
        }

        return KeyOfBind(call) is { } key && TypeOf(call) is { } filled ? new BoundSection(filled, (string)key.ConstantValue.Value!, key.Syntax) : null;
    }

    /// <summary>The name in <c>configuration.Bind("Db", options)</c>.</summary>
    private static IOperation? KeyOfBind(IInvocationOperation call) =>
        call is { TargetMethod: { Name: "Bind", Parameters: [{ Type.Name: "IConfiguration" }, { Type.SpecialType: SpecialType.System_String }, _] }, Arguments: [_, { Value: { ConstantValue: { HasValue: true, Value: string } } key }, _] } ? key : null;

    /// <summary>The type in <c>Configure&lt;T&gt;</c>, <c>Get&lt;T&gt;</c> or <c>OptionsBuilder&lt;T&gt;</c>; otherwise that of the object that is filled.</summary>
    private static ITypeSymbol? TypeOf(IInvocationOperation call)
    {
        if (call.TargetMethod.TypeArguments is [{ } argument, ..])
        {
            return argument;
        }

        foreach (var value in call.Arguments.Select(static argument => argument.Value).Prepend(call.Instance).OfType<IOperation>())
        {
            var filled = value is IConversionOperation { Operand: { } operand } ? operand : value;
            if (filled.Type is INamedTypeSymbol { Name: "OptionsBuilder", TypeArguments: [{ } options] })
            {
                return options;
            }

            if (filled.Type is { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } type)
            {
                return type;
            }
        }

        return null;
    }
}
