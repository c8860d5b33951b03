using DbTlsAnalyzers.Flow.Evidence;
using DbTlsAnalyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <content>Attributes: objects that are made like others, and what tests are called with.</content>
internal sealed partial class BodyInterpreter
{
    private ValueSet Attach(IAttributeOperation attribute)
    {
        var made = Evaluate(attribute.Operation);
        if (attribute is { Operation: IObjectCreationOperation creation, SemanticModel: { } model } && TestData.In(creation) is { Count: > 0 } data)
        {
            var values = EvaluateAll(data);
            foreach (var taker in TestData.TakersOf(attribute.Syntax, model, CancellationToken.None))
            {
                switch (taker)
                {
                    case IMethodSymbol method when method.Parameters.Length >= values.Count:
                        RememberArguments(method, values);
                        break;
                    case IParameterSymbol parameter:
                        RememberArgument(parameter, ElementsOf(ValueSet.Of(new SequenceFlow(values))));
                        break;
                    default:
                        break;
                }
            }
        }

        return made;
    }
}
