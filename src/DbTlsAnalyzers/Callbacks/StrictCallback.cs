using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>
/// Rewrites a validation callback so that it accepts certificates without errors only: everything that it returns, unless that is false, depends
/// on the errors afterwards. What it does besides (logging, counting) stays.
/// </summary>
internal sealed class StrictCallback
{
    private static readonly string[] Names = ["errors", "sslPolicyErrors", "policyErrors"];

    private readonly List<FileEdit> _edits = [];
    private readonly SyntaxNode _function;
    private readonly string _name;
    private readonly string _condition;

    private StrictCallback(SyntaxNode function, string name, string type)
    {
        _function = function;
        _name = name;
        _condition = $"{CodeEdits.Identifier(name)} == {type}.None";
    }

    /// <summary>The edits; null if the function is used for something else too, or cannot be rewritten.</summary>
    public static IReadOnlyList<FileEdit>? Edits(FunctionBody function, FunctionBodies bodies)
    {
        var (symbol, body) = function;
        if (symbol.Parameters.Length != 4 || body.Syntax.FirstAncestorOrSelf<SyntaxNode>(IsFunction) is not { } declaration || !CallbackReferences.AreAllOf(symbol, bodies))
        {
            return null;
        }

        var errors = symbol.Parameters[3];
        var type = errors.Type.ToMinimalDisplayString(bodies.ModelOf(declaration.SyntaxTree), body.Syntax.SpanStart);
        var isDeclared = !errors.DeclaringSyntaxReferences.IsDefaultOrEmpty;
        if (isDeclared && errors.Name.Length == 0)
        {
            // A comma and nothing behind it: somebody is typing.
            return null;
        }

        if (isDeclared && errors is { IsDiscard: false, Name: not "_" })
        {
            return new StrictCallback(declaration, errors.Name, type).Rewrite(body.Syntax);
        }

        if (declaration.DescendantNodes().OfType<IdentifierNameSyntax>().Any(static name => name.Identifier.ValueText == "_"))
        {
            // Another name for one underscore would change what the others mean.
            return isDeclared && !errors.IsDiscard ? new StrictCallback(declaration, errors.Name, type).Rewrite(body.Syntax) : null;
        }

        var around = declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? declaration;
        return Array.Find(Names, name => !IsMentioned(name, around)) is { } free
            && new StrictCallback(declaration, free, type) is var strict && strict.NameParameter(symbol, bodies)
                ? strict.Rewrite(body.Syntax)
                : null;
    }

    private static bool IsMentioned(string name, SyntaxNode code) =>
        code.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && string.Equals(token.ValueText, name, StringComparison.Ordinal));

    private static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax;

    /// <summary>Gives the last parameter a name in place of a discard, or all of them where an anonymous method has none.</summary>
    private bool NameParameter(IMethodSymbol symbol, FunctionBodies bodies)
    {
        if (symbol.Parameters[3].DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(bodies.Cancellation) is ParameterSyntax parameter)
        {
            _edits.Add(CodeEdits.Replace(parameter.SyntaxTree, parameter.Identifier.Span, _name));
            return true;
        }

        if (_function is not AnonymousMethodExpressionSyntax { ParameterList: null } method)
        {
            return false;
        }

        var model = bodies.ModelOf(method.SyntaxTree);
        string[] names = ["sender", "certificate", "chain", _name];
        if (names.Any(name => IsMentioned(name, method.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? (SyntaxNode)method)))
        {
            return false;
        }

        var parameters = symbol.Parameters.Select((parameter, i) => $"{parameter.Type.ToMinimalDisplayString(model, method.SpanStart)} {names[i]}");
        _edits.Add(CodeEdits.Insert(method, method.DelegateKeyword.Span.End, $" ({string.Join(", ", parameters)})"));
        return true;
    }

    private List<FileEdit>? Rewrite(SyntaxNode body)
    {
        var before = _edits.Count;
        switch (body)
        {
            case BlockSyntax block:
                foreach (var result in block.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>())
                {
                    Rewrite(result.Expression, result);
                }

                break;
            case ArrowExpressionClauseSyntax arrow:
                Rewrite(arrow.Expression, null);
                break;
            case ExpressionSyntax expression:
                Rewrite(expression, null);
                break;
        }

        return _edits.Count > before ? _edits : null;
    }

    private void Rewrite(ExpressionSyntax? result, ReturnStatementSyntax? statement)
    {
        if (result is null or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression } or ThrowExpressionSyntax || (statement is not null && IsGuarded(result, statement)))
        {
            return;
        }

        if (!DoesSomething(result))
        {
            _edits.Add(CodeEdits.Replace(result, _condition));
        }
        else if (result is LiteralExpressionSyntax or IdentifierNameSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression })
        {
            _edits.Add(CodeEdits.Insert(result, result.Span.End, $" && {_condition}"));
        }
        else
        {
            _edits.Add(CodeEdits.Insert(result, result.SpanStart, "("));
            _edits.Add(CodeEdits.Insert(result, result.Span.End, $") && {_condition}"));
        }
    }

    /// <summary><c>if (errors == SslPolicyErrors.None) return true;</c></summary>
    private bool IsGuarded(ExpressionSyntax result, ReturnStatementSyntax statement)
    {
        SyntaxNode branch = statement.Parent is BlockSyntax { Statements.Count: 1 } block ? block : statement;
        return result.IsKind(SyntaxKind.TrueLiteralExpression)
            && branch.Parent is IfStatementSyntax { Condition: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } condition } guard && guard.Statement == branch
            && ((IsErrors(condition.Left) && IsNone(condition.Right)) || (IsErrors(condition.Right) && IsNone(condition.Left)));
    }

    private bool IsErrors(ExpressionSyntax expression) => expression is IdentifierNameSyntax name && string.Equals(name.Identifier.ValueText, _name, StringComparison.Ordinal);

    private static bool IsNone(ExpressionSyntax expression) =>
        expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "None", Expression: var type } && type.ToString().EndsWith("SslPolicyErrors", StringComparison.Ordinal);

    /// <summary>Whether the expression calls, assigns or reads what the function has computed before: then it stays as a part of the condition.</summary>
    private bool DoesSomething(ExpressionSyntax result)
    {
        foreach (var node in result.DescendantNodesAndSelf())
        {
            if (node is InvocationExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.SuppressNullableWarningExpression } or AwaitExpressionSyntax
                || node.IsKind(SyntaxKind.PreIncrementExpression) || node.IsKind(SyntaxKind.PreDecrementExpression)
                || (node is IdentifierNameSyntax name && IsLocal(name.Identifier.ValueText)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLocal(string name) =>
        _function.DescendantNodes().Any(node => node is VariableDeclaratorSyntax { Identifier.ValueText: var declared } && string.Equals(declared, name, StringComparison.Ordinal)
            || node is SingleVariableDesignationSyntax { Identifier.ValueText: var designated } && string.Equals(designated, name, StringComparison.Ordinal));
}
