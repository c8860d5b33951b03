using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>Tells whether a function serves database drivers only: what else it is used for must not change with it.</summary>
internal static class CallbackReferences
{
    public static bool AreAllOf(IMethodSymbol function, FunctionBodies bodies)
    {
        if (function.MethodKind == MethodKind.AnonymousFunction)
        {
            return true;
        }

        // One reference is the one that led here.
        var references = 0;
        var isForeign = false;
        foreach (var name in bodies.ReferencesTo(function))
        {
            references++;
            isForeign |= !IsInstalled(name, bodies);
        }

        return references <= 1 || !isForeign;
    }

    private static bool IsInstalled(SyntaxNode reference, FunctionBodies bodies) =>
        reference.FirstAncestorOrSelf<SyntaxNode>(node => node is AssignmentExpressionSyntax or InvocationExpressionSyntax && bodies.Callbacks.MayInstall(node)) is { } installation
        && bodies.Callbacks.Find(bodies.OperationOf(installation)) is not null;
}
