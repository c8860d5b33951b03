using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Text;

/// <summary>What the author called the thing that an expression reads.</summary>
internal static class ExpressionName
{
    /// <summary>
    /// The last identifier: <c>sslOptions</c> in <c>this.sslOptions</c>, <c>BuildOptions</c> in <c>BuildOptions()</c>. A key tells more than the
    /// collection it is looked up in (<c>config["Db:Host"]</c>, <c>GetEnvironmentVariable("DB_HOST")</c>), a receiver more than a conversion
    /// or an unwrapping (<c>port.ToString()</c>, <c>port.Value</c>). Null if there is no name.
    /// </summary>
    public static string? Of(SyntaxNode expression)
    {
        var node = expression;
        // Every step goes to a proper descendant, so this ends.
        while (true)
        {
            switch (node)
            {
                case SimpleNameSyntax { Identifier: { ValueText.Length: > 0 } identifier }:
                    return identifier.ValueText;
                case MemberAccessExpressionSyntax access:
                    node = IsWrapped(access.Name) ? access.Expression : access.Name;
                    break;
                case MemberBindingExpressionSyntax binding:
                    node = binding.Name;
                    break;
                case ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax method } } access
                    when IsConversion(method.Name):
                    node = access.Expression;
                    break;
                case ConditionalAccessExpressionSyntax access:
                    node = access.WhenNotNull;
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } when IsConversion(access.Name):
                    node = access.Expression;
                    break;
                case InvocationExpressionSyntax invocation:
                    if (IsLookup(invocation.Expression) && Key(invocation.ArgumentList.Arguments) is { } argument)
                    {
                        return argument;
                    }

                    node = invocation.Expression;
                    break;
                case ElementAccessExpressionSyntax element:
                    if (Key(element.ArgumentList.Arguments) is { } key)
                    {
                        return key;
                    }

                    node = element.Expression;
                    break;
                case ElementBindingExpressionSyntax element:
                    return Key(element.ArgumentList.Arguments);
                case ParenthesizedExpressionSyntax parenthesized:
                    node = parenthesized.Expression;
                    break;
                case CastExpressionSyntax cast:
                    node = cast.Expression;
                    break;
                case AwaitExpressionSyntax await:
                    node = await.Expression;
                    break;
                case PostfixUnaryExpressionSyntax suffixed:
                    node = suffixed.Operand;
                    break;
                default:
                    return null;
            }
        }
    }

    private static bool IsWrapped(SimpleNameSyntax property) => property.Identifier.ValueText is "Value" or "Result";

    private static bool IsConversion(SimpleNameSyntax method) =>
        method.Identifier.ValueText is "ToString" or "Trim" or "TrimEnd" or "TrimStart" or "ToLowerInvariant" or "ToUpperInvariant";

    private static bool IsLookup(ExpressionSyntax method)
    {
        var name = method is MemberAccessExpressionSyntax access ? access.Name : method as SimpleNameSyntax;
        return name?.Identifier.ValueText.StartsWith("Get", StringComparison.Ordinal) == true;
    }

    private static string? Key(SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        arguments.Count > 0 && arguments[0].Expression is LiteralExpressionSyntax literal && CSharpText.FromLiteral(literal) is { Value.Length: > 0 } key
            ? key.Value
            : null;
}
