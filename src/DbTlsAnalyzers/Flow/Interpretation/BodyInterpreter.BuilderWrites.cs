using DbTlsAnalyzers.Flow.Values;
using DbTlsAnalyzers.Symbols;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <content>What builders are told.</content>
internal sealed partial class BodyInterpreter
{
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
                    paths.Add(settings.Path with { Describer = settings.Path.Describer ?? settings.Object.Creation });
                    break;
                default:
                    paths.Add(SeedPath(value));
                    break;
            }
        }

        return paths.Count == 0 ? [BuilderPath.Unknown] : BuilderPath.MarkDifferences(paths);
    }

    private ValueSet AssignProperty(IOperation assignment, IPropertyReferenceOperation target, IOperation value)
    {
        var receiver = EvaluateBuilder(target.Instance);
        var keys = EvaluateAll(target.Arguments.Select(static argument => argument.Value));
        var values = Evaluate(value);
        if (Tell(receiver, assignment.Syntax, target.Property, keys, values, Unwrap(value).Syntax))
        {
            return values;
        }

        var property = target.Property.OriginalDefinition;
        if (_engine.Sinks.Find(property) is { } sink)
        {
            Report(assignment.Syntax, value.Syntax, sink, values);
        }
        else if (SinkBehind(receiver, property) is { } behind)
        {
            Report(assignment.Syntax, value.Syntax, behind, values);
        }
        else if (property.Parameters.Length == 0)
        {
            WriteMember(property, target.Instance is null or IInstanceReferenceOperation || _state.Find(property) is not { } before ? values : ValueSet.Join(before, values));
        }

        return values;
    }

    /// <summary>Sets a property of the builders among the receivers; false if there are none.</summary>
    private bool Tell(ValueSet receiver, SyntaxNode syntax, IPropertySymbol property, IReadOnlyList<ValueSet> keys, ValueSet values, SyntaxNode valueSyntax)
    {
        var builders = receiver.Values.OfType<ObjectFlow>().Select(static reference => reference.Object).Where(static o => o.Kind != FlowObjectKind.Text).ToArray();
        if (_engine.Builders.DataSourceBuilderOf(property.ContainingType) is null)
        {
            foreach (var builder in builders)
            {
                Write(builder, IsCertain(receiver, builder), paths => Written(paths, syntax, property, keys, values, valueSyntax));
            }
        }

        return builders.Length > 0;
    }

    /// <summary>
    /// True if the builder is what is told something, wherever it is there at all: it is the only one that may be meant, or nothing else holds it
    /// (one variable, a builder of its own on each path).
    /// </summary>
    private bool IsCertain(ValueSet receiver, FlowObject builder) =>
        receiver.Values.Count == 1
        || (!_escaped.Contains(builder) && !_shared.Contains(builder)
            && _state.Variables.Count(variable => variable.Value.Values.Any(value => value is ObjectFlow { Object: var held } && ReferenceEquals(held, builder))) < 2);

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
            return keys.Count == 1 && keys[0].KnownText is { } key ? WithOption(paths, syntax, key, isProperty: false, values, valueSyntax) : Blurred(paths);
        }

        return property.Name == BuilderTypes.TextProperty
            ? SeedPaths(values, syntax, replaces: true)
            : WithOption(paths, syntax, property.Name, isProperty: true, values, valueSyntax);
    }

    private static IReadOnlyList<BuilderPath> Blurred(IReadOnlyList<BuilderPath> paths) => [.. paths.Select(static path => path with { MayHaveMoreSettings = true })];

    private static IReadOnlyList<BuilderPath> WithOption(
        IReadOnlyList<BuilderPath> paths, SyntaxNode syntax, string name, bool isProperty, ValueSet values, SyntaxNode valueSyntax)
    {
        var written = new List<BuilderPath>();
        var told = values.Values.Select(value => Told(value, valueSyntax)).ToArray();
        var isOpen = told.Any(static one => one.Text is null);
        foreach (var path in paths)
        {
            foreach (var (value, text, origin) in told)
            {
                // Nothing, in place of something that only the running program knows, says no more than that.
                if (isOpen && text is { Length: 0 })
                {
                    continue;
                }

                var isInside = valueSyntax.SyntaxTree == origin.SyntaxTree && valueSyntax.Span.Contains(origin.Span);
                var place = isInside || (told.Length > 1 && IsWritten(value, origin)) ? origin : valueSyntax;
                written.Add(path.With(new OptionWrite(syntax, name, isProperty, text, place, IsConditional: false)
                {
                    IsNumber = value is ConstantFlow { IsNumber: true },
                    Written = (value as TextFlow)?.Text.Value,
                }));
            }
        }

        return written.Count > ValueSet.MaxAlternatives ? [BuilderPath.Unknown] : BuilderPath.MarkDifferences(written);
    }

    /// <summary>
    /// True for a value that is written out elsewhere, a default that others may replace: <c>SslMode.Prefer</c>, <c>"Prefer"</c>. To change what is
    /// assigned would take the choice away.
    /// </summary>
    private static bool IsWritten(FlowValue value, SyntaxNode origin) => value switch
    {
        ConstantFlow constant => LastName.Of(origin as ExpressionSyntax) == constant.Text,
        TextFlow => origin.IsKind(SyntaxKind.StringLiteralExpression),
        _ => false,
    };

    private static (FlowValue Value, string? Text, SyntaxNode Origin) Told(FlowValue value, SyntaxNode valueSyntax) => value switch
    {
        ConstantFlow constant => (value, constant.Text, constant.Origin),
        TextFlow { KnownText: { } known } flow => (value, known, flow.Origin),
        _ => (value, null, valueSyntax),
    };
}
