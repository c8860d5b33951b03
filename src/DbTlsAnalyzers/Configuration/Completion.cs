using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Configuration;

/// <summary>
/// Tells whether code sets the TLS mode of a connection string that it has read: by a builder or by text that it adds. The mode in the file
/// then counts for nothing, nor does its absence; what the code sets is judged in the code.
/// </summary>
internal sealed class Completion(CompilationDrivers drivers)
{
    private readonly BuilderTypes _builders = new(drivers);
    private readonly IReadOnlyList<Option> _modes = [.. drivers.Referenced.Select(static use => use.Find(Role.TlsMode)).OfType<Option>()];

    public bool SetsMode(ExpressionSyntax read, SemanticModel model, CancellationToken cancellationToken) =>
        ValuePath.Ends(read, model, cancellationToken).Any(end => AddsText(end) || FillsBuilder(end, model, cancellationToken));

    /// <summary><c>text + ";SSL Mode=VerifyFull"</c>, also interpolated, and <c>text += …</c>.</summary>
    private bool AddsText(ExpressionSyntax value)
    {
        SyntaxNode? whole = value.Parent switch
        {
            InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
            AssignmentExpressionSyntax { OperatorToken.ValueText: "+=" } added when added.Left == value => added.Right,
            _ => null,
        };
        for (var parent = value.Parent; parent is BinaryExpressionSyntax { OperatorToken.ValueText: "+" } sum; parent = sum.Parent)
        {
            whole = sum;
        }

        return whole is not null && Mentions(whole.ToString());
    }

    private bool Mentions(string text) => _modes.Any(mode => mode.Keywords.Any(keyword => text.IndexOf(keyword.Text, StringComparison.OrdinalIgnoreCase) >= 0));

    private bool FillsBuilder(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        var target = value.Parent switch
        {
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } => model.GetTypeInfo(creation, cancellationToken).Type,
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } => model.GetTypeInfo(access.Expression, cancellationToken).Type,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax, Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } =>
                model.GetTypeInfo(creation, cancellationToken).Type,
            _ => null,
        };
        return _builders.IsAny(target) && MemberAround(value) is { } member && SetsMode(member);
    }

    /// <summary>Top-level statements are one member together.</summary>
    private static SyntaxNode? MemberAround(ExpressionSyntax value) =>
        value.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member ? member is GlobalStatementSyntax ? member.Parent : member : null;

    /// <summary>True if the member assigns the mode's property or keyword: of which builder hardly matters, nobody fills two and secures one.</summary>
    private bool SetsMode(SyntaxNode member)
    {
        foreach (var node in member.DescendantNodes())
        {
            var name = node switch
            {
                AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
                AssignmentExpressionSyntax { Left: IdentifierNameSyntax property } => property.Identifier.ValueText,
                ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax literal }] } => literal.Token.ValueText,
                ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax literal }] } => literal.Token.ValueText,
                InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax literal }, _] } => literal.Token.ValueText,
                _ => null,
            };
            if (name is not null && IsMode(name))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMode(string name) =>
        _modes.Any(mode => mode.Property == name || mode.Keywords.Any(keyword => string.Equals(keyword.Text, name, StringComparison.OrdinalIgnoreCase)));
}
