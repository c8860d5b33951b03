using System.Globalization;
using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Flow.Values;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <content>What conditions ask: what a text holds, how a setting of a builder compares with a value.</content>
internal sealed partial class BodyInterpreter
{
    /// <summary><c>text.Contains("SslMode")</c>, <c>string.IsNullOrEmpty(text)</c>; null if the answer is not known.</summary>
    private bool? AnswerOf(IInvocationOperation question)
    {
        if (question.TargetMethod is not { ContainingType.SpecialType: SpecialType.System_String, Name: { } name })
        {
            return null;
        }

        if (question is { Instance: null, Arguments: [{ Value: { } value }] })
        {
            return name is "IsNullOrEmpty" or "IsNullOrWhiteSpace" ? IsBlank(ValueAsked(value)) : null;
        }

        if (question is not { Instance: { } instance, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: { } asked } }, ..] }
            || (asked is char separator ? separator.ToString() : asked as string) is not { Length: > 0 } part
            || ComparisonIn(question) is not { } comparison)
        {
            return null;
        }

        return (name, ValueAsked(instance)) switch
        {
            ("Contains", TextFlow text) => Holds(text.Text, part, comparison),
            ("StartsWith", TextFlow { Text.Value: { } text }) => text.StartsWith(part, comparison) ? true
                : text.IndexOf(MappedText.Hole) is >= 0 and var hole && part.StartsWith(text.Substring(0, hole), comparison) ? null : false,
            ("EndsWith", TextFlow { Text.Value: { } text }) => text.EndsWith(part, comparison) ? true
                : text.LastIndexOf(MappedText.Hole) is >= 0 and var hole && part.EndsWith(text.Substring(hole + 1), comparison) ? null : false,
            ("Equals", { KnownText: { } text }) => string.Equals(text, part, comparison),
            _ => null,
        };
    }

    /// <summary><c>text.IndexOf("SslMode") &lt; 0</c> and its likes, and settings in the order of their enumeration; null if the answer is not known.</summary>
    private bool? AnswerOf(IBinaryOperation comparison)
    {
        var (left, right) = (NumberOf(comparison.LeftOperand), NumberOf(comparison.RightOperand));
        return left is null || right is null ? null : comparison.OperatorKind switch
        {
            BinaryOperatorKind.Equals => left == right,
            BinaryOperatorKind.NotEquals => left != right,
            BinaryOperatorKind.LessThan => left < right,
            BinaryOperatorKind.LessThanOrEqual => left <= right,
            BinaryOperatorKind.GreaterThan => left > right,
            BinaryOperatorKind.GreaterThanOrEqual => left >= right,
            _ => null,
        };
    }

    /// <summary>Of an index it is only known whether there is one: 0 stands for any.</summary>
    private decimal? NumberOf(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: null } conversion => NumberOf(conversion.Operand),
        IParenthesizedOperation inner => NumberOf(inner.Operand),
        { ConstantValue: { HasValue: true, Value: { } value and not (string or bool or char or float or double) } } => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        IPropertyReferenceOperation { Property: { Name: "Length", ContainingType.SpecialType: SpecialType.System_String }, Instance: { } measured } => ValueAsked(measured) is { KnownText: { } text } ? text.Length : null,
        IInvocationOperation { TargetMethod: { Name: "IndexOf", ContainingType.SpecialType: SpecialType.System_String }, Instance: { } instance } search
            when search.Arguments is [{ Value.ConstantValue: { HasValue: true, Value: string { Length: > 0 } part } }, ..] && AsksWhether(search) && ComparisonIn(search) is { } comparison
            => ValueAsked(instance) is TextFlow text && Holds(text.Text, part, comparison) is { } holds ? (holds ? 0 : -1) : null,
        IPropertyReferenceOperation { Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } type } property when SettingAsked(property) is { } member
            => type.GetMembers(member).OfType<IFieldSymbol>().FirstOrDefault() is { HasConstantValue: true, ConstantValue: { } value } ? Convert.ToDecimal(value, CultureInfo.InvariantCulture) : null,
        _ => null,
    };

    /// <summary>True if it does not matter to the comparison where the part is.</summary>
    private static bool AsksWhether(IInvocationOperation search) => search.Parent is IBinaryOperation { RightOperand.ConstantValue: { HasValue: true, Value: int bound }, OperatorKind: var kind }
        && (bound, kind) is (0, BinaryOperatorKind.LessThan or BinaryOperatorKind.GreaterThanOrEqual)
            or (-1, BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.LessThanOrEqual);

    /// <summary>How the question compares; null if that is not known.</summary>
    private static StringComparison? ComparisonIn(IInvocationOperation question) => question.Arguments switch
    {
        [_] => StringComparison.Ordinal,
        [_, { Value: { Type.Name: nameof(StringComparison), ConstantValue: { HasValue: true, Value: int value } } }] =>
            value % 2 == 0 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase,
        _ => null,
    };

    /// <summary>What stands for a value of a connection string is taken to hold no keyword of TLS; whether it holds anything else is not known.</summary>
    private bool? Holds(MappedText text, string part, StringComparison comparison) =>
        text.Value.IndexOf(part, comparison) >= 0 ? true
        : text.Value.IndexOf(MappedText.Hole) < 0 ? false
        : IsOfTls(part) && ConnectionStringParser.Parse(text.Value) is { MayHaveMoreSettings: false, Settings.Count: > 0 } ? false
        : null;

    /// <summary>True for a keyword of TLS, or for what some begin with.</summary>
    private bool IsOfTls(string part)
    {
        var beginning = part.Trim(' ', ';', '=');
        return beginning.Length > 2 && _engine.Sinks.Drivers.Referenced.Any(driver => driver.Driver.Options.Any(option =>
            option.Role.IsTls() && option.Keywords.Any(keyword => keyword.Text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))));
    }

    private static bool? IsBlank(FlowValue? value) => value switch
    {
        ConstantFlow constant => constant.Text.Trim().Length == 0,
        TextFlow { KnownText: { } known } => known.Trim().Length == 0,
        TextFlow { Text.Value: { } text } => text.Trim(MappedText.Hole, ' ').Length > 0 ? false : null,
        _ => null,
    };

    /// <summary>The only value of a variable of the code that is being executed, or of what a method makes of its text.</summary>
    private FlowValue? ValueAsked(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: null } conversion => ValueAsked(conversion.Operand),
        IParenthesizedOperation inner => ValueAsked(inner.Operand),
        ILocalReferenceOperation { Local: var local } => IsOwn(local) ? _state.Find(local)?.Single : null,
        IParameterReferenceOperation { Parameter: var parameter } => IsOwn(parameter) ? _state.Find(parameter)?.Single : null,
        IInvocationOperation { TargetMethod.ContainingType.SpecialType: SpecialType.System_String, Instance: { } instance } call => ValueAsked(instance) is null ? null : Evaluate(call).Single,
        _ => null,
    };

    /// <summary>
    /// What a property of a builder gives back, by the name of the value in its type: <c>Prefer</c>, <c>True</c>; null if that is not known.
    /// </summary>
    private string? SettingAsked(IPropertyReferenceOperation reference)
    {
        if (reference is not { Instance: { } instance, Arguments.IsEmpty: true, Property: { } property }
            || _engine.Builders.BuilderOf(property.ContainingType) is not { } driver
            || driver.FindByProperty(property.Name) is not { } option
            || Evaluate(instance).Single is not ObjectFlow { Object: { Kind: not FlowObjectKind.Text } builder }
            || _state.PathsOf(builder) is not [var path]
            || path.ValueOf(driver, option) is not { } value)
        {
            return null;
        }

        return property.Type.SpecialType is SpecialType.System_Boolean or SpecialType.System_String ? value
            : property.Type.GetMembers().FirstOrDefault(member => member.IsStatic && member is IFieldSymbol or IPropertySymbol && option.Syntax.Read(member.Name, driver.Version).Canonical == value)?.Name;
    }
}
