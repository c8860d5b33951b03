using DbTlsAnalyzers.Flow.Members;
using DbTlsAnalyzers.Flow.Values;
using DbTlsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <content>Locals, parameters, fields and properties: what they hold, and what assignments do to them.</content>
internal sealed partial class BodyInterpreter
{
    private readonly CapturedVariables _captured = new();

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

        return _frame.IsLambda && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, _frame.Method) ? _captured.Read(variable, values) : values;
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
        _state.Set(variable, values);
        if (variable is not IFieldSymbol and not IPropertySymbol)
        {
            _captured.Write(variable, values);
        }
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

        if (ConfigurationKeys.OfProperty(reference, arguments) is { } key)
        {
            return ValueSet.Of(new ConfigurationFlow(key, reference.Syntax));
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

        return property.GetMethod is { } getter && BodyRoot.Of(getter) is not null
            ? CallSource(getter, [], receiver)
            : Adopt(_engine.Members.Of(property, _query), isMember: true);
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

    private static ValueSet? ReadItem(ValueSet receiver, IPropertySymbol property)
    {
        // Array-like types of their own are not followed; a tuple's elements are fields.
        _ = property;
        return receiver.Single is SequenceFlow && property.IsIndexer ? ElementsOf(receiver) : null;
    }

    private ValueSet EvaluateReceiver(IOperation? instance) =>
        instance is null or IInstanceReferenceOperation { ReferenceKind: not InstanceReferenceKind.ImplicitReceiver } ? ValueSet.Any : Evaluate(instance);

    private ValueSet Assign(IOperation assignment, IOperation target, IOperation value)
    {
        if (target is IPropertyReferenceOperation property)
        {
            return AssignProperty(assignment, property, value);
        }

        var values = Evaluate(value);
        Store(target, values);
        return values;
    }

    private void Store(IOperation target, ValueSet values)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                WriteVariable(local.Local, values);
                break;
            case IParameterReferenceOperation parameter:
                WriteVariable(parameter.Parameter, values);
                break;
            case IFieldReferenceOperation field:
                _ = EvaluateReceiver(field.Instance);
                WriteMember(field.Field.OriginalDefinition, values);
                break;
            case IPropertyReferenceOperation property:
                _ = EvaluateReceiver(property.Instance);
                WriteMember(property.Property.OriginalDefinition, values);
                break;
            case IDeclarationExpressionOperation declaration:
                Store(declaration.Expression, values);
                break;
            case ITupleOperation tuple:
                StoreElements(tuple, values);
                break;
            default:
                _ = Evaluate(target);
                MarkEscape(values);
                break;
        }
    }

    private void StoreElements(ITupleOperation tuple, ValueSet values)
    {
        var sequence = values.Single as SequenceFlow;
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            Store(tuple.Elements[i], sequence is not null && i < sequence.Items.Count ? sequence.Items[i] : ValueSet.Any);
        }
    }

    private void WriteMember(ISymbol member, ValueSet values)
    {
        MarkEscape(values);
        if (!_engine.Members.IsOfInterest(member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type))
        {
            return;
        }

        _state.Set(member, values);
        _memberWrites[member] = _memberWrites.TryGetValue(member, out var before) ? ValueSet.Join(before, values) : values;
    }

    private ValueSet AssignCompound(ICompoundAssignmentOperation assignment)
    {
        if (assignment is not { OperatorKind: BinaryOperatorKind.Add, Target.Type.SpecialType: SpecialType.System_String })
        {
            _ = Evaluate(assignment.Value);
            Store(assignment.Target, ValueSet.Any);
            return ValueSet.Any;
        }

        var values = Join([Part(assignment.Target), Part(assignment.Value)], assignment.Syntax);
        Store(assignment.Target, values);
        return values;
    }

    private ValueSet AssignIfNull(ICoalesceAssignmentOperation assignment)
    {
        var values = Coalesce(Evaluate(assignment.Target), assignment.Value);
        Store(assignment.Target, values);
        return values;
    }

    private ValueSet Deconstruct(IDeconstructionAssignmentOperation deconstruction)
    {
        var values = Evaluate(deconstruction.Value);
        Store(deconstruction.Target, values);
        return values;
    }
}
