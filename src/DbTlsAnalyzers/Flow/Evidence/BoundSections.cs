using DbTlsAnalyzers.Flow.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Evidence;

/// <summary>A section of the configuration whose values the properties of a type take.</summary>
/// <param name="Section">Its parts separated by colons.</param>
/// <param name="Name">The expression that says the name.</param>
internal readonly record struct BoundSection(ITypeSymbol Type, string Section, SyntaxNode Name);

/// <summary>Recognizes <c>services.Configure&lt;DbOptions&gt;(configuration.GetSection("Db"))</c> and the other calls that bind a section to a type.</summary>
internal static class BoundSections
{
    /// <summary>The names of these calls.</summary>
    public static string[] Names { get; } = ["Configure", "Bind", "BindConfiguration", "Get"];

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
                return new BoundSection(type, section, NameIn(value.Syntax));
            }
        }

        return null;
    }

    /// <summary>The literal in <c>GetSection("Db")</c>.</summary>
    private static SyntaxNode NameIn(SyntaxNode section) =>
        section is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } ? arguments[arguments.Count - 1].Expression : section;

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
