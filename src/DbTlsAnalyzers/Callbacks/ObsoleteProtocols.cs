using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.Reporting;
using DbTlsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>Versions of TLS that are broken, in a value of <c>SslProtocols</c>.</summary>
/// <param name="Place">The offending flag, or the whole value if several offend or it is a number.</param>
/// <param name="Fix">What takes them out.</param>
internal sealed record ObsoleteProtocols(SyntaxNode Place, SourceFix? Fix)
{
    // SslProtocols: Ssl2, Ssl3, Tls, Tls11; the modern ones Tls12, Tls13. None (0) leaves the choice to the system.
    private const int Obsolete = 12 | 48 | 192 | 768;
    private const int Tls12 = 3072;
    private const int Tls13 = 12288;
    private const string Key = "tls-versions";

    private static readonly Rule Rule = RuleCatalog.Get<ObsoleteTlsVersion>();

    public static ObsoleteProtocols? In(IAssignmentOperation write, FunctionBodies bodies)
    {
        if (write.Value.ConstantValue is not { HasValue: true, Value: int number } || (number & Obsolete) == 0)
        {
            return null;
        }

        var flags = new List<IOperation>();
        CollectFlags(write.Value, flags);
        var offending = flags.Where(static flag => flag.ConstantValue is { Value: int bits } && (bits & Obsolete) != 0).ToList();
        return new ObsoleteProtocols(offending is { Count: 1 } ? offending[0].Syntax : write.Value.Syntax, FixOf(write, number, flags, bodies));
    }

    public CallbackFinding ToFinding(CallbackInstallation installation, bool isConditional) =>
        new(
            Rule,
            Place,
            $"The callback for {installation.Name} permits TLS versions that are broken; permit TLS 1.2 and 1.3 only",
            isConditional ? RuleSeverity.Info : Rule.DefaultSeverity,
            Elsewhere: null,
            Fix is null ? [] : [Fix]);

    /// <summary>The operands of <c>|</c>; the value itself if it is something else.</summary>
    private static void CollectFlags(IOperation value, List<IOperation> flags)
    {
        if (value is IBinaryOperation { OperatorKind: BinaryOperatorKind.Or } either)
        {
            CollectFlags(either.LeftOperand, flags);
            CollectFlags(either.RightOperand, flags);
        }
        else if (value is IParenthesizedOperation inner)
        {
            CollectFlags(inner.Operand, flags);
        }
        else
        {
            flags.Add(value);
        }
    }

    private static SourceFix? FixOf(IAssignmentOperation write, int number, List<IOperation> flags, FunctionBodies bodies)
    {
        var kept = flags.Where(static flag => flag.ConstantValue is { Value: int bits } && (bits & Obsolete) == 0).Select(static flag => flag.Syntax.ToString()).ToList();
        if (kept.Count == 0 && write.Value.Syntax is ExpressionSyntax && write.Target.Type is { } type)
        {
            var name = type.ToMinimalDisplayString(bodies.ModelOf(write.Syntax.SyntaxTree), write.Syntax.SpanStart);
            if ((number & Tls12) == Tls12)
            {
                kept.Add($"{name}.Tls12");
            }

            if ((number & Tls13) == Tls13)
            {
                kept.Add($"{name}.Tls13");
            }
        }

        return kept.Count > 0 ? new SourceFix(Key, "Permit TLS 1.2 and 1.3 only", [CodeEdits.Replace(write.Value.Syntax, string.Join(" | ", kept))])
            : CallbackRemoval.Remove(write.Syntax, bodies) is { } edits ? new SourceFix(Key, "Remove 'EnabledSslProtocols'", edits)
            : null;
    }
}
