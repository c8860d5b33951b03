using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Flow.Evidence;

/// <summary>What surrounds a literal: the string expression that it is part of, and what that is called.</summary>
internal static class LiteralContext
{
    private static readonly string[] TestAttributes = ["Fact", "Theory", "Test", "TestCase", "TestCaseSource", "TestMethod"];

    /// <summary>The largest expression around the literal that still is the same text: sums, formats, trims.</summary>
    public static ExpressionSyntax Outermost(ExpressionSyntax literal)
    {
        var expression = literal;
        while (true)
        {
            switch (expression.Parent)
            {
                case ParenthesizedExpressionSyntax or CastExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }:
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }:
                    expression = (ExpressionSyntax)expression.Parent;
                    break;
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: { } type, Name.Identifier.ValueText: "Format" or "Concat" or "Join" } } call }
                    when type is PredefinedTypeSyntax or IdentifierNameSyntax { Identifier.ValueText: "String" }:
                    expression = call;
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Trim" or "TrimEnd" or "Replace" or "ToString", Parent: InvocationExpressionSyntax call } access
                    when access.Expression == expression:
                    expression = call;
                    break;
                default:
                    return expression;
            }
        }
    }

    /// <summary>Where the text goes; null if that says that it is no connection string (a comparison, a message).</summary>
    public static LiteralPlace? PlaceOf(ExpressionSyntax expression)
    {
        SyntaxNode node = expression;
        while (true)
        {
            switch (node.Parent)
            {
                case ConditionalExpressionSyntax or ParenthesizedExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression }:
                    node = node.Parent;
                    break;
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }:
                    return new LiteralPlace(variable.Identifier.ValueText, null);
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                    return new LiteralPlace(property.Identifier.ValueText, null);
                case EqualsValueClauseSyntax { Parent: ParameterSyntax parameter }:
                    return new LiteralPlace(parameter.Identifier.ValueText, null);
                case AssignmentExpressionSyntax assignment when assignment.Right == node:
                    return new LiteralPlace(LastName.Of(assignment.Left) ?? KeyIn(assignment.Left), null) { Target = assignment.Left };
                case ArrowExpressionClauseSyntax or ReturnStatementSyntax or YieldStatementSyntax or LambdaExpressionSyntax:
                    return new LiteralPlace(NameOfMember(node.Parent), null);
                case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: { Count: 2 } pair } when pair[1] == node:
                    return new LiteralPlace(TextOf(pair[0]), null);
                case InitializerExpressionSyntax:
                    return new LiteralPlace(null, null) { Attribute = node.FirstAncestorOrSelf<AttributeArgumentSyntax>() };
                case AttributeArgumentSyntax argument:
                    return new LiteralPlace((argument.NameEquals?.Name ?? argument.NameColon?.Name)?.Identifier.ValueText, null) { Attribute = argument };
                case ArgumentSyntax { Parent: TupleExpressionSyntax tuple } element:
                    return new LiteralPlace(element.NameColon?.Name.Identifier.ValueText ?? (tuple.Arguments[0] == element ? null : TextOf(tuple.Arguments[0].Expression)), null);
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access when access.Expression == node:
                    // What an extension method of this compilation does with it is known; what others do is not.
                    return new LiteralPlace(null, null) { IsReceiver = true };
                case ArgumentSyntax { Parent: BaseArgumentListSyntax { Arguments: { } arguments } } argument:
                    // An entry of a table: its key is what the text is called.
                    var key = arguments.Count == 2 && arguments[1] == argument ? TextOf(arguments[0].Expression) : null;
                    return new LiteralPlace(key, argument);
                default:
                    return null;
            }
        }
    }

    /// <summary>What a setting of the application is called whose default value the literal is, as <c>Settings.Designer.cs</c> writes it; null for other literals.</summary>
    public static string? SettingOf(ExpressionSyntax literal) =>
        literal is LiteralExpressionSyntax { Parent: AttributeArgumentSyntax { Parent.Parent: AttributeSyntax { Name: { } attribute } declaration } }
        && IsNamed(attribute, "DefaultSettingValue")
        && declaration.Parent?.Parent is PropertyDeclarationSyntax property
            ? property.AttributeLists.SelectMany(static list => list.Attributes).Any(static other => IsNamed(other.Name, "SpecialSetting") && other.ArgumentList?.ToString().IndexOf("ConnectionString", StringComparison.Ordinal) >= 0)
                ? "ConnectionString"
                : property.Identifier.ValueText
            : null;

    /// <summary>True for code of a class with tests: what reaches no driver there is what the tests are about.</summary>
    public static bool IsInTests(SyntaxNode node)
    {
        for (var type = node.FirstAncestorOrSelf<TypeDeclarationSyntax>(); type is not null; type = type.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>())
        {
            foreach (var member in type.Members)
            {
                if (member is MethodDeclarationSyntax && member.AttributeLists.Any(static list => list.Attributes.Any(static attribute => IsOfTest(attribute.Name))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>xUnit's, NUnit's and MSTest's, and those derived from them under names of their own (<c>PostgresFact</c>).</summary>
    private static bool IsOfTest(NameSyntax attribute)
    {
        var name = LastName.Of(attribute) ?? string.Empty;
        name = name.EndsWith(nameof(Attribute), StringComparison.Ordinal) ? name.Substring(0, name.Length - nameof(Attribute).Length) : name;
        return Array.Exists(TestAttributes, ending => name.EndsWith(ending, StringComparison.Ordinal));
    }

    private static bool IsNamed(NameSyntax attribute, string name) => LastName.Of(attribute) is var own && (own == name || own == name + nameof(Attribute));

    /// <summary>The type whose code alone can take the text to a driver; null for what other types may read or call.</summary>
    public static TypeDeclarationSyntax? TypeThatKeeps(ExpressionSyntax expression)
    {
        var leavesByName = expression.FirstAncestorOrSelf<SyntaxNode>(static node => node is ArrowExpressionClauseSyntax or ReturnStatementSyntax or StatementSyntax or MemberDeclarationSyntax)
            is ArrowExpressionClauseSyntax or ReturnStatementSyntax or BaseFieldDeclarationSyntax or BasePropertyDeclarationSyntax;
        var member = expression.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return member?.Parent is TypeDeclarationSyntax type && !(leavesByName && IsVisibleOutside(member)) ? type : null;
    }

    private static bool IsVisibleOutside(MemberDeclarationSyntax member) =>
        member.Parent is InterfaceDeclarationSyntax
        || member.Modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword);

    /// <summary>What stands between the brackets of <c>settings["ConnectionString"]</c>.</summary>
    private static string? KeyIn(ExpressionSyntax target) => target switch
    {
        ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => TextOf(arguments[0].Expression),
        ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => TextOf(arguments[0].Expression),
        _ => null,
    };

    private static string? NameOfMember(SyntaxNode? node)
    {
        for (; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax:
                    return null;
                case LocalFunctionStatementSyntax function:
                    return function.Identifier.ValueText;
                case MethodDeclarationSyntax method:
                    return method.Identifier.ValueText;
                case PropertyDeclarationSyntax property:
                    return property.Identifier.ValueText;
                default:
                    break;
            }
        }

        return null;
    }

    private static string? TextOf(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal ? literal.Token.ValueText : null;
}

/// <summary>Where a text goes.</summary>
/// <param name="Name">What it is called there; null if it has no name.</param>
/// <param name="Argument">The argument, if it is one: then the parameter is its name.</param>
internal readonly record struct LiteralPlace(string? Name, ArgumentSyntax? Argument)
{
    /// <summary>True if a method is called on it.</summary>
    public bool IsReceiver { get; init; }

    /// <summary>The argument of an attribute that it is part of.</summary>
    public AttributeArgumentSyntax? Attribute { get; init; }

    /// <summary>What it is assigned to, if it is.</summary>
    public ExpressionSyntax? Target { get; init; }
}
