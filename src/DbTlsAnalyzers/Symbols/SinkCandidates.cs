using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Symbols;

/// <summary>
/// Tells from the syntax alone whether a node may hand something to a driver (this is asked of every call, creation and assignment in the
/// code, so it compares one name and allocates nothing), and from its symbol whether it does.
/// </summary>
internal sealed class SinkCandidates(SinkIndex sinks, BuilderTypes builders)
{
    public bool MayBeSink(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => MayBeCall(call.Expression),
        ObjectCreationExpressionSyntax creation => MayBeType(creation.Type),
        ImplicitObjectCreationExpressionSyntax creation => MayCreate(creation),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression or (int)SyntaxKind.AddAssignmentExpression } assignment => MayBeSet(assignment.Left),
        ConstructorInitializerSyntax { RawKind: (int)SyntaxKind.BaseConstructorInitializer } initializer => initializer.ArgumentList.Arguments.Count > 0
            && initializer.Parent?.Parent is TypeDeclarationSyntax { BaseList.Types: { Count: > 0 } types }
            && MayBeType(types[0].Type),
        PrimaryConstructorBaseTypeSyntax baseType => MayBeType(baseType.Type),
        ParameterSyntax { Type: { } type } => MayBeType(type),
        _ => false,
    };

    /// <summary>Binds a node that may be a sink.</summary>
    public bool IsSink(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (node is ParameterSyntax parameter)
        {
            return model.GetDeclaredSymbol(parameter, cancellationToken) is { Type: { } type } && !BuilderTypes.IsUntyped(type) && builders.IsAny(type);
        }

        var target = node is AssignmentExpressionSyntax assignment ? assignment.Left : node;
        return model.GetSymbolInfo(target, cancellationToken).Symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => builders.IsAny(constructor.ContainingType) || IsSink(constructor),
            IMethodSymbol method => IsSink(method, node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
                ? model.GetTypeInfo(access.Expression, cancellationToken).Type
                : null),
            IPropertySymbol property => sinks.Find(property.OriginalDefinition) is not null || builders.IsAny(property.ContainingType)
                || (property.Name == BuilderTypes.TextProperty && ConnectionTypes.IsAbstract(property.ContainingType)),
            _ => false,
        };
    }

    private bool IsSink(IMethodSymbol method, ITypeSymbol? receiver = null)
    {
        if (sinks.Find(method, receiver) is not null)
        {
            return true;
        }

        if (sinks.Drivers.Of(method.ContainingAssembly) is not null)
        {
            foreach (var parameter in method.Parameters)
            {
                if (builders.IsAny(parameter.Type))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool MayBeType(TypeSyntax type) =>
        type is NullableTypeSyntax nullable ? MayBeType(nullable.ElementType) : LastName.Of(type) is { } name && sinks.MayBeType(name, type.SyntaxTree);

    /// <summary>An asynchronous method creates what its task gives.</summary>
    private bool MayBeResult(TypeSyntax type) => MayBeType(type is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } results } ? results[0] : type);

    /// <summary>A target-typed creation names no type: its surroundings often do; where they do not, its arguments decide.</summary>
    private bool MayCreate(ImplicitObjectCreationExpressionSyntax creation)
    {
        SyntaxNode value = creation;
        while (value.Parent is ConditionalExpressionSyntax or ParenthesizedExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax or PostfixUnaryExpressionSyntax
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression })
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => MayBeType(declaration.Type),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => MayBeType(property.Type),
            CastExpressionSyntax cast => MayBeType(cast.Type),
            ArrowExpressionClauseSyntax or ReturnStatementSyntax when ResultOf(value.Parent) is { } result => MayBeResult(result),
            _ => MayTakeText(creation),
        };
    }

    /// <summary>The type of what is returned there; null where no type is written.</summary>
    private static TypeSyntax? ResultOf(SyntaxNode returned)
    {
        for (var node = returned.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case MethodDeclarationSyntax method:
                    return method.ReturnType;
                case LocalFunctionStatementSyntax function:
                    return function.ReturnType;
                case BasePropertyDeclarationSyntax property:
                    return property.Type;
                case AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax:
                    return null;
                default:
                    break;
            }
        }

        return null;
    }

    /// <summary>True if an argument may be a connection string, or if a setting is initialized.</summary>
    private bool MayTakeText(ImplicitObjectCreationExpressionSyntax creation)
    {
        foreach (var argument in creation.ArgumentList.Arguments)
        {
            if (MayBeText(argument.Expression))
            {
                return true;
            }
        }

        if (creation.Initializer is { } initializer)
        {
            foreach (var element in initializer.Expressions)
            {
                if (element is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } && sinks.MayBeSetting(name.Identifier.ValueText))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool MayBeText(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText.IndexOf('=') > 0,
        InterpolatedStringExpressionSyntax interpolated => HasSetting(interpolated),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => MayBeText(sum.Right) || (sum.Left is not BinaryExpressionSyntax && MayBeText(sum.Left)),
        ConditionalExpressionSyntax choice => MayBeText(choice.WhenTrue) || MayBeText(choice.WhenFalse),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice => MayBeText(choice.Left) || MayBeText(choice.Right),
        ParenthesizedExpressionSyntax parenthesized => MayBeText(parenthesized.Expression),
        InvocationExpressionSyntax call => MayBeText(call.Expression),
        _ => LastName.Of(expression) is { } name && (name is "cs" || name.IndexOf("conn", StringComparison.OrdinalIgnoreCase) >= 0),
    };

    private static bool HasSetting(InterpolatedStringExpressionSyntax interpolated)
    {
        foreach (var content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax text && text.TextToken.ValueText.IndexOf('=') >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool MayBeSet(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => sinks.MayBeMember(name.Identifier.ValueText),
        MemberAccessExpressionSyntax access => sinks.MayBeMember(access.Name.Identifier.ValueText) || sinks.IsTlsSetting(access.Name.Identifier.ValueText) || IsBuilderProperty(access.Expression),
        ElementAccessExpressionSyntax element => IsBuilderProperty(element.Expression),
        _ => false,
    };

    private static bool IsBuilderProperty(ExpressionSyntax expression) =>
        expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: BuilderTypes.BuilderProperty };

    private bool MayBeCall(ExpressionSyntax called) =>
        LastName.Of(called) is { } name && sinks.MayBeCall(name, LastName.Of((called as MemberAccessExpressionSyntax)?.Expression), called.SyntaxTree);
}
