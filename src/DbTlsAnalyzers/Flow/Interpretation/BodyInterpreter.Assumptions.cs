using DbTlsAnalyzers.Flow.Values;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <content>
/// What a condition says of the text or of the builder that it asks: <c>if (!text.Contains("SslMode")) text += …</c>,
/// <c>if (builder.SslMode &lt; SslMode.VerifyFull) …</c>. Of several values, a branch goes on with those for which its condition can hold.
/// </content>
internal sealed partial class BodyInterpreter
{
    /// <summary>Keeps what the condition allows to be there if it comes out like that; nothing gets here if that is nothing.</summary>
    private void Assume(IOperation? condition, bool outcome)
    {
        switch (condition)
        {
            case IParenthesizedOperation inner:
                Assume(inner.Operand, outcome);
                break;
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                Assume(not.Operand, !outcome);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both
                when (both.OperatorKind == BinaryOperatorKind.ConditionalAnd) == outcome:
                Assume(both.LeftOperand, outcome);
                Assume(both.RightOperand, outcome);
                break;
            case not null when AskedVariable(condition) is { } variable:
                Assume(condition, outcome, variable);
                break;
            default:
                break;
        }
    }

    private void Assume(IOperation condition, bool outcome, ISymbol variable)
    {
        if (_state.Find(variable) is not { } values)
        {
            return;
        }

        if (values.Single is ObjectFlow { Object: { Kind: not FlowObjectKind.Text } builder })
        {
            var paths = _state.PathsOf(builder);
            var possible = paths.Where(path => Allows(() => _state.Set(builder, [path]))).ToArray();
            _state.Set(builder, possible.Length == paths.Count ? paths : possible);
            _state.IsDead |= possible.Length == 0;
        }
        else if (values.Values.Count > 1)
        {
            var possible = values.Where(value => Allows(() => _state.Set(variable, ValueSet.Of(value is ConstantFlow constant ? constant with { IsConditional = false } : value))));
            _state.Set(variable, possible.Values.Count == values.Values.Count ? values : possible);
            _state.IsDead |= possible.IsEmpty;
        }

        if (outcome && condition is IInvocationOperation { TargetMethod.Name: nameof(string.EndsWith), Arguments: [{ Value.ConstantValue: { HasValue: true, Value: { } ending } }, ..] })
        {
            _state.Set(variable, ValueSet.Of(_state.Find(variable)!.Values.Select(value => AnswerFor(value) is null ? Ended(value, ending.ToString()) : value)));
        }

        bool? AnswerFor(FlowValue value)
        {
            var before = _state.Find(variable)!;
            _state.Set(variable, ValueSet.Of(value));
            var answer = TruthOf(condition);
            _state.Set(variable, before);
            return answer;
        }

        bool Allows(Action set)
        {
            set();
            return TruthOf(condition) != !outcome;
        }
    }

    /// <summary>Text that ends in a hole, where it is known to end with a separator: what is added begins a setting of its own.</summary>
    private static FlowValue Ended(FlowValue value, string ending) =>
        value is TextFlow text ? text with { Text = MappedText.Concat([text.Text, FixedText.Of(ending, text.Origin)]) } : value;

    /// <summary>The variable of the code that is being executed, text or builder, that the condition asks; null if there is none, or more than one.</summary>
    private ISymbol? AskedVariable(IOperation condition)
    {
        ISymbol? asked = null;
        foreach (var operation in condition.DescendantsAndSelf())
        {
            var (variable, type) = operation switch
            {
                ILocalReferenceOperation { Local: var local } => ((ISymbol)local, local.Type),
                IParameterReferenceOperation { Parameter: var parameter } => (parameter, parameter.Type),
                _ => default,
            };
            if (variable is null || !IsOwn(variable) || !(type.SpecialType == SpecialType.System_String || _engine.Builders.IsAny(type)))
            {
                continue;
            }

            if (asked is not null && !SymbolEqualityComparer.Default.Equals(asked, variable))
            {
                return null;
            }

            asked = variable;
        }

        return asked;
    }

    private bool IsOwn(ISymbol variable) =>
        SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, _frame.Method) || (_frame.Method is null && !_frame.IsLambda);
}
