using DbTlsAnalyzers.Flow.Members;
using DbTlsAnalyzers.Flow.Values;
using DbTlsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <content>Builders: how they are made and received.</content>
internal sealed partial class BodyInterpreter
{
    private readonly List<FlowObject> _objects = [];
    private readonly HashSet<FlowObject> _reachedSink = [];
    private readonly HashSet<FlowObject> _escaped = [];

    private ValueSet Create(IObjectCreationOperation creation)
    {
        if (creation.Constructor is not { } constructor)
        {
            return Visit(creation);
        }

        var arguments = EvaluateArguments(creation.Arguments, constructor);
        var value = Made(creation, constructor, arguments);
        Initialize(creation.Initializer, value);
        return MapOf(creation) ?? value;
    }

    /// <summary>The texts that a dictionary is made with, and whatever is added to it: <c>new() { ["eu"] = "Host=…" }</c>.</summary>
    private ValueSet? MapOf(IObjectCreationOperation creation)
    {
        if (creation.Initializer is not { } initializer || !MemberValues.IsMap(creation.Type))
        {
            return null;
        }

        var texts = initializer.Initializers.Select(static element => element switch
        {
            IInvocationOperation { Arguments: [_, var text] } => text.Value,
            ISimpleAssignmentOperation entry => entry.Value,
            _ => null,
        });
        return ValueSet.Of(new SequenceFlow([.. texts.OfType<IOperation>().Select(Evaluate), ValueSet.Any]));
    }

    private ValueSet Made(IObjectCreationOperation creation, IMethodSymbol constructor, IReadOnlyList<ValueSet> arguments)
    {
        if (MakeObject(creation.Type, creation.Syntax) is { } builder)
        {
            var seed = constructor.Parameters.FirstOrDefault(static parameter => parameter.Type.SpecialType == SpecialType.System_String);
            _state.Set(builder, seed is null ? [BuilderPath.Empty] : SeedPaths(arguments[seed.Ordinal], SeedSyntax(creation, seed), replaces: false));
            Register(builder);
            return ValueSet.Of(new ObjectFlow(builder));
        }

        if (creation.Type is INamedTypeSymbol { Name: "StringBuilder" } text)
        {
            return MakeStringBuilder(creation, text, arguments);
        }

        RunDelegates(arguments);
        if (_engine.Sinks.Find(constructor) is { Parameter: { } parameter } sink)
        {
            HandOver(creation, creation.Arguments, sink, parameter, arguments);
            return ConnectionOf(creation.Type);
        }

        if (HandBuilderToDriver(creation, creation.Arguments, constructor, arguments) is { } done)
        {
            return done;
        }

        RememberArguments(constructor.OriginalDefinition, arguments);
        if (ConnectionTypes.IsConcrete(creation.Type))
        {
            var made = ConnectionOf(creation.Type);
            HandToOthers(creation, made, arguments);
            _ = PassOn(constructor, arguments);
            return made;
        }

        if (creation.Type is { Name: "ValueTask" or "Lazy" })
        {
            return arguments.Count == 0 ? ValueSet.Any : arguments[0].Single is FunctionFlow { Method.Parameters.IsEmpty: true } factory ? CallFunction(factory, []) : arguments[0];
        }

        return PassOn(constructor, arguments);
    }

    private static SyntaxNode SeedSyntax(IObjectCreationOperation creation, IParameterSymbol seed) =>
        creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == seed.Ordinal)?.Value.Syntax ?? creation.Syntax;

    private FlowObject? MakeObject(ITypeSymbol? type, SyntaxNode creation)
    {
        if (type is not INamedTypeSymbol named)
        {
            return null;
        }

        if (_engine.Builders.BuilderOf(named) is { } driver)
        {
            return new FlowObject(FlowObjectKind.Builder, creation, named, [driver]);
        }

        if (_engine.Builders.DataSourceBuilderOf(named) is { } source)
        {
            return new FlowObject(FlowObjectKind.DataSourceBuilder, creation, BuilderTypes.BuilderBehind(named), [source]);
        }

        return BuilderTypes.IsUntyped(named) ? new FlowObject(FlowObjectKind.Builder, creation, named, []) : null;
    }

    private void Register(FlowObject builder)
    {
        if (_frame.IsOwn)
        {
            // The second round of a loop makes the same object again.
            _ = _objects.RemoveAll(other => other.Creation == builder.Creation);
            _objects.Add(builder);
        }
    }

    /// <summary>A builder that somebody hands in: what it holds already is not known. Null for other parameters.</summary>
    private ValueSet? ReceivedBuilder(IParameterSymbol parameter)
    {
        if (BuilderTypes.IsUntyped(parameter.Type)
            || parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } declaration
            || MakeObject(parameter.Type, declaration) is not { } made)
        {
            return null;
        }

        var builder = new FlowObject(made.Kind, made.Creation, made.Type, made.Candidates) { IsReceived = true };
        _state.Set(builder, [BuilderPath.Unknown]);
        Register(builder);
        return ValueSet.Of(new ObjectFlow(builder));
    }

    private void Initialize(IObjectOrCollectionInitializerOperation? initializer, ValueSet receiver)
    {
        if (initializer is null)
        {
            return;
        }

        _receivers.Push(receiver);
        foreach (var element in initializer.Initializers)
        {
            if (element is IMemberInitializerOperation member)
            {
                Initialize(member.Initializer, Evaluate(member.InitializedMember));
            }
            else
            {
                _ = Evaluate(element);
            }
        }

        _ = _receivers.Pop();
    }

    private ValueSet CopyWith(IWithOperation with)
    {
        _ = Evaluate(with.Operand);
        Initialize(with.Initializer, ValueSet.Any);
        return ValueSet.Any;
    }
}
