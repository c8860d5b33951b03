using DbTlsAnalyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <content>Builders that others have made and may change: in fields and properties, from calls into code that is not seen.</content>
internal sealed partial class BodyInterpreter
{
    private readonly HashSet<FlowObject> _shared = [];
    private readonly List<(ISymbol Holder, string Expression, FlowObject Builder)> _unseen = [];

    /// <summary>What is assigned to or called, with a builder of which nothing is known as an object that can be told something.</summary>
    private ValueSet EvaluateBuilder(IOperation? instance)
    {
        var values = Adopt(EvaluateReceiver(instance));
        if (!values.IsAny || !_frame.IsOwn || HolderOf(instance) is not { } holder || _engine.Builders.BuilderOf(instance!.Type) is null)
        {
            return values;
        }

        var builder = ValueSet.Of(new ObjectFlow(UnseenBuilder(holder, instance)));
        if (holder is ILocalSymbol)
        {
            WriteVariable(holder, builder);
        }

        return builder;
    }

    private static ISymbol? HolderOf(IOperation? instance) => instance switch
    {
        ILocalReferenceOperation local => local.Local,
        IMemberReferenceOperation member => member.Member,
        IInvocationOperation call => call.TargetMethod,
        _ => null,
    };

    /// <summary>The same expression means the same builder, for as long as nobody knows better.</summary>
    private FlowObject UnseenBuilder(ISymbol holder, IOperation instance)
    {
        var expression = instance.Syntax.ToString();
        foreach (var known in _unseen)
        {
            if (SymbolEqualityComparer.Default.Equals(known.Holder, holder) && string.Equals(known.Expression, expression, StringComparison.Ordinal))
            {
                return known.Builder;
            }
        }

        var made = MakeObject(instance.Type, instance.Syntax)!;
        var builder = new FlowObject(made.Kind, made.Creation, made.Type, made.Candidates) { IsReceived = true };
        _unseen.Add((holder, expression, builder));
        _state.SetAtStart(builder, [BuilderPath.Unknown]);
        Register(builder);
        return builder;
    }

    /// <summary>Where this body tells the builder something: a property that is about TLS, if there is one; null if it tells it nothing.</summary>
    private SyntaxNode? WriteHere(IReadOnlyList<BuilderPath> paths)
    {
        SyntaxNode? first = null;
        foreach (var write in paths.SelectMany(static path => path.Writes))
        {
            if (write.Syntax.SyntaxTree != _root.SyntaxTree || !_root.Span.Contains(write.Syntax.Span))
            {
                continue;
            }

            if (write is OptionWrite { IsProperty: true } option && _engine.Sinks.IsTlsSetting(option.Name))
            {
                return write.Syntax;
            }

            first ??= write.Syntax;
        }

        return first;
    }
}
