using DbTlsAnalyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <content>Assignments, and what they do to locals, parameters, fields and properties.</content>
internal sealed partial class BodyInterpreter
{
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
                // One of several targets, or more than an assignment: no expression is the value and nothing else.
                var keys = EvaluateAll(property.Arguments.Select(static argument => argument.Value));
                if (!Tell(EvaluateBuilder(property.Instance), property.Syntax, property.Property, keys, values, property.Syntax))
                {
                    WriteMember(property.Property.OriginalDefinition, values);
                }

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
        _memberWrites.Add(member, values);
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
        if (assignment.Target is IPropertyReferenceOperation { Property.OriginalDefinition: { } property } && _engine.Sinks.Find(property) is { } sink)
        {
            Report(assignment.Syntax, assignment.Value.Syntax, sink, values);
        }
        else
        {
            Store(assignment.Target, values);
        }

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
