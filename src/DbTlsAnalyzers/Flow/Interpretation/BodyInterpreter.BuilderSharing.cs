using DbTlsAnalyzers.Flow.Values;
using DbTlsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <content>Builders as text, in other bodies and in code that is not seen.</content>
internal sealed partial class BodyInterpreter
{
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
            BuilderTypes.BuilderProperty => adopted,
            BuilderTypes.TextProperty => TextOf(adopted),
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
    /// <param name="isMember">They are in a field or property of a type, whether this body looks at it or not.</param>
    private ValueSet Adopt(ValueSet values, bool isMember = false)
    {
        if (!values.Values.Any(static value => value is SettingsFlow { IsObject: true }))
        {
            return values;
        }

        foreach (var group in values.Values.OfType<SettingsFlow>().Where(static settings => settings.IsObject).GroupBy(static settings => settings.Object))
        {
            if (_state.Holds(group.Key))
            {
                continue;
            }

            BuilderPath[] paths = [.. group.Select(static settings => settings.Path)];
            if (isMember)
            {
                _state.SetAtStart(group.Key, paths);
                _ = _shared.Add(group.Key);
            }
            else
            {
                _state.Set(group.Key, paths);
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
        foreach (var builder in _objects.Concat(_shared))
        {
            if (builder.Candidates.Count == 0 || _reachedSink.Contains(builder) || !_state.Holds(builder))
            {
                continue;
            }

            var paths = _state.PathsOf(builder);
            var (anchor, sink) = (builder.Creation, builder.Creation);
            var isOfOthers = _shared.Contains(builder);
            if (builder.IsReceived || isOfOthers)
            {
                if (WriteHere(paths) is not { } write)
                {
                    continue;
                }

                // A lambda's parameter without a type and a member show nothing that the analyzer could look for; what is written does.
                anchor = builder.Creation is ParameterSyntax { Type: not null } && !isOfOthers ? anchor : write;
                sink = isOfOthers ? write : sink;
            }

            var isShared = isOfOthers || _escaped.Contains(builder);
            var settings = ValueSet.Of((isShared ? Blurred(paths) : paths).Select(path => (FlowValue)new SettingsFlow(builder, path, IsObject: true)));
            if (!isShared)
            {
                Arrive(settings, builder.Candidates);
            }

            _uses.Add(anchor, sink, builder.Candidates, mayBeName: false, settings, isOnlyRead: !isShared && builder.Kind == FlowObjectKind.Builder);
        }
    }
}
