using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Flow.Members;

/// <summary>The parameter that declares a property of a record: what callers hand over for it is what the property holds.</summary>
internal static class PositionalParameter
{
    /// <summary>Null for members that are declared in another way.</summary>
    public static IParameterSymbol? Of(ISymbol member, CancellationToken cancellationToken = default)
    {
        if (member is not IPropertySymbol { ContainingType.IsRecord: true }
            || member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not ParameterSyntax declaration)
        {
            return null;
        }

        foreach (var constructor in member.ContainingType.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (parameter.DeclaringSyntaxReferences.FirstOrDefault() is { } reference && reference.SyntaxTree == declaration.SyntaxTree && reference.Span == declaration.Span)
                {
                    return parameter;
                }
            }
        }

        return null;
    }
}
