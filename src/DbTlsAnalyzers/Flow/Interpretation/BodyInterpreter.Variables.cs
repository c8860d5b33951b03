using DbTlsAnalyzers.Flow.Members;
using DbTlsAnalyzers.Flow.Values;
using DbTlsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <content>What locals, parameters, fields and properties hold.</content>
internal sealed partial class BodyInterpreter
{
    private readonly CapturedVariables _captured = new();
    private readonly OverwrittenTexts _overwritten = new();

    private ValueSet ReadVariable(ISymbol variable)
    {
        if (_state.Find(variable) is not { } values)
        {
            values = variable switch
            {
                IParameterSymbol parameter when !IsExecutedParameter(parameter) => Receive(parameter),
                _ => ValueSet.Any,
            };
        }

        if (_frame.IsLambda && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, _frame.Method))
        {
            values = _captured.Read(variable, values);
        }

        _overwritten.Read(values);
        return values;
    }

    /// <summary>True for parameters that a call in this body should have bound.</summary>
    private static bool IsExecutedParameter(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction };

    private ValueSet Receive(IParameterSymbol parameter)
    {
        var values = _engine.Members.Of(parameter, _query);
        if (values.IsAny && ReceivedBuilder(parameter) is { } builder)
        {
            values = builder;
        }

        // From here on it is a variable like any other.
        values = Adopt(values);
        _state.Set(parameter, values);
        return values;
    }

    private void WriteVariable(ISymbol variable, ValueSet values)
    {
        if (variable is not IFieldSymbol and not IPropertySymbol)
        {
            _captured.Write(variable, values);
            _overwritten.Write(_state.Find(variable), values);
        }

        _state.Set(variable, values);
    }

    private ValueSet ReadField(IFieldReferenceOperation reference)
    {
        var receiver = EvaluateReceiver(reference.Instance);
        var field = reference.Field;
        if (field.ContainingType is { IsTupleType: true } tuple && receiver.Single is SequenceFlow elements)
        {
            return ElementOf(elements, field, tuple);
        }

        if (field is { IsConst: true, DeclaringSyntaxReferences.Length: 0 })
        {
            return ValueSet.Of(new ConstantFlow(field.ConstantValue as string ?? string.Empty, reference.Syntax, IsNull: field.ConstantValue is null));
        }

        if (field is { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String })
        {
            return ValueSet.Of(new ConstantFlow(string.Empty, reference.Syntax));
        }

        if (_state.Find(field.OriginalDefinition) is { } written)
        {
            return written;
        }

        return IsNamedValue(field, field.Type) ? ConnectionTypes.IsConcrete(field.Type) ? ConnectionOf(field.Type) : NamedValue(reference, field) : Adopt(_engine.Members.Of(field.OriginalDefinition, _query), isMember: true);
    }

    private ValueSet ReadProperty(IPropertyReferenceOperation reference)
    {
        var receiver = EvaluateReceiver(reference.Instance);
        var arguments = EvaluateAll(reference.Arguments.Select(static argument => argument.Value));
        var property = reference.Property.OriginalDefinition;
        if (ReadSettings(receiver, property) is { } settings)
        {
            return settings;
        }

        if (ConfigurationKeys.ReadBy(reference, arguments) is { } configured)
        {
            return configured;
        }

        if (property is { Name: "Result" or "Value", ContainingType.Name: "Task" or "ValueTask" or "Lazy" })
        {
            return receiver.Single is FunctionFlow { Method.Parameters.IsEmpty: true } factory ? CallFunction(factory, []) : receiver;
        }

        if (ReadItem(receiver, property) is { } item)
        {
            return item;
        }

        if (property.Parameters.Length > 0)
        {
            return ValueSet.Any;
        }

        if (_state.Find(property) is { } written)
        {
            return written;
        }

        if (IsNamedValue(property, property.Type))
        {
            return NamedValue(reference, property);
        }

        if (!_engine.Members.IsOfInterest(property.Type))
        {
            return ValueSet.Any;
        }

        var getter = property.GetMethod is { } declared ? _engine.Implementations.OnlyOneOf(declared) ?? declared : null;
        return getter is not null && BodyRoot.Of(getter) is not null ? CallSource(getter, [])
            : Adopt(_engine.Members.Of(getter?.AssociatedSymbol as IPropertySymbol ?? property, _query), isMember: true);
    }

    private static ValueSet ElementOf(SequenceFlow elements, IFieldSymbol field, INamedTypeSymbol tuple)
    {
        for (var i = 0; i < tuple.TupleElements.Length && i < elements.Items.Count; i++)
        {
            var element = tuple.TupleElements[i];
            if (SymbolEqualityComparer.Default.Equals(element, field) || SymbolEqualityComparer.Default.Equals(element.CorrespondingTupleField, field.CorrespondingTupleField))
            {
                return elements.Items[i];
            }
        }

        return ValueSet.Any;
    }

    /// <summary>True for static members of their own type, which stand for values: <c>SqlConnectionEncryptOption.Strict</c>.</summary>
    private static bool IsNamedValue(ISymbol member, ITypeSymbol type) =>
        member.IsStatic && type.TypeKind != TypeKind.Enum && SymbolEqualityComparer.Default.Equals(member.ContainingType, type);

    private static ValueSet NamedValue(IOperation reference, ISymbol member) => ValueSet.Of(new ConstantFlow(member.Name, reference.Syntax));

    /// <summary>Array-like types of their own are not followed; a tuple's elements are fields.</summary>
    private static ValueSet? ReadItem(ValueSet receiver, IPropertySymbol property) => receiver.Single is SequenceFlow && property.IsIndexer ? ElementsOf(receiver) : null;

    private ValueSet EvaluateReceiver(IOperation? instance) =>
        instance is null or IInstanceReferenceOperation { ReferenceKind: not InstanceReferenceKind.ImplicitReceiver } ? ValueSet.Any : Evaluate(instance);
}
