using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Reporting;

/// <summary>How a setting's value is written in C#.</summary>
internal static class Spelling
{
    /// <summary>An expression of that type; a string if the type is not known.</summary>
    public static string Of(ITypeSymbol? type, string value, SemanticModel model, int position) => type switch
    {
        { SpecialType: SpecialType.System_Boolean } => IsTrue(value) ? "true" : "false",
        { TypeKind: TypeKind.Enum } when Member(type, value) is { } member => $"{NameOf(type, model, position)}.{member}",
        null or { SpecialType: SpecialType.System_String or SpecialType.System_Object } => SymbolDisplay.FormatLiteral(value, quote: true),
        // SqlConnectionEncryptOption converts from bool in every version that has it.
        _ when IsTrue(value) => "true",
        _ => SymbolDisplay.FormatLiteral(value, quote: true),
    };

    /// <summary>The same in place of an expression: qualification and style of <paramref name="old"/> stay.</summary>
    public static string OfReplacement(ExpressionSyntax old, ITypeSymbol? type, string value, SemanticModel model)
    {
        if (type is { TypeKind: TypeKind.Enum } && Member(type, value) is { } member)
        {
            if (old is MemberAccessExpressionSyntax access && string.Equals(LastName.Of(access.Expression), type.Name, StringComparison.Ordinal))
            {
                return access.WithName(SyntaxFactory.IdentifierName(member)).WithoutTrivia().ToString();
            }

            if (old is IdentifierNameSyntax name && Member(type, name.Identifier.ValueText) is not null)
            {
                return member;
            }
        }

        if (old is MemberAccessExpressionSyntax option && type is { TypeKind: TypeKind.Class } && IsTrue(value) && type.GetMembers("Mandatory").Length > 0
            && string.Equals(LastName.Of(option.Expression), type.Name, StringComparison.Ordinal))
        {
            return option.WithName(SyntaxFactory.IdentifierName("Mandatory")).WithoutTrivia().ToString();
        }

        return Of(type, value, model, old.SpanStart);
    }

    /// <summary>The shortest name that means the type where members of types and variables are in sight too.</summary>
    private static string NameOf(ITypeSymbol type, SemanticModel model, int position)
    {
        var shortest = type.ToMinimalDisplayString(model, position);
        foreach (var name in new[] { shortest, type.ToDisplayString() })
        {
            var expression = SyntaxFactory.ParseExpression(name);
            if (SymbolEqualityComparer.Default.Equals(model.GetSpeculativeTypeInfo(position, expression, SpeculativeBindingOption.BindAsExpression).Type, type))
            {
                return name;
            }
        }

        return type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
    }

    private static bool IsTrue(string value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    private static string? Member(ITypeSymbol type, string name) =>
        type.GetMembers().FirstOrDefault(member => member is IFieldSymbol && string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))?.Name;
}
