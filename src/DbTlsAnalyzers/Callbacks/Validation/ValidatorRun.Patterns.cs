using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Callbacks.Validation;

/// <content>Switches and patterns.</content>
internal sealed partial class ValidatorRun
{
    private bool Matches(AbstractValue value, ICaseClauseOperation clause) =>
        clause switch
        {
            ISingleValueCaseClauseOperation single => IsTrue(AreEqual(value, Evaluate(single.Value))),
            IPatternCaseClauseOperation pattern => Matches(value, pattern.Pattern) && (pattern.Guard is null || IsTrue(Evaluate(pattern.Guard))),
            IRelationalCaseClauseOperation relation => IsTrue(Compute(relation.Relation, value, Evaluate(relation.Value))),
            _ => Decide(value.DependsOn ?? Taint.Configuration),
        };

    private AbstractValue SwitchExpression(ISwitchExpressionOperation choice)
    {
        var value = Evaluate(choice.Value);
        foreach (var arm in choice.Arms)
        {
            if (Matches(value, arm.Pattern) && (arm.Guard is null || IsTrue(Evaluate(arm.Guard))))
            {
                return Evaluate(arm.Value);
            }
        }

        _flow = Flow.Throw;
        return AbstractValue.Content;
    }

    private bool Matches(AbstractValue value, IPatternOperation pattern)
    {
        if (!Step())
        {
            return true;
        }

        switch (pattern)
        {
            case IDiscardPatternOperation:
                return true;
            case IConstantPatternOperation constant:
                return IsTrue(AreEqual(value, Evaluate(constant.Value)));
            case IRelationalPatternOperation relation:
                return IsTrue(Compute(relation.OperatorKind, value, Evaluate(relation.Value)));
            case INegatedPatternOperation negated:
                return !Matches(value, negated.Pattern);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return Matches(value, either.LeftPattern) || Matches(value, either.RightPattern);
            case IBinaryPatternOperation both:
                return Matches(value, both.LeftPattern) && Matches(value, both.RightPattern);
            case ITypePatternOperation type:
                return IsOfType(value, type.MatchedType);
            case IDeclarationPatternOperation declaration:
                return (declaration.MatchesNull || IsOfType(value, declaration.MatchedType)) && Declare(declaration.DeclaredSymbol, value);
            case IRecursivePatternOperation recursive:
                return Matches(value, recursive);
            default:
                return Decide(value.DependsOn ?? Taint.Configuration);
        }
    }

    private bool Matches(AbstractValue value, IRecursivePatternOperation pattern)
    {
        if (value is not TupleValue && !IsOfType(value, pattern.MatchedType))
        {
            return false;
        }

        for (var i = 0; i < pattern.DeconstructionSubpatterns.Length; i++)
        {
            var element = value is TupleValue { Elements: var elements } && i < elements.Count ? elements[i] : Join(value);
            if (!Matches(element, pattern.DeconstructionSubpatterns[i]))
            {
                return false;
            }
        }

        foreach (var property in pattern.PropertySubpatterns)
        {
            var element = property.Member is IMemberReferenceOperation member ? Read(value, member) : Join(value);
            if (!Matches(element, property.Pattern))
            {
                return false;
            }
        }

        return Declare(pattern.DeclaredSymbol, value);
    }

    private bool Declare(ISymbol? symbol, AbstractValue value)
    {
        if (symbol is not null)
        {
            _state[symbol] = value;
        }

        return true;
    }

    /// <summary>The certificate is an <c>X509Certificate2</c> in every .NET that the drivers run on.</summary>
    private bool IsOfType(AbstractValue value, ITypeSymbol? type) =>
        value switch
        {
            ConstantValue { Value: null } => false,
            CertificateValue => type is null || type.SpecialType == SpecialType.System_Object || type.Name.StartsWith("X509Certificate", StringComparison.Ordinal),
            ChainValue or FunctionValue or ConstantValue or TupleValue => true,
            UnknownValue { IsNotNull: true, Of: not Taint.Configuration } => true,
            _ => Decide(value.DependsOn ?? Taint.Configuration),
        };
}
