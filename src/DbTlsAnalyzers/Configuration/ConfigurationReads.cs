using DbTlsAnalyzers.ConfigFiles;
using DbTlsAnalyzers.Flow.Evidence;
using DbTlsAnalyzers.Flow.Members;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Configuration;

/// <summary>How a key gets from C# to the configuration.</summary>
internal enum ReadKind
{
    /// <summary>The expression's value is what the configuration holds.</summary>
    Value,

    /// <summary>The call is given the key and looks it up itself: EF Core's <c>Name=Shop</c>, Aspire's <c>connectionName</c>.</summary>
    LookedUpByCallee,
}

/// <summary>A place in C# that names a key of the configuration.</summary>
/// <param name="Key">The key, sections separated by colons.</param>
/// <param name="Expression">The whole expression that reads it.</param>
/// <param name="Name">The part of it that says the name.</param>
internal readonly record struct ConfigurationRead(string Key, ExpressionSyntax Expression, ExpressionSyntax Name, ReadKind Kind);

/// <summary>Recognizes, by syntax and constants alone, what reads the configuration.</summary>
internal static class ConfigurationReads
{
    private const string NamePrefix = "Name=";

    /// <summary>The nodes to ask about.</summary>
    public static SyntaxKind[] Kinds { get; } = [SyntaxKind.InvocationExpression, SyntaxKind.ElementAccessExpression, SyntaxKind.ElementBindingExpression];

    /// <summary>What the node reads; null if it reads nothing. <paramref name="isWanted"/> keeps other keys from being looked at more closely.</summary>
    public static ConfigurationRead? At(SyntaxNode node, SemanticModel model, Func<string, bool> isWanted, CancellationToken cancellationToken) => node switch
    {
        InvocationExpressionSyntax call => OfCall(call, model, isWanted, cancellationToken),
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var name }] } access => OfIndexer(access, access.Expression, name, model, isWanted, cancellationToken),
        ElementBindingExpressionSyntax { ArgumentList.Arguments: [{ Expression: var name }], Parent: ConditionalAccessExpressionSyntax conditional } =>
            OfIndexer(conditional, conditional.Expression, name, model, isWanted, cancellationToken),
        _ => null,
    };

    private static ConfigurationRead? OfCall(InvocationExpressionSyntax call, SemanticModel model, Func<string, bool> isWanted, CancellationToken cancellationToken)
    {
        var arguments = call.ArgumentList.Arguments;
        var called = LastName.Of(call.Expression);
        if (arguments.Count > 8 || (arguments.Count == 0 && called != "Get"))
        {
            return null;
        }

        switch (called)
        {
            case "GetConnectionString":
                // Called as a static method, it is given the configuration first.
                var last = arguments[arguments.Count - 1].Expression;
                return Wanted(Constant(last, model, cancellationToken) is { } text ? ConnectionStringsSection.KeyOf(text) : null, call, last, isWanted);
            case "GetEnvironmentVariable":
                return Wanted(
                    Constant(arguments[0].Expression, model, cancellationToken) is { } variable ? EnvironmentVariableName.ToConfigurationKey(variable) : null,
                    call, arguments[0].Expression, isWanted);
            case "GetValue" or "GetRequiredValue" or "GetSection" or "GetRequiredSection":
                return Wanted(
                    Constant(arguments[0].Expression, model, cancellationToken) is { } key ? Prefix(Receiver(call.Expression), model, cancellationToken) + key : null,
                    call, arguments[0].Expression, isWanted);
            case { } name when BoundSections.Names.Contains(name, StringComparer.Ordinal) && BoundSections.MayBind(call) && OfSection(call, model, isWanted, cancellationToken) is { } bound:
                return bound;
            default:
                return ByCallee(call, model, isWanted, cancellationToken);
        }
    }

    /// <summary>A section that fills an object: one of its properties takes the value.</summary>
    private static ConfigurationRead? OfSection(InvocationExpressionSyntax call, SemanticModel model, Func<string, bool> isWanted, CancellationToken cancellationToken)
    {
        if (BoundSections.At(model.GetOperation(call, cancellationToken)) is not { Name: ExpressionSyntax name } bound)
        {
            return null;
        }

        foreach (var (_, key) in bound.Texts())
        {
            if (isWanted(key))
            {
                return new ConfigurationRead(key, call, name, ReadKind.Value);
            }
        }

        return null;
    }

    /// <summary>A callee that looks the name up: what it is called (<c>Name=</c>) or what its parameter is called tells.</summary>
    private static ConfigurationRead? ByCallee(InvocationExpressionSyntax call, SemanticModel model, Func<string, bool> isWanted, CancellationToken cancellationToken)
    {
        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression is not LiteralExpressionSyntax { Token: { Value: string text } } literal)
            {
                continue;
            }

            if (text.TrimStart().StartsWith(NamePrefix, StringComparison.OrdinalIgnoreCase) && text.IndexOf(';') < 0)
            {
                var name = text.TrimStart().Substring(NamePrefix.Length).Trim();
                return Wanted(name, call, literal, isWanted, ReadKind.LookedUpByCallee) ?? Wanted(ConnectionStringsSection.KeyOf(name), call, literal, isWanted, ReadKind.LookedUpByCallee);
            }

            if (isWanted(ConnectionStringsSection.KeyOf(text)) && IsConnectionName(argument, call, model, cancellationToken))
            {
                return new ConfigurationRead(ConnectionStringsSection.KeyOf(text), call, literal, ReadKind.LookedUpByCallee);
            }
        }

        return null;
    }

    private static ConfigurationRead? OfIndexer(
        ExpressionSyntax whole, ExpressionSyntax receiver, ExpressionSyntax name, SemanticModel model, Func<string, bool> isWanted, CancellationToken cancellationToken)
    {
        if (name is not LiteralExpressionSyntax && LastName.Of(receiver) is null && receiver is not InvocationExpressionSyntax)
        {
            return null;
        }

        if (Constant(name, model, cancellationToken) is not { } key)
        {
            return null;
        }

        // ConfigurationManager.ConnectionStrings["Shop"]
        var path = LastName.Of(receiver) == ConnectionStringsSection.Name ? ConnectionStringsSection.KeyOf(key) : Prefix(receiver, model, cancellationToken) + key;
        return Wanted(path, whole, name, isWanted);
    }

    private static ConfigurationRead? Wanted(string? key, ExpressionSyntax expression, ExpressionSyntax name, Func<string, bool> isWanted, ReadKind kind = ReadKind.Value) =>
        key is not null && isWanted(key) ? new ConfigurationRead(key, expression, name, kind) : null;

    /// <summary>The section that the receiver stands for, with a colon behind it; empty for the root.</summary>
    private static string Prefix(ExpressionSyntax? receiver, SemanticModel model, CancellationToken cancellationToken) =>
        receiver is InvocationExpressionSyntax or IdentifierNameSyntax ? ConfigurationSections.Prefix(model.GetOperation(receiver, cancellationToken)) : string.Empty;

    private static bool IsConnectionName(ArgumentSyntax argument, InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
        {
            return false;
        }

        var parameter = argument.NameColon is { Name.Identifier.ValueText: var name }
            ? method.Parameters.FirstOrDefault(candidate => candidate.Name == name)
            : method.Parameters.ElementAtOrDefault(call.ArgumentList.Arguments.IndexOf(argument));
        return parameter?.Name is "connectionName" or "connectionStringName" or "nameOrConnectionString" or "connectionStringOrName";
    }

    private static string? Constant(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value as string,
        IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } or BinaryExpressionSyntax =>
            model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: string text } ? text : null,
        _ => null,
    };

    private static ExpressionSyntax? Receiver(ExpressionSyntax callee) => callee is MemberAccessExpressionSyntax access ? access.Expression : null;
}
