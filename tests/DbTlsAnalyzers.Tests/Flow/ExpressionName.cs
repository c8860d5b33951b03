using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Tests.Flow;

/// <summary>What the author called the thing that a hole reads, for showing it.</summary>
internal static class ExpressionName
{
    /// <summary>The last identifier (<c>sslOptions</c> of <c>this.sslOptions</c>), or the key of a look-up (<c>config["Db:Host"]</c>); null if there is none.</summary>
    public static string? Of(HolePiece hole)
    {
        var node = ((SyntaxTree)hole.Host).GetRoot().FindNode(new TextSpan(hole.HostRange.Start, hole.HostRange.Length), getInnermostNodeForTie: true);
        return Of(node is InterpolationSyntax interpolation ? interpolation.Expression : node);
    }

    private static string? Of(SyntaxNode node) => node switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" or "Result" } access => Of(access.Expression),
        MemberAccessExpressionSyntax access => Of(access.Name),
        ConditionalAccessExpressionSyntax access => Of(access.WhenNotNull),
        MemberBindingExpressionSyntax binding => Of(binding.Name),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } access } => Of(access.Expression),
        InvocationExpressionSyntax call => Key(call.ArgumentList) ?? Of(call.Expression),
        ElementAccessExpressionSyntax element => Key(element.ArgumentList) ?? Of(element.Expression),
        ParenthesizedExpressionSyntax parenthesized => Of(parenthesized.Expression),
        CastExpressionSyntax cast => Of(cast.Expression),
        AwaitExpressionSyntax wait => Of(wait.Expression),
        PostfixUnaryExpressionSyntax suffixed => Of(suffixed.Operand),
        _ => null,
    };

    private static string? Key(BaseArgumentListSyntax list) => list.Arguments is [{ Expression: LiteralExpressionSyntax { Token.Value: string key } }, ..] ? key : null;
}
