using DbTlsAnalyzers.Flow.Values;
using DbTlsAnalyzers.Symbols;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <content>Methods of builders, <see cref="System.Text.StringBuilder"/> among them.</content>
internal sealed partial class BodyInterpreter
{
    private ValueSet? InvokeOnObject(IInvocationOperation invocation, ValueSet receiver, IReadOnlyList<ValueSet> arguments)
    {
        var objects = receiver.Values.OfType<ObjectFlow>().Select(static reference => reference.Object).ToArray();
        if (objects.Length == 0)
        {
            return null;
        }

        if (objects[0].Kind == FlowObjectKind.Text)
        {
            return objects.Length == 1 ? InvokeOnStringBuilder(invocation, objects[0], receiver, arguments) : ValueSet.Any;
        }

        if (invocation.TargetMethod.Name == nameof(ToString))
        {
            return TextOf(receiver);
        }

        foreach (var builder in objects)
        {
            if (builder.Kind == FlowObjectKind.Builder || _engine.Builders.DataSourceBuilderOf(invocation.TargetMethod.ContainingType) is null)
            {
                Write(builder, IsCertain(receiver, builder), paths => Told(paths, invocation, arguments));
            }
        }

        // Fluent methods hand back the builder itself.
        return _engine.Builders.IsAny(invocation.Type) ? receiver : ValueSet.Any;
    }

    private static IReadOnlyList<BuilderPath> Told(IReadOnlyList<BuilderPath> paths, IInvocationOperation invocation, IReadOnlyList<ValueSet> arguments)
    {
        var syntax = invocation.Syntax;
        switch (invocation.TargetMethod.Name)
        {
            case "Clear":
                // Nothing of what was there or may have been there is left.
                return [.. paths.Select(path => path.With(new ClearWrite(syntax, IsConditional: false)) with { MayHaveMoreSettings = false, Seed = null })];
            case "Remove" when arguments.Count > 0:
                return arguments[0].KnownText is { } removed
                    ? WithOption(paths, syntax, removed, isProperty: false, ValueSet.Of(new ConstantFlow(string.Empty, syntax, IsNull: true)), syntax)
                    : Blurred(paths);
            case "Add" when arguments.Count == 2:
                return arguments[0].KnownText is { } added
                    ? WithOption(paths, syntax, added, isProperty: false, arguments[1], Unwrap(ArgumentAt(invocation, 1)).Syntax)
                    : Blurred(paths);
            case "Add":
                return Blurred(paths);
            default:
                return paths;
        }
    }

    /// <summary>A driver's own method that takes a builder (<c>NpgsqlDataSource.Create(builder)</c>) is a sink; null for anything else.</summary>
    private ValueSet? HandBuilderToDriver(IOperation call, IReadOnlyList<IArgumentOperation> operations, IMethodSymbol method, IReadOnlyList<ValueSet> arguments)
    {
        if (_engine.Sinks.Drivers.Of(method.ContainingAssembly) is not { } driver)
        {
            return null;
        }

        foreach (var operation in operations)
        {
            if (operation.Parameter is { } parameter
                && _engine.Builders.BuilderOf(parameter.Type) is not null
                && _engine.Sinks.MayBeMember(method.Name))
            {
                Report(call.Syntax, operation.Value.Syntax, new SinkMatch([driver], parameter, MayBeName: false), Adopt(arguments[parameter.Ordinal]));
                return ValueSet.Any;
            }
        }

        return null;
    }

    private ValueSet MakeStringBuilder(IObjectCreationOperation creation, INamedTypeSymbol type, IReadOnlyList<ValueSet> arguments)
    {
        var made = new FlowObject(FlowObjectKind.Text, creation.Syntax, type, []);
        var hasText = creation.Constructor is { Parameters: [{ Type.SpecialType: SpecialType.System_String }, ..] };
        _state.Set(made, hasText ? arguments[0] : ValueSet.Of(new MappedText(string.Empty, []), creation.Syntax));
        return ValueSet.Of(new ObjectFlow(made));
    }

    private ValueSet Appended(ValueSet before, IReadOnlyList<IReadOnlyList<MappedText>> parts, IInvocationOperation invocation)
    {
        var texts = before.Values.Select(static value => (value as TextFlow)?.Text).OfType<MappedText>().ToArray();
        return texts.Length > 0 && texts.Length == before.Values.Count ? Join([texts, .. parts], invocation.Syntax) : ValueSet.Any;
    }

    private ValueSet InvokeOnStringBuilder(IInvocationOperation invocation, FlowObject builder, ValueSet receiver, IReadOnlyList<ValueSet> arguments)
    {
        var before = _state.Find((object)builder) ?? ValueSet.Any;
        switch (invocation.TargetMethod.Name)
        {
            case nameof(ToString) when arguments.Count == 0:
                return before;
            case "Append" when arguments.Count == 1:
                _state.Set(builder, Appended(before, [Part(arguments[0], Unwrap(ArgumentAt(invocation, 0)).Syntax)], invocation));
                return receiver;
            case "AppendLine" when arguments.Count == 0:
                _state.Set(builder, Appended(before, [[FixedText.Of("\n", invocation.Syntax)]], invocation));
                return receiver;
            case "AppendLine" when arguments.Count == 1:
                _state.Set(builder, Appended(before, [Part(arguments[0], Unwrap(ArgumentAt(invocation, 0)).Syntax), [FixedText.Of("\n", invocation.Syntax)]], invocation));
                return receiver;
            case "AppendFormat":
                _state.Set(builder, Format(invocation, arguments) is { } formatted ? Appended(before, [Part(formatted, invocation.Syntax)], invocation) : ValueSet.Any);
                return receiver;
            case "AppendJoin":
                _state.Set(builder, JoinWith(invocation, arguments) is { } joined ? Appended(before, [Part(joined, invocation.Syntax)], invocation) : ValueSet.Any);
                return receiver;
            case "Insert" when arguments.Count == 2 && arguments[0].KnownText == "0":
                _state.Set(builder, Appended(Join([Part(arguments[1], Unwrap(ArgumentAt(invocation, 1)).Syntax)], invocation.Syntax), [Part(before, invocation.Syntax)], invocation));
                return receiver;
            case "Clear":
                _state.Set(builder, ValueSet.Of(new MappedText(string.Empty, []), invocation.Syntax));
                return receiver;
            case "EnsureCapacity":
                return ValueSet.Any;
            default:
                _state.Set(builder, ValueSet.Any);
                return SymbolEqualityComparer.Default.Equals(invocation.Type, builder.Type) ? receiver : ValueSet.Any;
        }
    }
}
