using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Text;

/// <summary>The identifier in which an expression or a type ends, as it is written. Asked of every call: it allocates nothing.</summary>
internal static class LastName
{
    /// <summary><c>Open</c> of <c>Open</c>, <c>a.b.Open</c>, <c>?.Open</c>, <c>N.Open</c> and <c>global::Open</c>; null for anything else.</summary>
    public static string? Of(ExpressionSyntax? expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>That of what is assigned or called; null for any other node.</summary>
    public static string? OfTarget(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax assignment => Of(assignment.Left),
        InvocationExpressionSyntax call => Of(call.Expression),
        _ => null,
    };
}
