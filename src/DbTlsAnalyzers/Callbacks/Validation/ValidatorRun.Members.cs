using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Callbacks.Validation;

/// <content>What variables, fields and properties hold, and what is put into them.</content>
internal sealed partial class ValidatorRun
{
    private AbstractValue Load(ISymbol symbol)
    {
        if (_state.TryGetValue(symbol, out var stored))
        {
            return stored;
        }

        // Captured from the method that installs the callback.
        var value = symbol switch
        {
            ILocalSymbol local when bodies.DefiniteValueOf(local) is { } initial && (initial.ConstantValue.HasValue || local.Type.TypeKind == TypeKind.Delegate) => initial,
            IParameterSymbol { Type.TypeKind: TypeKind.Delegate } parameter => OnlyArgumentFor(parameter),
            _ => null,
        };
        return value is null ? KeyedByName(symbol) : Evaluate(value);
    }

    /// <summary>What a method that wraps a delegate is given, if one call alone gives it something.</summary>
    private IOperation? OnlyArgumentFor(IParameterSymbol parameter)
    {
        IOperation? only = null;
        foreach (var argument in bodies.ArgumentsFor(parameter))
        {
            if (only is not null)
            {
                return null;
            }

            only = argument;
        }

        return only;
    }

    private static UnknownValue KeyedByName(ISymbol symbol) => new(Taint.Configuration, $"{symbol.ContainingSymbol?.Name}.{symbol.Name}");

    private AbstractValue Member(IMemberReferenceOperation reference)
    {
        if (reference.Member is { IsStatic: true, Name: "DangerousAcceptAnyServerCertificateValidator" })
        {
            return FunctionValue.AcceptsAnything;
        }

        var instance = reference.Instance is null ? AbstractValue.Configuration : Evaluate(reference.Instance);
        var arguments = reference is IPropertyReferenceOperation { Arguments: { Length: > 0 } list } ? EvaluateAll(list) : [];
        return arguments.Count > 0 ? Join([instance, .. arguments]) : Read(instance, reference);
    }

    /// <summary>The value of a field or property of something.</summary>
    private AbstractValue Read(AbstractValue instance, IMemberReferenceOperation reference)
    {
        var member = reference.Member;
        if (member.Name is "Result" && Tasks.AreOf(member.ContainingType))
        {
            return instance;
        }

        switch (instance)
        {
            case CertificateValue:
                return CertificateMembers.Read(member.Name);
            case ChainValue when member.Name is "ChainPolicy":
                return instance;
            case ChainValue chain when member.Name is "VerificationFlags":
                return new ConstantValue(chain.AcceptsAnyAuthority ? LaxFlags.All : 0L);
            case ChainValue { IsFromPeer: true, IsRebuilt: false } when member.Name is "ChainStatus":
                return new StatusListValue(_chainStatus);
            case StatusListValue list when member.Name is "Length" or "LongLength":
                return new ConstantValue(list.Status is null ? 0L : 1L, IsFromErrors: true);
            case StatusValue status when member.Name is "Status":
                return new ConstantValue(status.Status, IsFromErrors: true);
            case StatusValue:
                return Message([instance]);
            case ChainValue:
                return new UnknownValue(Taint.Content, IsNotNull: true);
            case UnknownValue { Of: Taint.Content } when CertificateMembers.AreOf(member.ContainingType):
                return CertificateMembers.Read(member.Name);
            case UnknownValue { Of: Taint.Content or Taint.Text }:
                return _state.TryGetValue(member, out var own) ? own : Join(instance);
            case ConstantValue { Value: not null } or TupleValue or StatusListValue:
                return Join(instance);
        }

        if (_state.TryGetValue(member, out var stored))
        {
            return stored;
        }

        if (member is IPropertySymbol { GetMethod: { } getter } && bodies.Of(getter) is { } body)
        {
            return Call(new FunctionValue(body), []);
        }

        return bodies.DefiniteValueOf(member) is { } value && (value.ConstantValue.HasValue || reference.Type is { TypeKind: TypeKind.Delegate }) ? Evaluate(value)
            : reference.Type is { TypeKind: TypeKind.Delegate } ? AbstractValue.Content
            : new UnknownValue(Taint.Configuration, reference.Syntax.ToString());
    }

    private AbstractValue Store(IOperation target, AbstractValue value)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                _state[local.Local] = value;
                break;
            case IParameterReferenceOperation parameter:
                _state[parameter.Parameter] = value;
                break;
            case IDeclarationExpressionOperation declaration:
                return Store(declaration.Expression, value);
            case ITupleOperation tuple:
                for (var i = 0; i < tuple.Elements.Length; i++)
                {
                    _ = Store(tuple.Elements[i], value is TupleValue { Elements: var elements } && i < elements.Count ? elements[i] : Join(value));
                }

                break;
            case IMemberReferenceOperation member:
                var instance = member.Instance is null ? AbstractValue.Configuration : Evaluate(member.Instance);
                if (instance is ChainValue chain)
                {
                    Configure(chain, member.Member.Name, value);
                }
                else
                {
                    _state[member.Member] = value;
                    if (member.Instance is ILocalReferenceOperation { Local: var holder } && instance is UnknownValue && value.DependsOn == Taint.Content)
                    {
                        // Who is handed the object is handed what is in it.
                        _state[holder] = Join(instance, value) with { IsNotNull = true };
                    }
                }

                break;
        }

        return value;
    }
}
