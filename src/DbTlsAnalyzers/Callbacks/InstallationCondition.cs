using DbTlsAnalyzers.Reporting;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>Tells whether code runs under a condition of the author's: a flag, an environment, <c>#if DEBUG</c>.</summary>
internal static class InstallationCondition
{
    public static bool IsConditional(SyntaxNode node, FunctionBodies bodies) => IsUnderCondition(node, bodies) || DebugRegion.Contains(node.SyntaxTree, node.SpanStart);

    private static bool IsUnderCondition(SyntaxNode node, FunctionBodies bodies)
    {
        for (var current = node; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case IfStatementSyntax condition when current != condition.Condition && IsChoice(condition.Condition) && !HasWeakTwin(node, Other(condition, current), bodies):
                case ConditionalExpressionSyntax conditional when current != conditional.Condition && IsChoice(conditional.Condition):
                case SwitchSectionSyntax:
                case BlockSyntax block when LeavesEarly(block.Statements, current):
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both when current == both.Right:
                    return true;
                // What is handed a lambda runs it, or not, under the same condition: ConfigureDataSource(b => …).
                case AnonymousFunctionExpressionSyntax { Parent: not ArgumentSyntax } or LocalFunctionStatementSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax:
                    return false;
                case CompilationUnitSyntax unit:
                    return LeavesEarly(unit.Members.OfType<GlobalStatementSyntax>().Select(static x => x.Statement), (current as GlobalStatementSyntax)?.Statement ?? current);
            }
        }

        return false;
    }

    /// <summary><c>if (!development) return;</c> before it.</summary>
    private static bool LeavesEarly(IEnumerable<StatementSyntax> statements, SyntaxNode before)
    {
        foreach (var statement in statements)
        {
            if (statement == before)
            {
                return false;
            }

            if (statement is IfStatementSyntax { Else: null } guard && IsChoice(guard.Condition) && guard.Statement.DescendantNodesAndSelf().Any(static x => x is ReturnStatementSyntax or ContinueStatementSyntax))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether there is an object at all, and of which type, is no choice between secure and insecure.</summary>
    private static bool IsChoice(ExpressionSyntax condition) =>
        condition switch
        {
            ParenthesizedExpressionSyntax inner => IsChoice(inner.Expression),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => IsChoice(not.Operand),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } both => IsChoice(both.Left) || IsChoice(both.Right),
            IsPatternExpressionSyntax { Pattern: DeclarationPatternSyntax or RecursivePatternSyntax or TypePatternSyntax or UnaryPatternSyntax } => false,
            IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax constant } => !constant.Expression.IsKind(SyntaxKind.NullLiteralExpression),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } => false,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison =>
                !comparison.Left.IsKind(SyntaxKind.NullLiteralExpression) && !comparison.Right.IsKind(SyntaxKind.NullLiteralExpression),
            _ => !condition.IsKind(SyntaxKind.TrueLiteralExpression),
        };

    private static StatementSyntax? Other(IfStatementSyntax condition, SyntaxNode branch) => branch == condition.Statement ? condition.Else?.Statement : condition.Statement;

    /// <summary>True if the other branch hands over something to the same member that is weak as well.</summary>
    private static bool HasWeakTwin(SyntaxNode node, SyntaxNode? other, FunctionBodies bodies)
    {
        if (other is null)
        {
            return false;
        }

        var name = LastName.OfTarget(node);
        foreach (var twin in other.DescendantNodesAndSelf())
        {
            var value = twin switch
            {
                AssignmentExpressionSyntax assignment => assignment.Right,
                InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } => arguments[0].Expression,
                _ => null,
            };
            if (value is not null && name is not null && string.Equals(LastName.OfTarget(twin), name, StringComparison.Ordinal) && bodies.OperationOf(value) is { } operation
                && CallbackSource.Of(operation, bodies).Any(source => source.Function is { } function && Validation.ValidationJudge.Judge(function, bodies).IsWeak))
            {
                return true;
            }
        }

        return false;
    }
}
