using DbTlsAnalyzers.Recognition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Evidence;

/// <summary>What a text is called where it stands.</summary>
/// <param name="Text">Null if it has no name.</param>
/// <param name="IsOurs">False if what it is given to belongs to another product or another database, or takes anything.</param>
internal readonly record struct LiteralName(string? Text, bool IsOurs)
{
    /// <summary>The name that leaves no doubt.</summary>
    public const string Best = "connectionString";

    /// <summary>
    /// What the text is called. An argument has its parameter's name, or the key beside it; if neither sounds like a connection string, or the
    /// callee belongs to another product or to another database, it is none of ours.
    /// </summary>
    public static LiteralName In(LiteralPlace place, SemanticModel model, CancellationToken cancellationToken)
    {
        if (place.Attribute is { } attribute)
        {
            return OfAttribute(attribute, place.Name, model, cancellationToken);
        }

        if (place.Argument is not { } argument)
        {
            return new(Known(place.Name), !place.IsReceiver && (place.Target is not { } target || !IsOfOthers(ReceiverOf(target, model, cancellationToken))));
        }

        if (model.GetOperation(argument, cancellationToken) is not IArgumentOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter })
        {
            return new(null, false);
        }

        var name = ConnectionStringName.IsLike(place.Name) ? place.Name : Known(parameter.Name);
        return new(name, ConnectionStringName.IsLike(name) && !OtherProducts.AreNamedBy(method.ContainingType.ToDisplayString() + " " + method.Name) && !IsConnection(method.ContainingType));
    }

    /// <summary>An attribute's argument is called like the parameter or property, or like the attribute: <c>[ConnectionString("…")]</c>.</summary>
    private static LiteralName OfAttribute(AttributeArgumentSyntax argument, string? given, SemanticModel model, CancellationToken cancellationToken)
    {
        if (argument.Parent is not AttributeArgumentListSyntax { Parent: AttributeSyntax attribute } list
            || model.GetSymbolInfo(attribute, cancellationToken).Symbol is not IMethodSymbol { ContainingType: { } type, Parameters: { } parameters })
        {
            return new(null, false);
        }

        var name = Known(given ?? (parameters.IsEmpty ? null : parameters[Math.Min(list.Arguments.IndexOf(argument), parameters.Length - 1)].Name));
        name = ConnectionStringName.IsLike(name) || given is not null ? name : type.Name;
        return new(name, ConnectionStringName.IsLike(name) && !OtherProducts.AreNamedBy(type.ToDisplayString()));
    }

    /// <summary>A connection, a builder or settings of another product.</summary>
    private static bool IsOfOthers(ITypeSymbol? type) => type is not null && (OtherProducts.AreNamedBy(type.Name) || IsConnection(type.BaseType));

    /// <summary>The type of the object whose member or element is assigned; null for variables and the object itself.</summary>
    private static ITypeSymbol? ReceiverOf(ExpressionSyntax target, SemanticModel model, CancellationToken cancellationToken) => target switch
    {
        MemberAccessExpressionSyntax access => model.GetTypeInfo(access.Expression, cancellationToken).Type,
        ElementAccessExpressionSyntax element => model.GetTypeInfo(element.Expression, cancellationToken).Type,
        { Parent.Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } => model.GetTypeInfo(creation, cancellationToken).Type,
        _ => null,
    };

    /// <summary>Short names that nearly always mean one thing.</summary>
    private static string? Known(string? name) => name?.TrimStart('_').ToUpperInvariant() is "CS" or "CONN" or "DSN" or "CONSTR" ? Best : name;

    /// <summary>True for connections and builders of drivers that are not ours (ours are sinks).</summary>
    private static bool IsConnection(INamedTypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name is "DbConnection" or "DbConnectionStringBuilder" or "Exception" or "Attribute")
            {
                return true;
            }
        }

        return false;
    }
}
