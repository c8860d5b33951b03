using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>Tells builders that cannot do TLS because nobody calls the method that adds it (<see cref="Driver.TlsSwitches"/>).</summary>
internal static class MissingTlsSwitch
{
    /// <summary>True if it is certain that the builder made at this node, or filled by the lambda of this call, is used without TLS.</summary>
    /// <param name="anchor">Where <see cref="Flow.FlowEngine.UsesAt"/> finds the connection string.</param>
    public static bool At(SyntaxNode anchor, DriverInUse driver, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var tls in driver.Driver.TlsSwitches)
        {
            var isMissing = anchor switch
            {
                BaseObjectCreationExpressionSyntax creation when MetadataName.Is(model.GetTypeInfo(creation, cancellation).Type, tls.Type) => IsMissing(creation, tls, model, cancellation),
                InvocationExpressionSyntax call => IsMissingIn(call, tls, model, cancellation),
                _ => false,
            };
            if (isMissing)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A builder that an extension method makes and, perhaps, hands to a lambda.</summary>
    private static bool IsMissingIn(InvocationExpressionSyntax call, TlsSwitch tls, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method
            || method.Parameters.FirstOrDefault(x => x.Type is INamedTypeSymbol { TypeKind: TypeKind.Delegate } action && action.TypeArguments.Any(argument => MetadataName.Is(argument, tls.Type))) is not { } configure)
        {
            return false;
        }

        var lambda = call.ArgumentList.Arguments.Select(static x => x.Expression).OfType<LambdaExpressionSyntax>().FirstOrDefault();
        if (lambda is null)
        {
            return configure.IsOptional && call.ArgumentList.Arguments.All(x => !SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(x.Expression, cancellation).ConvertedType, configure.Type));
        }

        var parameter = (model.GetSymbolInfo(lambda, cancellation).Symbol as IMethodSymbol)?.Parameters.LastOrDefault();
        return parameter is not null && IsMissing(parameter.Name, lambda.Body, tls);
    }

    private static bool IsMissing(ExpressionSyntax builder, TlsSwitch tls, SemanticModel model, CancellationToken cancellation)
    {
        var end = EndOfChain(builder, tls, out var isCalled);
        return !isCalled && end switch
        {
            // The chain goes on to something that is no builder any more: a data source.
            InvocationExpressionSyntax last when !MetadataName.Is(model.GetTypeInfo(last, cancellation).Type, tls.Type) => true,
            { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable } } =>
                variable.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && IsMissing(variable.Identifier.ValueText, member is GlobalStatementSyntax ? member.Parent! : member, tls),
            _ => false,
        };
    }

    /// <summary>True if the name is used as a receiver only, and never of the switch.</summary>
    private static bool IsMissing(string name, SyntaxNode scope, TlsSwitch tls)
    {
        var isUsed = false;
        foreach (var identifier in scope.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(x => string.Equals(x.Identifier.ValueText, name, StringComparison.Ordinal)))
        {
            if (identifier.Parent is not MemberAccessExpressionSyntax access || access.Expression != identifier)
            {
                if (identifier.Parent is MemberAccessExpressionSyntax or NameColonSyntax)
                {
                    continue;
                }

                return false;
            }

            _ = EndOfChain(identifier, tls, out var isCalled);
            if (isCalled)
            {
                return false;
            }

            isUsed = true;
        }

        return isUsed;
    }

    /// <summary>Follows <c>x.A().B()</c> to its last call.</summary>
    private static ExpressionSyntax EndOfChain(ExpressionSyntax start, TlsSwitch tls, out bool isCalled)
    {
        isCalled = false;
        var end = start;
        while (end.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == end)
        {
            isCalled |= string.Equals(access.Name.Identifier.ValueText, tls.Method, StringComparison.Ordinal);
            end = call;
        }

        return end;
    }
}
