using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Flow.Members;
using DbTlsAnalyzers.Flow.Values;
using DbTlsAnalyzers.Symbols;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <content>Builders: how they are made, written to and read.</content>
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
        return value;
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
            return ValueSet.Any;
        }

        if (HandBuilderToDriver(creation, creation.Arguments, constructor, arguments) is { } done)
        {
            return done;
        }

        RememberArguments(constructor.OriginalDefinition, arguments);
        if (creation.Type is { Name: "ValueTask" or "Lazy" })
        {
            return arguments.Count > 0 ? arguments[0] : ValueSet.Any;
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

    private IReadOnlyList<BuilderPath> SeedPaths(ValueSet values, SyntaxNode syntax, bool replaces)
    {
        var paths = new List<BuilderPath>();
        foreach (var value in values.Values)
        {
            switch (value)
            {
                case TextFlow { Text.Pieces: not [HolePiece] } text:
                    paths.Add(new BuilderPath([new SeedWrite(syntax, text.Text, replaces, IsConditional: false)], MayHaveMoreSettings: false));
                    break;
                case ConstantFlow { Text.Length: 0 }:
                    paths.Add(BuilderPath.Empty);
                    break;
                case ConstantFlow constant:
                    paths.Add(new BuilderPath([new SeedWrite(syntax, FixedText.Of(constant.Text, syntax), replaces, IsConditional: false)], MayHaveMoreSettings: false));
                    break;
                case SettingsFlow settings:
                    _ = _reachedSink.Add(settings.Object);
                    paths.Add(settings.Path);
                    break;
                default:
                    paths.Add(BuilderPath.Unknown);
                    break;
            }
        }

        return paths.Count == 0 ? [BuilderPath.Unknown] : [.. paths.Select(path => path.MarkDifferences(paths))];
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

    private ValueSet AssignProperty(IOperation assignment, IPropertyReferenceOperation target, IOperation value)
    {
        var receiver = Adopt(EvaluateReceiver(target.Instance));
        var keys = EvaluateAll(target.Arguments.Select(static argument => argument.Value));
        var values = Evaluate(value);
        var builders = receiver.Values.OfType<ObjectFlow>().Select(static reference => reference.Object).Where(static o => o.Kind != FlowObjectKind.Text).ToArray();
        if (builders.Length > 0)
        {
            if (_engine.Builders.DataSourceBuilderOf(target.Property.ContainingType) is null)
            {
                foreach (var builder in builders)
                {
                    Write(builder, receiver.Values.Count == 1, paths => Written(paths, assignment.Syntax, target.Property, keys, values, Unwrap(value).Syntax));
                }
            }

            return values;
        }

        var property = target.Property.OriginalDefinition;
        if (_engine.Sinks.Find(property) is { } sink)
        {
            Report(assignment.Syntax, value.Syntax, sink, values);
        }
        else if (property.Parameters.Length == 0)
        {
            WriteMember(property, target.Instance is null or IInstanceReferenceOperation || _state.Find(property) is not { } before ? values : ValueSet.Join(before, values));
        }

        return values;
    }

    private void Write(FlowObject builder, bool isCertain, Func<IReadOnlyList<BuilderPath>, IReadOnlyList<BuilderPath>> write)
    {
        var before = _state.PathsOf(builder);
        var after = write(before);
        _state.Set(builder, isCertain ? after : BuilderPath.Join(before, after));
    }

    private IReadOnlyList<BuilderPath> Written(
        IReadOnlyList<BuilderPath> paths, SyntaxNode syntax, IPropertySymbol property, IReadOnlyList<ValueSet> keys, ValueSet values, SyntaxNode valueSyntax)
    {
        if (property.IsIndexer || property.Parameters.Length > 0)
        {
            return keys.Count == 1 && PlainText(keys[0]) is { } key ? WithOption(paths, syntax, key, isProperty: false, values, valueSyntax) : Blurred(paths);
        }

        return property.Name == "ConnectionString"
            ? SeedPaths(values, syntax, replaces: true)
            : WithOption(paths, syntax, property.Name, isProperty: true, values, valueSyntax);
    }

    private static IReadOnlyList<BuilderPath> Blurred(IReadOnlyList<BuilderPath> paths) => [.. paths.Select(static path => path with { MayHaveMoreSettings = true })];

    private static IReadOnlyList<BuilderPath> WithOption(
        IReadOnlyList<BuilderPath> paths, SyntaxNode syntax, string name, bool isProperty, ValueSet values, SyntaxNode valueSyntax)
    {
        var written = new List<BuilderPath>();
        foreach (var path in paths)
        {
            foreach (var value in values.Values)
            {
                var (text, origin) = value switch
                {
                    ConstantFlow constant => (constant.Text, constant.Origin),
                    TextFlow { Text.Value: { } known } flow when known.IndexOf(MappedText.Hole) < 0 => (known, flow.Origin),
                    _ => ((string?)null, valueSyntax),
                };
                var place = valueSyntax.SyntaxTree == origin.SyntaxTree && valueSyntax.Span.Contains(origin.Span) ? origin : valueSyntax;
                written.Add(path.With(new OptionWrite(syntax, name, isProperty, text, place, IsConditional: false)));
            }
        }

        return written.Count > ValueSet.MaxAlternatives ? [BuilderPath.Unknown] : [.. written.Select(path => path.MarkDifferences(written))];
    }

    /// <summary>Reads of a builder's property: the builder behind a data source builder, the text.</summary>
    private ValueSet? ReadSettings(ValueSet receiver, IPropertySymbol property)
    {
        var adopted = Adopt(receiver);
        if (!adopted.Values.Any(static value => value is ObjectFlow { Object.Kind: not FlowObjectKind.Text }))
        {
            return null;
        }

        return property.Name switch
        {
            "ConnectionStringBuilder" => adopted,
            "ConnectionString" => TextOf(adopted),
            _ => ValueSet.Any,
        };
    }

    private ValueSet TextOf(ValueSet builders) => ValueSet.Of(builders.Values.SelectMany(value => value is ObjectFlow reference
        ? Snapshot(reference.Object, isObject: false).Values
        : [AnyFlow.Instance]));

    private ValueSet Snapshot(FlowObject builder, bool isObject) =>
        ValueSet.Of(_state.PathsOf(builder).Select(path => (FlowValue)new SettingsFlow(builder, path, isObject)));

    /// <summary>Builders as other bodies see them: what those do to them in the meantime is not known.</summary>
    private ValueSet Detach(ValueSet values)
    {
        if (!values.Values.Any(static value => value is ObjectFlow or SequenceFlow or FunctionFlow))
        {
            return values;
        }

        return ValueSet.Of(values.Values.SelectMany(value => value switch
        {
            ObjectFlow { Object.Kind: FlowObjectKind.Text } => [AnyFlow.Instance],
            ObjectFlow reference => _state.PathsOf(reference.Object)
                .Select(path => (FlowValue)new SettingsFlow(reference.Object, path with { MayHaveMoreSettings = true }, IsObject: true)),
            SequenceFlow sequence => [new SequenceFlow([.. sequence.Items.Select(Detach)])],
            FunctionFlow => [AnyFlow.Instance],
            _ => (IEnumerable<FlowValue>)[value],
        }));
    }

    /// <summary>Builders that another body has detached become objects of this one.</summary>
    private ValueSet Adopt(ValueSet values)
    {
        if (!values.Values.Any(static value => value is SettingsFlow { IsObject: true }))
        {
            return values;
        }

        foreach (var group in values.Values.OfType<SettingsFlow>().Where(static settings => settings.IsObject).GroupBy(static settings => settings.Object))
        {
            if (!_state.Holds(group.Key))
            {
                _state.Set(group.Key, [.. group.Select(static settings => settings.Path)]);
            }
        }

        return ValueSet.Of(values.Values.Select(static value => value is SettingsFlow { IsObject: true } settings ? new ObjectFlow(settings.Object) : value));
    }

    /// <summary>The values leave this body: their builders may be changed after it.</summary>
    private void MarkEscape(ValueSet values)
    {
        foreach (var value in values.Values)
        {
            if (value is ObjectFlow reference)
            {
                _ = _escaped.Add(reference.Object);
            }
        }
    }

    /// <summary>The values are handed to code that is not seen: their builders may be changed by it.</summary>
    private void Expose(ValueSet values)
    {
        MarkEscape(values);
        foreach (var value in values.Values)
        {
            if (value is ObjectFlow { Object: { Kind: not FlowObjectKind.Text } builder })
            {
                _state.Set(builder, Blurred(_state.PathsOf(builder)));
            }
            else if (value is ObjectFlow text)
            {
                _state.Set(text.Object, ValueSet.Any);
            }
        }
    }

    /// <summary>Builders that reached no sink here are uses of their own, at their creation and with everything that they were told.</summary>
    private void ReportObjects()
    {
        foreach (var builder in _objects)
        {
            if (builder.Candidates.Count == 0 || _reachedSink.Contains(builder) || !_state.Holds(builder))
            {
                continue;
            }

            var paths = _state.PathsOf(builder);
            var anchor = builder.Creation;
            if (builder.IsReceived)
            {
                if (paths.SelectMany(static path => path.Writes).FirstOrDefault() is not { } first)
                {
                    continue;
                }

                // A lambda's parameter without a type shows nothing that the analyzer could look for; what is written does.
                anchor = builder.Creation is Microsoft.CodeAnalysis.CSharp.Syntax.ParameterSyntax { Type: null } ? first.Syntax : anchor;
            }

            if (_escaped.Contains(builder))
            {
                paths = Blurred(paths);
            }

            _uses.Add(anchor, builder.Creation, builder.Candidates, mayBeName: false, ValueSet.Of(paths.Select(path => (FlowValue)new SettingsFlow(builder, path, IsObject: true))));
        }
    }
}
