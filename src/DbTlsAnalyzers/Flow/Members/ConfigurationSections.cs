using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Members;

/// <summary>The section of the configuration that an expression stands for: <c>configuration.GetSection("Database")</c>, or a local that holds it.</summary>
internal static class ConfigurationSections
{
    // Code that nests sections deeper than this is not written by hand.
    private const int MaxDepth = 8;

    /// <summary>The section with a colon behind it; empty for the root and for what is not known.</summary>
    public static string Prefix(IOperation? configuration) => PathOf(configuration) is { } path ? path + ":" : string.Empty;

    /// <summary>The section, its parts separated by colons; null for the root and for what is not known.</summary>
    public static string? PathOf(IOperation? configuration, int depth = 0) => depth > MaxDepth ? null : configuration switch
    {
        IConversionOperation conversion => PathOf(conversion.Operand, depth + 1),
        IInvocationOperation { TargetMethod.Name: "GetSection" or "GetRequiredSection", Arguments: [.., { Value.ConstantValue: { HasValue: true, Value: string name } }] } call =>
            PathOf(call.Instance ?? (call.Arguments.Length > 1 ? call.Arguments[0].Value : null), depth + 1) is { } parent ? $"{parent}:{name}" : name,
        ILocalReferenceOperation { SemanticModel: { } model, Local: var local } => PathOf(Initializer(local, model), depth + 1),
        _ => null,
    };

    /// <summary>What says the name in <c>GetSection("Db")</c> or <c>configuration["Db"]</c>: the last argument; the node itself if there is none.</summary>
    public static SyntaxNode NameIn(SyntaxNode read) => read switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } => arguments[arguments.Count - 1].Expression,
        ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } => arguments[arguments.Count - 1].Expression,
        _ => read,
    };

    /// <summary>What the local is declared with. Nobody assigns another section to it later.</summary>
    private static IOperation? Initializer(ILocalSymbol local, SemanticModel model) =>
        local.DeclaringSyntaxReferences is [var declaration] && declaration.SyntaxTree == model.SyntaxTree
        && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? model.GetOperation(value)
            : null;
}
