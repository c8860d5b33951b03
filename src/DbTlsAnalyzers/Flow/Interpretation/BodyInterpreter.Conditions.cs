using DbTlsAnalyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <content>
/// Conditions that are known where they are asked: helpers are told by their callers which of several strings is wanted
/// (<c>For(Provider.Postgres)</c>). Only Booleans, enumerations, text and builders in variables of the code that is being executed are looked at.
/// </content>
internal sealed partial class BodyInterpreter
{
    /// <summary>Null if the condition is not known.</summary>
    private bool? TruthOf(IOperation? condition)
    {
        switch (condition)
        {
            case { ConstantValue: { HasValue: true, Value: bool known } }:
                return known;
            case IParenthesizedOperation inner:
                return TruthOf(inner.Operand);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return !TruthOf(not.Operand);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } and:
                return TruthOf(and.LeftOperand) & TruthOf(and.RightOperand);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } or:
                return TruthOf(or.LeftOperand) | TruthOf(or.RightOperand);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals, RightOperand.ConstantValue: { HasValue: true, Value: bool expected } } comparison:
                return expected ? TruthOf(comparison.LeftOperand) : !TruthOf(comparison.LeftOperand);
            case IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool expected } } } comparison:
                return expected ? TruthOf(comparison.Value) : !TruthOf(comparison.Value);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals:
                return AreEqual(KnownText(equals.LeftOperand), KnownText(equals.RightOperand)) ?? AnswerOf(equals);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } differ:
                return !AreEqual(KnownText(differ.LeftOperand), KnownText(differ.RightOperand)) ?? AnswerOf(differ);
            case IBinaryOperation comparison:
                return AnswerOf(comparison);
            case IInvocationOperation question:
                return AnswerOf(question);
            case IIsPatternOperation test:
                return Matches(test.Pattern, KnownText(test.Value));
            case ILocalReferenceOperation or IParameterReferenceOperation or IPropertyReferenceOperation:
                return KnownText(condition) switch { "True" => true, "False" => false, _ => null };
            default:
                return null;
        }
    }

    /// <summary>The arms that can be chosen.</summary>
    private IEnumerable<ISwitchExpressionArmOperation> ArmsOf(ISwitchExpressionOperation choice)
    {
        var value = KnownText(choice.Value);
        foreach (var arm in choice.Arms)
        {
            var matches = Matches(arm.Pattern, value);
            if (matches != false)
            {
                yield return arm;
            }

            if (matches == true && arm.Guard is null)
            {
                yield break;
            }
        }
    }

    /// <summary>The sections that can be chosen.</summary>
    /// <param name="isCertain">There is one, and it is chosen.</param>
    private IReadOnlyList<ISwitchCaseOperation> SectionsOf(ISwitchOperation choice, out bool isCertain)
    {
        isCertain = false;
        if (KnownText(choice.Value) is not { } value || choice.Syntax.DescendantNodes().Any(static node => node is GotoStatementSyntax))
        {
            return choice.Cases;
        }

        var possible = new List<ISwitchCaseOperation>();
        foreach (var section in choice.Cases)
        {
            switch (AnswerOf(section, value))
            {
                case true:
                    isCertain = true;
                    return [section];
                case null:
                    possible.Add(section);
                    break;
            }
        }

        return possible;
    }

    /// <summary>True if one of the labels is the value's, null if that is not known, or if the section is what is left for all others.</summary>
    private static bool? AnswerOf(ISwitchCaseOperation section, string value)
    {
        bool? answer = false;
        foreach (var clause in section.Clauses)
        {
            var own = clause switch
            {
                ISingleValueCaseClauseOperation single => AreEqual(value, ConstantOf(single.Value)),
                IPatternCaseClauseOperation { Guard: null } pattern => Matches(pattern.Pattern, value),
                _ => null,
            };
            answer |= own;
        }

        return answer;
    }

    private static bool? Matches(IPatternOperation pattern, string? value) => pattern switch
    {
        IDiscardPatternOperation => true,
        IConstantPatternOperation constant => AreEqual(value, ConstantOf(constant.Value)),
        INegatedPatternOperation negated => !Matches(negated.Pattern, value),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or => Matches(or.LeftPattern, value) | Matches(or.RightPattern, value),
        _ => null,
    };

    /// <summary>Text that differs in case or in white space only may have been changed on its way, which is not followed.</summary>
    private static bool? AreEqual(string? left, string? right) =>
        left is null || right is null ? null
        : left == right ? true
        : string.Equals(left.Trim(), right.Trim(), StringComparison.OrdinalIgnoreCase) ? null
        : false;

    private string? KnownText(IOperation operation)
    {
        switch (operation)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                return KnownText(conversion.Operand);
            case IParenthesizedOperation inner:
                return KnownText(inner.Operand);
            case ILocalReferenceOperation { Local: var local }:
                return KnownText(local, local.Type);
            case IParameterReferenceOperation { Parameter: var parameter }:
                return KnownText(parameter, parameter.Type);
            case IPropertyReferenceOperation { Instance: not null } property:
                return SettingAsked(property);
            case IPropertyReferenceOperation { Property: var value } when IsNamedValue(value, value.Type):
                return value.Name;
            default:
                return ConstantOf(operation);
        }
    }

    private string? KnownText(ISymbol variable, ITypeSymbol type) =>
        IsOwn(variable) && (type.SpecialType is SpecialType.System_Boolean or SpecialType.System_String || type.TypeKind == TypeKind.Enum)
            ? _state.Find(variable)?.Single is { } value and not (ConstantFlow { IsNull: true } or ConstantFlow { IsConditional: true }) ? value.KnownText : null
            : null;

    private static string? ConstantOf(IOperation operation) => operation.ConstantValue switch
    {
        { HasValue: true, Value: string text } => text,
        { HasValue: true, Value: { } value } => ConstantText.Of(value, operation.Type),
        _ => null,
    };
}
